import * as v from 'valibot';
import { ConditionTerm, CYCLES } from './checklist.ts';
import { MOST_DAYS, PET_KINDS } from './household.ts';
import { HEADS, SCALES } from './kit-scales.ts';
import { Icon, Id, Text } from './parts.ts';

/** Names of factors in the words of a rule: each head, each kind of pet, and the days. */
export const FACTORS = ['day', ...HEADS, ...PET_KINDS] as const;
export type FactorName = (typeof FACTORS)[number];

/** free: it is in the house or asks only for work. cheap: a few euros. buy: the rest. */
export const COSTS = ['free', 'cheap', 'buy'] as const;

const Amount = v.pipe(v.number('write a number'), v.minValue(0.001, 'write 0.001 or more'), v.maxValue(100_000, 'write 100000 or less'));

/** One part of an amount, in the unit of its item. Several parts add up: 70 euro per adult and 30 per minor. */
export const KitTerm = v.strictObject({
  per: v.picklist(SCALES),
  amount: Amount,
  /** The source gives the amount for this many days; other days take their share. Only with a scale without days. */
  forDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DAYS))),
  /** Only these pets count. */
  pets: v.optional(v.pipe(v.array(v.picklist(PET_KINDS)), v.nonEmpty('name at least one kind'))),
  /** With a scale by weight: no animal gets less than this, and one of unknown weight gets this. */
  least: v.optional(Amount),
});

/** One thing of the kit. */
export const KitItemFile = v.strictObject({
  id: Id,
  group: Id,
  /** Without it the group is not ready. */
  essential: v.optional(v.boolean(), false),
  cost: v.picklist(COSTS),
  /** One for several homes is enough. */
  shareable: v.optional(v.boolean(), false),
  /** The unit of the amounts. */
  unit: Id,
  /** How it is sold or kept: 1.5 litre in a bottle. People count packs, unless `counted` says that they count units. */
  pack: v.optional(v.strictObject({ unit: Id, size: Amount, counted: v.optional(v.picklist(['pack', 'unit']), 'pack') })),
  /** What one press on plus or minus adds: 1 when absent. */
  step: v.optional(Amount),
  amount: v.pipe(v.array(KitTerm), v.nonEmpty('write at least one amount')),
  /** All of these must hold. */
  when: v.optional(v.array(ConditionTerm)),
  /** At least one of these must hold. */
  whenAny: v.optional(v.array(ConditionTerm)),
  /** Takes the place of this item for a household that eats no meat or fish. */
  insteadOf: v.optional(Id),
  /** An answer about the household that says that one is in the house already. */
  inHouse: v.optional(v.picklist(['powerBankMah', 'fridgeThermometer'])),
  /** It spoils: people write its date. */
  expires: v.optional(v.boolean(), false),
  /** Months that it keeps when people fill it themselves. */
  keepsMonths: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
  /** How often to look at it again. */
  check: v.optional(v.picklist(CYCLES)),
  sources: v.pipe(v.array(Id), v.nonEmpty('name at least one source')),
  /** The sources of the number, where not all sources name it. They decide which mark the reader sees. */
  figure: v.optional(v.pipe(v.array(Id), v.nonEmpty('name at least one source'))),
  checkLocally: v.optional(v.boolean(), false),
});

/** Structure of the kit: what is in it, how much for whom, and on whose word. */
export const KitFile = v.strictObject({
  units: v.pipe(v.array(Id), v.nonEmpty('name at least one unit')),
  groups: v.pipe(v.array(v.strictObject({ id: Id, icon: Icon })), v.nonEmpty('write at least one group')),
  items: v.pipe(v.array(KitItemFile), v.nonEmpty('write at least one item')),
});

/** Forms of a word beside a number: "1 fles", "2 flessen". Which of them a language has, Intl.PluralRules says. */
const Forms = v.strictObject({ zero: v.optional(Text), one: Text, two: v.optional(Text), few: v.optional(Text), many: v.optional(Text), other: Text });

/** Words of one item: what to do, why, and how it costs little. */
export const KitItemText = v.strictObject({ title: Text, do: Text, why: Text, cheap: v.optional(Text) });

/** Words of the kit in one language. */
export const KitTexts = v.strictObject({
  groups: v.record(Id, Text),
  units: v.record(Id, Forms),
  factors: v.record(Id, Forms),
  items: v.record(Id, KitItemText),
});

export type KitFileData = v.InferOutput<typeof KitFile>;
export type KitItemData = v.InferOutput<typeof KitItemFile>;
export type KitTermData = v.InferOutput<typeof KitTerm>;
export type KitTextsData = v.InferOutput<typeof KitTexts>;
