import * as v from 'valibot';
import { Icon, Id, Text } from './parts.ts';

/** Where food is. `out` is on the worktop or in a bag, at room temperature. */
export const FOOD_PLACES = ['fridge', 'freezer', 'out'] as const;
/** From mild to strict: the strictest rule that fits decides. */
export const VERDICTS = ['keep', 'refreeze', 'use-now', 'cook-now', 'throw-away'] as const;
/** What is known of frozen food: hard or with ice crystals, thawed, or nobody looked. */
export const FROZEN_STATES = ['hard', 'crystals', 'thawed', 'unseen'] as const;

const sources = v.pipe(v.array(Id), v.nonEmpty('name at least one source'));

/** One row of a table: from which temperature and how long on which verdict holds. A rule without limits always fits. */
export const FoodRule = v.strictObject({
  /** Warmer than this, in degrees Celsius; only fits when somebody measured. */
  above: v.optional(v.number()),
  /** Longer than this, in hours. */
  longer: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** Fits only when nobody measured. */
  unmeasured: v.optional(v.literal(true)),
  /** Freezer: fits only food in one of these states. */
  states: v.optional(v.array(v.picklist(FROZEN_STATES))),
  verdict: v.picklist(VERDICTS),
  /** Key of the sentences that say why. */
  reason: Id,
  sources,
  checkLocally: v.optional(v.boolean()),
});

const Rules = v.pipe(v.array(FoodRule), v.nonEmpty('write at least one rule'));

/** Food that behaves alike, with its rules per place. */
export const FoodClass = v.strictObject({ id: Id, fridge: v.optional(Rules), freezer: v.optional(Rules), out: Rules });

/** Something people recognise in their own kitchen. */
export const FoodItem = v.strictObject({
  id: Id,
  group: Id,
  class: Id,
  /** Where people keep it; `out` is possible for everything. */
  places: v.pipe(v.array(v.picklist(['fridge', 'freezer'])), v.nonEmpty('name fridge, freezer or both')),
  /** The table in which this item stands. */
  sources,
  checkLocally: v.optional(v.boolean()),
});

/** Which food keeps, and for how long, without a cold fridge. */
export const FoodFile = v.strictObject({
  /** Hours that a freezer stays frozen: half full or unknown, and full when it was never opened. */
  freezerHours: v.strictObject({ half: v.number(), full: v.number(), sources }),
  groups: v.array(v.strictObject({ id: Id, icon: Icon })),
  classes: v.array(FoodClass),
  items: v.array(FoodItem),
});

/** Words of the food file in one language. `also` are other names to search by. */
export const FoodTexts = v.strictObject({
  groups: v.record(Id, Text),
  reasons: v.record(Id, Text),
  items: v.record(Id, v.strictObject({ name: Text, also: v.optional(Text) })),
});

export type FoodFileData = v.InferOutput<typeof FoodFile>;
export type FoodTextsData = v.InferOutput<typeof FoodTexts>;
export type FoodRuleData = v.InferOutput<typeof FoodRule>;
export type FoodPlace = (typeof FOOD_PLACES)[number];
export type Verdict = (typeof VERDICTS)[number];
export type FrozenState = (typeof FROZEN_STATES)[number];
