import type { IDBPTransaction } from 'idb';
import type { Draft } from '../../scenarios/journal/decision.ts';
import { byOrder, type Entry, idToStamp, type JournalId, nextStamp, stampToId } from '../../scenarios/journal/entry.ts';
import type { Snapshot } from '../../scenarios/journal/fold.ts';
import { upcast } from '../../scenarios/journal/upcast.ts';
import type { Connection, Schema } from './connection.ts';
import type { Fault } from './fault.ts';
import type { JournalStorage, LoadedJournal, Writing } from './journal-storage.ts';

/** Shape of the snapshots that this version writes; another shape is passed over and the journal is folded again. */
const SNAPSHOT_SHAPE = 1;
/** Chrome's default lets a "complete" write be lost when the battery dies (P8); strict waits for the disk. */
const STRICT = { durability: 'strict' } as const;

const whole = (journal: string) => IDBKeyRange.bound([journal, ''], [journal, '\uffff']);
type Writable = IDBPTransaction<Schema, ('entries' | 'snapshots')[], 'readwrite'>;

/** Keeps journals in IndexedDB. */
export class IdbJournalStorage implements JournalStorage {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  append(journal: JournalId, drafts: readonly Draft[], { device, now, author }: Writing): Promise<readonly Entry[] | Fault> {
    return this.#write(async (tx) => {
      const store = tx.objectStore('entries');
      // The stamp is given inside the transaction: two tabs of one device can never write the same one
      let last = idToStamp((await store.openKeyCursor(whole(journal), 'prev'))?.key[1] ?? '');
      const entries: Entry[] = [];
      for (const draft of drafts) {
        last = nextStamp(last, now, device);
        const entry: Entry = { id: stampToId(last), journal, ...draft, deviceTime: now, ...(author ? { author } : {}) };
        entries.push(entry);
        await store.add(entry);
      }
      return entries;
    });
  }

  merge(entries: readonly Entry[]): Promise<readonly Entry[] | Fault> {
    return this.#write(async (tx) => {
      const store = tx.objectStore('entries');
      const added: Entry[] = [];
      for (const entry of entries) {
        if ((await store.getKey([entry.journal, entry.id])) !== undefined) continue;
        await store.add(entry);
        added.push(entry);
      }
      // An entry may come before what a snapshot has folded, so those snapshots go
      for (const journal of new Set(added.map((entry) => entry.journal))) await tx.objectStore('snapshots').delete(journal);
      return added;
    });
  }

  load(journal: JournalId): Promise<LoadedJournal | Fault> {
    return this.#connection.use(async (db) => {
      const tx = db.transaction(['entries', 'snapshots']);
      const found = await tx.objectStore('snapshots').get(journal);
      const snapshot = found?.shape === SNAPSHOT_SHAPE ? found : undefined;
      const range = snapshot ? IDBKeyRange.bound([journal, snapshot.upTo], [journal, '\uffff'], true) : whole(journal);
      const entries = await tx.objectStore('entries').getAll(range);
      return { snapshot, entries: entries.map((entry) => upcast(entry)) };
    });
  }

  read(journal?: JournalId): Promise<readonly Entry[] | Fault> {
    return this.#connection.use(async (db) => {
      const entries = await db.getAll('entries', journal === undefined ? undefined : whole(journal));
      return entries.map((entry) => upcast(entry)).sort(byOrder);
    });
  }

  count(journal: JournalId): Promise<number | Fault> {
    return this.#connection.use((db) => db.count('entries', whole(journal)));
  }

  journals(): Promise<readonly JournalId[] | Fault> {
    return this.#connection.use(async (db) => {
      const names: JournalId[] = [];
      let cursor = await db.transaction('entries').store.index('journal').openKeyCursor(null, 'nextunique');
      while (cursor) {
        names.push(cursor.key as JournalId);
        cursor = await cursor.continue();
      }
      return names;
    });
  }

  async saveSnapshot(journal: JournalId, snapshot: Snapshot<unknown>): Promise<undefined | Fault> {
    // A cache may be lost with the battery; it must not wait for the disk
    return this.#connection.use(async (db) => {
      const tx = db.transaction(['entries', 'snapshots'], 'readwrite');
      // Another tab may have stored an entry that this state does not know: such a snapshot would hide it for good
      const counted = await tx.objectStore('entries').count(IDBKeyRange.bound([journal, ''], [journal, snapshot.upTo]));
      if (counted === snapshot.count) await tx.objectStore('snapshots').put({ ...snapshot, journal, shape: SNAPSHOT_SHAPE });
      await tx.done;
      return undefined;
    });
  }

  #write<T>(work: (tx: Writable) => Promise<T>): Promise<T | Fault> {
    return this.#connection.use(async (db) => {
      const tx = db.transaction(['entries', 'snapshots'], 'readwrite', STRICT) as Writable;
      // `done` rejects on abort too: a failure at commit fires only that event (P8)
      const [result] = await Promise.all([work(tx).catch((error: unknown) => abort(tx, error)), tx.done]);
      return result;
    });
  }
}

/** Stops a transaction in which one step failed, so that nothing is half stored, and passes the failure on. */
function abort(tx: Writable, error: unknown): never {
  try {
    tx.abort();
  } catch {
    // it had ended by itself
  }
  throw error;
}
