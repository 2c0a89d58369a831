import type { Lifeline, LifelineChange, Phase } from '../content/compiled.ts';
import { SCENARIO_LENGTH, type ScenarioMinutes, scenarioMinutes } from '../scenario-time.ts';

/** The states of a lifeline under the variants at hand: a later variant in the list wins over an earlier one. */
export function changesOf(lifeline: Lifeline, variants: readonly string[]): { outage: readonly LifelineChange[]; return: readonly LifelineChange[] } {
  let { outage, return: back } = lifeline;
  for (const variant of variants) {
    outage = lifeline.variants[variant]?.outage ?? outage;
    back = lifeline.variants[variant]?.return ?? back;
  }
  return { outage, return: back };
}

/** The last change at or before `minutes`; the first one when all come later. */
function changeAt(changes: readonly LifelineChange[], minutes: number): LifelineChange {
  let found = changes[0] as LifelineChange;
  for (const change of changes) if (change.at <= minutes) found = change;
  return found;
}

/**
 * State of a lifeline at an hour of the run. After `returnedAt` (absent while power is out) the return list counts from
 * that moment: nobody can know beforehand when that will be.
 */
export function lifelineAt(lifeline: Lifeline, variants: readonly string[], minutes: number, returnedAt?: number): LifelineChange {
  const changes = changesOf(lifeline, variants);
  return returnedAt !== undefined && minutes >= returnedAt
    ? changeAt(changes.return, minutes - returnedAt)
    : changeAt(changes.outage, Math.max(0, minutes));
}

/** All changes of a lifeline in run time, those after `returnedAt` included. `at` is minutes since the outage began. */
export function lifelineChanges(lifeline: Lifeline, variants: readonly string[], returnedAt?: number): LifelineChange[] {
  const changes = changesOf(lifeline, variants);
  if (returnedAt === undefined) return [...changes.outage];
  return [
    ...changes.outage.filter((change) => change.at < returnedAt),
    ...changes.return.map((change) => ({ ...change, at: scenarioMinutes(change.at + returnedAt) })),
  ];
}

/** The phase at an hour; the last one goes on after 72 hours, because an outage may last longer than its script. */
export function phaseAt(phases: readonly Phase[], minutes: number): Phase {
  const last = phases[phases.length - 1] as Phase;
  return phases.find((phase) => minutes < phase.to) ?? last;
}

/** The phase after this one; undefined after the last. */
export function phaseAfter(phases: readonly Phase[], phase: Phase): Phase | undefined {
  return phases[phases.indexOf(phase) + 1];
}

/** Day of the outage, 1 to 3; it stays 3 after 72 hours. */
export function dayAt(minutes: number): 1 | 2 | 3 {
  if (minutes < 24 * 60) return 1;
  return minutes < 48 * 60 ? 2 : 3;
}

/** Hour at which power is back in this run: what people saw, else in a drill the hour of the script. */
export function returnHour(mode: 'live' | 'drill', seen: ScenarioMinutes | undefined, scripted: ScenarioMinutes): ScenarioMinutes | undefined {
  return seen ?? (mode === 'drill' && scripted <= SCENARIO_LENGTH ? scripted : undefined);
}
