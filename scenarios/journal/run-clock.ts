import { MILLIS_PER_MINUTE, type Millis, type ScenarioMinutes, scenarioMinutes } from '../scenario-time.ts';

/** Slowest and fastest speed of a drill: real time, and 72 hours in 12 minutes. */
export const MIN_FACTOR = 1;
export const MAX_FACTOR = 360;

/**
 * The clock of a run. Between two changes scenario time is a straight line, so every device computes it from the
 * entries alone: no message is needed to keep clocks together.
 */
export interface RunClock {
  readonly anchorTime: Millis;
  readonly anchorMinutes: ScenarioMinutes;
  readonly factor: number;
  readonly running: boolean;
}

/** Scenario time at a moment of real time. Before the anchor it counts back while the clock runs. */
export function scenarioTimeAt(clock: RunClock, now: Millis): ScenarioMinutes {
  if (!clock.running) return clock.anchorMinutes;
  return scenarioMinutes(clock.anchorMinutes + ((now - clock.anchorTime) / MILLIS_PER_MINUTE) * clock.factor);
}

/** Real time at which the run shows `minutes`, as if the clock runs on at this speed from its last change. */
export function realTimeAt(clock: RunClock, minutes: number): Millis {
  return (clock.anchorTime + ((minutes - clock.anchorMinutes) * MILLIS_PER_MINUTE) / clock.factor) as Millis;
}

/**
 * Time as the story tells it: the hour that stands on the clock in the outage. In a live run that is real time; in a
 * drill at x18 it runs 18 times as fast from the start of the story.
 */
export function storyTimeAt(storyStart: Millis, minutes: number): Millis {
  return (storyStart + minutes * MILLIS_PER_MINUTE) as Millis;
}

/** The clock with a new anchor at `now`, and what changes from there. */
export function reanchor(clock: RunClock, now: Millis, change: Partial<Pick<RunClock, 'anchorMinutes' | 'factor' | 'running'>>): RunClock {
  return { anchorTime: now, anchorMinutes: scenarioTimeAt(clock, now), factor: clock.factor, running: clock.running, ...change };
}

/** Real milliseconds until the scenario's next whole minute; undefined while the clock stands still. */
export function millisToNextMinute(clock: RunClock, now: Millis): number | undefined {
  if (!clock.running) return undefined;
  const minutes = scenarioTimeAt(clock, now);
  const left = Math.floor(minutes) + 1 - minutes;
  return Math.max(1, Math.ceil((left * MILLIS_PER_MINUTE) / clock.factor));
}
