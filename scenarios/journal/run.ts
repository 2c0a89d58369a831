import type { Audience } from '../audience.ts';
import { MILLIS_PER_MINUTE, type Millis, parseScenarioTime, SCENARIO_LENGTH, type ScenarioMinutes, scenarioMinutes } from '../scenario-time.ts';
import { type Decision, type Draft, type Moment, refuse } from './decision.ts';
import type { Entry, EntryId } from './entry.ts';
import type { Folding } from './fold.ts';
import { MAX_FACTOR, MIN_FACTOR, type RunClock, reanchor, scenarioTimeAt } from './run-clock.ts';
import { decideTask, LONGEST_NOTE, type TaskCommand } from './task-rules.ts';
import { evolveTasks, type Tasks } from './tasks.ts';

export type RunMode = 'live' | 'drill';
export type LineKind = 'note' | 'report' | 'action' | 'decision';

/** How a run began. */
export interface RunStart {
  readonly mode: RunMode;
  readonly scenario: string;
  readonly variants: readonly string[];
  readonly audience: Audience;
  readonly kinds: readonly string[];
  /** Real moment at which the outage began; in a drill the hour at which the story starts. */
  readonly startedAt: Millis;
  /** Speed of the clock: 1 in a live run. */
  readonly factor: number;
  /** Inject packs that this drill plays. */
  readonly packs: readonly string[];
}

/** A line that somebody wrote in the log. */
export interface LoggedLine {
  readonly id: EntryId;
  /** Scenario time at which it was written. */
  readonly at: ScenarioMinutes;
  readonly kind: LineKind;
  readonly text: string;
  readonly who?: string;
  readonly due?: string;
  readonly inject?: string;
}

/** The state of a run: what the entries add up to. */
export interface RunState {
  start: RunStart | undefined;
  clock: RunClock | undefined;
  /** Scenario time at which people saw power return. */
  returnedAt: ScenarioMinutes | undefined;
  /** Real time at which it was stopped; from then on it is frozen. */
  stoppedAt: Millis | undefined;
  tasks: Tasks;
  /** Acknowledged injects with the scenario time at which it was done. */
  acknowledged: Map<string, ScenarioMinutes>;
  lines: Map<string, LoggedLine>;
  /** Corrected line to the entry that replaces its text. */
  corrections: Map<string, { readonly by: EntryId; readonly text: string }>;
}

export interface RunBodies {
  'run-started': RunStart;
  'start-corrected': { readonly startedAt: number };
  'drill-paused': Record<string, never>;
  'drill-resumed': Record<string, never>;
  'speed-changed': { readonly factor: number };
  'time-jumped': { readonly to: number };
  'power-returned': { readonly at: number };
  'power-return-withdrawn': Record<string, never>;
  'run-stopped': Record<string, never>;
  'line-logged': Omit<LoggedLine, 'id' | 'at'>;
  'line-corrected': { readonly entry: string; readonly text: string };
  'inject-acknowledged': { readonly inject: string };
}

export type RunCommand =
  | TaskCommand
  | { readonly type: 'start-run'; readonly start: RunStart }
  | { readonly type: 'correct-start'; readonly startedAt: Millis }
  | { readonly type: 'pause-drill' }
  | { readonly type: 'resume-drill' }
  | { readonly type: 'change-speed'; readonly factor: number }
  | { readonly type: 'jump-to'; readonly minutes: number }
  | { readonly type: 'report-power-returned' }
  | { readonly type: 'withdraw-power-returned' }
  | { readonly type: 'stop-run' }
  | ({ readonly type: 'log-line' } & Omit<LoggedLine, 'id' | 'at'>)
  | { readonly type: 'correct-line'; readonly entry: string; readonly text: string }
  | { readonly type: 'acknowledge-inject'; readonly inject: string };

/** A live run may have begun at most this long ago: the 72 hours and a day to look back. */
const LONGEST_AGO = (SCENARIO_LENGTH + 24 * 60) * MILLIS_PER_MINUTE;
/** Clocks of phone and kitchen differ; a start of a few minutes ahead means now. */
const START_AHEAD = 5 * MILLIS_PER_MINUTE;

function initialState(): RunState {
  return {
    start: undefined,
    clock: undefined,
    returnedAt: undefined,
    stoppedAt: undefined,
    tasks: new Map(),
    acknowledged: new Map(),
    lines: new Map(),
    corrections: new Map(),
  };
}

const draft = <T extends keyof RunBodies>(type: T, body: RunBodies[T]): Draft[] => [{ type, version: 1, body }];

/**
 * Decides on an order. Runs once, on the device of the person who gives it.
 * Refuses with: `not-started`, `already-started`, `stopped`, `start-ahead`, `start-long-ago`, `not-a-drill`, `not-live`,
 * `speed-out-of-range`, `time-out-of-range`, `text-missing`, `text-too-long`, `time-not-valid`, `line-unknown`, `day-not-valid`.
 */
export function decideRun(command: RunCommand, state: RunState, { now }: Moment): Decision {
  if (command.type === 'start-run') return decideStart(command.start, state, now);
  const { start, clock } = state;
  if (!start || !clock) return refuse('not-started');
  if (state.stoppedAt !== undefined) return refuse('stopped');
  switch (command.type) {
    case 'correct-start':
      if (start.mode !== 'live') return refuse('not-live');
      return refusedStart(command.startedAt, now) ?? draft('start-corrected', { startedAt: Math.min(command.startedAt, now) });
    case 'pause-drill':
      if (start.mode !== 'drill') return refuse('not-a-drill');
      return clock.running ? draft('drill-paused', {}) : [];
    case 'resume-drill':
      if (start.mode !== 'drill') return refuse('not-a-drill');
      return clock.running ? [] : draft('drill-resumed', {});
    case 'change-speed':
      if (start.mode !== 'drill') return refuse('not-a-drill');
      if (!isFactor(command.factor)) return refuse('speed-out-of-range');
      return command.factor === clock.factor ? [] : draft('speed-changed', { factor: command.factor });
    case 'jump-to':
      if (start.mode !== 'drill') return refuse('not-a-drill');
      if (!isScenarioTime(command.minutes)) return refuse('time-out-of-range');
      return draft('time-jumped', { to: command.minutes });
    case 'report-power-returned':
      return state.returnedAt === undefined ? draft('power-returned', { at: scenarioTimeAt(clock, now) }) : [];
    case 'withdraw-power-returned':
      return state.returnedAt === undefined ? [] : draft('power-return-withdrawn', {});
    case 'stop-run':
      return draft('run-stopped', {});
    case 'log-line': {
      const { type: _, ...line } = command;
      const text = line.text.trim();
      if (text === '') return refuse('text-missing');
      if (text.length > LONGEST_NOTE) return refuse('text-too-long');
      if (line.due !== undefined && parseScenarioTime(line.due) === undefined) return refuse('time-not-valid');
      return draft('line-logged', { ...line, text });
    }
    case 'correct-line': {
      const text = command.text.trim();
      if (!state.lines.has(command.entry)) return refuse('line-unknown');
      if (text === '') return refuse('text-missing');
      if (text.length > LONGEST_NOTE) return refuse('text-too-long');
      return draft('line-corrected', { entry: command.entry, text });
    }
    case 'acknowledge-inject':
      return state.acknowledged.has(command.inject) ? [] : draft('inject-acknowledged', { inject: command.inject });
    default:
      return decideTask(command, state.tasks);
  }
}

function decideStart(start: RunStart, state: RunState, now: Millis): Decision {
  if (state.start) return refuse('already-started');
  if (!isFactor(start.factor)) return refuse('speed-out-of-range');
  if (start.mode === 'drill') return draft('run-started', start);
  if (start.factor !== 1) return refuse('speed-out-of-range');
  return refusedStart(start.startedAt, now) ?? draft('run-started', { ...start, startedAt: Math.min(start.startedAt, now) as Millis });
}

function refusedStart(startedAt: number, now: number) {
  if (!Number.isFinite(startedAt) || startedAt > now + START_AHEAD) return refuse('start-ahead');
  if (startedAt < now - LONGEST_AGO) return refuse('start-long-ago');
  return undefined;
}

const isFactor = (factor: unknown): factor is number => typeof factor === 'number' && factor >= MIN_FACTOR && factor <= MAX_FACTOR;
const isScenarioTime = (minutes: unknown): minutes is number => typeof minutes === 'number' && minutes >= 0 && minutes <= SCENARIO_LENGTH;

/** Applies one entry. Runs on every device that has the entry; total, and deaf after the run was stopped. */
export function evolveRun(state: RunState, entry: Entry): RunState {
  if (state.stoppedAt !== undefined) return state;
  const body = (typeof entry.body === 'object' && entry.body !== null ? entry.body : {}) as Record<string, unknown>;
  if (entry.type === 'run-started') return state.start ? state : begin(state, body, entry);
  const { clock, start } = state;
  if (!clock || !start) return state;
  const isDrill = start.mode === 'drill';
  switch (entry.type) {
    case 'start-corrected':
      if (!isDrill && typeof body.startedAt === 'number') {
        moveStart(state, start, clock, body.startedAt as Millis);
      }
      return state;
    case 'drill-paused':
      if (isDrill) state.clock = reanchor(clock, entry.deviceTime, { running: false });
      return state;
    case 'drill-resumed':
      if (isDrill) state.clock = reanchor(clock, entry.deviceTime, { running: true });
      return state;
    case 'speed-changed':
      if (isDrill && isFactor(body.factor)) state.clock = reanchor(clock, entry.deviceTime, { factor: body.factor });
      return state;
    case 'time-jumped':
      if (isDrill && isScenarioTime(body.to)) state.clock = reanchor(clock, entry.deviceTime, { anchorMinutes: scenarioMinutes(body.to) });
      return state;
    case 'power-returned':
      if (typeof body.at === 'number') state.returnedAt ??= scenarioMinutes(body.at);
      return state;
    case 'power-return-withdrawn':
      state.returnedAt = undefined;
      return state;
    case 'run-stopped':
      state.clock = reanchor(clock, entry.deviceTime, { running: false });
      state.stoppedAt = entry.deviceTime;
      return state;
    case 'line-logged':
      if (typeof body.text === 'string') state.lines.set(entry.id, { ...(body as unknown as LoggedLine), id: entry.id, at: scenarioTimeAt(clock, entry.deviceTime) });
      return state;
    case 'line-corrected':
      if (typeof body.entry === 'string' && typeof body.text === 'string') state.corrections.set(body.entry, { by: entry.id, text: body.text });
      return state;
    case 'inject-acknowledged':
      if (typeof body.inject === 'string' && !state.acknowledged.has(body.inject)) {
        state.acknowledged.set(body.inject, scenarioTimeAt(clock, entry.deviceTime));
      }
      return state;
    default:
      evolveTasks(state.tasks, entry);
      return state;
  }
}

/** Another start moves every hour that was counted from the old one: what happened at 20.40 uur still happened then. */
function moveStart(state: RunState, start: RunStart, clock: RunClock, startedAt: Millis): void {
  const shift = (start.startedAt - startedAt) / MILLIS_PER_MINUTE;
  const moved = (minutes: ScenarioMinutes) => scenarioMinutes(minutes + shift);
  state.start = { ...start, startedAt };
  state.clock = { ...clock, anchorTime: startedAt };
  if (state.returnedAt !== undefined) state.returnedAt = moved(state.returnedAt);
  for (const [id, line] of state.lines) state.lines.set(id, { ...line, at: moved(line.at) });
  for (const [id, at] of state.acknowledged) state.acknowledged.set(id, moved(at));
  for (const [id, task] of state.tasks) {
    if (task.postponedUntil !== undefined) state.tasks.set(id, { ...task, postponedUntil: moved(task.postponedUntil) });
  }
}

function begin(state: RunState, body: Record<string, unknown>, entry: Entry): RunState {
  const start = body as unknown as RunStart;
  const usable = (start.mode === 'live' || start.mode === 'drill') && typeof start.startedAt === 'number' && isFactor(start.factor);
  if (!usable || !Array.isArray(start.variants) || !Array.isArray(start.kinds)) return state;
  state.start = { ...start, packs: Array.isArray(start.packs) ? start.packs : [] };
  const anchorTime = start.mode === 'live' ? start.startedAt : entry.deviceTime;
  state.clock = { anchorTime, anchorMinutes: scenarioMinutes(0), factor: start.factor, running: true };
  return state;
}

/** The folding of a run's journal. */
export const runFolding: Folding<RunState> = { initialState, evolve: evolveRun };
