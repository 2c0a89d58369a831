import { expect } from 'vitest';
import { type Decision, isRefusal, type Moment } from '../../../scenarios/journal/decision.ts';
import { type DeviceId, type Entry, type JournalId, stampToId } from '../../../scenarios/journal/entry.ts';
import { type Folding, fold } from '../../../scenarios/journal/fold.ts';
import type { RunStart } from '../../../scenarios/journal/run.ts';
import { MILLIS_PER_MINUTE, type Millis, millis } from '../../../scenarios/scenario-time.ts';

/** 23 November 2026, 17.20 uur in Maassluis: the outage of all examples begins here. */
export const BEGIN = millis(Date.UTC(2026, 10, 23, 16, 20));

/** Real time so many minutes after the outage began. */
export const minutesIn = (minutes: number): Millis => millis(BEGIN + minutes * MILLIS_PER_MINUTE);

export const DRILL: RunStart = {
  mode: 'drill', scenario: 'outage-72h', variants: [], audience: 'crisis-team', kinds: ['mayor'], startedAt: BEGIN, factor: 1, packs: [],
};
export const LIVE: RunStart = { ...DRILL, mode: 'live', audience: 'resident', kinds: [] };

export interface Fact {
  readonly type: string;
  readonly body: unknown;
  /** Minutes after the outage began, by a clock that is right. */
  readonly minute: number;
  readonly device?: string;
  readonly author?: string;
}

export const fact = (type: string, body: unknown = {}, minute = 0): Fact => ({ type, body, minute });
export const started = (start: RunStart): Fact => fact('run-started', start);

/** Entries as one journal holds them. Facts of one minute keep the order in which they are written here. */
export function entriesOf(facts: readonly Fact[]): Entry[] {
  return facts.map(({ type, body, minute, device = 'aaa', author }, counter) => ({
    id: stampToId({ millis: minutesIn(minute), counter, device: device as DeviceId }),
    journal: 'example' as JournalId,
    type,
    version: 1,
    body,
    deviceTime: minutesIn(minute),
    ...(author === undefined ? {} : { author }),
  }));
}

/** given(facts).when(command, minute), and then what it records, that it changes nothing, or why it is refused. */
export function deciderOf<State, Command>(folding: Folding<State>, decide: (command: Command, state: State, moment: Moment) => Decision) {
  return (...facts: readonly Fact[]) => ({
    when: (command: Command, minute = 0) => {
      const decision = decide(command, fold(folding, entriesOf(facts)), { now: minutesIn(minute) });
      return {
        thenRecords: (type: string, body: unknown) => expect(decision).toEqual([{ type, version: 1, body }]),
        thenNothing: () => expect(decision).toEqual([]),
        thenRefuses: (code: string) => expect(isRefusal(decision) ? decision.refused : decision).toBe(code),
      };
    },
  });
}
