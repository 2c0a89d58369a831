import type { Language } from '../../scenarios/audience.ts';

/** Fills `{name}` in a text; a name without a value stays as it is, so that a mistake can be seen. */
export function say(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** Words for a number: `one` and `other` are the forms that Dutch and English have. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** Picks the form for `count` and fills it in as `{n}`. */
export function plural(forms: Plural, count: number, language: Language): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other;
  return say(form, { n: count });
}
