import type { Conditions } from '../outage/applies.ts';
import type { Household } from './household.ts';

const yes = <K extends keyof Household>(key: K, value: Household[K], condition: boolean | undefined) => (condition ? { [key]: value } : {});
const known = <K extends keyof Household>(key: K, condition: boolean | undefined) => (condition === undefined ? {} : { [key]: condition });

/**
 * What the answers of "Voor wie?" say about a household that was not filled in itself: the other way round of
 * `conditionsOf`. A medical device without more is one with an unknown battery, and counts as none.
 */
export function householdFromConditions(conditions: Conditions): Household {
  const gas = conditions['gas-hob'];
  const electric = conditions['electric-hob'];
  return {
    ...known('medicineDaily', conditions['medicine-daily']), ...known('medicineFridge', conditions['medicine-fridge']), ...known('careAlarm', conditions['care-alarm']),
    ...known('lift', conditions.lift), ...known('car', conditions.car), ...known('solarPanels', conditions['solar-panels']),
    ...(conditions['medical-device'] === undefined ? {} : { devices: conditions['medical-device'] ? [{ kind: 'other' as const }] : [] }),
    ...yes('floor', 0, conditions['ground-floor']), ...yes('floor', 3, conditions['high-floor']),
    ...yes('hob', 'gas', gas), ...yes('hob', 'electric', electric), ...yes('hob', 'both', gas && electric),
    ...yes('heating', 'gas-boiler', conditions['gas-boiler']), ...yes('heating', 'heat-pump', conditions['heat-pump']), ...yes('heating', 'district-heat', conditions['district-heat']),
    ...yes('infantsYounger', 1, conditions.baby), ...yes('pregnant', 1, conditions.pregnant), ...yes('elderly', 1, conditions.elderly),
  };
}
