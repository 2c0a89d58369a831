import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { PlaceData } from '../../scenarios/schema/place.ts';
import { press, type ReadyFile, typeOf } from './encodings.ts';
import { type Site, withPlace } from './site.ts';

/** Hashed names never change; everything else is asked for anew, and answered with 304 when it is the same. */
const FOREVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/** Reads what was built, with the facts of one place in it, ready to send. The whole app is under 2 MB, so it stays in memory. */
export async function readSite(folder: string, place: PlaceData): Promise<Map<string, ReadyFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries.filter((entry) => entry.isFile()).map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), await readFile(path)] as const;
    }),
  );
  return readyFiles(withPlace(new Map(files), place));
}

/** Makes each file ready to send; a file of a type that the app does not have is left out. */
function readyFiles(site: Site): Map<string, ReadyFile> {
  const ready = new Map<string, ReadyFile>();
  for (const [name, plain] of site) {
    const type = typeOf(name);
    if (!type) continue;
    ready.set(`/${name}`, {
      type,
      plain,
      etag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
      cacheControl: name.startsWith('assets/') ? FOREVER : ASK_AGAIN,
      ...(type === 'image/png' ? { brotli: undefined, gzip: undefined } : press(plain)),
    });
  }
  return ready;
}
