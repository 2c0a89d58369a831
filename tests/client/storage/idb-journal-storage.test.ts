import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../../client/storage/connection.ts';
import { IdbJournalStorage } from '../../../client/storage/idb-journal-storage.ts';
import { fold } from '../../../scenarios/journal/fold.ts';
import { freshIndexedDb } from './fresh-indexed-db.ts';
import { answered, drafts, entryFrom, idsFolding, journalStorageContract, RUN, writing } from './journal-storage-contract.ts';

const NAME = 'journal-storage-test';

/** Two tabs on one database. */
function open() {
  freshIndexedDb();
  const connection = new Connection(NAME);
  return { connection, storage: new IdbJournalStorage(connection), otherTab: new IdbJournalStorage(new Connection(NAME)) };
}

/** A journal of four entries with a snapshot of all of them. */
async function withSnapshot() {
  const place = open();
  const entries = await answered(place.storage.append(RUN, drafts(4), writing()));
  await answered(place.storage.saveSnapshot(RUN, { state: fold(idsFolding, entries), upTo: entries[3]?.id ?? '', count: 4 }));
  return { ...place, entries };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

journalStorageContract('IdbJournalStorage', open);

describe('a restart', () => {
  it('finds everything that was stored', async () => {
    const { storage, connection, otherTab } = open();
    const entries = await answered(storage.append(RUN, drafts(3), writing({ author: 'Sanne' })));
    connection.close();
    expect(await answered(otherTab.read(RUN))).toEqual(entries);
  });
});

describe('a snapshot', () => {
  it('takes the place of the entries that it has folded', async () => {
    const { storage, entries } = await withSnapshot();
    const [later] = await answered(storage.append(RUN, drafts(1), writing()));
    const loaded = await answered(storage.load(RUN));
    expect(loaded.snapshot).toMatchObject({ state: entries.map(({ id }) => id), upTo: entries[3]?.id, count: 4 });
    expect(loaded.entries).toEqual([later]);
  });

  it('of another shape is passed over', async () => {
    const { storage, connection, entries } = await withSnapshot();
    await connection.use(async (db) => {
      const kept = await db.get('snapshots', RUN);
      if (kept) await db.put('snapshots', { ...kept, shape: kept.shape + 1 });
    });
    expect(await answered(storage.load(RUN))).toEqual({ snapshot: undefined, entries });
  });

  it('goes when an entry arrives from before its end', async () => {
    const { storage } = await withSnapshot();
    await answered(storage.merge([entryFrom('there', -1)]));
    expect((await answered(storage.load(RUN))).snapshot).toBeUndefined();
  });

  it('stays when a merge brings nothing new', async () => {
    const { storage, entries } = await withSnapshot();
    await answered(storage.merge(entries));
    expect((await answered(storage.load(RUN))).snapshot?.count).toBe(4);
  });

  it('stays when a merge is about another journal', async () => {
    const { storage } = await withSnapshot();
    await answered(storage.merge([entryFrom('there', -1, 'home' as typeof RUN)]));
    expect((await answered(storage.load(RUN))).snapshot?.count).toBe(4);
  });
});

describe('strict durability', () => {
  const durabilities = (spy: { mock: { results: readonly { value?: unknown }[] } }) => spy.mock.results.map(({ value }) => (value as IDBTransaction).durability);

  it.each([
    ['append', (storage: IdbJournalStorage) => storage.append(RUN, drafts(2), writing())],
    ['merge', (storage: IdbJournalStorage) => storage.merge([entryFrom('there', 1)])],
  ])('%s waits for the disk', async (_, write) => {
    const { storage } = open();
    // Opening makes a transaction too; that one is not ours
    await answered(storage.count(RUN));
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await answered<unknown>(write(storage));
    expect(durabilities(transaction)).toEqual(['strict']);
    expect(transaction.mock.calls[0]?.[1]).toBe('readwrite');
  });

  it('a snapshot does not wait for the disk', async () => {
    const { storage } = open();
    // Opening makes a transaction too; that one is not ours
    await answered(storage.count(RUN));
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await answered(storage.saveSnapshot(RUN, { state: [], upTo: '', count: 0 }));
    expect(transaction).toHaveBeenCalledTimes(1);
    expect(durabilities(transaction)).not.toContain('strict');
  });
});

describe('a write that fails half-way', () => {
  /** Makes the second `add` of this test fail, once. */
  function failSecondAdd(name: string): void {
    const { add } = IDBObjectStore.prototype;
    let calls = 0;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      calls += 1;
      if (calls === 2) throw new DOMException('made by the test', name);
      return add.apply(this, args);
    });
  }

  it('leaves nothing of an append', async () => {
    const { storage } = open();
    failSecondAdd('QuotaExceededError');
    expect(await storage.append(RUN, drafts(3), writing())).toEqual({ fault: 'storage-full', retryable: false });
    expect(await answered(storage.read())).toEqual([]);
  });

  it('leaves nothing of a merge, and the snapshot stays', async () => {
    const { storage, entries } = await withSnapshot();
    failSecondAdd('QuotaExceededError');
    expect(await storage.merge([entryFrom('there', -2), entryFrom('there', -1)])).toEqual({ fault: 'storage-full', retryable: false });
    expect(await answered(storage.read())).toEqual(entries);
    expect((await answered(storage.load(RUN))).snapshot?.count).toBe(4);
  });

  it('is done again from the start when the connection died, and stored once', async () => {
    const { storage } = open();
    failSecondAdd('UnknownError');
    const entries = await answered(storage.append(RUN, drafts(3), writing()));
    expect(entries).toHaveLength(3);
    expect(await answered(storage.read())).toEqual(entries);
  });

  it('is thrown on and leaves nothing when it is our own mistake', async () => {
    const { storage } = open();
    failSecondAdd('ConstraintError');
    await expect(storage.append(RUN, drafts(3), writing())).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await answered(storage.read())).toEqual([]);
  });

  it('comes back as a fault when the disk is full at the commit, which fires only an abort', async () => {
    const { storage } = open();
    const { add } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (this: IDBObjectStore, ...args) {
      const request = add.apply(this, args);
      const { transaction } = this as unknown as { transaction: { _abort(name: string): void } };
      request.addEventListener('success', () => transaction._abort('QuotaExceededError'));
      return request;
    });
    expect(await storage.append(RUN, drafts(1), writing())).toEqual({ fault: 'storage-full', retryable: false });
    expect(await answered(storage.read())).toEqual([]);
  });
});

describe('a browser without IndexedDB', () => {
  it('gets a fault from every method and never a throw', async () => {
    expect('indexedDB' in globalThis).toBe(false);
    const storage = new IdbJournalStorage(new Connection(NAME));
    const answers = await Promise.all([
      storage.append(RUN, drafts(1), writing()), storage.merge([entryFrom('there', 1)]), storage.load(RUN), storage.read(), storage.count(RUN),
      storage.journals(), storage.saveSnapshot(RUN, { state: [], upTo: '', count: 0 }),
    ]);
    expect(answers).toEqual(answers.map(() => ({ fault: 'storage-missing', retryable: false })));
  });
});
