import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of every file under a folder of the repository, as `client/app/app.ts`. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The text of a file of the repository. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** One file that takes something from another file (`client/app/app.ts`) or from a package (`lit`). */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const IMPORT = /(?:^|[\n;])\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Every import in the TypeScript of a folder, static, by type and at run time; relative ones by their path in the repository. */
export function importsOf(folder: string): Import[] {
  return filesUnder(folder).filter((path) => /\.m?[jt]s$/.test(path)).flatMap((from) =>
    [...read(from).matchAll(IMPORT)].map(([, fixed, late]) => {
      const target = fixed ?? late ?? '';
      return { from, to: target.startsWith('.') ? join(from, '..', target).split(sep).join('/') : target };
    }));
}

/** The package that an import takes from: `lit` for `lit/directives/repeat.js`; undefined for a file or a made-up module. */
export function packageOf(to: string): string | undefined {
  if (/^(client|server|sw|scenarios|tests|\.tools)\//.test(to) || /^(node|virtual):/.test(to)) return undefined;
  return to.split('/').slice(0, to.startsWith('@') ? 2 : 1).join('/');
}
