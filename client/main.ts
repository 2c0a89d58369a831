import type { Language } from '../scenarios/audience.ts';
import { millis } from '../scenarios/scenario-time.ts';
import type { PlaceData } from '../scenarios/schema/place.ts';
import { App, type Shelf } from './app/app.ts';
import { DdApp } from './app/dd-app.ts';
import { applyLook, applyPlaceColours } from './app/look.ts';
import { Router } from './app/router.ts';
import { Content } from './content/content.ts';
import './pages/dd-start.ts';
// Everything that the first screen does without
import './styles/parts.css';
import './styles/paper.css';
import { Connection } from './storage/connection.ts';
import { deviceId } from './storage/device.ts';
import { withMemoryFallback } from './storage/fallback-journal-storage.ts';
import { IdbJournalStorage } from './storage/idb-journal-storage.ts';
import { readSettings } from './storage/settings.ts';
import { createTabChannel } from './storage/tabs.ts';
import nl, { type Words } from './words/nl.ts';

const WORDS: Record<Language, () => Promise<{ default: Words }>> = {
  nl: async () => ({ default: nl }),
  en: () => import('./words/en.ts'),
  tr: () => import('./words/tr.ts'),
  ar: () => import('./words/ar.ts'),
  pl: () => import('./words/pl.ts'),
  uk: () => import('./words/uk.ts'),
};

const loadWords = async (language: Language): Promise<Words> => (await WORDS[language]()).default;
const clock = () => millis(Date.now());

/** A database with its tabs. */
function shelf(name: string, onOutdated: () => void): Shelf {
  const connection = new Connection(name, { onOutdated });
  return { connection, storage: withMemoryFallback(new IdbJournalStorage(connection)), tabs: createTabChannel(name) };
}

async function start(): Promise<void> {
  const settings = readSettings();
  applyLook(settings);
  const place = JSON.parse(document.getElementById('place')?.textContent ?? '{}') as PlaceData;
  applyPlaceColours(place);

  const onOutdated = () => app.report({ fault: 'storage-outdated', retryable: false });
  const live = shelf('drie-dagen', onOutdated);
  const drill = shelf('drie-dagen-oefening', onOutdated);
  // The database opens while the words and the first screen are made
  const device = deviceId(live.connection);
  const words = await loadWords(settings.language);
  const app: App = new App({
    place, content: new Content(), live, drill, device, clock, loadWords, words, settings, go: (path, replace) => router.go(path, replace),
  });
  app.subscribe(() => applyLook(app.settings));

  const shell = new DdApp();
  shell.app = app;
  let moved = false;
  const router = new Router((match) => void shell.show(match, moved));
  // While a clock runs the app opens on what to do now
  if (settings.running && location.pathname === '/') history.replaceState(null, '', '/nu');
  router.start();
  moved = true;
  // The static shell in index.html has done its work
  document.getElementById('shell')?.replaceWith(shell);
  // After the first screen: it must not wait for this
  void Promise.all([app.opened, shell.updateComplete]).then(async () => (await import('./app/worker-updates.ts')).watchWorker(app));
}

void start();
