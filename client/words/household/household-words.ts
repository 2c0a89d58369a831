import type { AreaWords } from '../area-words.ts';
import type { HouseholdWords } from './nl.ts';

/** Words of the questions about the household. */
export const HOUSEHOLD_WORDS: AreaWords<HouseholdWords> = {
  nl: () => import('./nl.ts'),
  en: () => import('./en.ts'),
  tr: () => import('./tr.ts'),
  ar: () => import('./ar.ts'),
  pl: () => import('./pl.ts'),
  uk: () => import('./uk.ts'),
};
