import { describe, expect, it } from 'vitest';
import en from '../../../client/words/kit/en.ts';
import nl from '../../../client/words/kit/nl.ts';
import { plainLanguageProblems } from '../../../scenarios/content/plain-language.ts';

/** Every text by its path: `states.ready`. */
function textsOf(words: object, path = ''): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as const] : [...textsOf(value as object, `${path}${key}.`)])));
}

const holdersOf = (text: string) => String([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
const [dutch, english] = [textsOf(nl), textsOf(en)];

describe('the words of the kit', () => {
  it('are there in both languages, and leave the same names open', () => {
    expect([...english.keys()]).toEqual([...dutch.keys()]);
    expect([...dutch].filter(([path, text]) => holdersOf(text) !== holdersOf(english.get(path) ?? '')).map(([path]) => path)).toEqual([]);
  });

  it.each([['nl', dutch], ['en', english]] as const)('read plainly in %s', (language, texts) => {
    expect(texts.size).toBeGreaterThan(80);
    expect([...texts].flatMap(([path, text]) => plainLanguageProblems(text, language).map(({ problem, mend }) => `${path}: ${problem} (${mend})`))).toEqual([]);
    expect([...texts].filter(([, text]) => text.trim() !== text || text === '' || / {2}/.test(text)).map(([path]) => path)).toEqual([]);
  });
});
