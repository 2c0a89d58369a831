import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Entry } from '../../scenarios/journal/entry.ts';
import type { Snapshot } from '../../scenarios/journal/fold.ts';
import { type Fault, faultOf, isDeadConnection } from './fault.ts';

export interface Schema extends DBSchema {
  entries: { key: [string, string]; value: Entry; indexes: { journal: string } };
  snapshots: { key: string; value: Snapshot<unknown> & { readonly journal: string; readonly shape: number } };
  facts: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

const VERSION = 1;
/** An open that another tab holds up gives no event but `blocked`; after this many milliseconds we say so. */
const BLOCKED_AFTER = 3000;
const TRIES = 3;

export interface ConnectionEvents {
  /** A newer version of the app wants the database; this tab has closed its connection. */
  readonly onOutdated?: () => void;
}

class NamedError extends Error {
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

function upgrade(db: IDBPDatabase<Schema>): void {
  const entries = db.createObjectStore('entries', { keyPath: ['journal', 'id'] });
  entries.createIndex('journal', 'journal');
  db.createObjectStore('snapshots', { keyPath: 'journal' });
  db.createObjectStore('facts');
}

/**
 * One connection per tab, opened at first use. Phones drop connections while they sleep: a dead one is let go and opened
 * again, three times at most (facts/platform P8: keeping the dead handle lost 97.5 % of the sessions measured there).
 */
export class Connection {
  readonly name: string;
  readonly #events: ConnectionEvents;
  #opening: Promise<Database> | undefined;
  #live: Database | undefined;

  constructor(name: string, events: ConnectionEvents = {}) {
    this.name = name;
    this.#events = events;
  }

  /** Runs `work` on a live connection. Retries on a dead one; a failure of the world comes back as a fault. */
  async use<T>(work: (db: Database) => Promise<T>): Promise<T | Fault> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(await this.#open());
      } catch (error) {
        if (!isDeadConnection(error) || attempt === TRIES) return faultOf(error);
        this.#drop();
      }
    }
  }

  close(): void {
    this.#drop();
  }

  #drop(): void {
    const opening = this.#opening;
    this.#opening = undefined;
    opening?.then((db) => db.close(), () => undefined);
  }

  #open(): Promise<Database> {
    if (this.#opening) return this.#opening;
    const opening = this.#openOnce().catch((error: unknown) => {
      if (this.#opening === opening) this.#opening = undefined;
      throw error;
    });
    this.#opening = opening;
    return opening;
  }

  #openOnce(): Promise<Database> {
    if (!globalThis.indexedDB) return Promise.reject(new NamedError('StorageMissing'));
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let late = false;
      let opened: Database | undefined;
      openDB<Schema>(this.name, VERSION, {
        upgrade,
        blocked: () => {
          timer = setTimeout(() => {
            late = true;
            reject(new NamedError('StorageBlocked'));
          }, BLOCKED_AFTER);
        },
        blocking: () => {
          // Its own handle: a later one may be the one in use
          opened?.close();
          if (opened && opened === this.#live) this.#drop();
          this.#events.onOutdated?.();
        },
        terminated: () => {
          this.#opening = undefined;
        },
      }).then((db) => {
        opened = db;
        // It came after we said that it was blocked; kept open it would block the next version
        if (late) return db.close();
        this.#live = db;
        return resolve(db);
      }, reject).finally(() => clearTimeout(timer));
    });
  }
}
