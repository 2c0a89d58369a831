import { LANGUAGES } from '../audience.ts';
import { FACTORS, type KitFileData, type KitItemData, type KitTextsData } from '../schema/kit.ts';
import { type Head, headOf, isDaily } from '../schema/kit-scales.ts';
import { checkWords, LONGEST_TITLE, missingTexts, pick, uniqueIds, unknownSources } from './check-pack.ts';
import type { Finding, PackFiles, WithTexts } from './pack-files.ts';

/** The question that each head counts. Two parts of one amount may not count the same people. */
const COUNTS: Readonly<Record<Head, readonly string[]>> = {
  person: ['adult', 'child', 'toddler', 'infant-younger', 'infant-older'], eater: ['adult', 'child', 'toddler'], adult: ['adult'],
  minor: ['child', 'toddler', 'infant-younger', 'infant-older'], child: ['child'], toddler: ['toddler'], infant: ['infant-younger', 'infant-older'],
  'infant-younger': ['infant-younger'], 'infant-older': ['infant-older'], 'bottle-younger': ['infant-younger'], 'bottle-older': ['infant-older'],
  'pregnant-or-nursing': ['pregnant-or-nursing'], pet: ['pet'], kg: ['pet'], device: ['device'], phone: ['phone'],
};

/** Checks the kit: ids, words, sources, conditions, units, and that no rule counts the same people twice. */
export function checkKit(files: PackFiles): Finding[] {
  if (!files.kit) return [];
  const { file, structure, texts } = files.kit;
  return [
    ...uniqueIds(file, structure.items.map(({ id }) => id)),
    ...uniqueIds(file, structure.groups.map(({ id }) => id)),
    ...missingTexts(file, pick(texts, (t) => t.groups), 'groups', structure.groups.map(({ id }) => id)),
    ...missingTexts(file, pick(texts, (t) => t.units), 'units', structure.units),
    ...missingTexts(file, pick(texts, (t) => t.factors), 'factors', FACTORS),
    ...missingTexts(file, pick(texts, (t) => t.items), 'items', structure.items.map(({ id }) => id)),
    ...checkWords(file, texts),
    ...checkTitles(files.kit),
    ...structure.groups.filter(({ id }) => !structure.items.some((item) => item.group === id)).map(({ id }) => ({ file, path: `groups.${id}`, problem: 'the group is empty', mend: 'add an item, or remove the group' })),
    ...structure.items.flatMap((item) => [
      ...checkItem(files, structure, item).map((found) => ({ file, ...found })),
      ...unknownSources(files, file, item.id, item.sources),
    ]),
  ];
}

function checkTitles({ file, texts }: WithTexts<KitFileData, KitTextsData>): Finding[] {
  return LANGUAGES.flatMap((language) => Object.entries(texts[language]?.items ?? {}).flatMap(([id, { title }]) => {
    const at = { file: file.replace(/\.yaml$/, `.${language}.yaml`), path: `items.${id}.title` };
    return [
      ...(title.length > LONGEST_TITLE ? [{ ...at, problem: `the title has ${title.length} characters`, mend: `at most ${LONGEST_TITLE}` }] : []),
      ...(title.endsWith('.') ? [{ ...at, problem: 'the title ends with a full stop', mend: 'remove it' }] : []),
    ];
  }));
}

function checkItem({ conditions }: PackFiles, kit: KitFileData, item: KitItemData): Omit<Finding, 'file'>[] {
  const findings: Omit<Finding, 'file'>[] = [];
  const add = (path: string, problem: string, mend: string) => findings.push({ path: `${item.id}.${path}`, problem, mend });
  if (!kit.groups.some(({ id }) => id === item.group)) add('group', `no group is called "${item.group}"`, 'add it to groups');
  for (const [path, unit] of [['unit', item.unit], ['pack.unit', item.pack?.unit]] as const) {
    if (unit !== undefined && !kit.units.includes(unit)) add(path, `no unit is called "${unit}"`, 'add it to units, with its words');
  }
  for (const id of item.figure ?? []) if (!item.sources.includes(id)) add('figure', `"${id}" is not among the sources of the item`, 'add it to sources too');
  const replaced = kit.items.find(({ id }) => id === item.insteadOf);
  if (item.insteadOf !== undefined && (!replaced || replaced.insteadOf !== undefined)) add('insteadOf', `no item is called "${item.insteadOf}"`, 'name the item whose place it takes');
  const known = new Map(conditions.structure.conditions.map((condition) => [condition.id, condition]));
  for (const [name, terms] of [['when', item.when ?? []], ['whenAny', item.whenAny ?? []]] as const) {
    for (const term of terms) {
      const condition = known.get(term.replace('!', ''));
      if (!condition) add(name, `no condition is called "${term}"`, 'add it to conditions.yaml, or correct the name');
      else if (!condition.audiences.includes('resident')) add(name, `"${term}" is never asked of resident`, 'add the audience in conditions.yaml');
    }
  }
  const counted = new Set<string>();
  for (const [index, { per, forDays, pets, least }] of item.amount.entries()) {
    const head = headOf(per);
    const path = `amount.${index}`;
    for (const who of head ? COUNTS[head] : []) {
      // Two rules for two kinds of pets count each animal once
      const names = who === 'pet' && pets ? pets.map((kind) => `pet ${kind}`) : [who];
      for (const name of names) {
        if (counted.has(name)) add(path, `counts ${name} twice`, 'let each part of an amount count other people');
        counted.add(name);
      }
    }
    if (forDays !== undefined && isDaily(per)) add(path, 'forDays stands beside a scale by day', 'use the scale without days, or remove forDays');
    if (pets && head !== 'pet' && head !== 'kg') add(path, 'names pets, but does not count them', 'use pet or kg, or remove pets');
    if (least !== undefined && head !== 'kg') add(path, 'a least amount belongs to a scale by weight', 'use kg, or remove least');
  }
  return findings;
}
