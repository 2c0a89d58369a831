// biome-ignore-all lint/suspicious/noExplicitAny: a test breaks content in ways that its types forbid
import { describe, expect, it } from 'vitest';
import { checkClocks, checkHome, compileClocks, compileHome } from '../../../scenarios/content/clocks-content.ts';
import { checkFood, compileFood } from '../../../scenarios/content/food-content.ts';
import type { PackFiles } from '../../../scenarios/content/pack-files.ts';
import { checkPackFolder } from '../../../server/content/check-folder.ts';
import { PACK_FOLDER } from '../../../server/content/paths.ts';
import { smallPackFiles } from '../small-pack.ts';

const { files } = await checkPackFolder(PACK_FOLDER);
const pack = () => structuredClone(files) as PackFiles;
const broken = (change: (files: any) => void): PackFiles => {
  const copy = pack();
  change(copy);
  return copy;
};
const problems = (found: readonly { path: string; problem: string }[]) => found.map(({ path, problem }) => `${path}: ${problem}`);

describe('the food file', () => {
  it.each([
    ['a source that is not there', (f: any) => { f.food.structure.classes[0].fridge[0].sources = ['nobody']; }, 'nobody'],
    ['an item without words', (f: any) => { delete f.food.texts.en.items.brie; }, 'items.brie'],
    ['a reason without words', (f: any) => { delete f.food.texts.nl.reasons.vulnerable; }, 'reasons.vulnerable'],
    ['a class that is not there', (f: any) => { f.food.structure.items[0].class = 'magic'; }, 'magic'],
    ['a group that is not there', (f: any) => { f.food.structure.items[0].group = 'magic'; }, 'magic'],
    ['a place without rules', (f: any) => { f.food.structure.items.find((i: any) => i.id === 'eggs').places = ['freezer']; }, 'no rules for the freezer'],
    ['an item twice', (f: any) => { f.food.structure.items.push(f.food.structure.items[0]); }, 'twice'],
    ['an exclamation mark', (f: any) => { f.food.texts.nl.reasons.keeps = 'Bewaar het!'; }, 'exclamation'],
  ])('is refused with %s', (_, change, named) => {
    expect(problems(checkFood(broken(change))).join('\n')).toContain(named);
  });

  it('may be absent', () => {
    expect(checkFood(smallPackFiles())).toEqual([]);
    expect(compileFood(smallPackFiles(), 'nl')).toBeUndefined();
  });

  it('has a name for every item in both languages', () => {
    for (const language of ['nl', 'en'] as const) expect(compileFood(pack(), language)?.items.every(({ id, name }) => name !== id)).toBe(true);
  });
});

describe('the clocks and the house', () => {
  it.each([
    ['a clock without words', (f: any) => { delete f.clocks.texts.nl.clocks.fridge; }, 'clocks.fridge'],
    ['a figure on nobody’s word', (f: any) => { f.clocks.structure.figures['fridge-hours'].sources = ['nobody']; }, 'nobody'],
    ['a text that leaves something unknown open', (f: any) => { f.clocks.texts.nl.clocks.fridge.do = 'Wacht {lang}.'; }, '{lang}'],
  ])('are refused with %s', (_, change, named) => {
    expect(problems(checkClocks(broken(change))).join('\n')).toContain(named);
  });

  it.each([
    ['an outcome with neither state nor lifeline', (f: any) => { delete f.home.structure.things[0].outcomes[0].state; }, 'needs a state or a lifeline'],
    ['a lifeline that is not there', (f: any) => { f.home.structure.things[1].outcomes[0].lifeline = 'magic'; }, 'magic'],
    ['an outcome without words', (f: any) => { delete f.home.texts.en.things.light.outcomes.out; }, 'things.light.outcomes.out'],
    ['a source that is not there', (f: any) => { f.home.structure.things[0].outcomes[0].sources = ['nobody']; }, 'nobody'],
  ])('are refused with %s', (_, change, named) => {
    expect(problems(checkHome(broken(change))).join('\n')).toContain(named);
  });

  it('may be absent', () => {
    expect([checkClocks(smallPackFiles()), checkHome(smallPackFiles()), compileHome(smallPackFiles(), 'nl'), compileClocks(smallPackFiles(), 'nl')]).toEqual([[], [], [], undefined]);
  });
});
