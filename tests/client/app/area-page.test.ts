import { nothing } from 'lit';
import { describe, expect, it } from 'vitest';
import { areaInDutch, areaLanguageOf, speakArea } from '../../../client/app/area-page.ts';
import type { Page } from '../../../client/app/page.ts';
import ar from '../../../client/words/ar.ts';
import type { AreaWords } from '../../../client/words/area-words.ts';
import type { Language } from '../../../scenarios/audience.ts';

const load = (title: string) => async () => ({ default: { title } });
const AREA: AreaWords<{ title: string }> = { nl: load('Plan'), en: load('My plan'), pl: load('Mój plan') };

/** A page as far as the words of an area look at it: its language, and what stands on its element. */
function pageIn(language: Language): Page {
  const page = {
    app: { language, words: ar }, lang: '', dir: '',
    removeAttribute(name: 'lang' | 'dir') { page[name] = ''; },
  };
  return page as unknown as Page;
}

describe('a page that speaks the words of an area', () => {
  it('stays unmarked where the area is in the language of the reader', async () => {
    const page = pageIn('pl');
    expect((await speakArea(page, AREA)).title).toBe('Mój plan');
    expect([page.lang, page.dir, areaLanguageOf(page)]).toEqual(['', '', 'pl']);
    expect(areaInDutch(page)).toBe(nothing);
  });

  it('is marked as Dutch, from left to right, where it is not, and says so', async () => {
    const page = pageIn('ar');
    expect((await speakArea(page, AREA)).title).toBe('Plan');
    expect([page.lang, page.dir, areaLanguageOf(page)]).toEqual(['nl', 'ltr', 'nl']);
    expect(areaInDutch(page)).not.toBe(nothing);
    expect(JSON.stringify((areaInDutch(page) as { values: unknown[] }).values)).toContain(ar.app.listsInDutch);
  });

  it('loses the mark when the reader takes a language that has the area', async () => {
    const page = pageIn('ar');
    await speakArea(page, AREA);
    Object.assign(page, { app: { ...page.app, language: 'pl' } });
    await speakArea(page, AREA);
    expect([page.lang, page.dir]).toEqual(['', '']);
  });
});
