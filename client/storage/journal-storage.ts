import type { Draft } from '../../scenarios/journal/decision.ts';
import type { DeviceId, Entry, JournalId } from '../../scenarios/journal/entry.ts';
import type { Snapshot } from '../../scenarios/journal/fold.ts';
import type { Millis } from '../../scenarios/scenario-time.ts';
import type { Fault } from './fault.ts';

/** Who writes, and when: handed in so that every rule can be replayed. */
export interface Writing {
  readonly device: DeviceId;
  readonly now: Millis;
  readonly author?: string;
}

/** What a journal needs at its start: a snapshot if there is one, and the entries after it. */
export interface LoadedJournal {
  readonly snapshot: Snapshot<unknown> | undefined;
  readonly entries: readonly Entry[];
}

/** Keeps journals on this device. Every method answers with a fault instead of throwing when the world fails. */
export interface JournalStorage {
  /** Gives each draft its stamp and stores them together. Answers only when they are on disk. */
  append(journal: JournalId, drafts: readonly Draft[], writing: Writing): Promise<readonly Entry[] | Fault>;
  /** Adds entries of other devices; answers with those that were not there yet. */
  merge(entries: readonly Entry[]): Promise<readonly Entry[] | Fault>;
  load(journal: JournalId): Promise<LoadedJournal | Fault>;
  /** All entries of one journal, or of all journals, in order. */
  read(journal?: JournalId): Promise<readonly Entry[] | Fault>;
  count(journal: JournalId): Promise<number | Fault>;
  /** Names of the journals, in order. */
  journals(): Promise<readonly JournalId[] | Fault>;
  saveSnapshot(journal: JournalId, snapshot: Snapshot<unknown>): Promise<undefined | Fault>;
}
