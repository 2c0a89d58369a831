import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../scenarios/journal/decision.ts';
import { byOrder, type DeviceId, type Entry, type JournalId, mergeEntries, nextStamp, idToStamp, stampToId } from '../../../scenarios/journal/entry.ts';
import { type Folding, fold, foldOnto } from '../../../scenarios/journal/fold.ts';
import { homeFolding } from '../../../scenarios/journal/home.ts';
import { decideRun, type RunCommand, type RunState, runFolding } from '../../../scenarios/journal/run.ts';
import { scenarioTimeAt } from '../../../scenarios/journal/run-clock.ts';
import { taskOf } from '../../../scenarios/journal/tasks.ts';
import type { Millis } from '../../../scenarios/scenario-time.ts';
import { momentAfter, command, history } from './histories.ts';
import { BEGIN, DRILL, entriesOf, LIVE, started } from './examples.ts';

const THOUSAND = { numRuns: 1000 };
const run = (entries: readonly Entry[]) => fold(runFolding, entries);

describe('random histories', () => {
  it('hold every type of entry, jumping clocks, stopped runs and runs that go on', () => {
    const histories = fc.sample(history, { numRuns: 300, seed: 72 });
    const all = histories.flat();
    expect(new Set(all.map(({ type }) => type)).size).toBe(18);
    expect(all.some(({ deviceTime }) => deviceTime < BEGIN)).toBe(true);
    const states = histories.map(run);
    expect(states.some(({ stoppedAt }) => stoppedAt === undefined)).toBe(true);
    expect(states.some(({ stoppedAt }) => stoppedAt !== undefined)).toBe(true);
    expect(states.some(({ clock }) => clock?.factor === 360)).toBe(true);
    expect(states.filter(({ tasks }) => [...tasks.values()].some(({ done }) => done)).length).toBeGreaterThan(100);
  });
});

describe('folding a journal', () => {
  it('gives the same state in whatever order entries come, and however often', () => {
    const shuffled = history.chain((entries) =>
      fc.record({ entries: fc.constant(entries), order: fc.shuffledSubarray(entries, { minLength: entries.length }), again: fc.subarray(entries) }),
    );
    fc.assert(fc.property(shuffled, ({ entries, order, again }) => {
      expect(run([...order, ...again])).toEqual(run(entries));
    }), THOUSAND);
  });

  it('gives the same state in whatever groups entries come together', () => {
    const parts = history.chain((entries) =>
      fc.tuple(fc.constant(entries), ...[1, 2, 3].map(() => fc.subarray(entries)), fc.array(fc.nat({ max: 2 }), { minLength: entries.length, maxLength: entries.length })),
    );
    fc.assert(
      fc.property(parts, ([entries, ...rest]) => {
        const places = rest[3] as number[];
        const [a = [], b = [], c = []] = [0, 1, 2].map((part) => [
          ...entries.filter((_, index) => places[index] === part),
          ...(rest[part] as Entry[]),
        ]);
        expect(run(mergeEntries(mergeEntries(a, b), c))).toEqual(run(entries));
        expect(run(mergeEntries(mergeEntries(c, a), b))).toEqual(run(entries));
      }),
      THOUSAND,
    );
  });

  it('gives the same state in two parts, with a stored snapshot between them', () => {
    const cut = history.chain((entries) => fc.tuple(fc.constant([...entries].sort(byOrder)), fc.nat({ max: entries.length })));
    fc.assert(
      fc.property(cut, ([entries, at]) => {
        const snapshot = structuredClone(run(entries.slice(0, at)));
        expect(foldOnto(runFolding, snapshot, entries.slice(at))).toEqual(run(entries));
      }),
      THOUSAND,
    );
  });

  it('begins anew each time: no state is left from another fold', () => {
    run(entriesOf([started(DRILL), { type: 'item-ticked', body: { item: 'fill-pans' }, minute: 1 }]));
    expect(run([])).toEqual({
      start: undefined, clock: undefined, returnedAt: undefined, stoppedAt: undefined, tasks: new Map(), acknowledged: new Map(), lines: new Map(), corrections: new Map(),
    });
  });

  it('takes each entry once, in journal order', () => {
    const [a, b, c] = entriesOf(['a', 'b', 'c'].map((type) => ({ type, body: {}, minute: 0 })));
    if (!a || !b || !c) throw new Error('no entries');
    const listing: Folding<string[]> = { initialState: () => [], evolve: (types, { type }) => [...types, type] };
    expect(fold(listing, [c, a, a, b, c])).toEqual(['a', 'b', 'c']);
    expect(fold(listing, [a, a, b, c, c])).toEqual(['a', 'b', 'c']);
    expect(foldOnto(listing, ['before'], [b, a, b])).toEqual(['before', 'a', 'b']);
  });

  it('leaves the list and its entries as they were', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const before = structuredClone(entries);
        const reversed = Object.freeze([...entries].reverse());
        run(reversed);
        expect(entries).toEqual(before);
      }),
    );
  });

  it('keeps its state still once the run has stopped', () => {
    const stopped = history.filter((entries) => run(entries).stoppedAt !== undefined);
    fc.assert(
      fc.property(stopped, history, (entries, more) => {
        const before = run(entries);
        const last = idToStamp([...entries].sort(byOrder).at(-1)?.id ?? '');
        const later = more.map((entry, index) => ({
          ...entry,
          id: stampToId({ millis: ((last?.millis ?? 0) + 1 + index) as Millis, counter: 0, device: 'ddd' as DeviceId }),
        }));
        expect(run([...entries, ...later])).toEqual(before);
      }),
    );
  });
});

const KNOWN_TYPES = [
  'run-started', 'start-corrected', 'drill-paused', 'drill-resumed', 'speed-changed', 'time-jumped', 'power-returned', 'power-return-withdrawn', 'run-stopped',
  'line-logged', 'line-corrected', 'inject-acknowledged', 'item-ticked', 'item-unticked', 'item-postponed', 'item-noted', 'item-assigned', 'item-proven', 'profile-set',
];
const KNOWN_KEYS = ['item', 'text', 'until', 'who', 'by', 'startedAt', 'factor', 'to', 'at', 'entry', 'inject', 'mode', 'variants', 'kinds', 'audience', 'conditions'];
const garbage = fc.oneof(
  fc.anything({ withMap: true, withSet: true, withDate: true, withBigInt: true, withNullPrototype: true, withSparseArray: true }),
  fc.dictionary(fc.constantFrom(...KNOWN_KEYS), fc.oneof(fc.anything(), fc.constantFrom('drill', 'live', 'fill-pans', 'resident', [], {}, 1, -1, Number.NaN, Number.POSITIVE_INFINITY))),
);
const garbageEntry = fc.record({
  type: fc.oneof({ arbitrary: fc.constantFrom(...KNOWN_TYPES), weight: 5 }, { arbitrary: fc.string(), weight: 1 }, { arbitrary: fc.constantFrom('constructor', '__proto__', 'toString'), weight: 1 }),
  body: garbage,
  version: fc.integer(),
});

function withStamps(parts: readonly { readonly type: string; readonly body: unknown; readonly version: number }[]): Entry[] {
  return parts.map((part, counter) => ({
    ...part, id: stampToId({ millis: (BEGIN + 60_000) as Millis, counter, device: 'zzz' as DeviceId }), journal: 'history' as JournalId, deviceTime: (BEGIN + 60_000) as Millis,
  }));
}

describe('entries that nobody can use', () => {
  it('never make the fold of a run throw', () => {
    const before = fc.constantFrom([], entriesOf([started(DRILL)]), entriesOf([started(LIVE)]));
    fc.assert(fc.property(before, fc.array(garbageEntry, { maxLength: 8 }), (entries, parts) => {
      expect(run([...entries, ...withStamps(parts)])).toBeDefined();
    }), THOUSAND);
  });

  it('never make the fold of the home journal throw', () => {
    fc.assert(fc.property(fc.array(garbageEntry, { maxLength: 8 }), (parts) => {
      expect(fold(homeFolding, withStamps(parts))).toBeDefined();
    }), THOUSAND);
  });

  it('leave the state as it was when their type is unknown', () => {
    const before = [...entriesOf([started(DRILL), { type: 'item-ticked', body: { item: 'fill-pans' }, minute: 0 }])];
    const unknown = fc.record({ type: fc.string().filter((type) => !KNOWN_TYPES.includes(type)), body: garbage, version: fc.integer() });
    fc.assert(fc.property(fc.array(unknown), (parts) => {
      expect(run([...before, ...withStamps(parts)])).toEqual(run(before));
    }));
  });

  it.each(KNOWN_TYPES.filter((type) => !['drill-paused', 'drill-resumed', 'power-return-withdrawn', 'run-stopped'].includes(type)))(
    'leave the state as it was when the body of %s says nothing usable',
    (type) => {
      const before = entriesOf([started(DRILL), { type: 'item-ticked', body: { item: 'fill-pans' }, minute: 0 }]);
      for (const body of [undefined, null, 7, 'item', [], {}, { item: 7, text: 7, at: 'x', to: 'x', factor: 'x', startedAt: 'x', entry: 7, inject: 7 }]) {
        expect(run([...before, ...withStamps([{ type, body, version: 1 }])])).toEqual(run(before));
      }
    },
  );
});

/** What must hold of the state after an order was carried out at `now`. */
function expectCarriedOut(order: RunCommand, before: RunState, after: RunState, now: Millis): void {
  const at = (state: RunState) => (state.clock ? scenarioTimeAt(state.clock, now) : Number.NaN);
  switch (order.type) {
    case 'tick-item':
      expect(taskOf(after.tasks, order.item)).toMatchObject({ done: true });
      if (order.again) expect(taskOf(after.tasks, order.item).doneAt).toBe(now);
      return;
    case 'untick-item':
      expect(taskOf(after.tasks, order.item).done).toBe(false);
      expect(taskOf(after.tasks, order.item).doneAt).toBeUndefined();
      return;
    case 'postpone-item':
      if (!taskOf(before.tasks, order.item).done) expect(taskOf(after.tasks, order.item)).toMatchObject({ done: false, postponedUntil: order.until });
      return;
    case 'note-item':
      expect(taskOf(after.tasks, order.item).note ?? '').toBe(order.text.trim());
      return;
    case 'assign-item':
      expect(taskOf(after.tasks, order.item).who ?? '').toBe(order.who.trim());
      expect(taskOf(after.tasks, order.item).by ?? '').toBe(order.by);
      return;
    case 'prove-item':
      expect(taskOf(after.tasks, order.item).evidence ?? '').toBe(order.text.trim());
      return;
    case 'pause-drill':
    case 'resume-drill':
      expect(after.clock?.running).toBe(order.type === 'resume-drill');
      expect(at(after)).toBeCloseTo(at(before), 6);
      return;
    case 'change-speed':
      expect(after.clock?.factor).toBe(order.factor);
      expect(at(after)).toBeCloseTo(at(before), 6);
      return;
    case 'jump-to':
      expect(at(after)).toBe(order.minutes);
      return;
    case 'correct-start':
      expect(after.start?.startedAt).toBe(Math.min(order.startedAt, now));
      return;
    case 'report-power-returned':
      expect(after.returnedAt).toBe(before.returnedAt ?? at(before));
      return;
    case 'withdraw-power-returned':
      expect(after.returnedAt).toBeUndefined();
      return;
    case 'stop-run':
      expect(after.stoppedAt).toBe(now);
      expect(after.clock?.running).toBe(false);
      expect(at(after)).toBeCloseTo(at(before), 6);
      return;
    case 'log-line':
      expect(after.lines.size).toBe(before.lines.size + 1);
      expect([...after.lines.values()].at(-1)).toMatchObject({ text: order.text.trim(), kind: order.kind, at: at(before) });
      return;
    case 'correct-line':
      expect(after.corrections.get(order.entry)?.text).toBe(order.text.trim());
      return;
    case 'acknowledge-inject':
      expect(after.acknowledged.has(order.inject)).toBe(true);
      return;
    case 'start-run':
      expect(after.start).toMatchObject({ mode: order.start.mode });
      return;
  }
}

describe('an order that is given and then folded', () => {
  const perform = (order: RunCommand, entries: readonly Entry[], now: Millis) => {
    const decision = decideRun(order, run(entries), { now });
    if (isRefusal(decision)) return undefined;
    let last = idToStamp([...entries].sort(byOrder).at(-1)?.id ?? '');
    return [
      ...entries,
      ...decision.map((draft): Entry => {
        last = nextStamp(last, now, 'aaa' as DeviceId);
        return { id: stampToId(last), journal: 'history' as JournalId, deviceTime: now, ...draft };
      }),
    ];
  };

  it('leaves a state that agrees with it', () => {
    fc.assert(
      fc.property(fc.oneof(history, fc.constant([])), command, (entries, order) => {
        const now = momentAfter(entries);
        const after = perform(order, entries, now);
        if (after) expectCarriedOut(order, run(entries), run(after), now);
      }),
      THOUSAND,
    );
  });

  it('records nothing when it is given twice, unless it is to say something once more', () => {
    const repeatable = command.filter((order) => !['log-line', 'correct-line', 'jump-to', 'correct-start', 'postpone-item'].includes(order.type) && !('again' in order));
    fc.assert(
      fc.property(history, repeatable, (entries, order) => {
        const now = momentAfter(entries);
        const once = perform(order, entries, now);
        const twice = once && perform(order, once, now);
        if (once && twice) expect(twice).toEqual(once);
      }),
      THOUSAND,
    );
  });
});
