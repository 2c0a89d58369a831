import { describe, expect, it } from 'vitest';
import { areaLanguage, type AreaWords, areaWords } from '../../../client/words/area-words.ts';

const load = (title: string) => async () => ({ default: { title } });
const AREA: AreaWords<{ title: string }> = { nl: load('Plan'), en: load('My plan'), pl: load('Mój plan') };

describe('the words of an area', () => {
  it.each([['nl', 'Plan'], ['en', 'My plan'], ['pl', 'Mój plan']] as const)('are in %s where that language has them', async (language, title) => {
    expect(areaLanguage(AREA, language)).toBe(language);
    expect((await areaWords(AREA, language)).title).toBe(title);
  });

  it.each(['tr', 'ar', 'uk'] as const)('are in Dutch for who reads %s, which lacks them', async (language) => {
    expect(areaLanguage(AREA, language)).toBe('nl');
    expect((await areaWords(AREA, language)).title).toBe('Plan');
  });
});
