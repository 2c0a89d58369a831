import * as v from 'valibot';
import { Id } from './parts.ts';

/** Who reads, as a file for the command line. A condition that is absent is unknown, and unknown is not zero risk. */
export const ProfileFile = v.strictObject({
  /** Shop, pharmacy, or roles of the crisis team; empty for residents and GHOR. */
  kinds: v.optional(v.array(Id), []),
  conditions: v.optional(v.record(Id, v.boolean('write true or false')), {}),
});

export type ProfileFileData = v.InferOutput<typeof ProfileFile>;
