import { expect, it } from 'vitest';
import { entryLine } from '../../../client/app/entry-line.ts';
import { lastTimeOfDay, momentOf } from '../../../client/ui/dates.ts';
import type { EntryId, JournalId } from '../../../scenarios/journal/entry.ts';
import { millis } from '../../../scenarios/scenario-time.ts';
import { appOf } from '../app/app-of.ts';

process.env.TZ = 'Europe/Amsterdam';
const at = (iso: string) => millis(Date.parse(iso));

it.each([
  ['2026-10-25T02:45:00+01:00', '2.30', '2026-10-25T02:30:00+01:00'],
  ['2026-10-25T04:00:00+01:00', '2.30', '2026-10-25T02:30:00+01:00'],
  ['2026-10-25T02:15:00+01:00', '2.30', '2026-10-25T02:30:00+02:00'],
  ['2026-10-26T01:00:00+01:00', '2.30', '2026-10-25T02:30:00+01:00'],
])('in the night when an hour comes twice, at %s, the last %s was %s', (now, text, last) => {
  expect(new Date(lastTimeOfDay(text, at(now)) ?? Number.NaN).toISOString()).toBe(new Date(at(last)).toISOString());
});

it.each(['2027-03-28T04:00:00+02:00', '2027-03-29T01:00:00+02:00'])('in the night when an hour is skipped, at %s, the last 2.30 was a day earlier', (now) => {
  expect(new Date(lastTimeOfDay('2.30', at(now)) ?? Number.NaN).toISOString()).toBe(new Date(at('2027-03-27T02:30:00+01:00')).toISOString());
});

it.each(['2026-02-31', '2026-13-01', '2026-00-10', '2026-11-00'])('%s is no day', (day) => {
  expect(momentOf(day, '12.00')).toBeUndefined();
});

it('an imported entry whose type is a word of the language of the program has the words of an unknown type', () => {
  const entry = { id: 'x' as EntryId, journal: 'live-1' as JournalId, type: 'constructor', version: 1, body: {}, deviceTime: at('2026-10-25T02:45:00Z') };
  expect(entryLine(entry, appOf('nl'), (item) => item)).toBe('Regel van een nieuwere versie (constructor).');
});
