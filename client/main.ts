import type { Language } from '../scenarios/audience.ts';
import { millis } from '../scenarios/scenario-time.ts';
import type { PlaceData } from '../scenarios/schema/place.ts';
import { App, type Shelf } from './app/app.ts';
import { DdApp } from './app/dd-app.ts';
import { applyLook, applyPlaceColours } from './app/look.ts';
import { Router } from './app/router.ts';
import { Content } from './content/content.ts';
import './pages/dd-start.ts';
import { Connection } from './storage/connection.ts';
import { deviceId } from './storage/device.ts';
import { isFault } from './storage/fault.ts';
import { IdbJournalStorage } from './storage/idb-journal-storage.ts';
import { MemoryJournalStorage } from './storage/memory-journal-storage.ts';
import { readSettings } from './storage/settings.ts';
import { createTabChannel } from './storage/tabs.ts';
import nl, { type Words } from './words/nl.ts';

const WORDS: Record<Language, () => Promise<{ default: Words }>> = {
  nl: async () => ({ default: nl }),
  en: () => import('./words/en.ts'),
};

const loadWords = async (language: Language): Promise<Words> => (await WORDS[language]()).default;
const clock = () => millis(Date.now());

/** A database with its tabs. When the browser keeps nothing, the same in memory, and the screen says so. */
function shelf(name: string, forgetful: boolean, onOutdated: () => void): Shelf {
  const connection = new Connection(name, { onOutdated });
  return { connection, storage: forgetful ? new MemoryJournalStorage() : new IdbJournalStorage(connection), tabs: createTabChannel(name) };
}

async function start(): Promise<void> {
  const settings = readSettings();
  applyLook(settings);
  const place = JSON.parse(document.getElementById('place')?.textContent ?? '{}') as PlaceData;
  applyPlaceColours(place);
  const router = new Router((match) => void shell?.show(match, moved));
  let shell: DdApp | undefined;
  let moved = false;

  const onOutdated = () => app.report({ fault: 'storage-outdated', retryable: false });
  // One look decides whether this browser keeps anything at all; a private window may have no database
  const probe = new Connection('drie-dagen', { onOutdated });
  const [words, keeps] = await Promise.all([loadWords(settings.language), probe.use(async () => true)]);
  const forgetful = isFault(keeps) && keeps.fault === 'storage-missing';
  probe.close();
  const live = shelf('drie-dagen', forgetful, onOutdated);
  const drill = shelf('drie-dagen-oefening', forgetful, onOutdated);
  const app = new App({
    place, content: new Content(), live, drill, device: await deviceId(live.connection), clock, loadWords, words, settings, forgetful,
    go: (path, replace) => router.go(path, replace),
  });
  app.subscribe(() => applyLook(app.settings));
  app.report((await app.home.load()) ?? (await app.live.open()) ?? (isFault(keeps) && !forgetful ? keeps : undefined));

  shell = new DdApp();
  shell.app = app;
  // The static shell in index.html has done its work
  document.getElementById('shell')?.replaceWith(shell);
  if (app.live.running && location.pathname === '/') history.replaceState(null, '', '/nu');
  router.start();
  moved = true;
  // After the first screen: it must not wait for this
  void import('./app/worker-updates.ts').then(({ watchWorker }) => watchWorker(app));
}

void start();
