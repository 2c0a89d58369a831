import type { CompleteLanguage, Language } from '../../scenarios/audience.ts';

type Load<T> = () => Promise<{ readonly default: T }>;

/**
 * How the words of one area of the app are loaded: a module for each language, fetched with the area's first page. A
 * language of residents may still lack an area; its readers then have it in Dutch, and the page says so.
 */
export type AreaWords<T> = Readonly<Record<CompleteLanguage, Load<T>>> & Readonly<Partial<Record<Language, Load<T>>>>;

/** The language in which a reader has an area: the one that was chosen, or Dutch where the area lacks it. */
export const areaLanguage = (area: AreaWords<unknown>, language: Language): Language => (area[language] ? language : 'nl');

/** The words of an area in a language, or in Dutch. Every module is in the precache, so asking costs no network. */
export const areaWords = async <T>(area: AreaWords<T>, language: Language): Promise<T> => (await (area[language] ?? area.nl)()).default;
