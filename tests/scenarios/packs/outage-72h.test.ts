import { beforeAll, describe, expect, it } from 'vitest';
import { KINDS, LANGUAGES, type Language } from '../../../scenarios/audience.ts';
import { type CompiledPack, compilePack } from '../../../scenarios/content/compile-pack.ts';
import type { Finding } from '../../../scenarios/content/pack-files.ts';
import { changesOf } from '../../../scenarios/outage/timeline.ts';
import { checkPackFolder, checkPlacesFolder } from '../../../server/content/check-folder.ts';
import { PACK_FOLDER, PLACES_FOLDER } from '../../../server/content/paths.ts';

describe('the pack of 72 hours', () => {
  let findings: readonly Finding[];
  let packs: Readonly<Record<Language, CompiledPack>>;
  beforeAll(async () => {
    const read = await checkPackFolder(PACK_FOLDER);
    const { files } = read;
    if (!files) throw new Error(JSON.stringify(read.findings));
    findings = read.findings;
    packs = Object.fromEntries(LANGUAGES.map((language) => [language, compilePack(files, language)])) as Record<Language, CompiledPack>;
  });

  const itemsOf = (audience: string, kind: string) => packs.nl.checklists.filter((list) => list.audience === audience && list.kind === kind).flatMap(({ items }) => items);

  it('has no findings', () => {
    expect(findings).toEqual([]);
  });

  it('has places without findings', async () => {
    expect(await checkPlacesFolder(PLACES_FOLDER)).toEqual([]);
  });

  it('has at least 14 lifelines', () => {
    expect(packs.nl.lifelines.length).toBeGreaterThanOrEqual(14);
  });

  it('has at least 60 items for residents', () => {
    expect(itemsOf('resident', 'all').length).toBeGreaterThanOrEqual(60);
  });

  it.each(KINDS.organisation)('has at least 12 items for the organisation %s', (kind) => {
    expect(itemsOf('organisation', kind).length).toBeGreaterThanOrEqual(12);
  });

  it('has at least 14 items for all of care', () => {
    expect(itemsOf('care', 'all').length).toBeGreaterThanOrEqual(14);
  });

  it.each(KINDS.care)('has items of its own for %s', (kind) => {
    expect(itemsOf('care', kind)).not.toEqual([]);
  });

  it('knows at least 12 roles in the crisis team', () => {
    expect(KINDS['crisis-team'].length).toBeGreaterThanOrEqual(12);
  });

  it.each(KINDS['crisis-team'])('gives the %s something to do in every phase, at the return and at the handover', (role) => {
    const { phases, moments } = packs.nl.scenario;
    const wanted = [...phases, ...moments].map(({ id }) => id);
    expect(wanted).toEqual(expect.arrayContaining(['return', 'handover']));
    expect(wanted.filter((phase) => !itemsOf('crisis-team', role).some((item) => item.phase === phase))).toEqual([]);
  });

  it('has 89 injects', () => {
    expect(packs.nl.injects.injects).toHaveLength(89);
  });

  it('lets every variant change at least one lifeline', () => {
    const { scenario, lifelines } = packs.nl;
    const idle = scenario.variants.filter(({ id }) => lifelines.every((lifeline) => JSON.stringify(changesOf(lifeline, [id])) === JSON.stringify(changesOf(lifeline, []))));
    expect(scenario.variants).not.toEqual([]);
    expect(idle).toEqual([]);
  });

  it('names every audience, kind, group and variant condition that people can choose', () => {
    for (const language of LANGUAGES) {
      const { scenario } = packs[language];
      expect(Object.values(KINDS).flat().filter((kind) => !scenario.kinds[kind])).toEqual([]);
      expect(scenario.conditions.flatMap(({ group }) => (group && !scenario.groups[group] ? [group] : []))).toEqual([]);
      expect(scenario.variants.filter(({ id }) => !scenario.conditions.some((condition) => condition.id === id && condition.variant))).toEqual([]);
    }
  });

  it.each(LANGUAGES)('says the same in %s as in Dutch, but for the words', (language) => {
    const structure = ({ checklists }: CompiledPack) => checklists.flatMap(({ items }) => items.map(({ id, from, due, mark, sources }) => ({ id, from, due, mark, sources })));
    expect(structure(packs[language])).toEqual(structure(packs.nl));
  });

  it.each(LANGUAGES.filter((language) => language !== 'nl'))('has words of its own in %s for everything that a resident reads', (language) => {
    const words = ({ checklists, lifelines }: CompiledPack) => [
      ...checklists.filter(({ audience }) => audience === 'resident').flatMap(({ items }) => items.map(({ why }) => why)),
      ...lifelines.flatMap(({ outage }) => outage.map(({ text }) => text)),
    ];
    const dutch = new Set(words(packs.nl));
    expect(words(packs[language]).filter((text) => dutch.has(text))).toEqual([]);
  });

  it('lets power return in a drill within its 72 hours', () => {
    expect(packs.nl.scenario.returnAt).toBeLessThanOrEqual(72 * 60);
  });
});
