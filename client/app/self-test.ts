import type { Connection } from '../storage/connection.ts';
import { canaryLives } from '../storage/device.ts';

/** Outcome of the question "does this work without internet?". */
export type SelfTest =
  | { readonly outcome: 'good'; readonly files: number }
  | { readonly outcome: 'missing'; readonly missing: readonly string[] }
  | { readonly outcome: 'no-worker' | 'storage' | 'unsupported' };

interface PrecacheEntry {
  readonly url: string;
  readonly revision: string | null;
}

/** Name of the precached list of everything that must be on the device. */
const LIST = '/precache.json';

/**
 * Compares the precache list with what the cache holds, file by file, and writes to the database. It asks nothing of the
 * network when the worker has its list in the cache, so it is true without internet too.
 */
export async function runSelfTest(connection: Connection): Promise<SelfTest> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return { outcome: 'unsupported' };
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.active) return { outcome: 'no-worker' };
  const entries = await keptList();
  if (!entries) return { outcome: 'no-worker' };
  const missing: string[] = [];
  for (const { url, revision } of entries) {
    const key = revision === null ? url : `${url}?__WB_REVISION__=${revision}`;
    const kept = await caches.match(key);
    if (!kept?.ok) missing.push(url);
  }
  if (missing.length > 0) return { outcome: 'missing', missing };
  if (!(await canaryLives(connection))) return { outcome: 'storage' };
  return { outcome: 'good', files: entries.length };
}

/** The list that belongs to the worker that is in charge: from its cache, else from the server. */
async function keptList(): Promise<PrecacheEntry[] | undefined> {
  try {
    const response = await fetch(LIST);
    return response.ok ? ((await response.json()) as PrecacheEntry[]) : undefined;
  } catch {
    return undefined;
  }
}
