import type { Millis } from '../scenario-time.ts';

/** An entry before the journal gives it its stamp. */
export interface Draft<Type extends string = string, Body = unknown> {
  readonly type: Type;
  readonly version: number;
  readonly body: Body;
}

/** The rules said no. The screen looks up the words by code. */
export interface Refusal {
  readonly refused: string;
}

export type Decision = readonly Draft[] | Refusal;

export const refuse = (code: string): Refusal => ({ refused: code });
export const isRefusal = (decision: Decision): decision is Refusal => 'refused' in decision;

/** What a rule may know of the world: the time, as an argument. */
export interface Moment {
  readonly now: Millis;
}
