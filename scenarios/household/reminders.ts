import { LANGUAGE_FACTS, type Language } from '../audience.ts';
import { type CalendarEvent, writeCalendar } from '../calendar.ts';
import type { Millis } from '../scenario-time.ts';
import type { HouseholdState } from './household-journal.ts';
import { validUntil } from './paper.ts';
import { REMINDER_WORDS, THINGS } from './reminder-words.ts';

export type ReminderKind = 'kit-check' | 'radio-batteries' | 'water-refresh' | 'medicine-stock' | 'device-battery' | 'expires' | 'renew';

/** One moment to look at something. */
export interface Reminder {
  /** The same each time it is worked out, so that a calendar that has it already renews it. */
  readonly id: string;
  readonly kind: ReminderKind;
  /** As 2027-03-28. */
  readonly day: string;
  /** Items of the kit that it is about. */
  readonly items: readonly string[];
  /** Ids in the sources of the pack: where the rhythm comes from. */
  readonly sources: readonly string[];
}

/** Sources of each rhythm: twice a year for the kit, six months for tap water, monthly for medicines (facts 2.1, 2.2, 2.6). */
const SOURCES: Readonly<Record<ReminderKind, readonly string[]>> = {
  'kit-check': ['denkvooruit-noodpakket'],
  'radio-batteries': ['denkvooruit-noodpakket'],
  'water-refresh': ['brabant-water-voorraad'],
  'medicine-stock': ['denkvooruit-noodpakket', 'krisinformation-medicijnen'],
  'device-battery': ['algemene-kennis', 'drie-dagen-werkwijze'],
  expires: ['denkvooruit-noodpakket'],
  renew: ['drie-dagen-werkwijze'],
};

/** Days before something expires on which a reminder comes: time to eat it and to buy new. */
const DAYS_BEFORE = 30;
const MILLIS_PER_DAY = 86_400_000;
const HOUR_OF_DAY = 10;
const MINUTES = 15;

const momentOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
const daysFrom = (day: string, days: number) => dayOf(momentOf(day) + days * MILLIS_PER_DAY);

/** The last Sunday of a month (1 to 12). In March and October the clock changes (EU directive 2000/84/EC). */
function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  return dayOf(last.getTime() - last.getUTCDay() * MILLIS_PER_DAY);
}

/** The first Saturday of a month (1 to 12): people are at home, and it is never the day on which the clock changes. */
function firstSaturday(year: number, month: number): string {
  const first = new Date(Date.UTC(year, month - 1, 1));
  return dayOf(first.getTime() + (6 - first.getUTCDay()) * MILLIS_PER_DAY);
}

/** An hour of a day on clocks in the Netherlands, in UTC. Right from 3.00 on; before that the clock may be changing. */
export function dutchHour(day: string, hour: number): Millis {
  const year = Number(day.slice(0, 4));
  const summer = day >= lastSunday(year, 3) && day < lastSunday(year, 10);
  return (momentOf(day) + (hour - (summer ? 2 : 1)) * 3_600_000) as Millis;
}

/**
 * What a household should look at, from `today` on for a year: checks at fixed days, and what expires. Answers that are
 * unknown count as yes for medicines: a reminder too many harms nobody. In order of day.
 */
export function remindersOf({ answers, stock }: Pick<HouseholdState, 'answers' | 'stock'>, today: string): readonly Reminder[] {
  const end = validUntil(today, { stock: new Map() });
  const reminders: Reminder[] = [];
  const add = (kind: ReminderKind, day: string, name = day, items: readonly string[] = []) => {
    if (day >= today && day <= end) reminders.push({ id: `${kind}-${name}`, kind, day, items, sources: SOURCES[kind] });
  };
  const thisYear = Number(today.slice(0, 4));
  for (const year of [thisYear, thisYear + 1]) {
    for (const month of [3, 10]) {
      add('kit-check', lastSunday(year, month));
      add('radio-batteries', lastSunday(year, month));
    }
    for (const month of [3, 9]) add('water-refresh', firstSaturday(year, month));
    for (let month = 1; month <= 12; month++) {
      if (answers.medicineDaily !== false) add('medicine-stock', firstSaturday(year, month));
      if ((answers.devices ?? []).length > 0) add('device-battery', firstSaturday(year, month));
    }
  }
  const byDay = new Map<string, string[]>();
  for (const [item, { expires }] of stock) if (expires !== undefined && expires >= today) byDay.set(expires, [...(byDay.get(expires) ?? []), item]);
  for (const [expires, items] of byDay) {
    const before = daysFrom(expires, -DAYS_BEFORE);
    // Less than a month left: tomorrow is the day to do something about it
    const day = before > today ? before : daysFrom(today, 1);
    reminders.push({ id: `expires-${expires}`, kind: 'expires', day, items: items.sort(), sources: SOURCES.expires });
  }
  add('renew', end, end.slice(0, 7));
  return reminders.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
}

/** The words of a reminder. `nameOf` names an item of the kit; without it things are counted. */
export function reminderText({ kind, id, items }: Reminder, language: Language, nameOf?: (item: string) => string | undefined): { readonly title: string; readonly text: string } {
  const { title, text } = REMINDER_WORDS[language][kind];
  if (kind !== 'expires') return { title, text };
  const day = new Intl.DateTimeFormat(LANGUAGE_FACTS[language].locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(momentOf(id.slice('expires-'.length)));
  const names = items.map((item) => nameOf?.(item));
  const what = names.every((name) => name !== undefined) ? names.join(', ') : (THINGS[language][new Intl.PluralRules(language).select(items.length)] ?? THINGS[language].other).replace('{n}', String(items.length));
  return { title, text: text.replace('{day}', day).replace('{what}', what) };
}

/** Reminders as events of a quarter of an hour at 10.00 on Dutch clocks; those of one day come after each other. */
export function reminderEvents(reminders: readonly Reminder[], language: Language, nameOf?: (item: string) => string | undefined): readonly CalendarEvent[] {
  const onDay = new Map<string, number>();
  return reminders.map((reminder) => {
    const nth = onDay.get(reminder.day) ?? 0;
    onDay.set(reminder.day, nth + 1);
    return {
      uid: `${reminder.id}@drie-dagen`, start: (dutchHour(reminder.day, HOUR_OF_DAY) + nth * MINUTES * 60_000) as Millis, minutes: MINUTES,
      ...reminderText(reminder, language, nameOf),
    };
  });
}

/** The reminders of a household as a calendar file (RFC 5545), from `today` on; `made` is the moment of making. */
export function reminderCalendar(household: Pick<HouseholdState, 'answers' | 'stock'>, today: string, made: Millis, language: Language, nameOf?: (item: string) => string | undefined): string {
  return writeCalendar(reminderEvents(remindersOf(household, today), language, nameOf), made, 'Drie Dagen');
}
