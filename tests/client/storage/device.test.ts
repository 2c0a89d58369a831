import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../../client/storage/connection.ts';
import { canaryLives, deviceId } from '../../../client/storage/device.ts';
import { idToStamp, stampToId } from '../../../scenarios/journal/entry.ts';
import { millis } from '../../../scenarios/scenario-time.ts';
import { freshIndexedDb } from './fresh-indexed-db.ts';

const NAME = 'device-test';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the name of this device', () => {
  it('is ten letters and digits that fit in the id of an entry', async () => {
    freshIndexedDb();
    const device = await deviceId(new Connection(NAME));
    expect(device).toMatch(/^[0-9a-z]{10}$/);
    expect(idToStamp(stampToId({ millis: millis(1), counter: 0, device }))?.device).toBe(device);
  });

  it('is kept with the data', async () => {
    freshIndexedDb();
    const first = new Connection(NAME);
    const device = await deviceId(first);
    first.close();
    expect(await deviceId(new Connection(NAME))).toBe(device);
  });

  it('is one name when two tabs ask at the same time', async () => {
    freshIndexedDb();
    const [one, other] = await Promise.all([deviceId(new Connection(NAME)), deviceId(new Connection(NAME))]);
    expect(one).toBe(other);
  });

  it('is another one on another device', async () => {
    freshIndexedDb();
    const here = await deviceId(new Connection(NAME));
    freshIndexedDb();
    expect(await deviceId(new Connection(NAME))).not.toBe(here);
  });

  it('is there without storage too', async () => {
    expect(await deviceId(new Connection(NAME))).toMatch(/^[0-9a-z]{10}$/);
  });
});

describe('the canary', () => {
  it('lives where storing works, and leaves nothing behind', async () => {
    freshIndexedDb();
    const connection = new Connection(NAME);
    expect(await canaryLives(connection)).toBe(true);
    expect(await connection.use((db) => db.getAllKeys('facts'))).toEqual([]);
  });

  it('leaves the name of the device alone', async () => {
    freshIndexedDb();
    const connection = new Connection(NAME);
    const device = await deviceId(connection);
    await canaryLives(connection);
    expect(await deviceId(connection)).toBe(device);
  });

  it('is dead without IndexedDB', async () => {
    expect(await canaryLives(new Connection(NAME))).toBe(false);
  });

  it('is dead when the disk is full', async () => {
    freshIndexedDb();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('made by the test', 'QuotaExceededError');
    });
    expect(await canaryLives(new Connection(NAME))).toBe(false);
  });

  it('is dead when a browser forgets what it said it stored', async () => {
    freshIndexedDb();
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, _value, key) {
      return put.call(this, 'something older', key);
    });
    expect(await canaryLives(new Connection(NAME))).toBe(false);
  });
});
