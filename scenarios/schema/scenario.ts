import * as v from 'valibot';
import { AUDIENCES } from '../audience.ts';
import { Id, OutageTime, Text } from './parts.ts';

/** The script itself: its phases, variants and the hour at which power returns in a drill. */
export const ScenarioFile = v.strictObject({
  id: Id,
  hours: v.literal(72),
  /** Date on which the pack was last compared with its sources. */
  reviewed: v.pipe(v.string(), v.isoDate('write a date as 2026-11-23')),
  /** Hour at which a drill lets power return. A live run never uses it: there people say when power is back. */
  returnAt: OutageTime,
  phases: v.pipe(v.array(v.strictObject({ id: Id, from: OutageTime, to: OutageTime })), v.nonEmpty()),
  /** Lists without hours of their own: after power returned, and at each change of shift. */
  moments: v.array(Id),
  variants: v.array(Id),
  objectives: v.array(Id),
});

/** Names of phases, variants, kinds and objectives in one language. Residents see no kinds and no objectives: their languages leave them out. */
export const ScenarioTexts = v.strictObject({
  name: Text,
  phases: v.record(Id, Text),
  variants: v.record(Id, v.strictObject({ name: Text, say: Text })),
  audiences: v.record(v.picklist(AUDIENCES), v.strictObject({ name: Text, say: Text })),
  kinds: v.optional(v.record(Id, Text)),
  objectives: v.optional(v.record(Id, Text)),
});

/** Facts about a household or organisation that decide which items apply. */
export const ConditionsFile = v.strictObject({
  conditions: v.array(
    v.strictObject({
      id: Id,
      audiences: v.array(v.picklist(AUDIENCES)),
      /** Of the conditions that share a group at most one holds; people choose one. */
      group: v.optional(Id),
      /** The condition is a variant of the scenario, not a fact about people. */
      variant: v.optional(v.boolean()),
    }),
  ),
});

export const ConditionsTexts = v.strictObject({
  /** `label` completes "Geldt bij: ..."; `ask` is the question. */
  conditions: v.record(Id, v.strictObject({ label: Text, ask: Text })),
  groups: v.record(Id, Text),
});

export type ScenarioFileData = v.InferOutput<typeof ScenarioFile>;
export type ScenarioTextsData = v.InferOutput<typeof ScenarioTexts>;
export type ConditionsFileData = v.InferOutput<typeof ConditionsFile>;
export type ConditionsTextsData = v.InferOutput<typeof ConditionsTexts>;
