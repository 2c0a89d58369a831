import * as v from 'valibot';
import { DEVICE_KINDS } from './household.ts';
import { RELIABILITIES } from './lifelines.ts';
import { Icon, Id, Text } from './parts.ts';

const Amount = v.pipe(v.number(), v.minValue(0));
/** A number that clocks count with, and on whose word. */
const Figure = v.strictObject({ value: Amount, sources: v.pipe(v.array(Id), v.nonEmpty('name at least one source')) });

export const FIGURES = [
  'fridge-hours', 'freezer-half-hours', 'freezer-full-hours', 'measure-every-hours', 'litres-person', 'litres-nursing', 'litres-heat', 'litres-pet',
  'mah-per-charge', 'days', 'act-ahead-minutes', 'soon-minutes', 'round-day-hours', 'round-dark-hours', 'bedtime-hour',
] as const;

/** One kind of clock: its sign, and how sure it is. */
export const ClockKind = v.strictObject({
  id: Id,
  icon: Icon,
  reliability: v.picklist(RELIABILITIES),
  sources: v.pipe(v.array(Id), v.nonEmpty('name at least one source')),
  checkLocally: v.optional(v.boolean()),
});

/** What runs out in a household without power. */
export const ClocksFile = v.strictObject({
  figures: v.strictObject(Object.fromEntries(FIGURES.map((name) => [name, Figure])) as Record<FigureName, typeof Figure>),
  /** Items of the kit that are litres of drinking water. */
  waterStock: v.array(Id),
  clocks: v.pipe(v.array(ClockKind), v.nonEmpty('write at least one clock')),
});

/** Words of the clocks in one language. `over` is what to do once the clock has run out. */
export const ClocksTexts = v.strictObject({
  names: v.record(v.picklist([...DEVICE_KINDS, 'medicine']), Text),
  clocks: v.record(Id, v.strictObject({ name: Text, do: Text, over: v.optional(Text), why: Text })),
});

export type FigureName = (typeof FIGURES)[number];
export type ClocksFileData = v.InferOutput<typeof ClocksFile>;
export type ClocksTextsData = v.InferOutput<typeof ClocksTexts>;
