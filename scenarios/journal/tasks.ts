import type { Millis, ScenarioMinutes } from '../scenario-time.ts';
import type { Entry } from './entry.ts';

/** What people did with one item of a checklist. */
export interface TaskState {
  readonly done: boolean;
  /** When it was ticked, by the clock of the device that did it. */
  readonly doneAt?: Millis;
  readonly doneBy?: string;
  /** "Not now": the item steps back until this hour of the scenario. */
  readonly postponedUntil?: ScenarioMinutes;
  readonly note?: string;
  readonly who?: string;
  /** Day by which it must be done, as 2026-11-23. */
  readonly by?: string;
  readonly evidence?: string;
}

export type Tasks = Map<string, TaskState>;

/** Entries about items; the same in a run and in the preparation. */
export interface TaskBodies {
  'item-ticked': { readonly item: string };
  'item-unticked': { readonly item: string };
  'item-postponed': { readonly item: string; readonly until: number };
  'item-noted': { readonly item: string; readonly text: string };
  'item-assigned': { readonly item: string; readonly who: string; readonly by: string };
  'item-proven': { readonly item: string; readonly text: string };
}

const NOTHING: TaskState = { done: false };

export function taskOf(tasks: ReadonlyMap<string, TaskState>, item: string): TaskState {
  return tasks.get(item) ?? NOTHING;
}

/** Applies an entry about an item; returns false when the entry is about something else or cannot be used. */
export function evolveTasks(tasks: Tasks, entry: Entry): boolean {
  const body = entry.body as Partial<Record<'item' | 'text' | 'who' | 'by' | 'until', unknown>> | null;
  if (typeof body?.item !== 'string') return false;
  const task = taskOf(tasks, body.item);
  switch (entry.type) {
    case 'item-ticked': {
      const { postponedUntil: _, ...rest } = task;
      tasks.set(body.item, { ...rest, done: true, doneAt: entry.deviceTime, ...(entry.author ? { doneBy: entry.author } : {}) });
      return true;
    }
    case 'item-unticked': {
      const { doneAt: _, doneBy: __, ...rest } = task;
      tasks.set(body.item, { ...rest, done: false });
      return true;
    }
    case 'item-postponed':
      if (typeof body.until !== 'number') return false;
      tasks.set(body.item, { ...task, postponedUntil: body.until as ScenarioMinutes });
      return true;
    case 'item-noted':
      if (typeof body.text !== 'string') return false;
      tasks.set(body.item, { ...task, note: body.text });
      return true;
    case 'item-assigned':
      if (typeof body.who !== 'string' || typeof body.by !== 'string') return false;
      tasks.set(body.item, { ...task, who: body.who, by: body.by });
      return true;
    case 'item-proven':
      if (typeof body.text !== 'string') return false;
      tasks.set(body.item, { ...task, evidence: body.text });
      return true;
    default:
      return false;
  }
}
