// Tells whether dist was built from the sources as they are now.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

const SOURCES = ['client', 'scenarios', 'sw', 'server/content', 'server/static', '.tools', 'vite.config.ts', 'package-lock.json'];
const STAMP = join(ROOT, '.cache', 'built-from');

function* filesOf(path) {
  if (statSync(path).isFile()) yield path;
  else for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES) for (const file of filesOf(join(ROOT, source))) hash.update(file.slice(ROOT.length)).update(readFileSync(file));
  return hash.digest('hex');
}

/** True when nothing changed since the last build. */
export function isFresh() {
  return existsSync(join(ROOT, 'dist', 'precache.json')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/** Remembers what dist was built from. */
export function markFresh() {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(STAMP, fingerprint());
}
