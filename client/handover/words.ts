import { type AreaWords, areaWords } from '../words/area-words.ts';
import type { HandoverWords } from '../words/handover/nl.ts';

const LOADERS: AreaWords<HandoverWords> = { nl: () => import('../words/handover/nl.ts'), en: () => import('../words/handover/en.ts') };

export const handoverWords = (language: Parameters<typeof areaWords>[1]): Promise<HandoverWords> => areaWords(LOADERS, language);
