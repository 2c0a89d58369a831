import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Household } from '../../../scenarios/household/household.ts';
import { homeLifelines } from '../../../scenarios/household/home-lifelines.ts';
import { FREEZERS, HEATINGS, HOBS, WATER_HEATERS } from '../../../scenarios/schema/household.ts';
import { REAL } from './real-pack.ts';

const at = (household: Household, hours: number, variants: readonly string[] = []) =>
  homeLifelines({ household, things: REAL.things, lifelines: REAL.lifelines, variants, minutes: hours * 60, figures: REAL.rules.figures });
const stateOf = (id: string, household: Household, hours: number, variants?: readonly string[]) => at(household, hours, variants).find((thing) => thing.id === id)?.state;

describe('what still works in my house', () => {
  it.each([
    ['cooking', { hob: 'gas' }, 1, 'works'], ['cooking', { hob: 'both' }, 1, 'works'], ['cooking', { hob: 'electric' }, 1, 'out'], ['cooking', { hob: 'none' }, 1, 'out'],
    ['heating', { heating: 'gas-boiler' }, 1, 'out'], ['heating', { heating: 'district-heat' }, 1, 'out'], ['heating', { heating: 'stove' }, 1, 'degraded'], ['heating', { heating: 'other' }, 1, 'unknown'],
    ['hot-water', { waterHeater: 'gas-boiler' }, 1, 'out'], ['hot-water', { waterHeater: 'electric-boiler' }, 1, 'degraded'], ['hot-water', { waterHeater: 'gas-geyser' }, 1, 'unknown'],
    ['tap-water', { floor: 0 }, 1, 'works'], ['tap-water', { floor: 5 }, 1, 'out'], ['tap-water', { floor: 1, boosterPump: true }, 1, 'out'], ['tap-water', { floor: 5, boosterPump: false }, 1, 'works'],
    ['toilet', { floor: 0 }, 1, 'degraded'], ['toilet', { floor: 3 }, 30, 'out'], ['lift', { lift: true }, 1, 'out'],
    ['fridge', {}, 3.9, 'degraded'], ['fridge', {}, 4, 'out'], ['freezer', { freezer: 'half' }, 23, 'degraded'], ['freezer', { freezer: 'half' }, 24, 'out'], ['freezer', { freezer: 'full' }, 24, 'degraded'],
    ['mobile', { phones: 2 }, 0.2, 'works'], ['mobile', { phones: 2 }, 1, 'degraded'], ['mobile', { phones: 2 }, 3, 'out'], ['mobile', { phones: 0 }, 0.2, 'out'],
    ['care-alarm', { careAlarm: true }, 3, 'out'], ['solar', { solarPanels: true }, 1, 'out'], ['car-charging', { car: true }, 1, 'out'], ['light', {}, 1, 'out'], ['doorbell', {}, 1, 'out'],
  ] as const)('%s with %j after %d hours: %s', (id, household, hours, state) => {
    expect(stateOf(id, household, hours)).toBe(state);
  });

  it('a variant changes it', () => {
    expect(stateOf('tap-water', { floor: 0 }, 23, ['water'])).toBe('out');
    expect(stateOf('mobile', { phones: 1 }, 0.2, ['telecom'])).toBe('out');
  });

  it('leaves out what people said they do not have', () => {
    const ids = at({ lift: false, car: false, solarPanels: false, careAlarm: false, freezer: 'none' }, 1).map(({ id }) => id);
    expect(ids.filter((id) => ['lift', 'car-charging', 'garage', 'solar', 'care-alarm', 'freezer'].includes(id))).toEqual([]);
  });

  it('never says that something works where nobody answered', () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 72, noNaN: true }), fc.subarray(['winter', 'heat', 'cyber', 'telecom', 'water']), (hours, variants) => {
      expect(at({}, hours, variants).filter(({ state }) => state === 'works')).toEqual([]);
    }));
  });

  it('says for every answer why, what to do, and on whose word', () => {
    fc.assert(fc.property(
      fc.record({
        floor: fc.integer({ min: -1, max: 60 }), lift: fc.boolean(), boosterPump: fc.boolean(), heating: fc.constantFrom(...HEATINGS), hob: fc.constantFrom(...HOBS), waterHeater: fc.constantFrom(...WATER_HEATERS),
        solarPanels: fc.boolean(), freezer: fc.constantFrom(...FREEZERS), careAlarm: fc.boolean(), car: fc.boolean(), phones: fc.integer({ min: 0, max: 3 }),
      }, { requiredKeys: [] }),
      fc.integer({ min: 0, max: 72 }),
      (household, hours) => {
        const things = at(household as Household, hours);
        expect(things.filter(({ why, do: todo, sources }) => why === '' || todo === '' || sources.length === 0)).toEqual([]);
        expect(things.length).toBeGreaterThanOrEqual(10);
      },
    ));
  });

  it('is empty once power returned', () => {
    expect(homeLifelines({ household: {}, things: REAL.things, lifelines: REAL.lifelines, variants: [], minutes: 100, returnedAt: 90, figures: REAL.rules.figures })).toEqual([]);
  });
});
