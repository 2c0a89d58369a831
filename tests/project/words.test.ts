import { describe, expect, it } from 'vitest';
import nl, { type Words } from '../../client/words/nl.ts';
import { LANGUAGES } from '../../scenarios/audience.ts';
import { plainLanguageProblems } from '../../scenarios/content/plain-language.ts';

/** Every text by its path: `start.title`. */
function textsOf(words: object, path = ''): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : [...textsOf(value as object, `${path}${key}.`)]));
}

const placeholdersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const wordsOf = async (language: string) => ((await import(`../../client/words/${language}.ts`)) as { default: Words }).default;
const CATALOGUES = await Promise.all(LANGUAGES.map(async (language) => [language, textsOf(await wordsOf(language))] as const));
/** The forms of a number that a language has beside Dutch's one and other. */
const isForm = (path: string) => /\.(zero|two|few|many)$/.test(path);

describe.each(CATALOGUES)('the interface texts in %s', (language, texts) => {
  it('read plainly', () => {
    expect(texts.size).toBeGreaterThan(300);
    const problems = [...texts].flatMap(([path, text]) => plainLanguageProblems(text, language).map(({ problem, mend }) => `${path}: ${problem} (${mend})`));
    expect(problems).toEqual([]);
  });

  it('are nowhere empty', () => {
    expect([...texts].filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual([]);
  });

  it('have no spaces too many', () => {
    const joined = ['units.and', 'drill.rail'];
    expect([...texts].filter(([path, text]) => / {2}|\n/.test(text) || (text !== text.trim() && !joined.includes(path))).map(([path]) => path)).toEqual([]);
  });

  it('have placeholders that close and have a name', () => {
    expect([...texts].filter(([, text]) => /[{}]/.test(text.replace(/\{\w+\}/g, ''))).map(([path]) => path)).toEqual([]);
  });

  it('name no place, because each municipality has its own', () => {
    expect([...texts].filter(([, text]) => /Maassluis|Rijnmond|Stedin|Evides|Delfland/.test(text)).map(([path]) => path)).toEqual([]);
  });
});

describe.each(CATALOGUES)('the words in %s', (language, texts) => {
  const dutch = textsOf(nl);

  it('are those of the Dutch catalogue, with the forms of a number that the language has', () => {
    expect([...texts.keys()].filter((path) => !isForm(path)).sort()).toEqual([...dutch.keys()].sort());
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const unit of ['units.hours', 'units.minutes']) {
      // A count of hours or minutes is whole; the form for a part of one is never asked for, but stands there as the last resort
      const asked = [...Array(200).keys()].map((count) => new Intl.PluralRules(language).select(count));
      expect([...new Set([...asked, 'other'])].filter((form) => forms.includes(form as Intl.LDMLPluralRule) && !texts.has(`${unit}.${form}`) && form !== 'zero')).toEqual([]);
    }
  });

  it('have the same placeholders in each text', () => {
    const differing = [...dutch].filter(([path]) => !path.startsWith('units.')).filter(([path, text]) => String(placeholdersOf(text)) !== String(placeholdersOf(texts.get(path) ?? '')));
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it('keep a number with a hyphen in order where it runs from right to left', () => {
    expect([...texts].filter(([, text]) => /[\u0590-\u08ff]/.test(text) && /\d-\d/.test(text)).map(([path]) => path)).toEqual([]);
  });
});
