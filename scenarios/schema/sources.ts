import * as v from 'valibot';
import { Id, Text } from './parts.ts';

/** On whose word: everything but `official`, `news` and `study` is marked for the reader. */
export const SOURCE_KINDS = ['official', 'news', 'study', 'foreign', 'practice', 'general'] as const;

export const Source = v.strictObject({
  id: Id,
  name: Text,
  kind: v.picklist(SOURCE_KINDS),
  date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(-\d\d(-\d\d)?)?$/, 'write a year, a year and month, or a date'))),
  url: v.optional(v.pipe(v.string(), v.url('write a full address'))),
});

export const SourcesFile = v.array(Source);
export type SourceData = v.InferOutput<typeof Source>;
