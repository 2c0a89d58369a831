import type { Plural } from './say.ts';

/**
 * The same keys with any text: what each language must have of a catalogue. Words for a number have the forms of their own
 * language; a list has texts.
 */
export type Widen<T> = T extends string ? string
  : T extends readonly string[] ? readonly string[]
  : T extends { readonly one: string; readonly other: string } ? Plural
  : { readonly [K in keyof T]: Widen<T[K]> };
