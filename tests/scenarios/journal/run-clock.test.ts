import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FACTOR, MIN_FACTOR, millisToNextMinute, type RunClock, realTimeAt, reanchor, scenarioTimeAt, storyTimeAt } from '../../../scenarios/journal/run-clock.ts';
import { millis, scenarioMinutes } from '../../../scenarios/scenario-time.ts';
import { BEGIN, minutesIn } from './examples.ts';

const clockAt = (factor: number, minutes = 0, running = true): RunClock => ({ anchorTime: BEGIN, anchorMinutes: scenarioMinutes(minutes), factor, running });
const anyClock = fc.record({ factor: fc.integer({ min: MIN_FACTOR, max: MAX_FACTOR }), minutes: fc.integer({ min: 0, max: 4320 }) }).map(({ factor, minutes }) => clockAt(factor, minutes));
const anyTime = fc.integer({ min: 0, max: 7 * 86_400_000 }).map((later) => millis(BEGIN + later));

describe('scenario time', () => {
  it.each([
    [1, 90, 90],
    [18, 10, 180],
    [360, 12, 4320],
    [1, -5, -5],
  ])('at speed x%i has gone %i real minutes as %i minutes', (factor, real, minutes) => {
    expect(scenarioTimeAt(clockAt(factor), minutesIn(real))).toBe(minutes);
  });

  it('stands still while the clock does not run', () => {
    expect(scenarioTimeAt(clockAt(360, 77, false), minutesIn(500))).toBe(77);
  });

  it('never runs back while real time goes on', () => {
    fc.assert(
      fc.property(anyClock, anyTime, fc.nat({ max: 86_400_000 }), (clock, now, later) => {
        expect(scenarioTimeAt(clock, millis(now + later))).toBeGreaterThanOrEqual(scenarioTimeAt(clock, now));
      }),
    );
  });

  it('turns back into the real time from which it came', () => {
    fc.assert(
      fc.property(anyClock, anyTime, (clock, now) => {
        expect(Math.abs(realTimeAt(clock, scenarioTimeAt(clock, now)) - now)).toBeLessThan(0.01);
      }),
    );
  });

  it.each([
    [1, 60, 60],
    [360, 4320, 12],
    [18, 0, 0],
  ])('at speed x%i shows minute %i after %i real minutes', (factor, minutes, real) => {
    expect(realTimeAt(clockAt(factor), minutes)).toBe(minutesIn(real));
  });

  it('is told as the hour of the story, whatever the speed', () => {
    expect(storyTimeAt(BEGIN, 90)).toBe(minutesIn(90));
  });
});

describe('a new anchor', () => {
  it('changes nothing at the moment itself', () => {
    const change = fc.constantFrom({}, { running: false }, { factor: 360 }, { running: false, factor: 18 });
    fc.assert(
      fc.property(anyClock, anyTime, change, (clock, now, what) => {
        expect(scenarioTimeAt(reanchor(clock, now, what), now)).toBe(scenarioTimeAt(clock, now));
      }),
    );
  });

  it('keeps speed and running unless they are changed', () => {
    expect(reanchor(clockAt(18, 5, false), minutesIn(3), {})).toEqual({ anchorTime: minutesIn(3), anchorMinutes: 5, factor: 18, running: false });
    expect(reanchor(clockAt(18), minutesIn(3), { factor: 2, running: false })).toEqual({ anchorTime: minutesIn(3), anchorMinutes: 54, factor: 2, running: false });
    expect(reanchor(clockAt(18), minutesIn(3), { anchorMinutes: scenarioMinutes(7) })).toEqual({ anchorTime: minutesIn(3), anchorMinutes: 7, factor: 18, running: true });
  });
});

describe('waiting for the next minute', () => {
  it.each([
    [1, 0, 60_000],
    [1, 59_999, 1],
    [18, 0, 3334],
    [360, 0, 167],
  ])('at speed x%i, %i ms after the start, takes %i ms', (factor, later, wait) => {
    expect(millisToNextMinute(clockAt(factor), millis(BEGIN + later))).toBe(wait);
  });

  it('is never over while the clock stands still', () => {
    expect(millisToNextMinute(clockAt(1, 5, false), BEGIN)).toBeUndefined();
  });

  it('ends in the next minute, less than two milliseconds late', () => {
    fc.assert(
      fc.property(anyClock, anyTime, (clock, now) => {
        const wait = millisToNextMinute(clock, now) ?? 0;
        const next = Math.floor(scenarioTimeAt(clock, now)) + 1;
        expect(wait).toBeGreaterThanOrEqual(1);
        expect(Math.floor(scenarioTimeAt(clock, millis(now + wait + 1)))).toBe(next);
        if (wait > 2) expect(scenarioTimeAt(clock, millis(now + wait - 2))).toBeLessThan(next);
      }),
    );
  });
});
