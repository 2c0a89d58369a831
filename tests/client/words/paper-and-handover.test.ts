import { describe, expect, it } from 'vitest';
import handoverEn from '../../../client/words/handover/en.ts';
import handoverNl from '../../../client/words/handover/nl.ts';
import paperEn from '../../../client/words/paper/en.ts';
import paperNl from '../../../client/words/paper/nl.ts';
import { plainLanguageProblems } from '../../../scenarios/content/plain-language.ts';
import { PLAN_SHEETS } from '../../../scenarios/household/paper.ts';

const textsOf = (words: object, path = ''): Map<string, string> =>
  new Map(Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as const] : [...textsOf(value as object, `${path}${key}.`)])));
const placeholdersOf = (text: string | undefined) => [...(text ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each([['paper', paperNl, paperEn], ['handover', handoverNl, handoverEn]])('words of %s', (_, dutch, english) => {
  const [nl, en] = [textsOf(dutch), textsOf(english)];

  it('read plainly in both languages', () => {
    const problems = ([['nl', nl], ['en', en]] as const).flatMap(([language, texts]) => [...texts].flatMap(([path, text]) => plainLanguageProblems(text, language).map(({ problem }) => `${language} ${path}: ${problem}`)));
    expect(problems).toEqual([]);
  });

  it('have the same placeholders, nowhere empty, and name no place', () => {
    expect([...nl].filter(([path, text]) => String(placeholdersOf(text)) !== String(placeholdersOf(en.get(path))))).toEqual([]);
    expect([...nl, ...en].filter(([, text]) => text === '' || /Maassluis|Rijnmond|Stedin/.test(text))).toEqual([]);
  });
});

describe('words of the plan on paper', () => {
  it('are there for every section and field', () => {
    const sections: Readonly<Record<string, { readonly fields: Readonly<Record<string, string>> }>> = paperNl.sections;
    for (const { id, fields } of PLAN_SHEETS.flat()) expect(Object.keys(sections[id]?.fields ?? {}).sort(), id).toEqual(Object.keys(fields).sort());
  });
});
