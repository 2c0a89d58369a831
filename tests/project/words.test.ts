import { describe, expect, it } from 'vitest';
import en from '../../client/words/en.ts';
import nl from '../../client/words/nl.ts';
import { plainLanguageProblems } from '../../scenarios/content/plain-language.ts';

/** Every text by its path: `start.title`. */
function textsOf(words: object, path = ''): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : [...textsOf(value as object, `${path}${key}.`)]));
}

const placeholdersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const LANGUAGES = [['nl', textsOf(nl)], ['en', textsOf(en)]] as const;

describe.each(LANGUAGES)('the interface texts in %s', (language, texts) => {
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

describe('the two languages', () => {
  it('have the same texts', () => {
    expect([...textsOf(en).keys()].sort()).toEqual([...textsOf(nl).keys()].sort());
  });

  it('have the same placeholders in each text', () => {
    const english = textsOf(en);
    const differing = [...textsOf(nl)].filter(([path, text]) => String(placeholdersOf(text)) !== String(placeholdersOf(english.get(path) ?? '')));
    expect(differing.map(([path]) => path)).toEqual([]);
  });
});
