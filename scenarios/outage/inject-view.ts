import type { Inject } from '../content/compiled.ts';
import { KIND_ALL } from '../audience.ts';
import type { RunState } from '../journal/run.ts';

export type InjectStatus = 'new' | 'seen' | 'answered';

export interface ArrivedInject {
  readonly inject: Inject;
  readonly status: InjectStatus;
}

/** True when an action or decision was logged against the inject before an hour of the scenario. */
function isAnswered(state: RunState, inject: string, before = Number.POSITIVE_INFINITY): boolean {
  return [...state.lines.values()].some(
    (line) => line.inject === inject && line.at < before && (line.kind === 'action' || line.kind === 'decision'),
  );
}

/**
 * Injects that have reached these players at this hour, newest first. A conditional inject comes only when the one
 * it hangs on had no action or decision by its hour. The base pack is always played; other packs when the drill chose them.
 */
export function arrivedInjects(injects: readonly Inject[], state: RunState, minutes: number): ArrivedInject[] {
  const { start } = state;
  if (!start) return [];
  const mine = (inject: Inject) =>
    inject.roles.includes(KIND_ALL) || start.kinds.length === 0 || inject.roles.some((role) => start.kinds.includes(role) || role === start.audience);
  return injects
    .filter((inject) => inject.at <= minutes && (inject.pack === 'base' || start.packs.includes(inject.pack)) && mine(inject))
    .filter((inject) => !inject.onlyIfOpen || !isAnswered(state, inject.onlyIfOpen.inject, inject.onlyIfOpen.at))
    .map((inject): ArrivedInject => ({
      inject,
      status: isAnswered(state, inject.id) ? 'answered' : state.acknowledged.has(inject.id) ? 'seen' : 'new',
    }))
    .reverse();
}
