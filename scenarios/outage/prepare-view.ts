import type { Checklist, Cycle, Item, Section } from '../content/compiled.ts';
import { type Tasks, taskOf } from '../journal/tasks.ts';
import { applies, type Conditions } from './applies.ts';

/** Days after which a tick must be looked at again. */
export const CYCLE_DAYS: Readonly<Record<Cycle, number>> = {
  once: Number.POSITIVE_INFINITY, daily: 1, weekly: 7, monthly: 31, quarterly: 92, 'half-yearly': 183, yearly: 366,
};

export type PrepareStatus = 'open' | 'done' | 'look-again';

export interface PreparedItem {
  readonly item: Item;
  readonly status: PrepareStatus;
}

export interface PreparedSection {
  readonly section: Section;
  readonly items: readonly PreparedItem[];
  readonly done: number;
}

const MILLIS_PER_DAY = 86_400_000;

/** Whether an item of the preparation is done, open, or done so long ago that it must be looked at again. */
export function prepareStatus(item: Item, tasks: Tasks, now: number): PrepareStatus {
  const task = taskOf(tasks, item.id);
  if (!task.done) return 'open';
  const age = (now - (task.doneAt ?? now)) / MILLIS_PER_DAY;
  return age > CYCLE_DAYS[item.prepare ?? 'once'] ? 'look-again' : 'done';
}

/** The preparation by section, in the order of the lists; a section in which nothing applies is left out. */
export function prepareView(lists: readonly Checklist[], conditions: Conditions, tasks: Tasks, now: number): PreparedSection[] {
  return lists.flatMap((list) =>
    list.sections.flatMap((section) => {
      const items = list.items
        .filter((item) => item.section === section.id && item.prepare !== undefined && applies(item, conditions) !== 'no')
        .map((item) => ({ item, status: prepareStatus(item, tasks, now) }));
      return items.length === 0 ? [] : [{ section, items, done: items.filter((one) => one.status === 'done').length }];
    }),
  );
}
