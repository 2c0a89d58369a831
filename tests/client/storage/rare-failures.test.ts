import { afterEach, expect, it, vi } from 'vitest';
import { Connection } from '../../../client/storage/connection.ts';
import { IdbJournalStorage } from '../../../client/storage/idb-journal-storage.ts';
import { MemoryJournalStorage } from '../../../client/storage/memory-journal-storage.ts';
import { freshIndexedDb, openRaw } from './fresh-indexed-db.ts';
import { answered, entryFrom, OTHER_RUN, RUN } from './journal-storage-contract.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('an open that came through after it was reported as blocked does not keep the database from a newer version', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const factory = freshIndexedDb();
  const other = await openRaw(factory, 'x', 1);
  const open = factory.open.bind(factory);
  let tell = (): void => undefined;
  const blocked = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const spy = vi.spyOn(factory, 'open').mockImplementation((name) => {
    const request = open(name, 2);
    request.addEventListener('blocked', () => tell());
    return request;
  });
  const connection = new Connection('x');
  const first = connection.use(async () => 'done');
  await blocked;
  await vi.advanceTimersByTimeAsync(3000);
  expect(await first).toMatchObject({ fault: 'storage-blocked' });
  other.close();
  await connection.use(async () => 'done');
  connection.close();
  spy.mockRestore();
  const onBlocked = vi.fn();
  await new Promise<void>((resolve, reject) => {
    const request = factory.open('x', 3);
    request.onblocked = () => {
      onBlocked();
      resolve();
    };
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  expect(onBlocked).not.toHaveBeenCalled();
});

it('all journals are read in the same order from disk and from memory', async () => {
  freshIndexedDb();
  const orders: unknown[] = [];
  for (const storage of [new IdbJournalStorage(new Connection('x')), new MemoryJournalStorage()]) {
    await storage.merge([entryFrom('there', 1, OTHER_RUN), entryFrom('there', 2, RUN), entryFrom('there', 3, OTHER_RUN)]);
    orders.push((await answered(storage.read())).map(({ id }) => id));
  }
  expect(orders[0]).toEqual(orders[1]);
});

it('a browser whose indexedDB is null or undefined gives storage-missing', async () => {
  for (const nothing of [null, undefined]) {
    vi.stubGlobal('indexedDB', nothing);
    expect(await new Connection('x').use(async () => 'done')).toEqual({ fault: 'storage-missing', retryable: false });
  }
});
