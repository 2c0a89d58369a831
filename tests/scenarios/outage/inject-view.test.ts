import { describe, expect, it } from 'vitest';
import type { Inject } from '../../../scenarios/content/compiled.ts';
import { fold } from '../../../scenarios/journal/fold.ts';
import { type RunStart, runFolding } from '../../../scenarios/journal/run.ts';
import { arrivedInjects } from '../../../scenarios/outage/inject-view.ts';
import { scenarioMinutes } from '../../../scenarios/scenario-time.ts';
import { DRILL, entriesOf, type Fact, fact, started } from '../journal/examples.ts';
import { injectOf } from './examples.ts';

const runOf = (change: Partial<RunStart> = {}, ...facts: readonly Fact[]) => fold(runFolding, entriesOf([started({ ...DRILL, ...change }), ...facts]));
const arrived = (injects: readonly Inject[], minutes: number, state = runOf()) => arrivedInjects(injects, state, minutes).map(({ inject, status }) => [inject.id, status]);
const logged = (kind: string, inject: string, minute: number) => fact('line-logged', { kind, text: 'gedaan', inject }, minute);

describe('injects that have arrived', () => {
  const injects = [injectOf('B01', 0), injectOf('B02', 10), injectOf('B03', 20)];

  it('are those up to this hour, newest first', () => {
    expect(arrived(injects, 10)).toEqual([['B02', 'new'], ['B01', 'new']]);
    expect(arrived(injects, 9.9)).toEqual([['B01', 'new']]);
    expect(arrived(injects, -1)).toEqual([]);
  });

  it('are none before the run has started', () => {
    expect(arrived(injects, 100, fold(runFolding, []))).toEqual([]);
  });

  it('always come from the base pack, and from the packs that the drill chose', () => {
    const packs = [injectOf('B01', 0), injectOf('W01', 1, { pack: 'winter' }), injectOf('H01', 2, { pack: 'heat' })];
    expect(arrived(packs, 10)).toEqual([['B01', 'new']]);
    expect(arrived(packs, 10, runOf({ packs: ['winter'] }))).toEqual([['W01', 'new'], ['B01', 'new']]);
  });
});

describe('injects for a role', () => {
  const injects = [injectOf('B01', 0, { roles: ['all'] }), injectOf('B02', 1, { roles: ['mayor', 'ovd-bz'] }), injectOf('B03', 2, { roles: ['front-desk'] }), injectOf('B04', 3, { roles: ['ghor'] })];
  const idsFor = (change: Partial<RunStart>) => arrived(injects, 10, runOf(change)).map(([id]) => id);

  it('reach that role, and injects for all reach everybody', () => {
    expect(idsFor({ kinds: ['mayor'] })).toEqual(['B02', 'B01']);
    expect(idsFor({ kinds: ['log-keeper'] })).toEqual(['B01']);
  });

  it('reach a device that plays several roles', () => {
    expect(idsFor({ kinds: ['ovd-bz', 'front-desk'] })).toEqual(['B03', 'B02', 'B01']);
  });

  it('all reach a device that chose no role', () => {
    expect(idsFor({ kinds: [] })).toEqual(['B04', 'B03', 'B02', 'B01']);
  });

  it('reach an audience by its name', () => {
    expect(idsFor({ audience: 'ghor', kinds: ['duty-officer'] })).toEqual(['B04', 'B01']);
  });
});

describe('an inject that comes only when another was left open', () => {
  // B25 of the script: the generator of the town hall stops at 9 hours, unless fuel was arranged before 8.30 uur
  const injects = [injectOf('B09', 120), injectOf('B25', 540, { onlyIfOpen: { inject: 'B09', at: scenarioMinutes(510) } })];
  const comes = (...facts: readonly Fact[]) => arrived(injects, 540, runOf({}, ...facts)).some(([id]) => id === 'B25');

  it('comes when nothing was done', () => {
    expect(comes()).toBe(true);
  });

  it('waits for its own hour', () => {
    expect(arrived(injects, 539).map(([id]) => id)).toEqual(['B09']);
  });

  it.each(['action', 'decision'])('stays away after an %s before its hour', (kind) => {
    expect(comes(logged(kind, 'B09', 509))).toBe(false);
  });

  it.each(['note', 'report'])('comes when there was only a %s', (kind) => {
    expect(comes(logged(kind, 'B09', 130))).toBe(true);
  });

  it('comes when the action was too late', () => {
    expect(comes(logged('action', 'B09', 510))).toBe(true);
    expect(comes(logged('action', 'B09', 539))).toBe(true);
  });

  it('comes when the action was for another inject, or the inject was only acknowledged', () => {
    expect(comes(logged('action', 'B08', 130))).toBe(true);
    expect(comes(fact('inject-acknowledged', { inject: 'B09' }, 130))).toBe(true);
  });

  it('looks at the hour of the story, not at the real time', () => {
    expect(comes(fact('time-jumped', { to: 520 }, 5), logged('action', 'B09', 6))).toBe(true);
    expect(comes(fact('time-jumped', { to: 400 }, 5), logged('action', 'B09', 6))).toBe(false);
  });
});

describe('the status of an inject', () => {
  const injects = [injectOf('B01', 0)];
  const statusAfter = (...facts: readonly Fact[]) => arrived(injects, 60, runOf({}, ...facts))[0]?.[1];

  it.each([
    ['new', []],
    ['seen', [fact('inject-acknowledged', { inject: 'B01' }, 5)]],
    ['seen', [fact('inject-acknowledged', { inject: 'B01' }, 5), logged('note', 'B01', 6)]],
    ['answered', [fact('inject-acknowledged', { inject: 'B01' }, 5), logged('action', 'B01', 6)]],
    ['answered', [logged('decision', 'B01', 6)]],
    ['new', [fact('inject-acknowledged', { inject: 'B02' }, 5), logged('action', 'B02', 6)]],
    ['new', [logged('report', 'B01', 6)]],
  ] as const)('is %s after %j', (status, facts) => {
    expect(statusAfter(...facts)).toBe(status);
  });
});
