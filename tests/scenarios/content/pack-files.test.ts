import { describe, expect, it } from 'vitest';
import { readPackFiles } from '../../../scenarios/content/pack-files.ts';
import { changed, SMALL_PACK } from '../small-pack.ts';

const without = (path: string) => SMALL_PACK.filter((file) => file.path !== path);

describe('reading the files of a pack', () => {
  it('gives each file its place, with the words beside their structure', () => {
    const { files, findings } = readPackFiles(SMALL_PACK);
    expect(findings).toEqual([]);
    expect(files?.checklists.map(({ file }) => file)).toEqual(['checklists/care/core.yaml', 'checklists/resident/outage.yaml', 'checklists/resident/prepare.yaml']);
    expect(files?.sources.map(({ file, source }) => `${file} ${source.id}`)).toContain('sources/all.yaml our-practice');
    expect(files?.lifelines.texts.en?.lifelines.water?.name).toBe('Water');
  });

  it('fills in what a writer may leave out', () => {
    const { files } = readPackFiles(SMALL_PACK);
    const outage = files?.checklists[1]?.structure;
    expect(outage?.kind).toBe('all');
    expect(outage?.items[1]?.priority).toBe(2);
  });

  it.each(['scenario', 'conditions', 'lifelines', 'injects'])('cannot do without %s.yaml', (stem) => {
    const { files, findings } = readPackFiles(without(`${stem}.yaml`));
    expect(files).toBeUndefined();
    expect(findings).toEqual([{ file: `${stem}.yaml`, path: '', problem: 'the file is missing', mend: 'write it' }]);
  });

  it.each(['scenario.en.yaml', 'conditions.nl.yaml', 'lifelines.nl.yaml', 'injects.en.yaml', 'checklists/resident/outage.en.yaml'])(
    'names %s when it is missing and reads the rest',
    (path) => {
      const { files, findings } = readPackFiles(without(path));
      expect(files).toBeDefined();
      expect(findings).toEqual([{ file: path, path: '', problem: 'the file is missing', mend: 'write it' }]);
    },
  );

  it.each(['checklists/resident/outage.fr.yaml', 'cupboard.yaml', 'sources/all.nl.yaml', 'checklist/resident.yaml'])('names %s, that nothing reads', (path) => {
    expect(readPackFiles([...SMALL_PACK, { path, data: {} }]).findings).toEqual([
      { file: path, path: '', problem: 'nothing reads this file', mend: 'rename it to the name of its structure file, or remove it' },
    ]);
  });

  it.each([
    ['a scenario of other length', 'scenario.yaml', 'hours', 48, 'found 48', 'write 72'],
    ['a day that is none', 'scenario.yaml', 'reviewed', 'yesterday', 'found "yesterday"', 'write a date as 2026-11-23'],
    ['a time that is none', 'scenario.yaml', 'phases.0.to', '4 uur', 'found "4 uur"', 'write a time as T+h:mm, for example T+3:20'],
    ['an unknown audience', 'conditions.yaml', 'conditions.0.audiences.0', 'tourist', 'found "tourist"', 'write ("resident" | "organisation" | "care" | "crisis-team" | "ghor")'],
    ['an unknown state', 'lifelines.yaml', 'lifelines.0.outage.0.state', 'broken', 'found "broken"', 'write ("works" | "degraded" | "out" | "unknown")'],
    ['an unknown reliability', 'lifelines.yaml', 'lifelines.0.outage.0.reliability', 'certain', 'found "certain"', 'write ("confirmed" | "expected" | "rumour")'],
    ['a return counted from the outage', 'lifelines.yaml', 'lifelines.0.return.0.at', 'T+0:00', 'found "T+0:00"', 'write a time as R+h:mm, for example R+1:00'],
    ['an inject with another kind of id', 'injects.yaml', 'injects.0.id', 'inject-1', 'found "inject-1"', 'a letter and two digits, for example B07'],
    ['an unknown type of inject', 'injects.yaml', 'injects.0.type', 'surprise', 'found "surprise"', 'write ("inject" | "info" | "facilitation")'],
    ['a priority of four', 'checklists/resident/outage.yaml', 'items.0.priority', 4, 'found 4', 'write <=3'],
    ['a word for a number', 'checklists/resident/outage.yaml', 'items.0.priority', 'high', 'found "high"', 'write number'],
    ['an id with capitals', 'checklists/resident/outage.yaml', 'items.0.id', 'FillPans', 'found "FillPans"', 'use lower-case letters, digits and single hyphens'],
    ['a condition with two exclamation marks', 'checklists/resident/outage.yaml', 'items.1.when.0', '!!baby', 'found "!!baby"', 'name a condition, with ! in front for its opposite'],
    ['a key that nobody knows', 'checklists/resident/outage.yaml', 'items.0.colour', 'red', 'this key is not known', 'correct its spelling, or remove it'],
    ['a key that is not there', 'checklists/care/core.yaml', 'items.0.sources', undefined, 'it is missing', 'write "sources"'],
    ['a date that is none', 'sources/all.yaml', '0.date', '23-11-2026', 'found "23-11-2026"', 'write a year, a year and month, or a date'],
    ['an address that is none', 'sources/all.yaml', '3.url', 'example', 'found "example"', 'write a full address'],
  ])('names %s with file, path and mend', (_what, file, where, value, problem, mend) => {
    expect(readPackFiles(changed(file, where, value)).findings).toEqual([{ file, path: where, problem, mend }]);
  });

  it.each([
    ['an unknown icon', 'lifelines.yaml', 'lifelines.0.icon', 'dragon', /"torch"/],
    ['an unknown cycle', 'checklists/resident/prepare.yaml', 'items.0.prepare', 'sometimes', /"once".*"half-yearly"/],
    ['an unknown kind of source', 'sources/all.yaml', '0.kind', 'rumour', /"official".*"general"/],
    ['an empty text', 'checklists/resident/outage.nl.yaml', 'items.fill-pans.why', '  ', /^write a text here$/],
    ['a state of many words', 'checklists/resident/outage.nl.yaml', 'items.fill-pans.must', 'helemaal tot aan de rand vol', /^a state is one to three words$/],
    ['an item without a source', 'checklists/resident/outage.yaml', 'items.0.sources', [], /^name at least one source$/],
    ['a lifeline change without a source', 'lifelines.yaml', 'lifelines.0.outage.0.sources', [], /^name at least one source$/],
    ['a lifeline without a state', 'lifelines.yaml', 'lifelines.0.outage', [], /^start with a state at T\+0:00$/],
    ['an inject without a role', 'injects.yaml', 'injects.0.roles', [], /^name at least one role, or all$/],
    ['an inject without an objective', 'injects.yaml', 'injects.0.objectives', [], /^name at least one objective$/],
    ['a list without sections', 'checklists/care/core.yaml', 'sections', [], /^write at least one section$/],
    ['a list without items', 'checklists/care/core.yaml', 'items', [], /^write at least one item$/],
    ['one single step', 'checklists/resident/outage.nl.yaml', 'items.candles-out.steps', ['Blaas ze uit.'], /^write >=2$/],
  ])('says how to mend %s', (_what, file, where, value, mend) => {
    expect(readPackFiles(changed(file, where, value)).findings).toEqual([expect.objectContaining({ file, path: where, mend: expect.stringMatching(mend) })]);
  });

  it('names everything that is wrong in one file, not the first thing only', () => {
    const twice = changed('scenario.yaml', 'hours', 48, changed('scenario.yaml', 'reviewed', 'yesterday'));
    expect(readPackFiles(twice).findings.map(({ path }) => path)).toEqual(['hours', 'reviewed']);
  });

  it('leaves a damaged checklist out and keeps the others', () => {
    const { files } = readPackFiles(changed('checklists/care/core.yaml', 'audience', 'tourist'));
    expect(files?.checklists.map(({ file }) => file)).toEqual(['checklists/resident/outage.yaml', 'checklists/resident/prepare.yaml']);
  });
});
