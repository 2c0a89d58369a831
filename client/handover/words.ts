import type { AreaWords } from '../words/area-words.ts';
import type { HandoverWords } from '../words/handover/nl.ts';

/** Words of passing the household on to another phone. */
export const HANDOVER_WORDS: AreaWords<HandoverWords> = {
  nl: () => import('../words/handover/nl.ts'),
  en: () => import('../words/handover/en.ts'),
  tr: () => import('../words/handover/tr.ts'),
  ar: () => import('../words/handover/ar.ts'),
  pl: () => import('../words/handover/pl.ts'),
  uk: () => import('../words/handover/uk.ts'),
};
