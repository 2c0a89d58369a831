import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../scenarios/audience.ts';
import { plainLanguageProblems } from '../../scenarios/content/plain-language.ts';

const FOLDER = new URL('../../client/words/', import.meta.url);
const AREAS = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** Every text by its path: `states.over`. Words for a number are one text, whatever forms a language has. */
function textsOf(words: object, path = ''): Map<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]) => {
    if (typeof value === 'string') return [[path + key, value] as const];
    const isPlural = typeof value === 'object' && value !== null && 'one' in value && 'other' in value;
    return isPlural ? [[path + key, (value as { other: string }).other] as const] : [...textsOf(value as object, `${path}${key}.`)];
  }));
}

const load = async (area: string, language: string) => textsOf(((await import(new URL(`${area}/${language}.ts`, FOLDER).href)) as { default: object }).default);
const holdersOf = (text: string) => String([...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort());

describe('the areas of the app', () => {
  it('are those of a household', () => {
    expect(AREAS.sort()).toEqual(['clocks', 'food', 'handover', 'household', 'kit', 'paper', 'plan']);
  });
});

describe.each(AREAS)('the words of the area %s', (area) => {
  it.each(LANGUAGES)('have every text in %s, with the same names left open', async (language) => {
    const [dutch, texts] = await Promise.all([load(area, 'nl'), load(area, language)]);
    expect(dutch.size).toBeGreaterThan(20);
    expect([...texts.keys()].sort()).toEqual([...dutch.keys()].sort());
    expect([...dutch].filter(([path, text]) => holdersOf(text) !== holdersOf(texts.get(path) ?? '')).map(([path]) => path)).toEqual([]);
  });

  it.each(LANGUAGES)('read plainly in %s, without spaces too many and without the name of a place', async (language) => {
    const texts = await load(area, language);
    expect([...texts].flatMap(([path, text]) => plainLanguageProblems(text, language).map(({ problem, mend }) => `${path}: ${problem} (${mend})`))).toEqual([]);
    expect([...texts].filter(([path, text]) => (text.trim() !== text && path !== 'and') || text === '' || / {2}/.test(text)).map(([path]) => path)).toEqual([]);
    expect([...texts.values()].filter((text) => /Maassluis|Rijnmond|Stedin|Evides|Delfland/.test(text))).toEqual([]);
  });
});
