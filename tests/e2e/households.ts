import type { Page } from 'playwright';
import { writeArchive } from '../../scenarios/journal/archive.ts';
import { type DeviceId, type Entry, type JournalId, stampToId } from '../../scenarios/journal/entry.ts';
import { millis } from '../../scenarios/scenario-time.ts';
import type { Phone } from './browser.ts';

/** One thing that people filled in: an answer, an amount, or a field of the plan. */
export type Fact = readonly [type: string, body: object];

export const answer = (question: string, value: unknown): Fact => ['question-answered', { question, value }];
export const have = (item: string, amount: number): Fact => ['stock-counted', { item, have: amount }];
export const expires = (item: string, day: string): Fact => ['stock-dated', { item, expires: day }];
export const plan = (section: string, row: string, fields: Readonly<Record<string, string>>): readonly Fact[] =>
  Object.entries(fields).map(([field, text]) => ['plan-written', { section, row, field, text }] as const);

/** Facts as the entries of a phone with this name, a second apart. */
export function factsToEntries(facts: readonly Fact[], device: string, from = Date.UTC(2026, 10, 20, 12)): Entry[] {
  return facts.map(([type, body], index) => ({
    id: stampToId({ millis: millis(from + index * 1000), counter: 0, device: device as DeviceId }),
    journal: 'household' as JournalId, type, version: 1, body, deviceTime: millis(from + index * 1000),
  }));
}

/** Puts a household on a phone the way people put a copy back: as a file. */
export async function putHousehold(phone: Phone, entries: readonly Entry[]): Promise<Page> {
  const page = await phone.visit('/bestand');
  await page.getByLabel('Kies het bestand').setInputFiles({ name: 'kopie.txt', mimeType: 'text/plain', buffer: Buffer.from(writeArchive(entries, Date.UTC(2026, 10, 23), 'Maassluis')) });
  await page.getByRole('button', { name: 'Neem over' }).click();
  await page.getByText(`${entries.length} regels overgenomen en bewaard.`).waitFor();
  return page;
}

/** A family as most are. */
export const FAMILY: readonly Fact[] = [
  answer('adults', 2), answer('children', 1), answer('infantsYounger', 0), answer('pets', [{ kind: 'cat', count: 1 }]), answer('floor', 0), answer('hob', 'gas'),
  answer('freezer', 'half'), answer('medicineDaily', true), answer('car', true),
  have('water', 12), expires('water', '2027-05-01'), have('torch', 2),
  ...plan('contacts', 'ada', { name: 'Ada de Wit', phone: '06 12 34 56 78', address: 'Haven 3, Maassluis', 'outside-region': 'no' }),
  ...plan('contacts', 'bo', { name: 'Oom Bo', phone: '050 123 45 67', address: 'Groningen', 'outside-region': 'yes', note: 'Hij belt iedereen.' }),
  ...plan('meeting', 'one', { near: 'De speeltuin aan de Haven', far: 'Bij Ada thuis' }),
  ...plan('fetch', 'kind', { who: 'Sam', from: 'School De Kade', by: 'Papa, anders Ada' }),
  ...plan('reach', 'one', { how: 'Geen telefoon? Wij wachten tot 18.00 uur thuis. Daarna gaan wij naar de speeltuin.' }),
  ...plan('neighbours', 'vos', { name: 'Mevrouw Vos', address: 'Haven 7', what: 'Loopt slecht', 'who-goes': 'Sam' }),
  ...plan('checks-on-us', 'smit', { name: 'Familie Smit', address: 'Haven 9' }),
  ...plan('medicines', 'm1', { name: 'Levothyroxine', dose: '1 per dag', fridge: 'no', days: '30' }),
  ...plan('doctor', 'one', { name: 'Huisarts De Boer', phone: '010 591 00 00', pharmacy: 'Apotheek Haven', 'pharmacy-phone': '010 592 00 00' }),
  ...plan('taps', 'one', { meter: 'Hal, links', water: 'Kruipluik in de hal', gas: 'Meterkast, gele knop' }),
  ...plan('support-point', 'one', { place: 'Gemeentehuis', route: 'Lopen langs de Haven' }),
  ...plan('pets', 'one', { care: 'De kat blijft binnen. Voer staat in de schuur.' }),
  ...plan('leave', 'one', { where: 'Ada', take: 'Tas in de gang', how: 'Lopen' }),
];

const LONG = 'Bel eerst aan bij nummer zeven, want daar ligt de sleutel onder de bloempot naast de blauwe voordeur. '.repeat(19).trim();
const BROAD = 'WMWMWM WWWW MMMM '.repeat(20).trim();

/** Everything filled in as far as the app lets people go, with long texts and broad letters. */
export const FULL: readonly Fact[] = [
  ...FAMILY,
  ...Array.from({ length: 15 }, (_, nth) => plan('contacts', `extra-${nth}`, { name: `${BROAD} ${nth}`, phone: '0031 6 12 34 56 78 90', address: LONG, 'outside-region': 'yes', note: BROAD })).flat(),
  ...plan('meeting', 'one', { near: BROAD, far: LONG }),
  ...Array.from({ length: 8 }, (_, nth) => plan('fetch', `extra-${nth}`, { who: BROAD, from: LONG, by: BROAD, note: LONG })).flat(),
  ...plan('reach', 'one', { how: BROAD }),
  ...Array.from({ length: 8 }, (_, nth) => plan('neighbours', `extra-${nth}`, { name: BROAD, address: LONG, what: LONG, 'who-goes': BROAD })).flat(),
  ...Array.from({ length: 8 }, (_, nth) => plan('checks-on-us', `extra-${nth}`, { name: BROAD, address: LONG })).flat(),
  ...Array.from({ length: 12 }, (_, nth) => plan('medicines', `extra-${nth}`, { name: BROAD, dose: LONG, fridge: 'yes', days: BROAD })).flat(),
  ...plan('doctor', 'one', { name: BROAD, phone: '0031 6 12 34 56 78 90', pharmacy: LONG, 'pharmacy-phone': '0031 6 12 34 56 78 90' }),
  ...plan('taps', 'one', { meter: LONG, water: BROAD, gas: LONG }),
  ...plan('support-point', 'one', { place: BROAD, route: LONG }),
  ...plan('pets', 'one', { care: BROAD }),
  ...plan('leave', 'one', { where: BROAD, take: LONG, how: BROAD }),
];
