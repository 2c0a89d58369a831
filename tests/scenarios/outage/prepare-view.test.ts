import { describe, expect, it } from 'vitest';
import type { Cycle } from '../../../scenarios/content/compiled.ts';
import type { TaskState } from '../../../scenarios/journal/tasks.ts';
import { CYCLE_DAYS, prepareStatus, prepareView } from '../../../scenarios/outage/prepare-view.ts';
import { millis } from '../../../scenarios/scenario-time.ts';
import { itemOf, listOf } from './examples.ts';

const DAY = 86_400_000;
const DONE_AT = 1_700_000_000_000;
const doneTasks = (...ids: string[]) => new Map<string, TaskState>(ids.map((id) => [id, { done: true, doneAt: millis(DONE_AT) }]));

describe('the status of an item of the preparation', () => {
  it('is open until it is ticked, also when something else was said of it', () => {
    const item = itemOf('a', { prepare: 'daily' });
    expect(prepareStatus(item, new Map(), DONE_AT)).toBe('open');
    expect(prepareStatus(item, new Map([['a', { done: false, note: 'kelder' }]]), DONE_AT)).toBe('open');
  });

  it.each<[Cycle, number]>([
    ['daily', 1],
    ['weekly', 7],
    ['monthly', 31],
    ['quarterly', 92],
    ['half-yearly', 183],
    ['yearly', 366],
  ])('%s asks to look again after %i days, and not before', (prepare, days) => {
    const item = itemOf('a', { prepare });
    expect(prepareStatus(item, doneTasks('a'), DONE_AT)).toBe('done');
    expect(prepareStatus(item, doneTasks('a'), DONE_AT + days * DAY)).toBe('done');
    expect(prepareStatus(item, doneTasks('a'), DONE_AT + days * DAY + 1)).toBe('look-again');
  });

  it('is done for ever when once is enough', () => {
    expect(prepareStatus(itemOf('a', { prepare: 'once' }), doneTasks('a'), DONE_AT + 10_000 * DAY)).toBe('done');
  });

  it('is done when nobody knows since when', () => {
    expect(prepareStatus(itemOf('a', { prepare: 'daily' }), new Map([['a', { done: true }]]), DONE_AT)).toBe('done');
  });

  it('has a number of days for every cycle, each longer than the one before', () => {
    const days = Object.values(CYCLE_DAYS).sort((a, b) => a - b);
    expect(days).toEqual([CYCLE_DAYS.daily, CYCLE_DAYS.weekly, CYCLE_DAYS.monthly, CYCLE_DAYS.quarterly, CYCLE_DAYS['half-yearly'], CYCLE_DAYS.yearly, CYCLE_DAYS.once]);
  });
});

describe('the preparation by section', () => {
  const list = listOf(
    ['water', 'light', 'outage-only', 'baby-only'],
    [
      itemOf('torch', { section: 'light', prepare: 'yearly' }), itemOf('store', { section: 'water', prepare: 'yearly' }), itemOf('jerrycan', { section: 'water', prepare: 'once' }),
      itemOf('fill', { section: 'outage-only', from: 0, due: 60 }), itemOf('milk', { section: 'baby-only', prepare: 'weekly', when: ['baby'] }),
    ],
  );
  const shape = (...args: Parameters<typeof prepareView>) => prepareView(...args).map(({ section, items, done }) => [section.id, items.map(({ item }) => item.id), done]);

  it('comes in the order of sections and items, without sections in which nothing is to be prepared', () => {
    expect(shape([list], { baby: true }, new Map(), DONE_AT)).toEqual([['water', ['store', 'jerrycan'], 0], ['light', ['torch'], 0], ['baby-only', ['milk'], 0]]);
  });

  it('leaves out what does not apply, and keeps what may apply', () => {
    expect(shape([list], { baby: false }, new Map(), DONE_AT).map(([id]) => id)).toEqual(['water', 'light']);
    expect(shape([list], {}, new Map(), DONE_AT).map(([id]) => id)).toEqual(['water', 'light', 'baby-only']);
  });

  it('counts what is done, and not what must be looked at again', () => {
    const tasks = doneTasks('store', 'jerrycan');
    expect(shape([list], { baby: false }, tasks, DONE_AT)).toEqual([['water', ['store', 'jerrycan'], 2], ['light', ['torch'], 0]]);
    const [water] = prepareView([list], {}, tasks, DONE_AT + 400 * DAY);
    expect(water?.items.map(({ status }) => status)).toEqual(['look-again', 'done']);
    expect(water?.done).toBe(1);
  });

  it('shows several lists one after the other', () => {
    const second = listOf(['staff'], [itemOf('names', { section: 'staff', prepare: 'monthly' })]);
    expect(shape([second, list], { baby: false }, new Map(), DONE_AT).map(([id]) => id)).toEqual(['staff', 'water', 'light']);
  });
});
