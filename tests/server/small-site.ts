import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PlaceData } from '../../scenarios/schema/place.ts';
import { type PrecacheEntry, type Site, workerList } from '../../server/static/site.ts';

export const VLAARDINGEN: PlaceData = {
  name: 'Vlaardingen',
  municipality: 'Gemeente Vlaardingen',
  region: 'Rotterdam-Rijnmond',
  latitude: 51.91,
  longitude: 4.34,
  radio: { name: 'Radio Rijnmond', fm: '93.4' },
  gridOperator: { name: 'Stedin', phone: '0800-9009' },
  waterSupplier: 'Evides',
  waterBoard: 'Hoogheemraadschap van Delfland',
  website: 'https://www.vlaardingen.nl',
  terms: { scaling: { nl: 'GRIP', en: 'GRIP' }, crisisCentre: { nl: 'het stadhuis', en: 'the town hall' } },
  supportPoints: [],
  supportPointsNote: { nl: 'De gemeente maakt de plekken bekend.', en: 'The municipality announces the places.' },
  contact: { accessibility: 'gemeente Vlaardingen', security: 'mailto:veilig@vlaardingen.nl' },
  reviewed: '2026-11-23',
};

const page = (main: string) => `<!doctype html><html lang="nl"><head><title>Drie Dagen</title></head><body>
<span class="mark__place" data-place-name></span>
<main>${main}</main>
${'<p>Drie dagen zonder stroom.</p>\n'.repeat(40)}
<script type="application/json" id="place">{}</script></body></html>`;

const PRECACHE: readonly PrecacheEntry[] = [
  { url: '/app.html', revision: '0000000000000000' },
  { url: '/assets/app-1a2b3c4d.js', revision: null },
  { url: '/icons/icon.svg', revision: '1111111111111111' },
  { url: '/index.html', revision: '2222222222222222' },
  { url: '/manifest.webmanifest', revision: '3333333333333333' },
];

/** A built site in the shape that the build leaves in dist, only smaller. */
export function smallSite(): Map<string, Buffer> {
  const list = JSON.stringify(PRECACHE);
  return new Map([
    ['index.html', Buffer.from(page('<h1>Wat wilt u doen?</h1>'))],
    ['app.html', Buffer.from(page(''))],
    ['manifest.webmanifest', Buffer.from(JSON.stringify({ id: '/', name: 'Drie Dagen', short_name: 'Drie Dagen' }))],
    ['precache.json', Buffer.from(list)],
    ['sw.js', Buffer.from(`precache(${workerList(list)});`)],
    ['assets/app-1a2b3c4d.js', Buffer.from('console.log("drie dagen");\n'.repeat(60))],
    ['icons/icon.svg', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${'<path d="M0 0h9v9z"/>'.repeat(20)}</svg>`)],
    ['icons/icon-192.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, ...Array.from({ length: 200 }, () => 7)])],
    ['fonts/letters.woff2', Buffer.from('a file type that is not kept in memory')],
  ]);
}

/** The precache entries of a site by address. */
export function revisionsOf(site: Site): Map<string, string | null> {
  const entries = JSON.parse(site.get('precache.json')?.toString() ?? '[]') as PrecacheEntry[];
  return new Map(entries.map(({ url, revision }) => [url, revision]));
}

/** A folder of its own for one test; it goes when the test ends. */
export async function temporaryFolder(files: ReadonlyMap<string, Buffer | string> = new Map()): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'drie-dagen-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return folder;
}
