import * as v from 'valibot';
import { Id, OutageTime, Text } from './parts.ts';

export const INJECT_TYPES = ['inject', 'info', 'facilitation'] as const;

/** An event handed to players in a drill (a row of the MSEL). */
export const Inject = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Z]\d\d$/, 'a letter and two digits, for example B07')),
  at: OutageTime,
  /** `base` is always played; another name is the pack that a facilitator adds. */
  pack: Id,
  type: v.picklist(INJECT_TYPES),
  /** Roles of the crisis team (or `all`) for whom it is meant. */
  roles: v.pipe(v.array(Id), v.nonEmpty('name at least one role, or all')),
  objectives: v.pipe(v.array(Id), v.nonEmpty('name at least one objective')),
  /** The inject is played only while this inject has no recorded action. */
  onlyIfOpen: v.optional(v.strictObject({ inject: v.string(), at: OutageTime })),
  sources: v.pipe(v.array(Id), v.nonEmpty('name at least one source')),
});

export const InjectsFile = v.strictObject({ packs: v.array(Id), injects: v.array(Inject) });

export const InjectsTexts = v.strictObject({
  packs: v.record(Id, Text),
  injects: v.record(
    v.string(),
    v.strictObject({ from: Text, to: Text, medium: Text, text: Text, expected: v.pipe(v.array(Text), v.nonEmpty()), basis: v.optional(Text) }),
  ),
});

export type InjectsFileData = v.InferOutput<typeof InjectsFile>;
export type InjectsTextsData = v.InferOutput<typeof InjectsTexts>;
