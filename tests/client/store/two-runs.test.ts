import { afterEach, expect, it, vi } from 'vitest';
import { Connection } from '../../../client/storage/connection.ts';
import { IdbJournalStorage } from '../../../client/storage/idb-journal-storage.ts';
import { RunBook } from '../../../client/store/run-book.ts';
import type { TabChannel } from '../../../client/store/journal-store.ts';
import type { DeviceId, JournalId } from '../../../scenarios/journal/entry.ts';
import type { RunStart } from '../../../scenarios/journal/run.ts';
import { millis } from '../../../scenarios/scenario-time.ts';
import { freshIndexedDb } from '../storage/fresh-indexed-db.ts';
import { answered } from '../storage/journal-storage-contract.ts';
import { TabHub } from '../store/tab-hub.ts';

const NOW = Date.parse('2026-11-24T18:00:00+01:00');
const HOUR = 3_600_000;
const start: RunStart = { mode: 'live', scenario: 'outage-72h', variants: [], audience: 'resident', kinds: [], startedAt: millis(NOW - 2 * HOUR), factor: 1, packs: [] };
const storageOf = (name: string) => new IdbJournalStorage(new Connection(name));
function bookAt(clock: () => number, { name = 'x', device = 'here', tabs }: { name?: string; device?: string; tabs?: TabChannel } = {}) {
  return new RunBook({ mode: 'live', storage: storageOf(name), device: Promise.resolve(device as DeviceId), clock: () => millis(clock()), author: () => undefined, ...(tabs ? { tabs } : {}) });
}

afterEach(() => vi.unstubAllGlobals());

it('a double tap starts one run', async () => {
  freshIndexedDb();
  let now = NOW;
  const book = bookAt(() => now++);
  const answers = await Promise.all([book.start(start), book.start(start)]);
  expect(answers).toEqual([undefined, { refused: 'already-started' }]);
  expect(await book.list()).toHaveLength(1);
});

it('a start is refused while a run is on disk that this page has not read yet', async () => {
  freshIndexedDb();
  await bookAt(() => NOW).start(start);
  expect(await bookAt(() => NOW + HOUR).start(start)).toEqual({ refused: 'already-started' });
});

it('a run that was started after the clock of the phone was set back is the latest after a restart', async () => {
  freshIndexedDb();
  const time = { now: NOW };
  const before = bookAt(() => time.now);
  await before.start(start);
  await before.latest?.perform({ type: 'stop-run' });
  time.now -= HOUR;
  await before.start(start);
  expect(before.running).toBeDefined();
  const after = bookAt(() => time.now);
  await after.open();
  expect(after.running?.journal).toBe(before.running?.journal);
});

it('an import with a later run that was stopped leaves the running run in view', async () => {
  freshIndexedDb();
  const mine = bookAt(() => NOW);
  await mine.start(start);
  const running = mine.running?.journal;
  const theirs = bookAt(() => NOW + HOUR, { name: 'y', device: 'there' });
  await theirs.start(start);
  await theirs.latest?.perform({ type: 'stop-run' });
  await answered(storageOf('x').merge(await answered(storageOf('y').read())));
  await mine.reload();
  expect(mine.running?.journal).toBe(running);
  const restarted = bookAt(() => NOW + 2 * HOUR);
  await restarted.open();
  expect(restarted.running?.journal).toBe(running);
});

it('looking for a run that is not there leaves nobody listening', async () => {
  freshIndexedDb();
  const hub = new TabHub();
  const tab = hub.open();
  const book = bookAt(() => NOW, { tabs: tab });
  const before = hub.listening(tab);
  await book.find('live-unknown' as JournalId);
  expect(hub.listening(tab)).toBe(before);
});
