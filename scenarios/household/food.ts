import type { Food, FoodItem } from '../content/food-content.ts';
import type { Mark } from '../content/compiled.ts';
import { type FoodPlace, type FoodRuleData, type FrozenState, type Verdict, VERDICTS } from '../schema/food.ts';

/** Coldest and warmest degrees Celsius that a thermometer in food can show, and the longest outage in hours that is asked for (14 days). */
export const COLDEST = -60;
export const WARMEST = 60;
export const LONGEST_HOURS = 336;
/** Coldest food that can have thawed, and warmest food that can still hold ice and feel as cold as a fridge, in degrees Celsius. */
const FREEZING = 0;
const FRIDGE_COLD = 7;
/** A freezer this cold has lost nothing (source vandenborre-diepvries, Belgium). */
const HARD_FROZEN = -9;

/** What people know of their food. What is absent is unknown. */
export interface FoodQuestion {
  readonly item: string;
  readonly place: FoodPlace;
  /** Degrees Celsius, measured in or beside the food. */
  readonly celsius?: number | undefined;
  /** Hours without power; for food that lies out, hours out of the fridge. */
  readonly hours?: number | undefined;
  /** Freezer: whether somebody saw ice in it. */
  readonly iceCrystals?: boolean | undefined;
  /** Freezer: full and never opened since the outage began. */
  readonly fullAndShut?: boolean | undefined;
  /** A baby, a pregnant woman or somebody of 65 or older eats along. */
  readonly vulnerable?: boolean | undefined;
}

export interface FoodVerdict {
  readonly verdict: Verdict;
  /** Key of the sentences that say why. */
  readonly reason: string;
  readonly sources: readonly string[];
  readonly mark?: Mark;
}

export type FoodRefusalCode = 'item-unknown' | 'place-not-for-item' | 'celsius-out-of-range' | 'hours-out-of-range' | 'measure-missing' | 'hours-missing';
export interface FoodRefusal {
  readonly refused: FoodRefusalCode;
  /** Which part of the question is wrong. */
  readonly path: keyof FoodQuestion;
}

const inRange = (value: number, least: number, most: number) => Number.isFinite(value) && value >= least && value <= most;

/** Everything that is wrong with a question; empty when it can be judged. */
export function foodRefusals({ item: id, place, celsius, hours, iceCrystals }: FoodQuestion, food: Food): FoodRefusal[] {
  const found: FoodRefusal[] = [];
  const item = food.items.find((one) => one.id === id);
  if (!item) found.push({ refused: 'item-unknown', path: 'item' });
  else if (place !== 'out' && !item.places.includes(place)) found.push({ refused: 'place-not-for-item', path: 'place' });
  if (celsius !== undefined && !inRange(celsius, COLDEST, WARMEST)) found.push({ refused: 'celsius-out-of-range', path: 'celsius' });
  if (hours !== undefined && !inRange(hours, 0, LONGEST_HOURS)) found.push({ refused: 'hours-out-of-range', path: 'hours' });
  if (place === 'out' && hours === undefined) found.push({ refused: 'hours-missing', path: 'hours' });
  if (place === 'fridge' && celsius === undefined && hours === undefined) found.push({ refused: 'measure-missing', path: 'hours' });
  if (place === 'freezer' && celsius === undefined && hours === undefined && iceCrystals === undefined) found.push({ refused: 'measure-missing', path: 'hours' });
  return found;
}

/** What is so of frozen food: what people saw goes first, unless a measurement says that it is too warm to hold ice. */
function frozenState({ celsius, iceCrystals }: FoodQuestion): FrozenState {
  if (celsius !== undefined && celsius > FRIDGE_COLD) return 'thawed';
  if (iceCrystals !== undefined) return iceCrystals ? (celsius !== undefined && celsius <= HARD_FROZEN ? 'hard' : 'crystals') : 'thawed';
  if (celsius === undefined) return 'unseen';
  if (celsius <= HARD_FROZEN) return 'hard';
  return celsius <= FREEZING ? 'crystals' : 'thawed';
}

/** Whether a rule fits. Hours that nobody knows count as long: unknown is not zero risk. */
function fits(rule: FoodRuleData, { celsius, hours }: FoodQuestion, state: FrozenState | undefined): boolean {
  if (rule.unmeasured && celsius !== undefined) return false;
  if (rule.above !== undefined && !(celsius !== undefined && celsius > rule.above)) return false;
  if (rule.longer !== undefined && hours !== undefined && hours <= rule.longer) return false;
  return rule.states === undefined || (state !== undefined && rule.states.includes(state));
}

const strictness = (verdict: Verdict) => VERDICTS.indexOf(verdict);

function markOf(rule: FoodRuleData, item: FoodItem, food: Food): Mark | undefined {
  const kinds = rule.sources.map((id) => food.sourceKinds[id]);
  if (kinds.every((kind) => kind === 'foreign')) return item.checkLocally ? 'check-locally' : 'foreign';
  return rule.checkLocally || item.checkLocally || kinds.every((kind) => kind === 'general') ? 'check-locally' : undefined;
}

/**
 * What to do with food: the strictest of the rules of food.yaml that fit. Longer or warmer never turns a verdict milder,
 * because every limit has only a lower edge. Nobody is ever told to smell or to taste.
 * Refuses what cannot be: celsius outside -60 to 60, hours outside 0 to 336, an item or a place that is not there.
 */
export function foodVerdict(question: FoodQuestion, food: Food): FoodVerdict | FoodRefusal {
  const [refusal] = foodRefusals(question, food);
  if (refusal) return refusal;
  const item = food.items.find(({ id }) => id === question.item) as FoodItem;
  const rules = food.classes.find(({ id }) => id === item.class)?.[question.place] ?? [];
  const seen = question.place === 'freezer' ? frozenState(question) : undefined;
  const limit = question.fullAndShut ? food.freezerHours.full : food.freezerHours.half;
  // A door that nobody opened keeps its cold for so long; after that food nobody looked at counts as thawed
  const ranOut = seen === 'unseen' && (question.hours ?? 0) > limit;
  const state = ranOut ? 'thawed' : seen;
  const rule = rules.filter((one) => fits(one, question, state)).reduce((worst, one) => (strictness(one.verdict) >= strictness(worst.verdict) ? one : worst));
  const inDoubt = question.vulnerable === true && (rule.verdict === 'use-now' || rule.verdict === 'cook-now');
  const mark = markOf(rule, item, food);
  const extra = [...(ranOut ? food.freezerHours.sources : []), ...(inDoubt ? ['drie-dagen-twijfel'] : [])];
  return {
    verdict: inDoubt ? 'throw-away' : rule.verdict,
    reason: inDoubt ? 'vulnerable' : ranOut && rule.verdict === 'throw-away' && rule.reason !== 'ice-cream' ? 'freezer-time' : rule.reason,
    sources: [...new Set([...rule.sources, ...item.sources, ...extra])],
    ...(mark ? { mark } : {}),
  };
}
