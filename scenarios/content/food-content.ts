import type { Language } from '../audience.ts';
import { FOOD_PLACES, type FoodFileData } from '../schema/food.ts';
import { missingTexts, textsIn, uniqueIds, unknownSources } from './check-pack.ts';
import { need } from './compile-pack.ts';
import type { Source } from './compiled.ts';
import type { Finding, PackFiles, WithTexts } from './pack-files.ts';
import { plainLanguageProblems } from './plain-language.ts';

export type FoodItem = FoodFileData['items'][number] & { readonly name: string; readonly also?: string | undefined };

/** The food file in one language, as the app and the command line read it. */
export interface Food {
  readonly freezerHours: FoodFileData['freezerHours'];
  readonly groups: readonly { readonly id: string; readonly icon: string; readonly name: string }[];
  readonly classes: FoodFileData['classes'];
  readonly items: readonly FoodItem[];
  readonly reasons: Readonly<Record<string, string>>;
  /** On whose word each source of this file stands: a verdict on foreign figures alone says so. */
  readonly sourceKinds: Readonly<Record<string, Source['kind']>>;
}

/** Reasons that the rules in code give, beside those that the file names. */
const REASONS_OF_CODE = ['freezer-time', 'vulnerable'];

const rulesOf = (file: FoodFileData) => file.classes.flatMap((one) => FOOD_PLACES.flatMap((place) => (one[place] ?? []).map((rule, index) => ({ rule, path: `${one.id}.${place}.${index}` }))));

/** The texts of one file by language, for the checks that go over all languages. */
export function textsBy<T, R>(texts: WithTexts<unknown, T>['texts'], select: (text: T) => R): Partial<Record<Language, R>> {
  return Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, select(text as T)]));
}

/** What is not plain in the words of a file. `holders` are the names that its texts may leave open. */
export function wordFindings({ file, texts }: WithTexts<unknown, unknown>, holders: readonly string[]): Finding[] {
  return Object.entries(texts).flatMap(([language, tree]) => {
    const textFile = file.replace(/\.yaml$/, `.${language}.yaml`);
    return [...textsIn(tree, '')].flatMap(([path, text]) => [
      ...plainLanguageProblems(text, language as Language).map((found) => ({ file: textFile, path, ...found })),
      ...[...text.matchAll(/\{(\w*)\}/g)].filter(([, name]) => !holders.includes(name ?? '')).map(([whole]) => ({ file: textFile, path, problem: `the placeholder ${whole} is unknown`, mend: `use one of ${holders.join(', ') || 'none'}` })),
    ]);
  });
}

/** Checks the food file against itself, the sources and its words. A pack without one has nothing to check. */
export function checkFood(files: PackFiles): Finding[] {
  if (!files.food) return [];
  const { file, structure, texts } = files.food;
  const rules = rulesOf(structure);
  const findings: Finding[] = [
    ...uniqueIds(file, structure.items.map(({ id }) => id)),
    ...uniqueIds(file, structure.classes.map(({ id }) => id)),
    ...missingTexts(file, textsBy(texts, (one) => one.groups), 'groups', structure.groups.map(({ id }) => id)),
    ...missingTexts(file, textsBy(texts, (one) => one.items), 'items', structure.items.map(({ id }) => id)),
    ...missingTexts(file, textsBy(texts, (one) => one.reasons), 'reasons', [...new Set([...rules.map(({ rule }) => rule.reason), ...REASONS_OF_CODE])]),
    ...wordFindings(files.food, []),
    ...unknownSources(files, file, 'freezerHours', structure.freezerHours.sources),
    ...rules.flatMap(({ rule, path }) => unknownSources(files, file, path, rule.sources)),
  ];
  for (const item of structure.items) {
    findings.push(...unknownSources(files, file, item.id, item.sources));
    const own = structure.classes.find(({ id }) => id === item.class);
    if (!own) findings.push({ file, path: item.id, problem: `no class is called "${item.class}"`, mend: 'add it to classes, or correct the name' });
    if (!structure.groups.some(({ id }) => id === item.group)) findings.push({ file, path: item.id, problem: `no group is called "${item.group}"`, mend: 'add it to groups, or correct the name' });
    for (const place of item.places) {
      if (own && !own[place]) findings.push({ file, path: item.id, problem: `class ${item.class} has no rules for the ${place}`, mend: 'add them, or leave the place out' });
    }
  }
  return findings;
}

/** Joins structure and words of a sound food file; undefined when the pack has none. */
export function compileFood(files: PackFiles, language: Language): Food | undefined {
  if (!files.food) return undefined;
  const { structure, texts } = files.food;
  const words = need(texts[language]);
  const kinds = new Map(files.sources.map(({ source }) => [source.id, source.kind]));
  const used = new Set([...structure.freezerHours.sources, ...rulesOf(structure).flatMap(({ rule }) => rule.sources), ...structure.items.flatMap(({ sources }) => sources)]);
  return {
    freezerHours: structure.freezerHours,
    groups: structure.groups.map((group) => ({ ...group, name: words.groups[group.id] ?? group.id })),
    classes: structure.classes,
    items: structure.items.map((item) => ({ ...item, ...(words.items[item.id] ?? { name: item.id }) })),
    reasons: words.reasons,
    sourceKinds: Object.fromEntries([...used].flatMap((id) => (kinds.has(id) ? [[id, kinds.get(id) as Source['kind']]] : []))),
  };
}
