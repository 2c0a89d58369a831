import { forceCloseDatabase, IDBDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection, type Database } from '../../../client/storage/connection.ts';
import { freshIndexedDb, openRaw } from './fresh-indexed-db.ts';

const NAME = 'connection-test';
const named = (name: string) => new DOMException('made by the test', name);
const addFact = (value: string) => async (db: Database) => {
  await db.put('facts', value, 'fact');
  return db.get('facts', 'fact');
};

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Work that fails with these errors one after the other, then answers 'done'; counts how often it was tried. */
function failing(...errors: readonly unknown[]) {
  const left = [...errors];
  return vi.fn(async (_db: Database) => {
    if (left.length > 0) throw left.shift();
    return 'done';
  });
}

describe('a live connection', () => {
  it('is opened once, at first use, and kept', async () => {
    const open = vi.spyOn(freshIndexedDb(), 'open');
    const connection = new Connection(NAME);
    expect(open).not.toHaveBeenCalled();
    expect(await connection.use(addFact('a'))).toBe('a');
    expect(await connection.use(addFact('b'))).toBe('b');
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('is shared by two uses at the same time', async () => {
    const open = vi.spyOn(freshIndexedDb(), 'open');
    const connection = new Connection(NAME);
    await Promise.all([connection.use(addFact('a')), connection.use(addFact('b'))]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('opens again after it was closed, and the data is still there', async () => {
    freshIndexedDb();
    const connection = new Connection(NAME);
    await connection.use(addFact('kept'));
    connection.close();
    expect(await connection.use((db) => db.get('facts', 'fact'))).toBe('kept');
  });

  it('lets go of the database when it is closed', async () => {
    const factory = freshIndexedDb();
    const connection = new Connection(NAME);
    await connection.use(addFact('a'));
    connection.close();
    const onBlocked = vi.fn();
    await new Promise<void>((resolve) => {
      const request = factory.deleteDatabase(NAME);
      request.onblocked = onBlocked;
      request.onsuccess = () => resolve();
    });
    expect(onBlocked).not.toHaveBeenCalled();
  });
});

describe('a dead connection', () => {
  it.each(['InvalidStateError', 'UnknownError', 'AbortError', 'TransactionInactiveError', 'TimeoutError'])('is let go and opened again after %s', async (name) => {
    const open = vi.spyOn(freshIndexedDb(), 'open');
    const work = failing(named(name));
    expect(await new Connection(NAME).use(work)).toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
    expect(open).toHaveBeenCalledTimes(2);
    expect(work.mock.calls[0]?.[0]).not.toBe(work.mock.calls[1]?.[0]);
  });

  it('is closed when it is let go', async () => {
    freshIndexedDb();
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    await new Connection(NAME).use(failing(named('InvalidStateError')));
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('heals when the browser closed it without a word', async () => {
    freshIndexedDb();
    const connection = new Connection(NAME);
    await connection.use(addFact('a'));
    await connection.use(async (db) => unwrap(db).close());
    expect(await connection.use(addFact('b'))).toBe('b');
  });

  it('is tried three times at most, then comes back as a fault that may be tried again', async () => {
    const open = vi.spyOn(freshIndexedDb(), 'open');
    const dead = Array.from({ length: 9 }, () => named('UnknownError'));
    const work = failing(...dead);
    expect(await new Connection(NAME).use(work)).toEqual({ fault: 'storage-lost', retryable: true });
    expect(work).toHaveBeenCalledTimes(3);
    expect(open).toHaveBeenCalledTimes(3);
  });

  it('has three new tries in the next use', async () => {
    freshIndexedDb();
    const connection = new Connection(NAME);
    const twice = () => failing(named('UnknownError'), named('InvalidStateError'));
    expect(await connection.use(twice())).toBe('done');
    expect(await connection.use(twice())).toBe('done');
  });

  it('is opened again when opening itself fails', async () => {
    const factory = freshIndexedDb();
    const open = vi.spyOn(factory, 'open').mockImplementationOnce(() => {
      throw named('UnknownError');
    });
    expect(await new Connection(NAME).use(failing())).toBe('done');
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('is dropped at once when the browser says that it ended, so the next use never sees it', async () => {
    const open = vi.spyOn(freshIndexedDb(), 'open');
    const connection = new Connection(NAME);
    const ended = await connection.use(async (db) => unwrap(db));
    forceCloseDatabase(ended as never);
    const work = vi.fn(addFact('after'));
    expect(await connection.use(work)).toBe('after');
    expect(work).toHaveBeenCalledTimes(1);
    expect(open).toHaveBeenCalledTimes(2);
  });
});

describe('a database that another tab holds', () => {
  /** The browser has an older version open elsewhere; `blocked` answers once the connection was told so. */
  async function held() {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const factory = freshIndexedDb();
    const other = await openRaw(factory, NAME, 1);
    const open = factory.open.bind(factory);
    let tell = (): void => undefined;
    const blocked = new Promise<void>((resolve) => {
      tell = resolve;
    });
    // The same as an app whose version is one higher
    vi.spyOn(factory, 'open').mockImplementation((name) => {
      const request = open(name, 2);
      request.addEventListener('blocked', () => tell());
      return request;
    });
    return { other, blocked };
  }

  it('gives storage-blocked after three seconds and not before', async () => {
    const { other, blocked } = await held();
    const onAnswer = vi.fn();
    const answer = new Connection(NAME).use(async () => 'done');
    void answer.then(onAnswer);
    await blocked;
    await vi.advanceTimersByTimeAsync(2999);
    expect(onAnswer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await answer).toEqual({ fault: 'storage-blocked', retryable: true });
    other.close();
  });

  it('is used as soon as the other tab lets go', async () => {
    const { other, blocked } = await held();
    const answer = new Connection(NAME).use(addFact('a'));
    await blocked;
    other.close();
    expect(await answer).toBe('a');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is tried again in the next use after it was blocked', async () => {
    const { other, blocked } = await held();
    const connection = new Connection(NAME);
    const first = connection.use(addFact('a'));
    await blocked;
    await vi.advanceTimersByTimeAsync(3000);
    await first;
    other.close();
    expect(await connection.use(addFact('b'))).toBe('b');
  });
});

describe('a newer version of the app', () => {
  it('gets the database: this tab closes its own connection and says so', async () => {
    const factory = freshIndexedDb();
    const onOutdated = vi.fn();
    await new Connection(NAME, { onOutdated }).use(addFact('a'));
    expect(onOutdated).not.toHaveBeenCalled();
    const newer = await openRaw(factory, NAME, 2);
    expect(newer.version).toBe(2);
    expect(onOutdated).toHaveBeenCalledTimes(1);
  });

  it('makes this tab answer storage-outdated from then on', async () => {
    const factory = freshIndexedDb();
    const connection = new Connection(NAME);
    await connection.use(addFact('a'));
    await openRaw(factory, NAME, 2);
    const work = failing();
    expect(await connection.use(work)).toEqual({ fault: 'storage-outdated', retryable: false });
    expect(work).not.toHaveBeenCalled();
  });
});

describe('a failure of the world', () => {
  it.each([
    ['QuotaExceededError', 'storage-full'],
    ['VersionError', 'storage-outdated'],
    ['SecurityError', 'storage-missing'],
    ['NotSupportedError', 'storage-missing'],
  ])('%s comes back as %s, without a second try', async (name, fault) => {
    freshIndexedDb();
    const work = failing(named(name));
    expect(await new Connection(NAME).use(work)).toEqual({ fault, retryable: false });
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('without IndexedDB comes back as storage-missing', async () => {
    expect('indexedDB' in globalThis).toBe(false);
    expect(await new Connection(NAME).use(failing())).toEqual({ fault: 'storage-missing', retryable: false });
  });
});

describe('a defect', () => {
  it.each([new TypeError('our mistake'), named('ConstraintError'), named('DataError'), 'a text'])('is thrown on after one try: %s', async (defect) => {
    freshIndexedDb();
    const work = failing(defect);
    await expect(new Connection(NAME).use(work)).rejects.toBe(defect);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('leaves the connection alone for the next use', async () => {
    const open = vi.spyOn(freshIndexedDb(), 'open');
    const connection = new Connection(NAME);
    await expect(connection.use(failing(new TypeError('our mistake')))).rejects.toThrow(TypeError);
    expect(await connection.use(addFact('a'))).toBe('a');
    expect(open).toHaveBeenCalledTimes(1);
  });
});
