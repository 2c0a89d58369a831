import type { DeviceId, JournalId } from '../../scenarios/journal/entry.ts';
import type { Refusal } from '../../scenarios/journal/decision.ts';
import { decideRun, type RunCommand, type RunMode, type RunStart, type RunState, runFolding } from '../../scenarios/journal/run.ts';
import type { Millis } from '../../scenarios/scenario-time.ts';
import { type Fault, isFault } from '../storage/fault.ts';
import type { JournalStorage } from '../storage/journal-storage.ts';
import { JournalStore, type TabChannel } from './journal-store.ts';

export type RunStore = JournalStore<RunState, RunCommand>;

export interface RunBookOptions {
  readonly mode: RunMode;
  readonly storage: JournalStorage;
  readonly device: Promise<DeviceId>;
  readonly clock: () => Millis;
  readonly author: () => string | undefined;
  readonly tabs?: TabChannel;
}

/**
 * The runs of one mode. Live runs and drills have each their own book with its own database: a drill can never be
 * mistaken for reality, and never touches it.
 */
export class RunBook {
  readonly mode: RunMode;
  readonly #options: RunBookOptions;
  readonly #listeners = new Set<() => void>();
  #current: RunStore | undefined;
  #opening: Promise<Fault | undefined> | undefined;
  #starting: Promise<unknown> = Promise.resolve();

  constructor(options: RunBookOptions) {
    this.mode = options.mode;
    this.#options = options;
    // A run that another tab started is this tab's run too
    options.tabs?.subscribe((entries) => {
      if (entries.some((entry) => entry.type === 'run-started')) void this.reload();
    });
  }

  /** The run at hand: the newest one whose clock goes on, else the newest; undefined when there is none, or before `open`. */
  get latest(): RunStore | undefined {
    return this.#current;
  }

  /** The run whose clock goes on. */
  get running(): RunStore | undefined {
    return this.#current && this.#current.state.stoppedAt === undefined ? this.#current : undefined;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Finds the latest run on disk. Answers once; later calls get the same answer. */
  open(): Promise<Fault | undefined> {
    this.#opening ??= this.reload();
    return this.#opening;
  }

  async reload(): Promise<Fault | undefined> {
    const names = await this.list();
    if (isFault(names)) return names;
    if (this.running && this.#current?.journal === names.at(-1)) return undefined;
    let newest: RunStore | undefined;
    // An import may bring a newer run that was stopped; it must not hide the one that goes on
    for (const name of [...names].reverse()) {
      const store = name === this.#current?.journal ? this.#current : this.#store(name);
      const fault = store === this.#current ? undefined : await store.load();
      if (fault) return fault;
      newest ??= store;
      if (store.state.stoppedAt === undefined) {
        newest = store;
        break;
      }
    }
    if (newest && newest !== this.#current) this.#replace(newest);
    return undefined;
  }

  /** Names of all runs, oldest first. */
  async list(): Promise<readonly JournalId[] | Fault> {
    const names = await this.#options.storage.journals();
    return isFault(names) ? names : names.filter((name) => name.startsWith(`${this.mode}-`));
  }

  /** One run to look back at; undefined when it is not on this device. */
  async find(journal: JournalId): Promise<RunStore | Fault | undefined> {
    if (journal === this.#current?.journal) return this.#current;
    const store = this.#store(journal);
    const fault = await store.load();
    if (fault) return fault;
    if (store.count > 0) return store;
    store.close();
    return undefined;
  }

  /** Starts a run in a journal of its own. A refusal when one is running already. */
  start(start: RunStart): Promise<Refusal | Fault | undefined> {
    // One after the other: a second tap must find the run of the first
    const turn = this.#starting.then(() => this.#start(start));
    this.#starting = turn.catch(() => undefined);
    return turn;
  }

  async #start(start: RunStart): Promise<Refusal | Fault | undefined> {
    const fault = await this.reload();
    if (fault) return fault;
    if (this.running) return { refused: 'already-started' };
    const { clock, device } = this.#options;
    const store = this.#store(`${this.mode}-${clock().toString(36).padStart(9, '0')}-${await device}` as JournalId);
    const failed = await store.perform({ type: 'start-run', start });
    if (failed) {
      store.close();
      return failed;
    }
    this.#replace(store);
    return undefined;
  }

  #store(journal: JournalId): RunStore {
    const { storage, device, clock, author, tabs } = this.#options;
    return new JournalStore({ journal, folding: runFolding, decide: decideRun, storage, device, clock, author, ...(tabs ? { tabs } : {}) });
  }

  #replace(store: RunStore): void {
    this.#current?.close();
    this.#current = store;
    store.subscribe(() => this.#tell());
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
