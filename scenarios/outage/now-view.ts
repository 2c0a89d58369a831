import type { Item, Phase, Scenario } from '../content/compiled.ts';
import { type Tasks, taskOf } from '../journal/tasks.ts';
import type { ScenarioMinutes } from '../scenario-time.ts';
import { applies, type Conditions } from './applies.ts';
import { phaseAfter, phaseAt } from './timeline.ts';

/** What a person must see at this hour, in the order in which to look. */
export interface NowView {
  readonly phase: Phase | undefined;
  /** The phase after this one, while power is out. */
  readonly nextPhase: Phase | undefined;
  /** The one most important thing to do now. */
  readonly first: Item | undefined;
  /** What should have been done and still matters, without `first`. */
  readonly overdue: readonly Item[];
  /** What else belongs to this moment, without `first` and `overdue`. */
  readonly current: readonly Item[];
  /** What starts later. */
  readonly upcoming: readonly Item[];
  readonly done: readonly Item[];
  /** Never done, and its time has gone by. */
  readonly missed: readonly Item[];
}

export interface NowInput {
  readonly items: readonly Item[];
  readonly scenario: Scenario;
  readonly conditions: Conditions;
  readonly tasks: Tasks;
  readonly minutes: number;
  /** Hour at which power returned; absent while it is out. */
  readonly returnedAt?: ScenarioMinutes | undefined;
}

/** Shortest time in minutes that an item goes on to matter after its hour. */
const SHORTEST_GRACE = 60;

/** An item goes on to matter as long again as its own window, and at least an hour: then other things come first. */
function graceEnd(item: Item): number {
  const due = item.due ?? Number.POSITIVE_INFINITY;
  return due + Math.max(SHORTEST_GRACE, due - (item.from ?? 0));
}

/** Danger to life first, then what applies for certain, then what must be done soonest, then the order of the list. */
function byUrgency(conditions: Conditions) {
  return (a: Item, b: Item): number =>
    a.priority - b.priority ||
    Number(applies(a, conditions) === 'maybe') - Number(applies(b, conditions) === 'maybe') ||
    (a.due ?? 0) - (b.due ?? 0);
}

/** Reads the checklist for this hour. Items of the preparation and of the handover are not in it. */
export function nowView({ items, scenario, conditions, tasks, minutes, returnedAt }: NowInput): NowView {
  const isBack = returnedAt !== undefined && minutes >= returnedAt;
  const phase = isBack ? undefined : phaseAt(scenario.phases, minutes);
  const mine = items.filter((item) => applies(item, conditions) !== 'no' && (isBack ? item.phase === 'return' : item.from !== undefined));
  const isDone = (item: Item) => taskOf(tasks, item.id).done;
  const waits = (item: Item) => (taskOf(tasks, item.id).postponedUntil ?? 0) > minutes;
  const open = mine.filter((item) => !isDone(item));
  const started = open.filter((item) => (item.from ?? 0) <= minutes);
  const urgent = byUrgency(conditions);
  const matters = started.filter((item) => minutes < graceEnd(item)).sort(urgent);
  const late = (item: Item) => minutes >= (item.due ?? Number.POSITIVE_INFINITY);
  const first = matters.find((item) => !waits(item));
  return {
    phase,
    nextPhase: phase && phaseAfter(scenario.phases, phase),
    first,
    overdue: matters.filter((item) => item !== first && late(item)),
    current: matters.filter((item) => item !== first && !late(item)),
    upcoming: open.filter((item) => (item.from ?? 0) > minutes).sort((a, b) => (a.from ?? 0) - (b.from ?? 0) || urgent(a, b)),
    done: mine.filter(isDone),
    missed: started.filter((item) => minutes >= graceEnd(item)),
  };
}

/** The hour to which "not now" puts an item off: a quarter of what is left of its window, between 10 minutes and 4 hours. */
export function postponeUntil(item: Item, minutes: number): number {
  const left = Math.max(0, (item.due ?? minutes) - minutes);
  return Math.ceil(minutes + Math.min(240, Math.max(10, left / 4)));
}
