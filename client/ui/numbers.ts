import { LANGUAGE_FACTS, type Language } from '../../scenarios/audience.ts';

/** A number as the language writes it, always with western digits: "1.500", "4,5". */
export const numberText = (value: number, language: Language): string => new Intl.NumberFormat(LANGUAGE_FACTS[language].locale).format(value);
