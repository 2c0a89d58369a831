import { describe, expect, it } from 'vitest';
import { fold } from '../../../scenarios/journal/fold.ts';
import { decideRun, type RunStart, runFolding } from '../../../scenarios/journal/run.ts';
import { scenarioTimeAt } from '../../../scenarios/journal/run-clock.ts';
import { millis } from '../../../scenarios/scenario-time.ts';
import { BEGIN, DRILL, deciderOf, entriesOf, type Fact, fact, LIVE, minutesIn, started } from './examples.ts';

const given = deciderOf(runFolding, decideRun);
const stateAfter = (...facts: readonly Fact[]) => fold(runFolding, entriesOf(facts));
const live = started(LIVE);
const drill = started(DRILL);
const stopped = fact('run-stopped', {}, 30);
const LONG = 'a'.repeat(2001);

describe('starting a run', () => {
  it('records a drill as it is ordered', () => {
    given().when({ type: 'start-run', start: { ...DRILL, factor: 18, packs: ['winter'] } }).thenRecords('run-started', { ...DRILL, factor: 18, packs: ['winter'] });
  });

  it('records a live run that began a while ago', () => {
    given().when({ type: 'start-run', start: LIVE }, 45).thenRecords('run-started', LIVE);
  });

  it('takes a start some minutes ahead as now', () => {
    given().when({ type: 'start-run', start: { ...LIVE, startedAt: minutesIn(5) } }).thenRecords('run-started', { ...LIVE, startedAt: BEGIN });
  });

  it('takes a live run of four days ago', () => {
    given().when({ type: 'start-run', start: LIVE }, 96 * 60).thenRecords('run-started', LIVE);
  });

  it('lets the story of a drill begin at any hour', () => {
    const start = { ...DRILL, startedAt: minutesIn(60 * 24 * 365) };
    given().when({ type: 'start-run', start }).thenRecords('run-started', start);
  });

  it('is refused when the run has started', () => {
    given(live).when({ type: 'start-run', start: LIVE }, 1).thenRefuses('already-started');
    given(drill, stopped).when({ type: 'start-run', start: DRILL }, 60).thenRefuses('already-started');
  });

  it.each([millis(minutesIn(5) + 1), millis(Number.NaN), millis(Number.POSITIVE_INFINITY)])('is refused when it lies ahead or is no time: %d', (startedAt) => {
    given().when({ type: 'start-run', start: { ...LIVE, startedAt } }).thenRefuses('start-ahead');
  });

  it('is refused when it lies more than four days back', () => {
    given().when({ type: 'start-run', start: { ...LIVE, startedAt: millis(BEGIN - 1) } }, 96 * 60).thenRefuses('start-long-ago');
  });

  it.each([0, 0.5, 361, -1, Number.NaN])('is refused at speed %d', (factor) => {
    given().when({ type: 'start-run', start: { ...DRILL, factor } }).thenRefuses('speed-out-of-range');
    given().when({ type: 'start-run', start: { ...LIVE, factor } }).thenRefuses('speed-out-of-range');
  });

  it('is refused when a live run would run faster than time', () => {
    given().when({ type: 'start-run', start: { ...LIVE, factor: 2 } }).thenRefuses('speed-out-of-range');
  });
});

describe('a run that has not started, or was stopped', () => {
  const orders = [
    { type: 'tick-item', item: 'a' }, { type: 'untick-item', item: 'a' }, { type: 'postpone-item', item: 'a', until: 5 }, { type: 'note-item', item: 'a', text: 'b' },
    { type: 'assign-item', item: 'a', who: 'b', by: '' }, { type: 'prove-item', item: 'a', text: 'b' }, { type: 'correct-start', startedAt: BEGIN }, { type: 'pause-drill' },
    { type: 'resume-drill' }, { type: 'change-speed', factor: 2 }, { type: 'jump-to', minutes: 5 }, { type: 'report-power-returned' }, { type: 'withdraw-power-returned' },
    { type: 'stop-run' }, { type: 'log-line', kind: 'note', text: 'a' }, { type: 'correct-line', entry: 'a', text: 'b' }, { type: 'acknowledge-inject', inject: 'B01' },
  ] as const;

  it.each(orders)('refuses $type', (order) => {
    given().when(order).thenRefuses('not-started');
    given(drill, stopped).when(order, 31).thenRefuses('stopped');
    given(live, stopped).when(order, 31).thenRefuses('stopped');
  });

  it('is frozen: its clock stands still where it was stopped', () => {
    const { clock, stoppedAt } = stateAfter(started({ ...DRILL, factor: 18 }), stopped);
    expect(stoppedAt).toBe(minutesIn(30));
    expect(clock && scenarioTimeAt(clock, minutesIn(5000))).toBe(540);
  });

  it('keeps everything that was done before it was stopped', () => {
    const state = stateAfter(drill, fact('item-ticked', { item: 'a' }, 1), fact('line-logged', { kind: 'note', text: 'b' }, 2), stopped);
    expect(state.tasks.get('a')?.done).toBe(true);
    expect([...state.lines.values()].map(({ text }) => text)).toEqual(['b']);
  });

  it('is deaf to what another device did later', () => {
    const before = stateAfter(drill, stopped);
    expect(stateAfter(drill, stopped, fact('item-ticked', { item: 'a' }, 31), fact('drill-resumed', {}, 32), fact('run-stopped', {}, 33), started(LIVE))).toEqual(before);
  });
});

describe('the first start counts', () => {
  it('passes over a second start', () => {
    expect(stateAfter(drill, { ...live, minute: 3 })).toEqual(stateAfter(drill));
  });

  it('passes over everything that comes before the start', () => {
    expect(stateAfter(fact('item-ticked', { item: 'a' }), fact('run-stopped'), { ...drill, minute: 1 })).toEqual(stateAfter({ ...drill, minute: 1 }));
  });

  it.each([
    ['mode', 'real'],
    ['startedAt', 'gisteren'],
    ['factor', 0],
    ['factor', 'fast'],
    ['variants', undefined],
    ['kinds', 'mayor'],
  ] as const)('passes over a start whose %s is %s', (key, value) => {
    expect(stateAfter(fact('run-started', { ...DRILL, [key]: value }))).toEqual(stateAfter());
  });

  it('lets a live run count from its outage and a drill from the moment it started', () => {
    const drills: RunStart = { ...DRILL, startedAt: minutesIn(-300) };
    const clocks = [stateAfter({ ...started(drills), minute: 10 }).clock, stateAfter({ ...live, minute: 10 }).clock];
    expect(clocks.map((clock) => clock && scenarioTimeAt(clock, minutesIn(12)))).toEqual([2, 12]);
  });
});

describe('correcting the start of a live run', () => {
  it('moves the whole run', () => {
    given(live).when({ type: 'correct-start', startedAt: minutesIn(-90) }, 10).thenRecords('start-corrected', { startedAt: minutesIn(-90) });
    const { start, clock } = stateAfter(live, fact('start-corrected', { startedAt: minutesIn(-90) }, 10));
    expect(start).toEqual({ ...LIVE, startedAt: minutesIn(-90) });
    expect(clock && scenarioTimeAt(clock, minutesIn(10))).toBe(100);
  });

  it('takes some minutes ahead as now', () => {
    given(live).when({ type: 'correct-start', startedAt: minutesIn(14) }, 10).thenRecords('start-corrected', { startedAt: minutesIn(10) });
  });

  it('is refused for a drill, ahead of time, or too long ago', () => {
    given(drill).when({ type: 'correct-start', startedAt: BEGIN }, 10).thenRefuses('not-live');
    given(live).when({ type: 'correct-start', startedAt: minutesIn(16) }, 10).thenRefuses('start-ahead');
    given(live).when({ type: 'correct-start', startedAt: millis(Number.NaN) }, 10).thenRefuses('start-ahead');
    given(live).when({ type: 'correct-start', startedAt: minutesIn(-96 * 60 + 9) }, 10).thenRefuses('start-long-ago');
  });

  it('changes nothing in a drill, even when an entry says so', () => {
    expect(stateAfter(drill, fact('start-corrected', { startedAt: minutesIn(-90) }, 10))).toEqual(stateAfter(drill));
  });
});

describe('the clock of a drill', () => {
  const at = (minute: number, ...facts: readonly Fact[]) => {
    const { clock } = stateAfter(drill, ...facts);
    return clock && scenarioTimeAt(clock, minutesIn(minute));
  };

  it('pauses, and goes on from there', () => {
    given(drill).when({ type: 'pause-drill' }, 10).thenRecords('drill-paused', {});
    given(drill, fact('drill-paused', {}, 10)).when({ type: 'resume-drill' }, 25).thenRecords('drill-resumed', {});
    expect(at(20, fact('drill-paused', {}, 10))).toBe(10);
    expect(at(30, fact('drill-paused', {}, 10), fact('drill-resumed', {}, 25))).toBe(15);
  });

  it('needs no entry to pause or resume twice', () => {
    given(drill, fact('drill-paused', {}, 10)).when({ type: 'pause-drill' }, 11).thenNothing();
    given(drill).when({ type: 'resume-drill' }, 11).thenNothing();
  });

  it('takes another speed from now on, not for what has been', () => {
    given(drill).when({ type: 'change-speed', factor: 360 }, 10).thenRecords('speed-changed', { factor: 360 });
    given(drill).when({ type: 'change-speed', factor: 1 }, 10).thenNothing();
    expect(at(11, fact('speed-changed', { factor: 360 }, 10))).toBe(370);
  });

  it.each([0, 0.99, 360.1, Number.NaN])('refuses speed %d', (factor) => {
    given(drill).when({ type: 'change-speed', factor }).thenRefuses('speed-out-of-range');
  });

  it('jumps, also back, also while it is paused', () => {
    given(drill).when({ type: 'jump-to', minutes: 600 }, 10).thenRecords('time-jumped', { to: 600 });
    given(drill).when({ type: 'jump-to', minutes: 0 }, 10).thenRecords('time-jumped', { to: 0 });
    expect(at(12, fact('time-jumped', { to: 4320 }, 10))).toBe(4322);
    expect(at(12, fact('drill-paused', {}, 5), fact('time-jumped', { to: 3 }, 10))).toBe(3);
  });

  it.each([-1, 4321, Number.NaN])('refuses to jump to minute %d', (minutes) => {
    given(drill).when({ type: 'jump-to', minutes }).thenRefuses('time-out-of-range');
  });

  it.each([{ type: 'pause-drill' }, { type: 'resume-drill' }, { type: 'change-speed', factor: 2 }, { type: 'jump-to', minutes: 5 }] as const)('is no clock of a live run: $type', (order) => {
    given(live).when(order).thenRefuses('not-a-drill');
  });

  it.each([fact('drill-paused', {}, 5), fact('drill-resumed', {}, 5), fact('speed-changed', { factor: 18 }, 5), fact('time-jumped', { to: 600 }, 5)])(
    'changes nothing in a live run, even when an entry says so: $type',
    (entry) => {
      expect(stateAfter(live, entry)).toEqual(stateAfter(live));
    },
  );

  it.each([fact('speed-changed', { factor: 361 }, 5), fact('speed-changed', { factor: 0 }, 5), fact('time-jumped', { to: -1 }, 5), fact('time-jumped', { to: 4321 }, 5)])(
    'passes over an entry out of range: $type $body',
    (entry) => {
      expect(stateAfter(drill, entry)).toEqual(stateAfter(drill));
    },
  );
});

describe('the return of power', () => {
  it.each([live, drill])('is recorded at the hour of the run', (start) => {
    given(start).when({ type: 'report-power-returned' }, 90).thenRecords('power-returned', { at: 90 });
  });

  it('counts from the first who saw it', () => {
    given(live, fact('power-returned', { at: 90 }, 90)).when({ type: 'report-power-returned' }, 95).thenNothing();
    expect(stateAfter(live, fact('power-returned', { at: 90 }, 90), fact('power-returned', { at: 95 }, 95)).returnedAt).toBe(90);
  });

  it('can be withdrawn and seen again', () => {
    const back = fact('power-returned', { at: 90 }, 90);
    const gone = fact('power-return-withdrawn', {}, 95);
    given(live).when({ type: 'withdraw-power-returned' }, 95).thenNothing();
    given(live, back).when({ type: 'withdraw-power-returned' }, 95).thenRecords('power-return-withdrawn', {});
    expect(stateAfter(live, back, gone).returnedAt).toBeUndefined();
    expect(stateAfter(live, back, gone, fact('power-returned', { at: 120 }, 120)).returnedAt).toBe(120);
  });
});

describe('the log', () => {
  const line = fact('line-logged', { kind: 'action', text: 'Aggregaat besteld', inject: 'B09' }, 20);
  const entry = entriesOf([drill, line])[1]?.id ?? '';

  it('records a line without the space around it', () => {
    given(drill)
      .when({ type: 'log-line', kind: 'decision', text: ' Steunpunt open \n', who: 'burgemeester', due: 'T+4:00', inject: 'B02' }, 20)
      .thenRecords('line-logged', { kind: 'decision', text: 'Steunpunt open', who: 'burgemeester', due: 'T+4:00', inject: 'B02' });
  });

  it('gives a line its id and the hour of the run', () => {
    expect([...stateAfter(drill, fact('time-jumped', { to: 600 }, 10), { ...line, minute: 20 }).lines.values()]).toEqual([
      { id: expect.any(String), at: 610, kind: 'action', text: 'Aggregaat besteld', inject: 'B09' },
    ]);
  });

  it('does not let a line choose its own id or hour', () => {
    const [found] = stateAfter(drill, { ...line, body: { kind: 'note', text: 'a', id: 'mine', at: -5 } }).lines.values();
    expect(found).toMatchObject({ id: entry, at: 20 });
  });

  it('takes 2,000 characters and refuses more, or none', () => {
    const text = 'a'.repeat(2000);
    given(drill).when({ type: 'log-line', kind: 'note', text }).thenRecords('line-logged', { kind: 'note', text });
    given(drill).when({ type: 'log-line', kind: 'note', text: LONG }).thenRefuses('text-too-long');
    given(drill).when({ type: 'log-line', kind: 'note', text: ' \n ' }).thenRefuses('text-missing');
  });

  it('refuses an hour that is none', () => {
    given(drill).when({ type: 'log-line', kind: 'action', text: 'a', due: 'morgen' }).thenRefuses('time-not-valid');
  });

  it('supersedes a line by a correction and keeps the line itself', () => {
    given(drill, line).when({ type: 'correct-line', entry, text: ' Twee aggregaten ' }, 30).thenRecords('line-corrected', { entry, text: 'Twee aggregaten' });
    const state = stateAfter(drill, line, fact('line-corrected', { entry, text: 'Twee aggregaten' }, 30));
    expect(state.lines.get(entry)?.text).toBe('Aggregaat besteld');
    expect(state.corrections.get(entry)).toEqual({ by: expect.any(String), text: 'Twee aggregaten' });
  });

  it('lets the last correction count', () => {
    const state = stateAfter(drill, line, fact('line-corrected', { entry, text: 'twee' }, 30), fact('line-corrected', { entry, text: 'drie' }, 31));
    expect(state.corrections.get(entry)?.text).toBe('drie');
  });

  it('refuses to correct what is not there, or into nothing, or into too much', () => {
    given(drill, line).when({ type: 'correct-line', entry: 'nowhere', text: 'a' }, 30).thenRefuses('line-unknown');
    given(drill, line).when({ type: 'correct-line', entry, text: '  ' }, 30).thenRefuses('text-missing');
    given(drill, line).when({ type: 'correct-line', entry, text: LONG }, 30).thenRefuses('text-too-long');
  });
});

describe('acknowledging an inject', () => {
  it('is recorded once', () => {
    given(drill).when({ type: 'acknowledge-inject', inject: 'B01' }, 5).thenRecords('inject-acknowledged', { inject: 'B01' });
    given(drill, fact('inject-acknowledged', { inject: 'B01' }, 5)).when({ type: 'acknowledge-inject', inject: 'B01' }, 6).thenNothing();
    given(drill, fact('inject-acknowledged', { inject: 'B01' }, 5)).when({ type: 'acknowledge-inject', inject: 'B02' }, 6).thenRecords('inject-acknowledged', { inject: 'B02' });
  });

  it('keeps the hour of the first', () => {
    const state = stateAfter(drill, fact('inject-acknowledged', { inject: 'B01' }, 5), { ...fact('inject-acknowledged', { inject: 'B01' }, 6), device: 'bbb' });
    expect(state.acknowledged).toEqual(new Map([['B01', 5]]));
  });
});

describe('items of a run', () => {
  it('follow the same rules as the preparation', () => {
    given(drill).when({ type: 'tick-item', item: 'a' }, 5).thenRecords('item-ticked', { item: 'a' });
    given(live).when({ type: 'note-item', item: 'a', text: LONG }, 5).thenRefuses('text-too-long');
    given(live).when({ type: 'assign-item', item: 'a', who: 'b', by: 'morgen' }, 5).thenRefuses('day-not-valid');
    expect(stateAfter(live, fact('item-ticked', { item: 'a' }, 5)).tasks.get('a')).toEqual({ done: true, doneAt: minutesIn(5) });
  });
});
