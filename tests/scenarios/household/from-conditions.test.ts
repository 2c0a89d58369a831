import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdFromConditions } from '../../../scenarios/household/from-conditions.ts';
import { conditionsOf } from '../../../scenarios/household/household.ts';

const NAMES = ['medicine-daily', 'medicine-fridge', 'medical-device', 'care-alarm', 'lift', 'car', 'solar-panels', 'ground-floor', 'high-floor', 'gas-hob', 'electric-hob', 'gas-boiler', 'heat-pump', 'district-heat', 'baby', 'pregnant', 'elderly'];

describe('a household that only said who they are', () => {
  it('nothing said is nothing known', () => {
    expect(householdFromConditions({})).toEqual({});
  });

  it.each(NAMES)('%s comes back as the same condition', (name) => {
    expect(conditionsOf(householdFromConditions({ [name]: true }))[name]).toBe(true);
  });

  it('a device without more has an unknown battery; none is none', () => {
    expect(householdFromConditions({ 'medical-device': true }).devices).toEqual([{ kind: 'other' }]);
    expect(householdFromConditions({ 'medical-device': false }).devices).toEqual([]);
  });

  it('never turns a no into a yes', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...NAMES), fc.constant(false)), (conditions) => {
      expect(Object.values(conditionsOf(householdFromConditions(conditions))).filter(Boolean)).toEqual([]);
    }));
  });
});
