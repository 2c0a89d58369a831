import { type Decision, isRefusal, type Moment, type Refusal } from '../../scenarios/journal/decision.ts';
import type { DeviceId, Entry, JournalId } from '../../scenarios/journal/entry.ts';
import { type Folding, foldOnto } from '../../scenarios/journal/fold.ts';
import type { Millis } from '../../scenarios/scenario-time.ts';
import { type Fault, isFault } from '../storage/fault.ts';
import type { JournalStorage } from '../storage/journal-storage.ts';

/** Tells other tabs of this device what was stored. */
export interface TabChannel {
  post(entries: readonly Entry[]): void;
  subscribe(listener: (entries: readonly Entry[]) => void): () => void;
}

export interface JournalStoreOptions<State, Command> {
  readonly journal: JournalId;
  readonly folding: Folding<State>;
  readonly decide: (command: Command, state: State, moment: Moment) => Decision;
  readonly storage: JournalStorage;
  /** The name of this device; known once the database is open. */
  readonly device: Promise<DeviceId>;
  readonly clock: () => Millis;
  readonly author?: () => string | undefined;
  readonly tabs?: TabChannel;
}

/** Entries after the last snapshot from which writing a new one pays for itself at the next start. */
const SNAPSHOT_AFTER = 500;

/**
 * One journal in memory: its state, and the only way to add to it. A command is decided, stored on disk, and only then
 * part of the state, so nothing is ever shown as done that a dead battery could take back.
 */
export class JournalStore<State, Command> {
  readonly journal: JournalId;
  readonly #options: JournalStoreOptions<State, Command>;
  readonly #listeners = new Set<() => void>();
  #state: State;
  #lastId = '';
  #count = 0;
  #snapshotAt = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #unsubscribe: (() => void) | undefined;

  constructor(options: JournalStoreOptions<State, Command>) {
    this.journal = options.journal;
    this.#options = options;
    this.#state = options.folding.initialState();
    this.#unsubscribe = options.tabs?.subscribe((entries) => {
      const mine = entries.filter((entry) => entry.journal === this.journal);
      if (mine.length > 0) void this.#inTurn(() => this.#take(mine));
    });
  }

  get state(): State {
    return this.#state;
  }

  get count(): number {
    return this.#count;
  }

  /** Calls the listener after each change; returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads the journal from disk, at the start and when it may have changed behind our back. */
  load(): Promise<Fault | undefined> {
    return this.#inTurn(() => this.#load());
  }

  /** Decides, stores, folds. Answers undefined when it is on disk; a refusal or fault when it is not. */
  perform(command: Command): Promise<Refusal | Fault | undefined> {
    return this.#inTurn(async () => {
      const { storage, decide, device, clock, author, tabs } = this.#options;
      const now = clock();
      const decision = decide(command, this.#state, { now });
      if (isRefusal(decision)) return decision;
      if (decision.length === 0) return undefined;
      const name = author?.();
      const stored = await storage.append(this.journal, decision, { device: await device, now, ...(name ? { author: name } : {}) });
      if (isFault(stored)) return stored;
      tabs?.post(stored);
      await this.#take(stored);
      return undefined;
    });
  }

  /** Takes in entries that are on disk already: from an import or another tab. */
  accept(entries: readonly Entry[]): Promise<void> {
    return this.#inTurn(() => this.#take(entries.filter((entry) => entry.journal === this.journal)));
  }

  /** Looks whether the disk has more than we know: a tab may have written while this one slept. */
  refresh(): Promise<Fault | undefined> {
    return this.#inTurn(async () => {
      const count = await this.#options.storage.count(this.journal);
      if (isFault(count)) return count;
      return count === this.#count ? undefined : this.#load();
    });
  }

  close(): void {
    this.#unsubscribe?.();
    this.#listeners.clear();
  }

  async #load(): Promise<Fault | undefined> {
    const { storage, folding } = this.#options;
    const loaded = await storage.load(this.journal);
    if (isFault(loaded)) return loaded;
    const { snapshot, entries } = loaded;
    this.#state = foldOnto(folding, snapshot ? (snapshot.state as State) : folding.initialState(), entries);
    this.#count = (snapshot?.count ?? 0) + entries.length;
    this.#snapshotAt = snapshot?.count ?? 0;
    this.#lastId = entries.at(-1)?.id ?? snapshot?.upTo ?? '';
    await this.#keepSnapshot();
    this.#tell();
    return undefined;
  }

  async #take(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    const first = entries[0]?.id ?? '';
    if (first <= this.#lastId) {
      // Something from before what we folded, or something we have: only the disk knows the order
      await this.#load();
      return;
    }
    this.#state = foldOnto(this.#options.folding, this.#state, entries);
    this.#count += entries.length;
    this.#lastId = entries.at(-1)?.id ?? this.#lastId;
    await this.#keepSnapshot();
    this.#tell();
  }

  /** A failure here costs time at the next start, nothing else, so it is not reported. */
  async #keepSnapshot(): Promise<void> {
    if (this.#count - this.#snapshotAt < SNAPSHOT_AFTER) return;
    this.#snapshotAt = this.#count;
    await this.#options.storage.saveSnapshot(this.journal, { state: this.#state, upTo: this.#lastId, count: this.#count });
  }

  /** Reading, deciding and storing happen one after the other, in the order in which they were asked. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work, work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
