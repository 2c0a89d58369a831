import { describe, expect, it } from 'vitest';
import { type CompiledPack, compilePack, PackNotSound } from '../../../scenarios/content/compile-pack.ts';
import { changed, SMALL_PACK, smallPackFiles } from '../small-pack.ts';

const compiled = (pack = SMALL_PACK) => compilePack(smallPackFiles(pack), 'nl');
const item = (pack: CompiledPack, id: string) => pack.checklists.flatMap(({ items }) => items).find((one) => one.id === id);
const OUTAGE = 'checklists/resident/outage.yaml';

describe('compiling a pack', () => {
  it('joins structure and words in one language', () => {
    expect(item(compiled(), 'fill-pans')).toEqual({
      id: 'fill-pans', section: 'drinking', phase: 'early', from: 15, due: 60, priority: 1, sources: ['official-advice', 'foreign-study'],
      title: 'Vul pannen', do: 'Vul alle pannen in {place}.', why: 'De druk daalt.', must: 'vol',
    });
    expect(item(compilePack(smallPackFiles(), 'en'), 'fill-pans')?.title).toBe('Fill pans');
  });

  it('writes all hours of the scenario in minutes', () => {
    const { scenario } = compiled();
    expect(scenario.returnAt).toBe(64 * 60);
    expect(scenario.phases).toEqual([{ id: 'early', name: 'Vroeg', from: 0, to: 240 }, { id: 'late', name: 'Laat', from: 240, to: 4320 }]);
    expect(scenario.moments).toEqual([{ id: 'return', name: 'Terug' }, { id: 'handover', name: 'Overdracht' }]);
  });

  it('says of every condition whether it is a variant, and names its group', () => {
    const { conditions, groups } = compiled().scenario;
    expect(conditions.map(({ id, variant, group }) => [id, variant, group])).toEqual([['baby', false, undefined], ['high-floor', false, 'floor'], ['winter', true, undefined]]);
    expect(groups).toEqual({ floor: 'Verdieping' });
  });

  it('gives an item without hours of its own the hours of its phase', () => {
    expect(item(compiled(), 'candles-out')).toMatchObject({ from: 240, due: 4320 });
  });

  it.each(['reset-clock', 'name-lead', 'store-water'])('gives %s no hours, because its moment has none', (id) => {
    expect(item(compiled(), id)).not.toHaveProperty('from');
    expect(item(compiled(), id)).not.toHaveProperty('due');
  });

  it.each([
    ['foreign sources alone are marked', ['foreign-study'], undefined, 'foreign'],
    ['foreign sources alone stay marked as such when they must be checked', ['foreign-study'], true, 'foreign'],
    ['general knowledge alone must be checked', ['general-knowledge'], undefined, 'check-locally'],
    ['a writer can ask for a check', ['official-advice'], true, 'check-locally'],
    ['one official source takes the mark away', ['official-advice', 'foreign-study', 'general-knowledge'], undefined, undefined],
    ['practice of our own has no mark', ['our-practice'], undefined, undefined],
    ['a writer can say that no check is needed', ['official-advice'], false, undefined],
  ])('%s', (_rule, sources, checkLocally, mark) => {
    const base = { id: 'fill-pans', section: 'drinking', phase: 'early', sources };
    const found = item(compiled(changed(OUTAGE, 'items.0', checkLocally === undefined ? base : { ...base, checkLocally })), 'fill-pans');
    expect(found?.mark).toBe(mark);
    expect(found).not.toHaveProperty('checkLocally');
  });

  it('joins two files of one audience into one list, topics in the order of the preparation', () => {
    const residents = compiled().checklists.filter(({ audience }) => audience === 'resident');
    expect(residents).toHaveLength(1);
    expect(residents[0]?.sections.map(({ id, name }) => [id, name])).toEqual([['drinking', 'Drinken'], ['papers', 'Papieren'], ['light', 'Licht']]);
    expect(residents[0]?.items.map(({ id }) => id)).toEqual(['store-water', 'write-numbers', 'fill-pans', 'candles-out', 'reset-clock']);
  });

  it('keeps the kinds of one audience apart', () => {
    const pack = changed('checklists/care/core.yaml', 'kind', 'gp');
    expect(compiled(pack).checklists.map(({ audience, kind }) => `${audience}/${kind}`).sort()).toEqual(['care/gp', 'resident/all']);
  });

  it('gives every state of a lifeline its sentence and minute, in its variants too', () => {
    const [water] = compiled().lifelines;
    expect(water?.outage.map(({ at, state, text }) => [at, state, text])).toEqual([[0, 'works', 'Het water loopt.'], [390, 'degraded', 'De druk is laag.']]);
    expect(water?.return.map(({ at, text }) => [at, text])).toEqual([[0, 'Het water loopt.']]);
    expect(water?.variants.winter?.outage?.map(({ at, text }) => [at, text])).toEqual([[0, 'De leiding is bevroren.']]);
    expect(water?.variants.winter).not.toHaveProperty('return');
  });

  it('puts injects in order of time, with the hour on which they hang in minutes', () => {
    const { injects, packs } = compiled().injects;
    expect(injects.map(({ id, at }) => [id, at])).toEqual([['B01', 60], ['W01', 120], ['B02', 180]]);
    expect(injects[2]?.onlyIfOpen).toEqual({ inject: 'B01', at: 150 });
    expect(injects[0]).toMatchObject({ text: 'De stroom is weg.', expected: ['Kom bijeen.'], basis: 'Plan' });
    expect(packs).toEqual([{ id: 'base', name: 'Basis' }, { id: 'winter', name: 'Winter' }]);
  });

  it('puts sources in order of name', () => {
    expect(compiled().sources.map(({ id }) => id)).toEqual(['foreign-study', 'general-knowledge', 'official-advice', 'our-practice']);
  });

  it.each([
    ['an item', 'checklists/resident/outage.nl.yaml', 'items.fill-pans'],
    ['a section', 'checklists/resident/outage.nl.yaml', 'sections.light'],
    ['a lifeline', 'lifelines.nl.yaml', 'lifelines.water'],
    ['a state', 'lifelines.nl.yaml', 'lifelines.water.texts.flows'],
    ['an inject', 'injects.nl.yaml', 'injects.B01'],
    ['a phase', 'scenario.nl.yaml', 'phases.early'],
    ['a condition', 'conditions.nl.yaml', 'conditions.baby'],
  ])('stops rather than compile %s without words', (_what, file, where) => {
    expect(() => compiled(changed(file, where, undefined))).toThrow(PackNotSound);
  });

  it('carries its findings when it stops', () => {
    const finding = { file: 'a.yaml', path: 'b', problem: 'c', mend: 'd' };
    expect(new PackNotSound([finding])).toMatchObject({ name: 'PackNotSound', findings: [finding], message: expect.stringContaining('1 findings') });
  });
});
