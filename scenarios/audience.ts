/** Who reads: each audience has its own reading of the one outage script. */
export const AUDIENCES = ['resident', 'organisation', 'care', 'crisis-team', 'ghor'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The kinds within an audience, in the order in which they are offered. Resident and GHOR have none. */
export const KINDS = {
  resident: [],
  organisation: ['shop', 'school', 'club', 'apartment-building'],
  care: [
    'gp', 'pharmacy', 'home-care', 'nursing-home', 'disability-care', 'mental-health', 'midwifery', 'dialysis', 'hospital',
  ],
  'crisis-team': [
    'crisis-coordinator', 'mayor', 'municipal-secretary', 'ovd-bz', 'ac-bz', 'information-manager', 'communication-adviser',
    'log-keeper', 'head-public-care', 'head-support', 'support-point-lead', 'enforcement', 'police-liaison', 'digital-safety',
    'vital-partners-liaison', 'front-desk',
  ],
  ghor: [],
} as const satisfies Record<Audience, readonly string[]>;

/** Everyone in the audience sees a list of this kind. */
export const KIND_ALL = 'all';

/** What is so of a language: its name in itself, how Intl calls it (with western digits), which way it is written, and whether everybody has it or residents alone. */
interface LanguageFacts {
  readonly name: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly readers: 'all' | 'residents';
}

/** The languages of the app. Dutch is the source. A new language is one line here and its files: the content check names each. */
export const LANGUAGE_FACTS = {
  nl: { name: 'Nederlands', locale: 'nl-NL', direction: 'ltr', readers: 'all' },
  en: { name: 'English', locale: 'en-GB', direction: 'ltr', readers: 'all' },
  tr: { name: 'Türkçe', locale: 'tr-TR', direction: 'ltr', readers: 'residents' },
  ar: { name: 'العربية', locale: 'ar-u-nu-latn', direction: 'rtl', readers: 'residents' },
  pl: { name: 'Polski', locale: 'pl-PL', direction: 'ltr', readers: 'residents' },
  uk: { name: 'Українська', locale: 'uk-UA', direction: 'ltr', readers: 'residents' },
} as const satisfies Record<string, LanguageFacts>;

export type Language = keyof typeof LANGUAGE_FACTS;
/** A language in which everything is written. */
export type CompleteLanguage = { [L in Language]: (typeof LANGUAGE_FACTS)[L]['readers'] extends 'all' ? L : never }[Language];

const facts: Readonly<Record<Language, LanguageFacts>> = LANGUAGE_FACTS;
export const LANGUAGES = Object.keys(facts) as Language[];

/** Which way a language is written. */
export const directionOf = (language: Language) => facts[language].direction;

/** True when everything is written in this language, false when residents alone have it. */
export const isComplete = (language: Language) => facts[language].readers === 'all';

/** The languages in which everything is written. */
export const COMPLETE_LANGUAGES = LANGUAGES.filter(isComplete);

/** The language in which an audience finds its lists: the one that was chosen, or Dutch where that is for residents alone. */
export function listLanguage(audience: Audience, language: Language): Language {
  return audience === 'resident' || isComplete(language) ? language : 'nl';
}

/** True when `kind` belongs to `audience`; an audience without kinds accepts only none. */
export function isKindOf(audience: Audience, kind: string | undefined): boolean {
  const kinds: readonly string[] = KINDS[audience];
  return kinds.length === 0 ? kind === undefined : kind !== undefined && kinds.includes(kind);
}
