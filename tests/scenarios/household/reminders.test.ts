import { LANGUAGES } from '../../../scenarios/audience.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdFromFile } from '../../../scenarios/household/household-journal.ts';
import { dutchHour, type Reminder, reminderEvents, remindersOf, reminderText } from '../../../scenarios/household/reminders.ts';
import { REMINDER_WORDS } from '../../../scenarios/household/reminder-words.ts';
import { plainLanguageProblems } from '../../../scenarios/content/plain-language.ts';
import type { HouseholdFileData } from '../../../scenarios/schema/household.ts';
import { read } from '../../project/repository.ts';

const TODAY = '2026-11-24';
const household = (change: Partial<HouseholdFileData> = {}) => householdFromFile({ version: 1, stock: {}, plan: {}, ...change });
const days = (reminders: readonly Reminder[], kind: Reminder['kind']) => reminders.filter((one) => one.kind === kind).map(({ day }) => day);

describe('reminders', () => {
  const all = remindersOf(household(), TODAY);

  it('come for the kit and the batteries when the clock changes', () => {
    expect(days(all, 'kit-check')).toEqual(['2027-03-28', '2027-10-31']);
    expect(days(all, 'radio-batteries')).toEqual(['2027-03-28', '2027-10-31']);
  });

  it('come for water every six months', () => {
    expect(days(all, 'water-refresh')).toEqual(['2027-03-06', '2027-09-04']);
  });

  it('come for medicines every month, unless nobody takes any', () => {
    expect(days(all, 'medicine-stock')).toHaveLength(12);
    expect(days(all, 'medicine-stock')[0]).toBe('2026-12-05');
    expect(days(remindersOf(household({ medicineDaily: false }), TODAY), 'medicine-stock')).toEqual([]);
  });

  it('come for a medical device only where there is one', () => {
    expect(days(all, 'device-battery')).toEqual([]);
    expect(days(remindersOf(household({ devices: [{ kind: 'cpap' }] }), TODAY), 'device-battery')).toHaveLength(12);
  });

  it('come a month before things expire, and tomorrow when that month has begun', () => {
    const stock = { water: { expires: '2027-05-31' }, beans: { expires: '2027-05-31' }, milk: { expires: '2026-12-01' }, old: { expires: '2026-11-23' }, torch: { have: 1 } };
    const found = remindersOf(household({ stock }), TODAY).filter(({ kind }) => kind === 'expires');
    expect(found.map(({ day, items }) => [day, items])).toEqual([['2026-11-25', ['milk']], ['2027-05-01', ['beans', 'water']]]);
  });

  it('end with the word to print anew, after a year', () => {
    expect(all.at(-1)).toMatchObject({ kind: 'renew', day: '2027-11-24' });
  });

  it('keep their names when they are worked out again later', () => {
    const later = remindersOf(household(), '2027-01-15');
    const names = new Set(all.map(({ id }) => id));
    const both = later.filter(({ day, kind }) => day <= '2027-11-24' && kind !== 'renew');
    expect(both.length).toBeGreaterThan(10);
    expect(both.filter(({ id }) => !names.has(id))).toEqual([]);
  });

  it('come in order, from today on, each once, whatever day it is', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2060, 0, 1) }), (moment) => {
      const today = new Date(moment).toISOString().slice(0, 10);
      const found = remindersOf(household(), today);
      expect(found.map(({ day }) => day)).toEqual(found.map(({ day }) => day).sort());
      expect(found.every(({ day }) => day >= today)).toBe(true);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      expect(days(found, 'kit-check').length).toBeGreaterThanOrEqual(2);
    }));
  });

  it('name sources that the pack has', () => {
    const known = ['resident-prepare', 'resident-outage', 'lifelines', 'organisation'].map((name) => read(`scenarios/packs/outage-72h/sources/${name}.yaml`)).join('\n');
    const every = remindersOf(household({ devices: [{ kind: 'cpap' }], stock: { water: { expires: '2027-05-31' } } }), TODAY);
    expect(new Set(every.map(({ kind }) => kind)).size).toBe(7);
    for (const id of new Set(every.flatMap(({ sources }) => sources))) expect(known, id).toContain(`- id: ${id}\n`);
  });
});

describe('ten o’clock in the Netherlands', () => {
  it.each([['2027-03-27', 9], ['2027-03-28', 8], ['2027-07-01', 8], ['2027-10-30', 8], ['2027-10-31', 9], ['2026-12-05', 9]])('on %s is %i o’clock in UTC', (day, hour) => {
    expect(new Date(dutchHour(day, 10)).toISOString()).toBe(`${day}T${String(hour).padStart(2, '0')}:00:00.000Z`);
  });
  it('is what the platform says too', () => {
    const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: 'numeric', minute: 'numeric' });
    for (let day = 0; day < 800; day++) expect(clock.format(dutchHour(new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10), 10))).toBe('10:00');
  });
});

describe('words of reminders', () => {
  it.each(['nl', 'en'] as const)('read plainly in %s', (language) => {
    for (const { title, text } of Object.values(REMINDER_WORDS[language] ?? {})) expect([...plainLanguageProblems(title, language), ...plainLanguageProblems(text, language)]).toEqual([]);
  });
  const expiring: Reminder = { id: 'expires-2027-05-31', kind: 'expires', day: '2027-05-01', items: ['beans', 'water'], sources: [] };
  it('name things, or count them when nobody knows their names', () => {
    expect(reminderText(expiring, 'nl', (item) => ({ beans: 'bonen', water: 'water' })[item]).text).toContain('Op 31 mei 2027 verloopt: bonen, water.');
    expect(reminderText(expiring, 'nl').text).toContain('verloopt: 2 dingen in uw pakket.');
    expect(reminderText({ ...expiring, items: ['beans'] }, 'en').text).toContain('On 31 May 2027 this expires: 1 thing in your kit.');
    expect(reminderText({ ...expiring, items: ['a', 'b', 'c'] }, 'pl').text).toContain('3 ');
    for (const language of LANGUAGES) expect(reminderText(expiring, language).title).not.toBe('');
  });
  it('of one day come after each other', () => {
    const events = reminderEvents(remindersOf(household(), TODAY), 'nl').filter(({ uid }) => uid.includes('2027-03-28'));
    expect(events.map(({ start }) => new Date(start).toISOString())).toEqual(['2027-03-28T08:00:00.000Z', '2027-03-28T08:15:00.000Z']);
  });
});
