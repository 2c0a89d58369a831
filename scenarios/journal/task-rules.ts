import type { Decision, Draft } from './decision.ts';
import { refuse } from './decision.ts';
import { type TaskBodies, type Tasks, taskOf } from './tasks.ts';

/** Longest text that people can add to a task, in characters. More belongs on paper or in a report. */
export const LONGEST_NOTE = 2000;

export type TaskCommand =
  /** `again` renews a tick: looked at once more, months later. */
  | { readonly type: 'tick-item'; readonly item: string; readonly again?: boolean }
  | { readonly type: 'untick-item'; readonly item: string }
  | { readonly type: 'postpone-item'; readonly item: string; readonly until: number }
  | { readonly type: 'note-item'; readonly item: string; readonly text: string }
  | { readonly type: 'assign-item'; readonly item: string; readonly who: string; readonly by: string }
  | { readonly type: 'prove-item'; readonly item: string; readonly text: string };

const draft = <T extends keyof TaskBodies>(type: T, body: TaskBodies[T]): Draft[] => [{ type, version: 1, body }];

/** Decides on one item. An order that changes nothing yields no entries. Refuses: `text-too-long`, `day-not-valid`. */
export function decideTask(command: TaskCommand, tasks: Tasks): Decision {
  const task = taskOf(tasks, command.item);
  switch (command.type) {
    case 'tick-item':
      return task.done && !command.again ? [] : draft('item-ticked', { item: command.item });
    case 'untick-item':
      return task.done ? draft('item-unticked', { item: command.item }) : [];
    case 'postpone-item':
      return task.done ? [] : draft('item-postponed', { item: command.item, until: command.until });
    case 'note-item': {
      const text = command.text.trim();
      if (text.length > LONGEST_NOTE) return refuse('text-too-long');
      return text === (task.note ?? '') ? [] : draft('item-noted', { item: command.item, text });
    }
    case 'assign-item': {
      const who = command.who.trim();
      if (who.length > LONGEST_NOTE) return refuse('text-too-long');
      if (command.by !== '' && !/^\d{4}-\d\d-\d\d$/.test(command.by)) return refuse('day-not-valid');
      return who === (task.who ?? '') && command.by === (task.by ?? '') ? [] : draft('item-assigned', { item: command.item, who, by: command.by });
    }
    case 'prove-item': {
      const text = command.text.trim();
      if (text.length > LONGEST_NOTE) return refuse('text-too-long');
      return text === (task.evidence ?? '') ? [] : draft('item-proven', { item: command.item, text });
    }
  }
}
