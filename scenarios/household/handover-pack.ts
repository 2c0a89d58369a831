import * as v from 'valibot';
import { EntryShape } from '../journal/archive.ts';
import { byOrder, type DeviceId, type Entry, idToStamp, type JournalId, stampToId } from '../journal/entry.ts';
import type { Millis } from '../scenario-time.ts';

/**
 * Kinds of entries by number, with the keys of their body in order. Never renumber: codes on paper live for years.
 * Anything else travels as OTHER, with type, version and body in full.
 */
const KINDS = [
  ['question-answered', ['question', 'value']],
  ['stock-counted', ['item', 'have']],
  ['stock-dated', ['item', 'expires']],
  ['stock-shared', ['item', 'shared']],
  ['plan-written', ['section', 'row', 'field', 'text']],
  ['plan-row-removed', ['section', 'row']],
] as const;
const OTHER = 99;

const whole = v.pipe(v.number(), v.integer());
const Packed = v.tuple([v.array(v.string()), v.array(v.string()), whole, v.array(v.array(v.unknown()))]);

/** Body of a known kind as a list of values; undefined when its shape is another. */
function shortBody({ type, version, body }: Entry): { readonly kind: number; readonly values: readonly unknown[] } | undefined {
  const kind = KINDS.findIndex(([name]) => name === type);
  const keys: readonly string[] = KINDS[kind]?.[1] ?? [];
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Readonly<Record<string, unknown>>;
  if (kind === -1 || version !== 1 || Object.keys(fields).length !== keys.length || !keys.every((one) => Object.hasOwn(fields, one) && fields[one] !== undefined)) return undefined;
  return { kind, values: keys.map((one) => fields[one]) };
}

/** The place of a word in a list; a new word goes to the end. */
function indexIn(list: string[], word: string): number {
  const known = list.indexOf(word);
  return known >= 0 ? known : list.push(word) - 1;
}

/**
 * Writes entries as one short text: `[devices, authors, first moment, rows]`, a row being
 * `[kind, milliseconds since the row before, counter, device, ...body, lag of the device's clock, author]`. Zeros at the end
 * of a row are left out. The format is described in docs/handover-format.md.
 */
export function packEntries(entries: readonly Entry[]): string {
  const devices: string[] = [];
  const authors: string[] = [];
  const stamped = [...entries].sort(byOrder).flatMap((entry) => {
    const stamp = idToStamp(entry.id);
    return stamp ? [{ entry, stamp }] : [];
  });
  const first = stamped[0]?.stamp.millis ?? 0;
  let before: number = first;
  const rows = stamped.map(({ entry, stamp }) => {
    const short = shortBody(entry);
    const body = short ? short.values : [entry.type, entry.version, entry.body];
    const head = [short?.kind ?? OTHER, stamp.millis - before, stamp.counter, indexIn(devices, stamp.device)];
    before = stamp.millis;
    const tail = [entry.deviceTime - stamp.millis, entry.author === undefined ? 0 : indexIn(authors, entry.author) + 1];
    while (tail.at(-1) === 0) tail.pop();
    return [...head, ...body, ...tail];
  });
  return JSON.stringify([devices, authors, first, rows]);
}

/** Reads what `packEntries` wrote: the entries, with their own ids; undefined when something in it is not right. */
export function unpackEntries(text: string, journal: JournalId): Entry[] | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  const packed = v.safeParse(Packed, data);
  if (!packed.success) return undefined;
  const [devices, authors, first, rows] = packed.output;
  const entries: Entry[] = [];
  let millis = first;
  for (const [kind, step, counter, device, ...rest] of rows) {
    const known = typeof kind === 'number' ? KINDS[kind] : undefined;
    if ((!known && kind !== OTHER) || typeof step !== 'number' || typeof counter !== 'number' || typeof device !== 'number') return undefined;
    millis += step;
    const keys: readonly string[] = known?.[1] ?? ['type', 'version', 'body'];
    const { type, version, body } = known
      ? { type: known[0], version: 1, body: Object.fromEntries(keys.map((one, index) => [one, rest[index]])) }
      : { type: rest[0], version: rest[1], body: rest[2] };
    const [lag = 0, author = 0] = rest.slice(keys.length);
    if (rest.length < keys.length || typeof lag !== 'number' || typeof author !== 'number') return undefined;
    const entry = v.safeParse(EntryShape, {
      id: stampToId({ millis: millis as Millis, counter, device: (devices[device] ?? '') as DeviceId }), journal, type, version, body, deviceTime: millis + lag,
      ...(author === 0 ? {} : { author: authors[author - 1] ?? 0 }),
    });
    if (!entry.success) return undefined;
    entries.push(entry.output as unknown as Entry);
  }
  return entries;
}
