import { createHash } from 'node:crypto';
import type { PlaceData } from '../../scenarios/schema/place.ts';

/** One file that the worker keeps; the revision is null when the name carries a hash. */
export interface PrecacheEntry {
  readonly url: string;
  readonly revision: string | null;
}

/** The start screen, and the same shell for every other page. */
export const START_FILE = 'index.html';
export const PAGE_FILE = 'app.html';
export const WORKER_FILE = 'sw.js';
export const PRECACHE_FILE = 'precache.json';
/** Where the build writes the precache list into the worker. */
export const MANIFEST_TOKEN = 'self.__PRECACHE';

/** Files of the built site by their name in dist. */
export type Site = ReadonlyMap<string, Buffer>;

/** Thrown when a file is missing that every build has. */
export class SiteIncomplete extends Error {}

const revisionOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** What stands in the worker for a precache list: the list, and the list itself as a file, so that the self-test works offline. */
export function workerList(list: string): string {
  return JSON.stringify([...(JSON.parse(list) as PrecacheEntry[]), { url: `/${PRECACHE_FILE}`, revision: revisionOf(list) }]);
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * The site for one municipality: its facts stand in the page as data (no request, no script, so the policy holds), its name
 * in the title and the app manifest. Revisions in the worker and the precache list follow, so that phones fetch the change.
 */
export function withPlace(site: Site, place: PlaceData): Site {
  const changed = new Map(site);
  const manifest = site.get('manifest.webmanifest')?.toString('utf8');
  const precache = site.get(PRECACHE_FILE)?.toString('utf8');
  const worker = site.get(WORKER_FILE)?.toString('utf8');
  if (!site.has(START_FILE) || !site.has(PAGE_FILE) || !manifest || !precache || !worker) throw new SiteIncomplete('the build in dist is not complete; run npm run build');

  const data = JSON.stringify(place).replaceAll('<', '\\u003c');
  for (const name of [START_FILE, PAGE_FILE]) {
    changed.set(name, Buffer.from((site.get(name)?.toString('utf8') ?? '')
    .replace(/(<script type="application\/json" id="place">)[^<]*(<\/script>)/, (_, open: string, close: string) => open + data + close)
    .replace(/<title>[^<]*<\/title>/, () => `<title>Drie Dagen ${escapeHtml(place.name)}</title>`)
    .replace(/(data-place-name[^>]*>)[^<]*</g, (_, open: string) => `${open}${escapeHtml(place.name)}<`)));
  }
  changed.set('manifest.webmanifest', Buffer.from(JSON.stringify({ ...(JSON.parse(manifest) as object), name: `Drie Dagen ${place.name}` })));

  const entries = (JSON.parse(precache) as PrecacheEntry[]).map((entry): PrecacheEntry => {
    const bytes = changed.get(entry.url.slice(1));
    return entry.revision === null || !bytes ? entry : { ...entry, revision: revisionOf(bytes) };
  });
  const list = JSON.stringify(entries);
  changed.set(PRECACHE_FILE, Buffer.from(list));
  changed.set(WORKER_FILE, Buffer.from(worker.replace(workerList(precache), () => workerList(list))));
  return changed;
}
