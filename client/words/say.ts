import type { Language } from '../../scenarios/audience.ts';

/** A letter of a script that runs from right to left: Hebrew, Arabic and their extensions. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;
/** Unicode's first strong isolate and its end: what stands between them keeps its own direction and leaves its neighbours alone. */
const ISOLATE = '\u2068';
const END = '\u2069';
/** No line breaks here. */
const JOIN = '\u2060';

/**
 * Fills `{name}` in a text; a name without a value stays as it is, so that a mistake can be seen. In a text that runs from
 * right to left each value is isolated: "FM 93.4" or a name in Latin letters would pull the words around it out of order.
 */
export function say(text: string, values: Readonly<Record<string, string | number>>): string {
  const isolates = RIGHT_TO_LEFT.test(text);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (!(name in values)) return whole;
    // A number with a hyphen stays on one line: half a phone number at the far side is dialled in the wrong order
    return isolates ? ISOLATE + String(values[name]).replace(/(\d)-(?=\d)/g, `$1${JOIN}-${JOIN}`) + END : String(values[name]);
  });
}

/** The text without isolates, for an attribute or a title: there is no line in it to keep in order, and some systems show the signs as boxes. */
export const bare = (text: string) => text.replace(/[\u2060\u2068\u2069]/g, '');

/** Words for a number. Every language has `other`; which of the others it has, Intl.PluralRules says. */
export interface Plural {
  readonly zero?: string;
  readonly one: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Picks the form for `count` and fills it in as `{n}`. */
export function plural(forms: Plural, count: number, language: Language): string {
  return say(forms[new Intl.PluralRules(language).select(count)] ?? forms.other, { n: count });
}
