import type { Conditions } from '../outage/applies.ts';
import { DEFAULT_DAYS, type HouseholdAnswersData } from '../schema/household.ts';

/** What is known of a household; a question that is absent is unknown. */
export type Household = HouseholdAnswersData;
export type Question = keyof Household;

/** Questions about people who live here: who is counted, and as what. */
const PEOPLE = ['adults', 'children', 'toddlers', 'infantsOlder', 'infantsYounger'] as const satisfies readonly Question[];

/** From this floor the water pressure of the street does not reach a tap without a pump (facts 2.2: high-rise). */
const HIGH_FLOOR = 3;

/** Everybody who eats and drinks, infants included. With nobody filled in: one person, because somebody reads this. */
export function peopleIn(household: Household): number {
  if (PEOPLE.every((question) => household[question] === undefined)) return 1;
  return PEOPLE.reduce((sum, question) => sum + (household[question] ?? 0), 0);
}

/** Days to prepare for, 1 to 14; three when nobody said. */
export const daysOf = (household: Household): number => household.days ?? DEFAULT_DAYS;

/** Yes when one of the counts is above zero, no when all are known to be zero, unknown otherwise. */
function anyOf(...counts: readonly (number | undefined)[]): boolean | undefined {
  if (counts.some((count) => count !== undefined && count > 0)) return true;
  return counts.every((count) => count === 0) ? false : undefined;
}

/** One of a list of choices; unknown stays unknown. */
const isOneOf = <T>(answer: T | undefined, ...choices: readonly T[]): boolean | undefined => (answer === undefined ? undefined : choices.includes(answer));

/**
 * What the answers say about the conditions that items hang on (scenarios/packs/outage-72h/conditions.yaml). A condition
 * that the answers leave open is absent: unknown is not zero risk.
 */
export function conditionsOf(household: Household): Conditions {
  const { adults, elderly, children, toddlers, infantsOlder, infantsYounger, floor, hob, heating, season } = household;
  const others = anyOf(children, toddlers, infantsOlder, infantsYounger);
  const found: Readonly<Record<string, boolean | undefined>> = {
    baby: anyOf(infantsYounger, infantsOlder),
    child: anyOf(children, toddlers),
    pregnant: anyOf(household.pregnant, household.nursing),
    elderly: anyOf(elderly),
    alone: adults === undefined ? undefined : adults === 1 && others === undefined ? undefined : adults === 1 && others === false,
    pet: household.pets === undefined ? undefined : household.pets.length > 0,
    aquarium: household.aquarium,
    'medicine-daily': household.medicineDaily,
    'medicine-fridge': household.medicineFridge,
    'medical-device': household.devices === undefined ? undefined : household.devices.length > 0,
    'care-alarm': household.careAlarm,
    'ground-floor': floor === undefined ? undefined : floor <= 0,
    'high-floor': floor === undefined ? undefined : floor >= HIGH_FLOOR,
    lift: household.lift,
    'gas-hob': isOneOf(hob, 'gas', 'both'),
    'electric-hob': isOneOf(hob, 'electric', 'both'),
    'gas-boiler': isOneOf(heating, 'gas-boiler'),
    'heat-pump': isOneOf(heating, 'heat-pump'),
    'district-heat': isOneOf(heating, 'district-heat'),
    'neighbour-needs-help': household.neighbourNeedsHelp,
    car: household.car,
    'solar-panels': household.solarPanels,
    winter: isOneOf(season, 'cold'),
    heat: isOneOf(season, 'hot'),
  };
  return Object.fromEntries(Object.entries(found).filter((pair): pair is [string, boolean] => pair[1] !== undefined));
}
