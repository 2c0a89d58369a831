import type { Millis } from '../scenario-time.ts';

export type DeviceId = string & { readonly __unit: 'device' };
export type JournalId = string & { readonly __unit: 'journal' };
export type EntryId = string & { readonly __unit: 'entry' };

/** A moment of a hybrid logical clock. Order: millis, then counter, then device. */
export interface Stamp {
  readonly millis: Millis;
  readonly counter: number;
  readonly device: DeviceId;
}

/** One thing that somebody did. Never edited, never deleted. Its id is its stamp as text, so ids sort in journal order. */
export interface Entry<Type extends string = string, Body = unknown> {
  readonly id: EntryId;
  readonly journal: JournalId;
  readonly type: Type;
  /** Version of the body's shape; `upcast` brings an old one up to date. */
  readonly version: number;
  readonly body: Body;
  /** What the clock of the device said, also when that clock was wrong. */
  readonly deviceTime: Millis;
  /** Who did it, as people wrote it down; absent when nobody said. */
  readonly author?: string;
}

const MILLIS_DIGITS = 9;
const COUNTER_DIGITS = 4;
const COUNTER_LIMIT = 36 ** COUNTER_DIGITS;

/** Writes a stamp so that text order is journal order: base 36, fixed width, up to the year 5188. */
export function stampToId({ millis, counter, device }: Stamp): EntryId {
  const time = Math.max(0, millis).toString(36).padStart(MILLIS_DIGITS, '0');
  return `${time}-${counter.toString(36).padStart(COUNTER_DIGITS, '0')}-${device}` as EntryId;
}

/** Reads an id back; undefined when the text is no id. */
export function idToStamp(id: string): Stamp | undefined {
  const match = /^([0-9a-z]{9})-([0-9a-z]{4})-([0-9a-z]{1,32})$/.exec(id);
  if (!match?.[1] || !match[2] || !match[3]) return undefined;
  return {
    millis: Number.parseInt(match[1], 36) as Millis,
    counter: Number.parseInt(match[2], 36),
    device: match[3] as DeviceId,
  };
}

/** The next stamp of this device: never before `last` (the latest it wrote or saw), never before its own clock. */
export function nextStamp(last: Stamp | undefined, now: Millis, device: DeviceId): Stamp {
  if (!last || now > last.millis) return { millis: now, counter: 0, device };
  if (last.counter + 1 < COUNTER_LIMIT) return { millis: last.millis, counter: last.counter + 1, device };
  return { millis: (last.millis + 1) as Millis, counter: 0, device };
}

/** Compares by journal order, for `sort`. */
export function byOrder(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Union of two journals in journal order. An entry that both have is there once. Neither list needs to be sorted. */
export function mergeEntries<E extends { readonly id: string }>(ours: readonly E[], theirs: readonly E[]): E[] {
  const byId = new Map<string, E>();
  for (const entry of ours) byId.set(entry.id, entry);
  for (const entry of theirs) if (!byId.has(entry.id)) byId.set(entry.id, entry);
  return [...byId.values()].sort(byOrder);
}
