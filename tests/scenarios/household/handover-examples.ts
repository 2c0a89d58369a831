import fc from 'fast-check';
import { type DeviceId, type Entry, type JournalId, mergeEntries, stampToId } from '../../../scenarios/journal/entry.ts';
import { fold } from '../../../scenarios/journal/fold.ts';
import { type HouseholdState, householdFolding } from '../../../scenarios/household/household-journal.ts';
import { millis } from '../../../scenarios/scenario-time.ts';

export const HOUSEHOLD = 'household' as JournalId;
const START = Date.UTC(2026, 10, 24, 17);

/** An entry of a household as a device writes it. */
export function householdEntry(at: number, type: string, body: object, { device = 'k3v9x2m7qa', author, lag = 0, version = 1 }: { device?: string; author?: string | undefined; lag?: number; version?: number } = {}): Entry {
  return {
    id: stampToId({ millis: millis(START + at), counter: 0, device: device as DeviceId }), journal: HOUSEHOLD, type, version, body,
    deviceTime: millis(START + at + lag), ...(author === undefined ? {} : { author }),
  };
}

const section = fc.constantFrom('contacts', 'meeting', 'medicines');
const row = fc.constantFrom('ada', 'bo');
/** No undefined and no -0: what a database and JSON both keep. */
const plain = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const body = {
  'question-answered': fc.record({ question: fc.constantFrom('adults', 'lift', 'pets', 'unheard-of', '__proto__'), value: fc.oneof(fc.integer({ min: -1, max: 22 }), fc.boolean(), fc.constant(null)) }),
  'stock-counted': fc.record({ item: fc.constantFrom('water', 'radio'), have: fc.integer({ min: -1, max: 40 }) }),
  'stock-dated': fc.record({ item: fc.constantFrom('water', 'radio', 'Not an id'), expires: fc.constantFrom('', '2027-03-31', 'soon') }),
  'stock-shared': fc.record({ item: fc.constantFrom('water', 'radio'), shared: fc.boolean() }),
  'plan-written': fc.record({ section, row, field: fc.constantFrom('name', 'phone'), text: fc.string({ unit: 'grapheme', maxLength: 30 }) }),
  'plan-row-removed': fc.record({ section, row }),
};
const fact = fc.oneof(
  ...Object.entries(body).map(([type, fields]) => ({ arbitrary: fc.record({ type: fc.constant(type), version: fc.constant(1), body: fields as fc.Arbitrary<object> }), weight: 5 })),
  { arbitrary: fc.record({ type: fc.constantFrom('plan-written', 'stock-counted', 'something-newer'), version: fc.constantFrom(1, 2), body: fc.dictionary(fc.string(), plain) as fc.Arbitrary<object> }), weight: 2 },
);

/** A history of one phone: any facts, with a clock that is off at times, by people with and without a name. */
export const history = (device = 'aaa', maxLength = 40): fc.Arbitrary<Entry[]> =>
  fc.array(fc.record({ fact, wait: fc.integer({ min: 1, max: 90_000 }), lag: fc.constantFrom(0, 0, 0, -3_600_000), author: fc.constantFrom(undefined, 'Ada', 'Bo') }), { maxLength }).map((steps) => {
    let at = 0;
    return steps.map(({ fact: { type, version, body: fields }, wait, lag, author }) => {
      at += wait;
      return householdEntry(at, type, fields, { device, author, lag, version });
    });
  });

/** What people see of a household: without things of which nothing is known, and sections without rows. */
export function seen({ answers, answered, stock, plan }: HouseholdState): unknown {
  return {
    answers, answered: [...answered].sort(), stock: [...stock].filter(([, one]) => Object.keys(one).length > 0).sort(),
    plan: [...plan].filter(([, rows]) => rows.size > 0).map(([name, rows]) => [name, [...rows].sort()]).sort(),
  };
}
export const seenOf = (...journals: readonly (readonly Entry[])[]) => seen(fold(householdFolding, journals.reduce<readonly Entry[]>((all, one) => mergeEntries(all, one), [])));

/** A small household that somebody filled in. */
export const SMALL: readonly Entry[] = [
  householdEntry(0, 'question-answered', { question: 'adults', value: 2 }),
  householdEntry(4000, 'question-answered', { question: 'lift', value: null }, { author: 'Ada' }),
  householdEntry(9000, 'plan-written', { section: 'contacts', row: 'ada', field: 'name', text: 'Tante Ada' }, { author: 'Ada' }),
  householdEntry(9001, 'plan-written', { section: 'contacts', row: 'ada', field: 'phone', text: '010 123 45 67' }, { author: 'Ada' }),
  householdEntry(60_000, 'stock-counted', { item: 'water', have: 12 }),
  householdEntry(61_000, 'stock-dated', { item: 'water', expires: '2027-03-31' }),
];
