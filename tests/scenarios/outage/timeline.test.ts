import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, dayAt, lifelineAt, lifelineChanges, phaseAfter, phaseAt, returnHour } from '../../../scenarios/outage/timeline.ts';
import { scenarioMinutes } from '../../../scenarios/scenario-time.ts';
import { PHASES, WATER } from './examples.ts';

const VARIANTS = ['winter', 'water', 'cyber'];

describe('the state of a lifeline', () => {
  it.each([
    [-10, 'works'],
    [0, 'works'],
    [359, 'works'],
    [360, 'degraded'],
    [1439.9, 'degraded'],
    [1440, 'out'],
    [9000, 'out'],
  ])('at minute %d without power is %s', (minutes, state) => {
    expect(lifelineAt(WATER, [], minutes).state).toBe(state);
  });

  it.each([
    [99, 'works'],
    [100, 'brown'],
    [1539, 'brown'],
    [1540, 'clean'],
  ])('at minute %d, with power back at minute 100, reads "%s"', (minutes, text) => {
    expect(lifelineAt(WATER, [], minutes, 100).text).toBe(text);
  });

  it('counts the return from minute 0 too', () => {
    expect(lifelineAt(WATER, [], 0, 0).text).toBe('brown');
  });
});

describe('variants', () => {
  it.each([
    [[], 'works', 'brown'],
    [['winter'], 'frozen', 'brown'],
    [['cyber'], 'works', 'hacked'],
    [['winter', 'water'], 'burst', 'boil'],
    [['water', 'winter'], 'frozen', 'boil'],
    [['water', 'cyber'], 'burst', 'hacked'],
    [['heat'], 'works', 'brown'],
  ])('%j: the outage begins with "%s" and the return with "%s"', (variants, outage, back) => {
    expect(lifelineAt(WATER, variants, 0).text).toBe(outage);
    expect(lifelineAt(WATER, variants, 10, 10).text).toBe(back);
  });

  it('replace a whole list, and leave the other as it is', () => {
    expect(changesOf(WATER, ['winter'])).toEqual({ outage: WATER.variants.winter?.outage, return: WATER.return });
    expect(changesOf(WATER, [])).toEqual({ outage: WATER.outage, return: WATER.return });
  });
});

describe('all changes of a lifeline', () => {
  it('are those of the outage while power is out', () => {
    expect(lifelineChanges(WATER, [])).toEqual(WATER.outage);
  });

  it('end where power returns, and go on from there', () => {
    expect(lifelineChanges(WATER, [], 400).map(({ at, text }) => [at, text])).toEqual([[0, 'works'], [360, 'degraded'], [400, 'brown'], [1840, 'clean']]);
    expect(lifelineChanges(WATER, [], 360).map(({ at, text }) => [at, text])).toEqual([[0, 'works'], [360, 'brown'], [1800, 'clean']]);
  });

  it('say the same as the state at each hour', () => {
    const back = fc.option(fc.nat({ max: 4320 }), { nil: undefined });
    fc.assert(
      fc.property(fc.subarray(VARIANTS), back, fc.nat({ max: 6000 }), (variants, returnedAt, minutes) => {
        const last = lifelineChanges(WATER, variants, returnedAt).filter(({ at }) => at <= minutes).at(-1);
        expect(last?.text).toBe(lifelineAt(WATER, variants, minutes, returnedAt).text);
      }),
    );
  });

  it('come in order of time', () => {
    fc.assert(
      fc.property(fc.subarray(VARIANTS), fc.nat({ max: 4320 }), (variants, returnedAt) => {
        const hours = lifelineChanges(WATER, variants, returnedAt).map(({ at }) => at);
        expect(hours).toEqual([...hours].sort((a, b) => a - b));
      }),
    );
  });
});

describe('phases and days', () => {
  it.each([
    [-5, 'early'],
    [0, 'early'],
    [59.9, 'early'],
    [60, 'late'],
    [1440, 'days'],
    [4319, 'days'],
    [4320, 'days'],
    [9000, 'days'],
  ])('minute %d belongs to phase %s', (minutes, id) => {
    expect(phaseAt(PHASES, minutes).id).toBe(id);
  });

  it('knows the phase after each, and none after the last', () => {
    expect(PHASES.map((phase) => phaseAfter(PHASES, phase)?.id)).toEqual(['late', 'days', undefined]);
  });

  it.each([
    [-1, 1],
    [0, 1],
    [1439.9, 1],
    [1440, 2],
    [2879, 2],
    [2880, 3],
    [4320, 3],
    [9000, 3],
  ])('minute %d is day %i', (minutes, day) => {
    expect(dayAt(minutes)).toBe(day);
  });
});

describe('the hour at which power is back', () => {
  const scripted = scenarioMinutes(3840);

  it('is never promised in a live run', () => {
    expect(returnHour('live', undefined, scripted)).toBeUndefined();
  });

  it('is what people saw, in a live run and in a drill', () => {
    expect(returnHour('live', scenarioMinutes(90), scripted)).toBe(90);
    expect(returnHour('drill', scenarioMinutes(90), scripted)).toBe(90);
    expect(returnHour('live', scenarioMinutes(0), scripted)).toBe(0);
    expect(returnHour('drill', scenarioMinutes(0), scripted)).toBe(0);
  });

  it('is the hour of the script in a drill where nobody saw it', () => {
    expect(returnHour('drill', undefined, scripted)).toBe(3840);
    expect(returnHour('drill', undefined, scenarioMinutes(4320))).toBe(4320);
  });

  it('is unknown in a drill whose script goes beyond the 72 hours', () => {
    expect(returnHour('drill', undefined, scenarioMinutes(4321))).toBeUndefined();
  });
});
