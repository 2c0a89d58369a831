import { getTimes } from 'suncalc';
import type { Spot } from '../../scenarios/geography.ts';
import type { SunTimes } from '../../scenarios/household/clocks.ts';
import type { Millis } from '../../scenarios/scenario-time.ts';

/** Sunrise and sunset at this spot on the day of a moment. */
export const sunOver = ({ latitude, longitude }: Spot) => (moment: Millis): SunTimes => {
  const { sunrise, sunset } = getTimes(new Date(moment), latitude, longitude);
  return { rise: sunrise?.getTime() as Millis | undefined, set: sunset?.getTime() as Millis | undefined };
};

/** Minutes that the clock of this device is ahead of UTC at a moment. */
export const deviceOffset = (moment: Millis): number => -new Date(moment).getTimezoneOffset();
