import { describe, expect, it } from 'vitest';
import { fold } from '../../../scenarios/journal/fold.ts';
import { homeFolding } from '../../../scenarios/journal/home.ts';
import { runFolding } from '../../../scenarios/journal/run.ts';
import { scenarioTimeAt } from '../../../scenarios/journal/run-clock.ts';
import { upcast } from '../../../scenarios/journal/upcast.ts';
import { arrivedInjects } from '../../../scenarios/outage/inject-view.ts';
import { nowView } from '../../../scenarios/outage/now-view.ts';
import { readArchive } from '../../../scenarios/journal/archive.ts';
import { prepareView } from '../../../scenarios/outage/prepare-view.ts';
import { DRILL, entriesOf, fact, LIVE, minutesIn, started } from './examples.ts';
import { injectOf, itemOf, listOf, SCENARIO } from '../outage/examples.ts';
import { changed, findingsOf } from '../small-pack.ts';

describe('entries that nobody would write', () => {
  it('leaves an entry as it is whose type is a word of the language', () => {
    const [entry] = entriesOf([fact('constructor', {})]);
    if (!entry) throw new Error('no entry');
    expect(upcast(entry)).toBe(entry);
  });

  it('stays what it was when a profile has no conditions', () => {
    const { profile } = fold(homeFolding, entriesOf([fact('profile-set', { audience: 'resident', kinds: [], conditions: null })]));
    expect(profile).toBeUndefined();
    const list = listOf(['a'], [itemOf('a', { section: 'a', prepare: 'once', when: ['baby'] })]);
    expect(prepareView([list], profile ? (profile as { conditions: Record<string, boolean> }).conditions : {}, new Map(), 0)).toHaveLength(1);
  });

  it('passes over a start that names no packs', () => {
    const { packs: _, ...start } = DRILL;
    const state = fold(runFolding, entriesOf([fact('run-started', start)]));
    expect(arrivedInjects([injectOf('W01', 0, { pack: 'winter' })], state, 10)).toEqual([]);
  });

  it('keeps power back, at the same real moment, when the start is corrected', () => {
    const state = fold(runFolding, entriesOf([started(LIVE), fact('power-returned', { at: 120 }, 120), fact('start-corrected', { startedAt: minutesIn(90) }, 125)]));
    const minutes = state.clock ? scenarioTimeAt(state.clock, minutesIn(125)) : 0;
    expect(minutes).toBe(35);
    const view = nowView({ items: [itemOf('boil', { phase: 'return' })], scenario: SCENARIO, conditions: {}, tasks: new Map(), minutes, returnedAt: state.returnedAt });
    expect(state.returnedAt).toBe(30);
    expect(view.first?.id).toBe('boil');
  });

  it.each([
    ['scenario.nl.yaml', 'audiences.care'],
    ['scenario.nl.yaml', 'kinds.mayor'],
    ['conditions.nl.yaml', 'groups.floor'],
  ])('names a hole in %s at %s', (file, where) => {
    expect(findingsOf(changed(file, where, undefined))).toContainEqual(expect.objectContaining({ file, path: where }));
  });

  it.each([
    ['scenario.yaml', 'returnAt', 'T+99:00'],
    ['injects.yaml', 'injects.2.onlyIfOpen.at', 'T+99:00'],
    ['conditions.yaml', 'conditions.0.variant', true],
  ])('names an hour or variant that cannot be in %s at %s', (file, where, value) => {
    expect(findingsOf(changed(file, where, value)).some((found) => found.file === file)).toBe(true);
  });

  it('counts an entry whose body is a list as damaged', () => {
    const entries = entriesOf([fact('item-ticked', [1])]);
    expect(readArchive(JSON.stringify({ format: 'drie-dagen-archive', version: 1, madeAt: 0, place: 'a', entries }))).toMatchObject({ damaged: [0] });
  });

  it('loses no key of a body on its way through an archive', () => {
    const entries = entriesOf([fact('item-noted', { item: 'a', text: 'b', constructor: 'c' })]);
    expect(readArchive(JSON.stringify({ format: 'drie-dagen-archive', version: 1, madeAt: 0, place: 'a', entries }))).toEqual({ ok: true, entries, damaged: [] });
  });
});
