import type { Language } from '../../scenarios/audience.ts';

/** How the words of one area of the app are loaded: a module for each language, fetched with the area's first page. */
export type AreaWords<T> = Readonly<Record<Language, () => Promise<{ readonly default: T }>>>;

/** The words of an area in a language. Every module is in the precache, so asking costs no network. */
export const areaWords = async <T>(area: AreaWords<T>, language: Language): Promise<T> => (await area[language]()).default;
