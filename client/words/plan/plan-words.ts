import type { AreaWords } from '../area-words.ts';
import type { PlanWords } from './nl.ts';

/** Words of the household's plan. */
export const PLAN_WORDS: AreaWords<PlanWords> = {
  nl: () => import('./nl.ts'),
  en: () => import('./en.ts'),
  tr: () => import('./tr.ts'),
  ar: () => import('./ar.ts'),
  pl: () => import('./pl.ts'),
  uk: () => import('./uk.ts'),
};
