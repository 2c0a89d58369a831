import { describe, expect, it } from 'vitest';
import { journalLabels, journalLines } from '../../../client/app/journal-lines.ts';
import { type DeviceId, type Entry, type JournalId, stampToId } from '../../../scenarios/journal/entry.ts';
import { fold } from '../../../scenarios/journal/fold.ts';
import { runFolding } from '../../../scenarios/journal/run.ts';
import { millis } from '../../../scenarios/scenario-time.ts';
import { appOf } from './app-of.ts';

process.env.TZ = 'Europe/Amsterdam';

const OUTAGE = Date.parse('2026-11-24T18:00:00+01:00');
const MINUTE = 60_000;
type Step = readonly [minutesAfterOutage: number, type: string, body?: object, author?: string];

/** Entries written so many real minutes after the outage. */
function written(...steps: readonly Step[]): Entry[] {
  return steps.map(([minutes, type, body = {}, author], index) => {
    const at = millis(OUTAGE + minutes * MINUTE);
    const id = stampToId({ millis: at, counter: index, device: 'here' as DeviceId });
    return { id, journal: 'live-1' as JournalId, type, version: 1, body, deviceTime: at, ...(author ? { author } : {}) };
  });
}

const start = (mode: 'live' | 'drill', factor: number) => ({ mode, scenario: 'outage-72h', variants: [], audience: 'resident', kinds: [], startedAt: OUTAGE, factor, packs: [] });
const note = (text: string) => ({ kind: 'note', text });
const linesOf = (entries: readonly Entry[]) => journalLines(entries, fold(runFolding, entries), appOf('nl'), (item) => item);
const scenarioTimes = (entries: readonly Entry[]) => linesOf(entries).map(({ scenarioTime }) => scenarioTime);

describe('the lines of a live run', () => {
  it('stand in order, each with its scenario time, real time, words and who wrote it', () => {
    const lines = linesOf(written([10, 'run-started', start('live', 1)], [65, 'line-logged', note('Lift staat stil'), 'Sanne'], [70, 'item-ticked', { item: 'water' }]));
    expect(lines.map(({ scenarioTime, realTime, text, who }) => [scenarioTime, realTime, text, who])).toEqual([
      ['T+0:10', 'di 24 nov 18.10 uur', 'Klok gestart. Stroom uit sinds di 24 nov 18.00 uur.', ''],
      ['T+1:05', 'di 24 nov 19.05 uur', 'Notitie: Lift staat stil', 'Sanne'],
      ['T+1:10', 'di 24 nov 19.10 uur', 'Gedaan: water', ''],
    ]);
  });

  it('all move when the start is corrected later: it is one clock', () => {
    const entries = written([10, 'run-started', start('live', 1)], [60, 'line-logged', note('a')], [70, 'start-corrected', { startedAt: OUTAGE - 30 * MINUTE }], [80, 'line-logged', note('b')]);
    expect(scenarioTimes(entries)).toEqual(['T+0:40', 'T+1:30', 'T+1:40', 'T+1:50']);
    expect(linesOf(entries).map(({ realTime }) => realTime)).toEqual(['di 24 nov 18.10 uur', 'di 24 nov 19.00 uur', 'di 24 nov 19.10 uur', 'di 24 nov 19.20 uur']);
  });

  it('have a time before the start when the start moved past them', () => {
    expect(scenarioTimes(written([10, 'run-started', start('live', 1)], [20, 'start-corrected', { startedAt: OUTAGE + 15 * MINUTE }]))).toEqual(['T-0:05', 'T+0:05']);
  });

  it('keep their times after the run was stopped', () => {
    const open = written([0, 'run-started', start('live', 1)], [60, 'line-logged', note('a')], [90, 'start-corrected', { startedAt: OUTAGE - 30 * MINUTE }]);
    const stopped = [...open, ...written([120, 'run-stopped'])];
    expect(scenarioTimes(stopped)).toEqual([...scenarioTimes(open), 'T+2:30']);
  });

  it('count real hours over a night when the clocks change', () => {
    const night = (Date.parse('2027-03-28T03:00:00+02:00') - OUTAGE) / MINUTE;
    const startedAt = Date.parse('2027-03-27T18:00:00+01:00');
    const [, line] = linesOf(written([night - 480, 'run-started', { ...start('live', 1), startedAt }], [night, 'line-logged', note('a')]));
    expect(line).toMatchObject({ scenarioTime: 'T+8:00', realTime: 'zo 28 mrt 3.00 uur' });
  });
});

describe('the lines of a drill', () => {
  it('run at the speed of the drill, stand still while it is paused, and follow a jump', () => {
    const entries = written(
      [0, 'run-started', start('drill', 60)], [1, 'line-logged', note('a')], [2, 'drill-paused'], [30, 'line-logged', note('b')], [40, 'drill-resumed'],
      [41, 'line-logged', note('c')], [41, 'speed-changed', { factor: 1 }], [51, 'line-logged', note('d')], [51, 'time-jumped', { to: 2880 }], [52, 'line-logged', note('e')],
      [53, 'run-stopped'],
    );
    expect(scenarioTimes(entries)).toEqual(['T+0:00', 'T+1:00', 'T+2:00', 'T+2:00', 'T+2:00', 'T+3:00', 'T+3:00', 'T+3:10', 'T+48:00', 'T+48:01', 'T+48:02']);
  });

  it('begin at T+0:00, whatever hour the story starts', () => {
    expect(scenarioTimes(written([500, 'run-started', start('drill', 60)]))).toEqual(['T+0:00']);
  });
});

describe('a corrected line', () => {
  const entries = (() => {
    const first = written([0, 'run-started', start('live', 1)], [60, 'line-logged', note('Lift in Sluis staat stil')], [61, 'item-ticked', { item: 'water' }]);
    return [...first, ...written([70, 'line-corrected', { entry: first[1]?.id, text: 'Twee liften' }], [80, 'line-corrected', { entry: first[1]?.id, text: 'Drie liften' }])];
  })();

  it('stays as it was written, with the text that stands now', () => {
    const [, line] = linesOf(entries);
    expect(line).toMatchObject({ text: 'Notitie: Lift in Sluis staat stil', written: 'Lift in Sluis staat stil', corrected: 'Drie liften' });
  });

  it('has each correction as a line of its own', () => {
    expect(linesOf(entries).slice(3).map(({ text }) => text)).toEqual(['Verbetering: Twee liften', 'Verbetering: Drie liften']);
  });

  it('is the only one: other lines have no correction', () => {
    expect(linesOf(entries).filter(({ corrected }) => corrected !== undefined)).toHaveLength(1);
  });

  it('can only be a line that somebody wrote', () => {
    expect(linesOf(entries).map(({ correctable }) => correctable)).toEqual([false, true, false, false, false]);
  });
});

describe('the words of the journal', () => {
  it('are those of the language', () => {
    expect(journalLabels(appOf('nl'))).toEqual({
      correct: 'Verbeter deze regel', save: 'Bewaar de verbetering', cancel: 'Niet verbeteren', text: 'Wat is er gebeurd?', corrected: 'Verbeterd: {text}', deviceTime: 'tijd van toestel',
    });
    expect(journalLabels(appOf('en')).correct).toBe('Correct this line');
  });
});
