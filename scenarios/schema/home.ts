import * as v from 'valibot';
import { LIFELINE_STATES } from './lifelines.ts';
import { Icon, Id, Text } from './parts.ts';

const sources = v.pipe(v.array(Id), v.nonEmpty('name at least one source'));

/** One way in which a thing in the house can be. With a lifeline, its state, its reason and its sources come from that one. */
export const HomeOutcome = v.strictObject({
  id: Id,
  state: v.optional(v.picklist(LIFELINE_STATES)),
  lifeline: v.optional(Id),
  sources,
  checkLocally: v.optional(v.boolean()),
});

/** The things in a house that may or may not work without power. */
export const HomeFile = v.strictObject({ things: v.pipe(v.array(v.strictObject({ id: Id, icon: Icon, outcomes: v.pipe(v.array(HomeOutcome), v.nonEmpty()) })), v.nonEmpty()) });

/** Words of those things in one language. `why` may be left out where a lifeline tells it. */
export const HomeTexts = v.strictObject({
  things: v.record(Id, v.strictObject({ name: Text, outcomes: v.record(Id, v.strictObject({ why: v.optional(Text), do: Text })) })),
});

export type HomeFileData = v.InferOutput<typeof HomeFile>;
export type HomeTextsData = v.InferOutput<typeof HomeTexts>;
