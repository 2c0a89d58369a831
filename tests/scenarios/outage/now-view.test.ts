import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../scenarios/content/compiled.ts';
import type { TaskState } from '../../../scenarios/journal/tasks.ts';
import { applies } from '../../../scenarios/outage/applies.ts';
import { type NowInput, type NowView, nowView, postponeUntil } from '../../../scenarios/outage/now-view.ts';
import { millis, scenarioMinutes } from '../../../scenarios/scenario-time.ts';
import { itemOf, SCENARIO } from './examples.ts';

const ids = (items: readonly Item[]) => items.map(({ id }) => id);
const done: TaskState = { done: true, doneAt: millis(0) };
const postponed = (until: number): TaskState => ({ done: false, postponedUntil: scenarioMinutes(until) });

function viewAt(minutes: number, items: readonly Item[], change: Partial<NowInput> = {}): NowView {
  return nowView({ items, scenario: SCENARIO, conditions: {}, tasks: new Map(), minutes, ...change });
}

describe('the first thing to do', () => {
  it('is danger to life, before what is due sooner', () => {
    const items = [itemOf('soon', { from: 0, due: 5 }), itemOf('life', { from: 0, due: 60, priority: 1 })];
    expect(viewAt(1, items).first?.id).toBe('life');
  });

  it('is what applies for certain, before what may apply', () => {
    const items = [itemOf('perhaps', { from: 0, due: 5, when: ['baby'] }), itemOf('certain', { from: 0, due: 60 })];
    expect(viewAt(1, items).first?.id).toBe('certain');
    expect(viewAt(1, items, { conditions: { baby: true } }).first?.id).toBe('perhaps');
    expect(viewAt(1, [...items, itemOf('life', { from: 0, due: 60, priority: 1, when: ['baby'] })]).first?.id).toBe('life');
  });

  it('is what is due soonest, then what stands first on the list', () => {
    const items = [itemOf('later', { from: 0, due: 60 }), itemOf('sooner', { from: 0, due: 30 }), itemOf('as-soon', { from: 0, due: 30 })];
    const view = viewAt(1, items);
    expect([view.first?.id, ...ids(view.current)]).toEqual(['sooner', 'as-soon', 'later']);
  });

  it('is never something that has not started, is done, or does not apply', () => {
    const items = [itemOf('later', { from: 10, due: 60 }), itemOf('ticked', { from: 0, due: 60 }), itemOf('no-baby', { from: 0, due: 60, when: ['baby'] })];
    expect(viewAt(9, items, { tasks: new Map([['ticked', done]]), conditions: { baby: false } }).first).toBeUndefined();
    expect(viewAt(10, items, { tasks: new Map([['ticked', done]]), conditions: { baby: false } }).first?.id).toBe('later');
  });

  it('gives way while it is postponed, and comes back at its hour', () => {
    const items = [itemOf('life', { from: 0, due: 60, priority: 1 }), itemOf('next', { from: 0, due: 60 })];
    const tasks = new Map([['life', postponed(20)]]);
    expect(viewAt(19, items, { tasks }).first?.id).toBe('next');
    expect(ids(viewAt(19, items, { tasks }).current)).toEqual(['life']);
    expect(viewAt(20, items, { tasks }).first?.id).toBe('life');
  });

  it('is nothing when everything is postponed', () => {
    const view = viewAt(5, [itemOf('a', { from: 0, due: 60 })], { tasks: new Map([['a', postponed(20)]]) });
    expect(view.first).toBeUndefined();
    expect(ids(view.current)).toEqual(['a']);
  });

  it('may be overdue, and is then not on the list of what is overdue', () => {
    const view = viewAt(70, [itemOf('late', { from: 0, due: 60 }), itemOf('later', { from: 0, due: 65 })]);
    expect(view.first?.id).toBe('late');
    expect(ids(view.overdue)).toEqual(['later']);
  });
});

describe('what is overdue and what is missed', () => {
  const life = itemOf('life', { from: 0, due: 10_000, priority: 1 });

  it('is overdue from its hour on', () => {
    const items = [life, itemOf('a', { from: 0, due: 60 })];
    expect(ids(viewAt(59.9, items).current)).toEqual(['a']);
    expect(ids(viewAt(60, items).overdue)).toEqual(['a']);
    expect(ids(viewAt(60, items).current)).toEqual([]);
  });

  it.each([
    ['an hour, when its window was shorter', 30, 40, 100],
    ['as long again as its window', 60, 240, 420],
  ])('goes on to matter for %s', (_rule, from, due, end) => {
    const items = [life, itemOf('a', { from, due })];
    expect(ids(viewAt(end - 0.1, items).overdue)).toEqual(['a']);
    expect(ids(viewAt(end, items).overdue)).toEqual([]);
    expect(ids(viewAt(end, items).missed)).toEqual(['a']);
  });

  it('is not missed when it was done, and does not become the first thing to do', () => {
    const items = [itemOf('a', { from: 0, due: 10 }), itemOf('b', { from: 0, due: 10 })];
    const view = viewAt(500, items, { tasks: new Map([['a', done]]) });
    expect(ids(view.done)).toEqual(['a']);
    expect(ids(view.missed)).toEqual(['b']);
    expect(view.first).toBeUndefined();
  });
});

describe('what comes later', () => {
  it('comes in order of its hour, then of urgency', () => {
    const items = [itemOf('c', { from: 90, due: 200 }), itemOf('b', { from: 60, due: 200 }), itemOf('a', { from: 60, due: 200, priority: 1 })];
    expect(ids(viewAt(0, items).upcoming)).toEqual(['a', 'b', 'c']);
  });

  it('can be done already', () => {
    const view = viewAt(0, [itemOf('a', { from: 60, due: 200 })], { tasks: new Map([['a', done]]) });
    expect(ids(view.upcoming)).toEqual([]);
    expect(ids(view.done)).toEqual(['a']);
  });
});

describe('the phase', () => {
  it('is the one of this hour, with the next', () => {
    const view = viewAt(30, []);
    expect([view.phase?.id, view.nextPhase?.id]).toEqual(['early', 'late']);
  });

  it('stays the last after 72 hours, with none to follow', () => {
    const view = viewAt(5000, []);
    expect([view.phase?.id, view.nextPhase?.id]).toEqual(['days', undefined]);
  });
});

describe('after power returned', () => {
  const items = [
    itemOf('fridge', { phase: 'return', priority: 2 }), itemOf('boil', { phase: 'return', priority: 1 }), itemOf('candles', { from: 0, due: 60 }),
    itemOf('hand-over', { phase: 'handover' }), itemOf('store', { prepare: 'once' }),
  ];

  it('shows what belongs to the return, and nothing of the outage', () => {
    const view = viewAt(100, items, { returnedAt: scenarioMinutes(100) });
    expect([view.first?.id, ...ids(view.current)]).toEqual(['boil', 'fridge']);
    expect([...view.overdue, ...view.upcoming, ...view.done, ...view.missed]).toEqual([]);
    expect([view.phase, view.nextPhase]).toEqual([undefined, undefined]);
  });

  it('lets nothing of the return be overdue or missed, however long it takes', () => {
    const view = viewAt(50_000, items, { returnedAt: scenarioMinutes(100), tasks: new Map([['boil', done]]) });
    expect(view.first?.id).toBe('fridge');
    expect([...view.overdue, ...view.missed]).toEqual([]);
    expect(ids(view.done)).toEqual(['boil']);
  });

  it('shows the outage until that hour', () => {
    const view = viewAt(99, items, { returnedAt: scenarioMinutes(100) });
    expect([view.first?.id, view.phase?.id]).toEqual(['candles', 'late']);
  });

  it('shows no preparation, return or handover while power is out', () => {
    const view = viewAt(1, items);
    expect([view.first?.id, ...ids([...view.current, ...view.overdue, ...view.upcoming, ...view.done, ...view.missed])]).toEqual(['candles']);
  });
});

const item = fc
  .record({
    from: fc.nat({ max: 300 }), window: fc.integer({ min: 1, max: 300 }), priority: fc.integer({ min: 1, max: 3 }), place: fc.constantFrom('outage', 'return', 'handover', 'prepare'),
    when: fc.subarray(['baby', '!pet']), whenAny: fc.subarray(['lift', '!alone']),
  })
  .map(({ from, window, place, ...rest }) => {
    if (place === 'outage') return { from, due: from + window, ...rest };
    return place === 'prepare' ? { prepare: 'once' as const, ...rest } : { phase: place, ...rest };
  });
const task = fc.oneof(fc.constant(undefined), fc.constant(done), fc.nat({ max: 700 }).map(postponed), fc.nat({ max: 700 }).map((until): TaskState => ({ ...done, postponedUntil: scenarioMinutes(until) })));
const situation = fc
  .record({
    entries: fc.array(fc.tuple(item, task), { maxLength: 15 }),
    conditions: fc.dictionary(fc.constantFrom('baby', 'pet', 'lift', 'alone'), fc.boolean()),
    minutes: fc.integer({ min: -5, max: 800 }),
    returnedAt: fc.option(fc.nat({ max: 800 }).map(scenarioMinutes), { nil: undefined }),
  })
  .map(({ entries, ...rest }): NowInput => ({
    ...rest,
    scenario: SCENARIO,
    items: entries.map(([hours], index) => itemOf(`item-${index}`, hours)),
    tasks: new Map(entries.flatMap(([, state], index) => (state ? [[`item-${index}`, state] as const] : []))),
  }));
const THOUSAND = { numRuns: 1000 };

describe('at every hour, for everybody', () => {
  it('each item that applies is in exactly one place, and no other item is anywhere', () => {
    fc.assert(
      fc.property(situation, (input) => {
        const { first, overdue, current, upcoming, done: ticked, missed } = nowView(input);
        const shown = ids([...(first ? [first] : []), ...overdue, ...current, ...upcoming, ...ticked, ...missed]);
        const isBack = input.returnedAt !== undefined && input.minutes >= input.returnedAt;
        const wanted = input.items.filter((one) => (isBack ? one.phase === 'return' : one.phase === 'early') && applies(one, input.conditions) !== 'no');
        expect(shown.sort()).toEqual(ids(wanted).sort());
      }),
      THOUSAND,
    );
  });

  it('the first thing to do is not done, not postponed, has started and is not gone by', () => {
    fc.assert(
      fc.property(situation, (input) => {
        const { first } = nowView(input);
        if (!first) return;
        const state = input.tasks.get(first.id);
        expect(state?.done ?? false).toBe(false);
        expect(state?.postponedUntil ?? 0).toBeLessThanOrEqual(Math.max(0, input.minutes));
        expect(first.from ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(input.minutes);
      }),
      THOUSAND,
    );
  });

  it('nothing that could be done now is more urgent than the first thing to do', () => {
    fc.assert(
      fc.property(situation, (input) => {
        const { first, overdue, current } = nowView(input);
        const free = [...overdue, ...current].filter(({ id }) => (input.tasks.get(id)?.postponedUntil ?? 0) <= input.minutes);
        expect(free.filter(({ priority }) => priority < (first?.priority ?? Number.POSITIVE_INFINITY))).toEqual([]);
      }),
      THOUSAND,
    );
  });

  it('overdue is late, current is not, upcoming has not started, done is done and missed is not', () => {
    fc.assert(
      fc.property(situation, (input) => {
        const { overdue, current, upcoming, done: ticked, missed } = nowView(input);
        const due = (one: Item) => one.due ?? Number.POSITIVE_INFINITY;
        expect(overdue.filter((one) => due(one) > input.minutes)).toEqual([]);
        expect(current.filter((one) => due(one) <= input.minutes)).toEqual([]);
        expect(upcoming.filter((one) => (one.from ?? 0) <= input.minutes)).toEqual([]);
        expect(missed.filter((one) => due(one) + 60 > input.minutes)).toEqual([]);
        const isDone = (one: Item) => input.tasks.get(one.id)?.done ?? false;
        expect(ticked.every(isDone)).toBe(true);
        expect([...overdue, ...current, ...upcoming, ...missed].some(isDone)).toBe(false);
      }),
      THOUSAND,
    );
  });
});

describe('"not now"', () => {
  it.each([
    ['a quarter of what is left', 0, 240, 60],
    ['at least ten minutes', 0, 20, 10],
    ['at most four hours', 0, 4320, 240],
    ['ten minutes when its hour has gone by', 100, 50, 110],
    ['a whole minute', 0.5, 50.5, 13],
  ])('puts an item off by %s', (_rule, minutes, due, until) => {
    expect(postponeUntil(itemOf('a', { from: 0, due }), minutes)).toBe(until);
  });

  it('puts an item without an hour off by ten minutes', () => {
    expect(postponeUntil(itemOf('a', { phase: 'return' }), 100)).toBe(110);
  });

  it('always gives way to something else for ten minutes, and never for more than four hours', () => {
    fc.assert(
      fc.property(item, fc.nat({ max: 5000 }), (hours, minutes) => {
        const off = postponeUntil(itemOf('a', hours), minutes) - minutes;
        expect(off).toBeGreaterThanOrEqual(10);
        expect(off).toBeLessThanOrEqual(240);
      }),
    );
  });
});
