import type { Language } from '../../scenarios/audience.ts';
import type { Clock } from '../../scenarios/household/clocks.ts';
import type { Millis } from '../../scenarios/scenario-time.ts';
import type { ClockWords } from '../words/clocks/nl.ts';
import type { Words } from '../words/nl.ts';
import { plural, say } from '../words/say.ts';
import { clockHour, hourFrom } from './dates.ts';
import { duration } from './duration.ts';

const DAY = 24 * 60;
/** Kinds that come round instead of running out. */
const MOMENTS = ['radio', 'candles'];
const WINDOWS = ['round-day', 'round-dark'];

/** What it takes to say a time. */
export interface TimeWords {
  readonly clocks: ClockWords;
  readonly app: Words;
  readonly language: Language;
}

/** Time left in words: what is left (or comes), and the hour on the wall. `now` is the hour in the story. */
export function timeLeft(clock: Clock, minutes: number, now: Millis, { clocks, app, language }: TimeWords): { readonly left: string; readonly wall: string } {
  const at = (moment: Millis) => hourFrom(moment, now, language);
  const until = clock.until - minutes;
  if (WINDOWS.includes(clock.kind)) {
    const isNow = minutes >= clock.from;
    return { left: isNow ? clocks.now : say(clocks.comes, { time: duration(clock.from - minutes, app, language) }), wall: isNow ? say(clocks.until, { when: at(clock.untilTime) }) : say(clocks.window, { from: at(clock.fromTime), until: clockHour(clock.untilTime, language) }) };
  }
  if (MOMENTS.includes(clock.kind)) return { left: say(clocks.comes, { time: duration(Math.ceil(until), app, language) }), wall: say(clocks.at, { when: at(clock.untilTime) }) };
  if (clock.state === 'over') return { left: clock.until > 0 ? say(clocks.since, { when: at(clock.untilTime) }) : clocks.noTime, wall: '' };
  // Rounded down against ourselves
  const left = until >= 2 * DAY ? plural(clocks.leftDays, Math.floor(until / DAY), language) : say(clocks.left, { time: duration(until, app, language) });
  return { left, wall: say(clocks.until, { when: at(clock.untilTime) }) };
}

/** How long a clock will have once the power goes out. */
export function timeBefore(clock: Clock, { clocks, app, language }: TimeWords): string {
  const length = duration(clock.until, app, language);
  switch (clock.kind) {
    case 'radio': return clocks.eachHour;
    case 'round-day': return clocks.twiceDay;
    case 'round-dark': return clocks.beforeDark;
    case 'candles': return clocks.bedtime;
    case 'fridge-measure': return say(clocks.everyFew, { time: length });
    case 'water-budget': return clocks.twiceDay;
    default: return clock.until <= 0 ? clocks.atOnce : say(clocks.lasts, { time: length });
  }
}
