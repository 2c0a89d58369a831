import type { ClockRules, HomeOutcome, HomeThing } from '../content/clocks-content.ts';
import type { Lifeline, LifelineStateName, Mark, Reliability } from '../content/compiled.ts';
import { lifelineAt } from '../outage/timeline.ts';
import type { Household } from './household.ts';

/** From this floor on the pressure of the street is not enough (facts 2.2, high-rise). */
const HIGH_FLOOR = 3;

/** One thing in the house at this hour. */
export interface ThingState {
  readonly id: string;
  readonly icon: string;
  readonly name: string;
  readonly state: LifelineStateName;
  readonly why: string;
  readonly do: string;
  readonly reliability: Reliability;
  readonly sources: readonly string[];
  readonly mark?: Mark;
}

export interface HomeInput {
  readonly household: Household;
  readonly things: readonly HomeThing[];
  readonly lifelines: readonly Lifeline[];
  readonly variants: readonly string[];
  /** Minutes since the outage began. */
  readonly minutes: number;
  readonly returnedAt?: number | undefined;
  readonly figures: ClockRules['figures'];
}

/** Yes, no or unknown as the name of an outcome; undefined leaves the thing out, because it is not in this house. */
const present = (answer: boolean | undefined, outcome: string): string | undefined => (answer === undefined ? 'unknown' : answer ? outcome : undefined);

/** Which outcome holds for each thing. Unknown answers give `unknown`, never `works`. */
const OUTCOMES: Readonly<Record<string, (input: HomeInput) => string | undefined>> = {
  light: () => 'out',
  cooking: ({ household: { hob } }) => (hob === 'both' ? 'gas' : (hob ?? 'unknown')),
  heating: ({ household: { heating } }) => (heating === undefined || heating === 'other' ? 'unknown' : heating === 'stove' ? 'stove' : 'stops'),
  'hot-water': ({ household: { waterHeater } }) => {
    if (waterHeater === undefined || waterHeater === 'other') return 'unknown';
    const outcomes = { 'gas-boiler': 'stops', 'gas-geyser': 'geyser', 'electric-boiler': 'tank', 'heat-pump': 'tank', 'district-heat': 'district' } as const;
    return outcomes[waterHeater];
  },
  'tap-water': ({ household: { floor, boosterPump } }) => {
    if (boosterPump) return 'high';
    if (floor === undefined) return 'unknown';
    return floor >= HIGH_FLOOR && boosterPump === undefined ? 'high' : 'low';
  },
  toilet: ({ household: { floor } }) => (floor === undefined || floor <= 0 ? 'ground' : 'above'),
  lift: ({ household }) => present(household.lift, 'out'),
  doorbell: () => 'out',
  garage: ({ household }) => present(household.car, 'out'),
  internet: () => 'lifeline',
  mobile: ({ household: { phones } }) => (phones === undefined ? 'unknown' : phones === 0 ? 'none' : 'lifeline'),
  fridge: ({ minutes, figures }) => (minutes < figures['fridge-hours'] * 60 ? 'shut' : 'out'),
  freezer: ({ household: { freezer }, minutes, figures }) => {
    if (freezer === undefined) return 'unknown';
    if (freezer === 'none') return undefined;
    return minutes < figures[freezer === 'full' ? 'freezer-full-hours' : 'freezer-half-hours'] * 60 ? 'shut' : 'out';
  },
  'care-alarm': ({ household }) => present(household.careAlarm, 'lifeline'),
  'burglar-alarm': () => 'battery',
  solar: ({ household }) => present(household.solarPanels, 'out'),
  'car-charging': ({ household }) => present(household.car, 'out'),
};

function stateOf({ id, icon, name }: HomeThing, outcome: HomeOutcome, { lifelines, variants, minutes, returnedAt }: HomeInput): ThingState {
  const lifeline = lifelines.find((one) => one.id === outcome.lifeline);
  const change = lifeline && lifelineAt(lifeline, variants, minutes, returnedAt);
  return {
    id, icon, name, do: outcome.do,
    state: change?.state ?? outcome.state ?? 'unknown',
    why: outcome.why ?? change?.text ?? '',
    reliability: change?.reliability ?? 'expected',
    sources: [...new Set([...(change?.sources ?? []), ...outcome.sources])],
    ...(outcome.mark ? { mark: outcome.mark } : {}),
  };
}

/**
 * "Wat werkt nog in mijn huis?": the state of each thing at this hour, from the dwelling and the lifelines. A thing that
 * people said they do not have is left out; one that nobody answered for is unknown, and counts as nothing. After power
 * returned the list is empty: then the lifelines tell what comes back, and people see their own house.
 */
export function homeLifelines(input: HomeInput): ThingState[] {
  if (input.returnedAt !== undefined && input.minutes >= input.returnedAt) return [];
  return input.things.flatMap((thing) => {
    const wanted = OUTCOMES[thing.id]?.(input);
    const outcome = thing.outcomes.find(({ id }) => id === wanted);
    return outcome ? [stateOf(thing, outcome, input)] : [];
  });
}
