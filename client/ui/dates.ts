import { LANGUAGE_FACTS, type Language } from '../../scenarios/audience.ts';
import type { Millis } from '../../scenarios/scenario-time.ts';

// Words of days and months come from the browser: date-fns' format with two locales would cost 9 KB on the first screen

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes a slow phone milliseconds, using one does not. */
function formatter(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(LANGUAGE_FACTS[language].locale, options);
  formatters.set(key, known);
  return known;
}

const weekday = (moment: number, language: Language) => formatter(language, 'weekday', { weekday: 'short' }).format(moment);
/** "do 21 jan"; each language puts the day of the week where it belongs there. */
const day = (moment: number, language: Language) => formatter(language, 'day', { weekday: 'short', day: 'numeric', month: 'short' }).format(moment);

/** "20.40" */
export function clockTime(moment: number, language: Language): string {
  const date = new Date(moment);
  return `${date.getHours()}${language === 'nl' ? '.' : ':'}${String(date.getMinutes()).padStart(2, '0')}`;
}
/** "20.40 uur" */
export const clockHour = (moment: number, language: Language) => clockTime(moment, language) + (language === 'nl' ? ' uur' : '');
/** "do 21 jan 17.20 uur" */
export const dayAndHour = (moment: number, language: Language) => `${day(moment, language)} ${clockHour(moment, language)}`;
/** "do 17.20" */
export const shortDayAndClock = (moment: number, language: Language) => `${weekday(moment, language)} ${clockTime(moment, language)}`;
/** "21 januari 2027" */
export function longDay(moment: number | string, language: Language): string {
  const at = typeof moment === 'string' ? Date.parse(`${moment}T12:00`) : moment;
  // Ukrainian ends with the abbreviation of "year", whose full stop meets that of the sentence
  return formatter(language, 'long', { day: 'numeric', month: 'long', year: 'numeric' }).format(at).replace(/\s*р\.$/, '');
}

/** The hour alone when it is today, with the day before it when it is not. */
export function hourFrom(moment: number, today: number, language: Language): string {
  return isoDay(moment) === isoDay(today) ? clockHour(moment, language) : dayAndHour(moment, language);
}

const HOUR = 60 * 60_000;

/** Code of the Arabic digit zero; the nine others follow it. */
const ARABIC_ZERO = 0x660;

/** Hours and minutes of "17.20", "17:20", "1720", "17" or "١٧:٢٠"; undefined when it is no time of day. date-fns' parse would cost 9 KB. */
function timeOfDay(text: string): { hours: number; minutes: number } | undefined {
  const match = /^(\d{1,2})(?:[.:]?(\d\d))?$/.exec(text.trim().replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO)));
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  return match && hours < 24 && minutes < 60 ? { hours, minutes } : undefined;
}

/**
 * The last time that a clock showed `text`, not after `now`; undefined when it is no time of day.
 * Going back one day is done on the calendar, so it is right in the nights when the clocks change.
 */
export function lastTimeOfDay(text: string, now: Millis): Millis | undefined {
  const time = timeOfDay(text);
  if (!time) return undefined;
  const shows = (moment: number) => moment <= now && new Date(moment).getHours() === time.hours && new Date(moment).getMinutes() === time.minutes;
  const today = new Date(now);
  for (const back of [0, 1, 2]) {
    // Plain dates, because date-fns would come along with the first screen for this alone
    const moment = new Date(today.getFullYear(), today.getMonth(), today.getDate() - back, time.hours, time.minutes).getTime();
    // In the night that has 2.30 twice the later one counts; in the night that has none, the day before
    for (const candidate of [moment + HOUR, moment]) if (shows(candidate)) return candidate as Millis;
  }
  return undefined;
}

/** A day and time as people fill them in, `2026-11-23` and `17.20`; undefined when one is not valid. */
export function momentOf(day: string, time: string): Millis | undefined {
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  const hour = timeOfDay(time);
  if (!date || !hour) return undefined;
  const moment = new Date(Number(date[1]), Number(date[2]) - 1, Number(date[3]), hour.hours, hour.minutes).getTime() as Millis;
  // 31 February would roll over to March
  return isoDay(moment) === day ? moment : undefined;
}

/** "2026-11-23", for a date field: the day as the device sees it. */
export function isoDay(moment: number): string {
  const date = new Date(moment);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}
