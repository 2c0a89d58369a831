import type { Entry } from './entry.ts';

export type Upcast = (body: unknown) => unknown;
export type Upcasts = Readonly<Record<string, readonly Upcast[]>>;

/**
 * How a body of version n becomes version n + 1, by entry type. Entries on disk never change; they are brought up to date
 * when they are read. Every type has had one shape only so far; the first change adds its step here.
 */
export const UPCASTS: Upcasts = {};

/** Brings an entry of an older version to the newest shape. A body it cannot read is left as it is: the fold passes over it. */
export function upcast(entry: Entry, upcasts: Upcasts = UPCASTS): Entry {
  const steps = (Object.hasOwn(upcasts, entry.type) ? upcasts[entry.type] : undefined)?.slice(entry.version - 1) ?? [];
  if (steps.length === 0 || typeof entry.body !== 'object' || entry.body === null) return entry;
  const body = steps.reduce<unknown>((current, step) => step(current), entry.body);
  return { ...entry, version: entry.version + steps.length, body };
}
