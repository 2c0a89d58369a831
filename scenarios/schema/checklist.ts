import * as v from 'valibot';
import { AUDIENCES } from '../audience.ts';
import { Icon, Id, OutageTime, Text } from './parts.ts';

export const CYCLES = ['once', 'daily', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;

/** A condition name, or its opposite with `!` in front. */
export const ConditionTerm = v.pipe(v.string(), v.regex(/^!?[a-z0-9]+(-[a-z0-9]+)*$/, 'name a condition, with ! in front for its opposite'));

/** One thing to do. `prepare` puts it on the preparation list, `phase` on the outage list; at least one of both. */
export const ChecklistItem = v.strictObject({
  id: Id,
  section: Id,
  /** How often to look at it again before an outage. */
  prepare: v.optional(v.picklist(CYCLES)),
  phase: v.optional(Id),
  from: v.optional(OutageTime),
  due: v.optional(OutageTime),
  /** 1 danger to life or time runs out, 2 must, 3 helps. */
  priority: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)), 2),
  /** All of these must hold. */
  when: v.optional(v.array(ConditionTerm)),
  /** At least one of these must hold. */
  whenAny: v.optional(v.array(ConditionTerm)),
  sources: v.pipe(v.array(Id), v.nonEmpty('name at least one source')),
  checkLocally: v.optional(v.boolean()),
});

/** Structure of a checklist file: what is on the list, when, for whom and on whose word. */
export const ChecklistFile = v.strictObject({
  audience: v.picklist(AUDIENCES),
  kind: v.optional(Id, 'all'),
  sections: v.pipe(v.array(v.strictObject({ id: Id, icon: Icon })), v.nonEmpty('write at least one section')),
  items: v.pipe(v.array(ChecklistItem), v.nonEmpty('write at least one item')),
});

/** Words of one item in one language. */
export const ChecklistItemText = v.strictObject({
  title: Text,
  do: v.optional(Text),
  steps: v.optional(v.pipe(v.array(Text), v.minLength(2), v.maxLength(5))),
  why: Text,
  must: v.optional(v.pipe(Text, v.maxLength(24, 'a state is one to three words'))),
  who: v.optional(Text),
  evidence: v.optional(Text),
});

/** Words of a checklist file in one language. */
export const ChecklistTexts = v.strictObject({
  sections: v.record(Id, Text),
  items: v.record(Id, ChecklistItemText),
});

export type ChecklistFileData = v.InferOutput<typeof ChecklistFile>;
export type ChecklistItemData = v.InferOutput<typeof ChecklistItem>;
export type ChecklistTextsData = v.InferOutput<typeof ChecklistTexts>;
