import { describe, expect, it } from 'vitest';
import clocksEn from '../../client/words/clocks/en.ts';
import clocksNl from '../../client/words/clocks/nl.ts';
import foodEn from '../../client/words/food/en.ts';
import foodNl from '../../client/words/food/nl.ts';
import { plainLanguageProblems } from '../../scenarios/content/plain-language.ts';

const AREAS = [['clocks', clocksNl, clocksEn], ['food', foodNl, foodEn]] as const;

/** Every text by its path: `states.over`. */
function textsOf(words: object, path = ''): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as const] : [...textsOf(value as object, `${path}${key}.`)])));
}

const holdersOf = (text: string) => String([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());

describe.each(AREAS)('the words of the area %s', (_, nl, en) => {
  const [dutch, english] = [textsOf(nl), textsOf(en)];

  it('are there in both languages, and leave the same names open', () => {
    expect(dutch.size).toBeGreaterThan(30);
    expect([...english.keys()]).toEqual([...dutch.keys()]);
    expect([...dutch].filter(([path, text]) => holdersOf(text) !== holdersOf(english.get(path) ?? '')).map(([path]) => path)).toEqual([]);
  });

  it.each([['nl', dutch], ['en', english]] as const)('read plainly in %s', (language, texts) => {
    expect([...texts].flatMap(([path, text]) => plainLanguageProblems(text, language).map(({ problem, mend }) => `${path}: ${problem} (${mend})`))).toEqual([]);
    expect([...texts].filter(([, text]) => text.trim() !== text || text === '' || / {2}/.test(text)).map(([path]) => path)).toEqual([]);
  });

  it('name no place, because each municipality has its own', () => {
    expect([...dutch.values(), ...english.values()].filter((text) => /Maassluis|Rijnmond|Stedin|Evides|Delfland/.test(text))).toEqual([]);
  });
});
