import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../../client/storage/connection.ts';
import type { Fault } from '../../../client/storage/fault.ts';
import { IdbJournalStorage } from '../../../client/storage/idb-journal-storage.ts';
import { RunBook } from '../../../client/store/run-book.ts';
import type { TabChannel } from '../../../client/store/journal-store.ts';
import type { DeviceId, JournalId } from '../../../scenarios/journal/entry.ts';
import type { RunMode, RunStart } from '../../../scenarios/journal/run.ts';
import { millis } from '../../../scenarios/scenario-time.ts';
import { freshIndexedDb } from '../storage/fresh-indexed-db.ts';
import { TabHub } from './tab-hub.ts';

const NOW = Date.parse('2026-11-24T18:00:00+01:00');
const HOUR = 3_600_000;
const FULL: Fault = { fault: 'storage-full', retryable: false };

const startOf = (mode: RunMode): RunStart => ({
  mode, scenario: 'outage-72h', variants: [], audience: 'resident', kinds: [], startedAt: millis(NOW), factor: mode === 'live' ? 1 : 60, packs: [],
});

/** The books of this device, each on a new connection as after a restart. Live and drill share a database only where a test says so. */
function device({ database }: { database?: string } = {}) {
  freshIndexedDb();
  const time = { now: NOW };
  const book = (mode: RunMode, tabs?: TabChannel) => {
    const storage = new IdbJournalStorage(new Connection(database ?? `run-book-test-${mode}`));
    const options = { mode, storage, device: Promise.resolve('here' as DeviceId), clock: () => millis(time.now), author: () => 'Sanne', ...(tabs ? { tabs } : {}) };
    return { book: new RunBook(options), storage };
  };
  return { time, open: (mode: RunMode, tabs?: TabChannel) => book(mode, tabs).book, withStorage: book };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('starting a run', () => {
  it.each(['live', 'drill'] as const)('makes it the latest and the running one: %s', async (mode) => {
    const book = device().open(mode);
    expect(book.latest).toBeUndefined();
    expect(await book.start(startOf(mode))).toBeUndefined();
    expect(book.running).toBe(book.latest);
    expect(book.running?.state.start?.mode).toBe(mode);
    expect(await book.list()).toEqual([book.latest?.journal]);
    expect(book.latest?.journal.startsWith(`${mode}-`)).toBe(true);
  });

  it('is refused while one runs, and nothing is written', async () => {
    const { open, time } = device();
    const book = open('live');
    await book.start(startOf('live'));
    const first = book.latest;
    time.now += HOUR;
    expect(await book.start(startOf('live'))).toEqual({ refused: 'already-started' });
    expect(book.latest).toBe(first);
    expect(await book.list()).toHaveLength(1);
  });

  it('is refused after a restart while one runs', async () => {
    const { open, time } = device();
    await open('live').start(startOf('live'));
    time.now += HOUR;
    const book = open('live');
    await book.open();
    expect(await book.start(startOf('live'))).toEqual({ refused: 'already-started' });
  });

  it('is possible again after the other was stopped, in a journal of its own', async () => {
    const { open, time } = device();
    const book = open('live');
    await book.start(startOf('live'));
    const first = book.latest;
    await first?.perform({ type: 'stop-run' });
    expect(book.running).toBeUndefined();
    expect(book.latest).toBe(first);
    time.now += HOUR;
    expect(await book.start(startOf('live'))).toBeUndefined();
    expect(book.running?.journal).not.toBe(first?.journal);
    expect(await book.list()).toEqual([first?.journal, book.latest?.journal]);
  });

  it('that the rules refuse leaves no run', async () => {
    const { open } = device();
    const book = open('live');
    expect(await book.start({ ...startOf('live'), startedAt: millis(NOW + HOUR) })).toEqual({ refused: 'start-ahead' });
    expect(book.latest).toBeUndefined();
    expect(await book.list()).toEqual([]);
  });

  it('that storage cannot keep leaves no run', async () => {
    const { book, storage } = device().withStorage('live');
    vi.spyOn(storage, 'append').mockResolvedValueOnce(FULL);
    expect(await book.start(startOf('live'))).toEqual(FULL);
    expect(book.latest).toBeUndefined();
    expect(await book.start(startOf('live'))).toBeUndefined();
  });
});

describe('after a restart', () => {
  it('the latest run is there with all that was done in it', async () => {
    const { open, time } = device();
    const before = open('live');
    await before.start(startOf('live'));
    await before.latest?.perform({ type: 'tick-item', item: 'water' });
    time.now += HOUR;
    const book = open('live');
    expect(book.latest).toBeUndefined();
    expect(await book.open()).toBeUndefined();
    expect(book.running?.journal).toBe(before.latest?.journal);
    expect(book.running?.state).toEqual(before.latest?.state);
  });

  it('a run that was stopped is the latest, but does not run', async () => {
    const { open } = device();
    const before = open('live');
    await before.start(startOf('live'));
    await before.latest?.perform({ type: 'stop-run' });
    const book = open('live');
    await book.open();
    expect(book.latest?.journal).toBe(before.latest?.journal);
    expect(book.running).toBeUndefined();
  });

  it('the one that began last is the latest of many', async () => {
    const { open, time } = device();
    const before = open('drill');
    for (let run = 0; run < 3; run++) {
      await before.start(startOf('drill'));
      await before.latest?.perform({ type: 'stop-run' });
      time.now += 400 * 24 * HOUR;
    }
    const book = open('drill');
    await book.open();
    expect(await book.list()).toHaveLength(3);
    expect(book.latest?.journal).toBe(before.latest?.journal);
  });

  it('there is no run when there was none', async () => {
    const book = device().open('live');
    expect(await book.open()).toBeUndefined();
    expect(book.latest).toBeUndefined();
  });

  it('opening reads the disk once, and says what went wrong', async () => {
    const { book, storage } = device().withStorage('live');
    const journals = vi.spyOn(storage, 'journals').mockResolvedValue(FULL);
    expect(await book.open()).toEqual(FULL);
    await book.open();
    expect(journals).toHaveBeenCalledTimes(1);
  });
});

describe('live and drill', () => {
  it.each([['in databases of their own', {}], ['even in one database', { database: 'run-book-test-both' }]])('never see each other: %s', async (_, where) => {
    const { open } = device(where);
    const before = { live: open('live'), drill: open('drill') };
    await before.drill.start(startOf('drill'));
    await before.live.open();
    expect(before.live.latest).toBeUndefined();
    expect(await before.live.start(startOf('live'))).toBeUndefined();
    for (const mode of ['live', 'drill'] as const) {
      const book = open(mode);
      await book.open();
      expect(book.latest?.state.start?.mode).toBe(mode);
      expect(await book.list()).toEqual([before[mode].latest?.journal]);
    }
  });

  it('are not found in each other when looking back', async () => {
    const { open } = device();
    const drill = open('drill');
    await drill.start(startOf('drill'));
    expect(await open('live').find(drill.latest?.journal as JournalId)).toBeUndefined();
  });
});

describe('another tab', () => {
  it('sees a run that was started here, and what is done in it', async () => {
    const { open } = device();
    const hub = new TabHub();
    const here = open('live', hub.open());
    const there = open('live', hub.open());
    await there.open();
    const changed = new Promise<void>((resolve) => {
      there.subscribe(resolve);
    });
    await here.start(startOf('live'));
    expect(there.latest).toBeUndefined();
    hub.deliver();
    await changed;
    expect(there.running?.journal).toBe(here.running?.journal);
    expect(await there.start(startOf('live'))).toEqual({ refused: 'already-started' });

    await here.running?.perform({ type: 'tick-item', item: 'water' });
    hub.deliver();
    await there.running?.accept([]);
    expect(there.running?.state).toEqual(here.running?.state);
  });

  it('of a drill leaves the live book alone', async () => {
    const { withStorage, open } = device({ database: 'run-book-test-both' });
    const hub = new TabHub();
    const drill = open('drill', hub.open());
    const { book, storage } = withStorage('live', hub.open());
    const journals = vi.spyOn(storage, 'journals');
    await drill.start(startOf('drill'));
    hub.deliver();
    await Promise.all(journals.mock.results.map(({ value }) => value));
    await book.reload();
    expect(book.latest).toBeUndefined();
  });
});

describe('looking back', () => {
  it('finds one run by name, also when it is not the latest', async () => {
    const { open, time } = device();
    const book = open('live');
    await book.start(startOf('live'));
    const first = book.latest;
    await first?.perform({ type: 'stop-run' });
    time.now += HOUR;
    await book.start(startOf('live'));
    const found = await book.find(first?.journal as JournalId);
    expect(found && 'state' in found ? found.state : found).toEqual(first?.state);
    expect(await book.find(book.latest?.journal as JournalId)).toBe(book.latest);
  });

  it('finds nothing for a run that is not on this device', async () => {
    expect(await device().open('live').find('live-unknown' as JournalId)).toBeUndefined();
  });
});

describe('a listener', () => {
  it('hears of the start and of each change in the run, until it stops', async () => {
    const book = device().open('live');
    const onChange = vi.fn();
    const stop = book.subscribe(onChange);
    await book.start(startOf('live'));
    expect(onChange).toHaveBeenCalledTimes(1);
    await book.latest?.perform({ type: 'tick-item', item: 'water' });
    expect(onChange).toHaveBeenCalledTimes(2);
    stop();
    await book.latest?.perform({ type: 'untick-item', item: 'water' });
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('hears nothing more of a run that another took the place of', async () => {
    const { open, time } = device();
    const book = open('live');
    await book.start(startOf('live'));
    const first = book.latest;
    await first?.perform({ type: 'stop-run' });
    time.now += HOUR;
    await book.start(startOf('live'));
    const onChange = vi.fn();
    book.subscribe(onChange);
    await first?.load();
    expect(onChange).not.toHaveBeenCalled();
  });
});
