import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../scenarios/audience.ts';
import { checkKit } from '../../../scenarios/content/kit-check.ts';
import { compileKit } from '../../../scenarios/content/kit-compile.ts';
import { type Finding, type RawFile, readPackFiles } from '../../../scenarios/content/pack-files.ts';
import { FACTORS } from '../../../scenarios/schema/kit.ts';
import { changed, SMALL_PACK } from '../small-pack.ts';

const words = (units: Record<string, unknown>) => ({
  groups: { water: 'Water' }, units, factors: Object.fromEntries(FACTORS.map((id) => [id, { one: id, other: `${id}s` }])),
  items: { tap: { title: 'Water', do: 'Vul.', why: 'Dorst.' }, green: { title: 'Thee', do: 'Zet.', why: 'Warm.' } },
});
const KIT_PACK: readonly RawFile[] = [
  ...SMALL_PACK,
  {
    path: 'kit.yaml',
    data: {
      units: ['litre', 'bottle'], groups: [{ id: 'water', icon: 'water' }],
      items: [
        { id: 'tap', group: 'water', cost: 'free', unit: 'litre', pack: { unit: 'bottle', size: 1.5 }, amount: [{ per: 'adult-day', amount: 3 }, { per: 'minor', amount: 1, forDays: 3 }], when: ['baby'], sources: ['official-advice'] },
        { id: 'green', group: 'water', cost: 'buy', unit: 'litre', amount: [{ per: 'kg-day', amount: 0.05, pets: ['dog'] }], insteadOf: 'tap', sources: ['foreign-study'] },
      ],
    },
  },
  { path: 'kit.nl.yaml', data: words({ litre: { one: 'liter', other: 'liter' }, bottle: { one: 'fles', other: 'flessen' } }) },
  ...LANGUAGES.filter((language) => language !== 'nl').map((language) => ({ path: `kit.${language}.yaml`, data: words({ litre: { one: 'litre', other: 'litres' }, bottle: { one: 'bottle', other: 'bottles' } }) })),
];

function findingsOf(pack: readonly RawFile[]): Finding[] {
  const { files, findings } = readPackFiles(pack);
  return [...findings, ...(files ? checkKit(files) : [])];
}

type Row = [rule: string, file: string, where: string, value: unknown, path: string, problem: string];
const TAP = 'items.0';
const GREEN = 'items.1';
const ROWS: Row[] = [
  ['an item has its own id', 'kit.yaml', `${GREEN}.id`, 'tap', 'tap', 'the id is there twice'],
  ['an item is in a group of the file', 'kit.yaml', `${GREEN}.group`, 'tea', 'green.group', 'no group is called "tea"'],
  ['a group holds something', 'kit.yaml', 'groups.1', { id: 'tea', icon: 'food' }, 'groups.tea', 'the group is empty'],
  ['a unit is known', 'kit.yaml', `${TAP}.unit`, 'cup', 'tap.unit', 'no unit is called "cup"'],
  ['a unit of a pack is known', 'kit.yaml', `${TAP}.pack.unit`, 'crate', 'tap.pack.unit', 'no unit is called "crate"'],
  ['a unit has words', 'kit.nl.yaml', 'units.bottle', undefined, 'units.bottle', 'the text is missing'],
  ['a factor has words', 'kit.en.yaml', 'factors.adult', undefined, 'factors.adult', 'the text is missing'],
  ['an item has words', 'kit.en.yaml', 'items.green', undefined, 'items.green', 'the text is missing'],
  ['words belong to an item', 'kit.nl.yaml', 'items.black', { title: 'Thee', do: 'Zet.', why: 'Warm.' }, 'items.black', 'no structure has this id'],
  ['a title ends without a full stop', 'kit.nl.yaml', 'items.tap.title', 'Water.', 'items.tap.title', 'the title ends with a full stop'],
  ['a title keeps within 70 characters', 'kit.nl.yaml', 'items.tap.title', 'a'.repeat(71), 'items.tap.title', 'the title has 71 characters'],
  ['the kit speaks plainly', 'kit.nl.yaml', 'items.tap.why', 'Dorst!', 'items.tap.why', 'an exclamation mark'],
  ['an item names sources that are there', 'kit.yaml', `${TAP}.sources`, ['hearsay'], 'tap', 'no source is called "hearsay"'],
  ['the number comes from one of the sources', 'kit.yaml', `${TAP}.figure`, ['foreign-study'], 'tap.figure', '"foreign-study" is not among the sources of the item'],
  ['a condition is known', 'kit.yaml', `${TAP}.when`, ['dragon'], 'tap.when', 'no condition is called "dragon"'],
  ['a swap names an item', 'kit.yaml', `${GREEN}.insteadOf`, 'coffee', 'green.insteadOf', 'no item is called "coffee"'],
  ['nobody counts twice: adults', 'kit.yaml', `${TAP}.amount.1.per`, 'eater', 'tap.amount.1', 'counts adult twice'],
  ['nobody counts twice: an infant and a person', 'kit.yaml', `${TAP}.amount`, [{ per: 'person-day', amount: 3 }, { per: 'infant-younger-day', amount: 8 }], 'tap.amount.1', 'counts infant-younger twice'],
  ['no animal counts twice', 'kit.yaml', `${GREEN}.amount.1`, { per: 'pet', amount: 1, pets: ['cat', 'dog'] }, 'green.amount.1', 'counts pet dog twice'],
  ['days count once', 'kit.yaml', `${TAP}.amount.0.forDays`, 3, 'tap.amount.0', 'forDays stands beside a scale by day'],
  ['pets belong to pets', 'kit.yaml', `${TAP}.amount.0.pets`, ['cat'], 'tap.amount.0', 'names pets, but does not count them'],
  ['a least belongs to a weight', 'kit.yaml', `${TAP}.amount.0.least`, 1, 'tap.amount.0', 'a least amount belongs to a scale by weight'],
  ['a scale is known', 'kit.yaml', `${TAP}.amount.0.per`, 'neighbour', 'items.0.amount.0.per', 'found "neighbour"'],
  ['an amount is above zero', 'kit.yaml', `${TAP}.amount.0.amount`, 0, 'items.0.amount.0.amount', 'found 0'],
];

describe('the kit', () => {
  it('is sound as written', () => {
    expect(findingsOf(KIT_PACK)).toEqual([]);
  });
  it('may be left out of a pack', () => {
    expect(findingsOf(SMALL_PACK)).toEqual([]);
  });
  it.each(ROWS)('%s', (_, file, where, value, path, problem) => {
    const found = findingsOf(changed(file, where, value, KIT_PACK));
    expect(found).toContainEqual({ file, path, problem, mend: expect.stringMatching(/\w{3}/) as string });
  });
  it('misses the words of a language', () => {
    expect(findingsOf(KIT_PACK.filter(({ path }) => path !== 'kit.en.yaml'))).toEqual([{ file: 'kit.en.yaml', path: '', problem: 'the file is missing', mend: 'write it' }]);
  });
});

describe('the compiled kit', () => {
  const compiled = (pack: readonly RawFile[]) => {
    const { files } = readPackFiles(pack);
    return files && compileKit(files, 'nl');
  };
  it('joins words and structure, marks the swap and what comes from abroad', () => {
    const kit = compiled(KIT_PACK);
    expect(kit?.items).toMatchObject([{ id: 'tap', title: 'Water', swapped: true, essential: false }, { id: 'green', insteadOf: 'tap', mark: 'foreign' }]);
    expect(kit?.items[0]?.mark).toBeUndefined();
  });
  it('lets the source of the number decide the mark', () => {
    const pack = changed('kit.yaml', `${TAP}.sources`, ['official-advice', 'our-practice'], KIT_PACK);
    expect(compiled(changed('kit.yaml', `${TAP}.figure`, ['our-practice'], pack))?.items[0]?.mark).toBe('practice');
    expect(compiled(changed('kit.yaml', `${TAP}.checkLocally`, true, KIT_PACK))?.items[0]?.mark).toBe('check-locally');
  });
  it('is not there in a pack without one', () => {
    expect(compiled(SMALL_PACK)).toBeUndefined();
  });
});
