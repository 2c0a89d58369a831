import * as v from 'valibot';
import { byOrder, type Entry, idToStamp } from './entry.ts';

/** The one file that holds everything: written by export, read by import. */
export const ARCHIVE_FORMAT = 'drie-dagen-archive';
export const ARCHIVE_VERSION = 1;
/** Most characters that an import reads: over 100,000 entries. */
export const LARGEST_ARCHIVE = 64 * 1024 * 1024;

/** Shape of one entry that comes from elsewhere. */
export const EntryShape = v.object({
  id: v.pipe(v.string(), v.check((id) => idToStamp(id) !== undefined, 'is no entry id')),
  journal: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/, 'is no journal name')),
  type: v.pipe(v.string(), v.regex(/^[a-z-]{1,64}$/, 'is no entry type')),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  body: v.custom<Record<string, unknown>>((body) => typeof body === 'object' && body !== null && !Array.isArray(body), 'is no object'),
  deviceTime: v.pipe(v.number(), v.finite()),
  author: v.optional(v.string()),
});

/** Shape of an archive. Unknown keys are passed over: a newer app may add some. */
export const Archive = v.object({
  format: v.literal(ARCHIVE_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  madeAt: v.number(),
  place: v.string(),
  entries: v.array(v.unknown()),
});

/** What is wrong with an archive as a whole (`code`), or with single entries (`damaged`, by their position in the file). */
export type ArchiveReading =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly damaged: readonly number[] }
  | { readonly ok: false; readonly code: 'too-large' | 'not-json' | 'not-ours' | 'too-new' };

/** Writes all entries as one archive text, in journal order. */
export function writeArchive(entries: readonly Entry[], madeAt: number, place: string): string {
  const sorted = [...entries].sort(byOrder);
  return JSON.stringify({ format: ARCHIVE_FORMAT, version: ARCHIVE_VERSION, madeAt, place, entries: sorted });
}

/** Reads an archive. Damaged entries are counted and named, the others are kept: one bad line must not cost the rest. */
export function readArchive(text: string): ArchiveReading {
  if (text.length > LARGEST_ARCHIVE) return { ok: false, code: 'too-large' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ok: false, code: 'not-json' };
  }
  const archive = v.safeParse(Archive, data);
  if (!archive.success) return { ok: false, code: 'not-ours' };
  if (archive.output.version > ARCHIVE_VERSION) return { ok: false, code: 'too-new' };
  const entries: Entry[] = [];
  const damaged: number[] = [];
  archive.output.entries.forEach((candidate, index) => {
    const entry = v.safeParse(EntryShape, candidate);
    if (entry.success) entries.push(entry.output as unknown as Entry);
    else damaged.push(index);
  });
  return { ok: true, entries: entries.sort(byOrder), damaged };
}
