import { LANGUAGE_FACTS, type Language } from '../../scenarios/audience.ts';

/** A number as the language writes it, in western digits: "1,5" in Dutch, "1.5" in English. */
export const numberIn = (value: number, language: Language) => new Intl.NumberFormat(LANGUAGE_FACTS[language].locale).format(value);
