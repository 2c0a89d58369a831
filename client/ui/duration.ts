import type { Language } from '../../scenarios/audience.ts';
import type { Words } from '../words/nl.ts';
import { plural } from '../words/say.ts';

/** "3 uur en 20 minuten"; rounded down to the minute. */
export function duration(minutes: number, words: Words, language: Language): string {
  const whole = Math.max(0, Math.floor(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const parts = [
    ...(hours > 0 ? [plural(words.units.hours, hours, language)] : []),
    ...(rest > 0 || hours === 0 ? [plural(words.units.minutes, rest, language)] : []),
  ];
  return parts.join(words.units.and);
}
