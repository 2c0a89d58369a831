import * as v from 'valibot';
import { Icon, Id, OutageTime, ReturnTime, Text } from './parts.ts';

export const LIFELINE_STATES = ['works', 'degraded', 'out', 'unknown'] as const;
export const RELIABILITIES = ['confirmed', 'expected', 'rumour'] as const;

const change = {
  state: v.picklist(LIFELINE_STATES),
  /** Key of the sentence that explains this state. */
  text: Id,
  reliability: v.picklist(RELIABILITIES),
  sources: v.pipe(v.array(Id), v.nonEmpty('name at least one source')),
};
const OutageChanges = v.pipe(v.array(v.strictObject({ at: OutageTime, ...change })), v.nonEmpty('start with a state at T+0:00'));
const ReturnChanges = v.pipe(v.array(v.strictObject({ at: ReturnTime, ...change })), v.nonEmpty('start with a state at R+0:00'));

/** Something people depend on, with its states after the outage began and after power returned. */
export const Lifeline = v.strictObject({
  id: Id,
  icon: Icon,
  outage: OutageChanges,
  return: ReturnChanges,
  /** A variant replaces the whole list that it names. */
  variants: v.optional(
    v.record(Id, v.strictObject({ outage: v.optional(OutageChanges), return: v.optional(ReturnChanges) })),
    {},
  ),
});

export const LifelinesFile = v.strictObject({ lifelines: v.pipe(v.array(Lifeline), v.nonEmpty()) });

/** Words of the lifelines in one language. */
export const LifelinesTexts = v.strictObject({
  lifelines: v.record(Id, v.strictObject({ name: Text, texts: v.record(Id, Text) })),
});

export type LifelinesFileData = v.InferOutput<typeof LifelinesFile>;
export type LifelinesTextsData = v.InferOutput<typeof LifelinesTexts>;
