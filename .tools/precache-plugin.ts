// Builds the service worker as one classic script, writes the list of everything to keep into it, and the same list
// beside it for the self-test. Our own 60 lines instead of the 323 packages behind workbox-build.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { DEFAULT_PLACE } from '../server/content/paths.ts';
import { readPlace } from '../server/content/read-place.ts';
import { MANIFEST_TOKEN, PAGE_FILE, PRECACHE_FILE, type PrecacheEntry, START_FILE, WORKER_FILE, withPlace, workerList } from '../server/static/site.ts';
import { notices } from './notices.ts';
import { withoutStartScreen, withStartScreen } from './start-screen.ts';

const WORKER_SOURCE = fileURLToPath(new URL('../sw/main.ts', import.meta.url));

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** A file under assets/ has its hash in its name; another gets its revision beside it. */
async function precacheEntries(folder: string): Promise<PrecacheEntry[]> {
  const entries: PrecacheEntry[] = [];
  for (const path of await filesUnder(folder)) {
    const name = relative(folder, path).split(sep).join('/');
    if (name === WORKER_FILE || name === PRECACHE_FILE) continue;
    const revision = name.startsWith('assets/') ? null : createHash('sha256').update(await readFile(path)).digest('hex').slice(0, 16);
    entries.push({ url: `/${name}`, revision });
  }
  return entries;
}

export function precachePlugin(): Plugin {
  let outDir = '';
  return {
    name: 'drie-dagen-precache',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        await build({
          configFile: false,
          logLevel: 'warn',
          publicDir: false,
          define: { 'process.env.NODE_ENV': '"production"' },
          build: {
            outDir,
            emptyOutDir: false,
            target: ['chrome107', 'firefox115', 'safari16.4'],
            lib: { entry: WORKER_SOURCE, formats: ['iife'], name: 'worker', fileName: () => WORKER_FILE },
          },
        });
        await writeFile(join(outDir, 'licences.txt'), await notices());
        const page = withStartScreen(await readFile(join(outDir, START_FILE), 'utf8'));
        await writeFile(join(outDir, START_FILE), page);
        await writeFile(join(outDir, PAGE_FILE), withoutStartScreen(page));
        const list = JSON.stringify(await precacheEntries(outDir));
        const worker = await readFile(join(outDir, WORKER_FILE), 'utf8');
        if (worker.split(MANIFEST_TOKEN).length !== 2) throw new Error(`${WORKER_FILE} must name ${MANIFEST_TOKEN} once`);
        await writeFile(join(outDir, WORKER_FILE), worker.replace(MANIFEST_TOKEN, () => workerList(list)));
        await writeFile(join(outDir, PRECACHE_FILE), list);
        // What was built carries the default place; the server repeats this step for the place it is started with
        const names = (await filesUnder(outDir)).map((path) => relative(outDir, path).split(sep).join('/'));
        const site = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(outDir, name))] as const)));
        for (const [name, bytes] of withPlace(site, await readPlace(DEFAULT_PLACE))) {
          if (!site.get(name)?.equals(bytes)) await writeFile(join(outDir, name), bytes);
        }
      },
    },
  };
}
