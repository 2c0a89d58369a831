import { afterEach, expect, it, vi } from 'vitest';
import { Connection } from '../../../client/storage/connection.ts';
import { IdbJournalStorage } from '../../../client/storage/idb-journal-storage.ts';
import { JournalStore } from '../../../client/store/journal-store.ts';
import type { DeviceId, JournalId } from '../../../scenarios/journal/entry.ts';
import { fold, type Folding } from '../../../scenarios/journal/fold.ts';
import { millis } from '../../../scenarios/scenario-time.ts';
import { freshIndexedDb } from '../storage/fresh-indexed-db.ts';
import { answered, draft, entryFrom, NOW, RUN } from '../storage/journal-storage-contract.ts';
import { TabHub } from '../store/tab-hub.ts';

const folding: Folding<{ readonly texts: readonly string[] }> = {
  initialState: () => ({ texts: [] }),
  evolve: ({ texts }, { body }) => ({ texts: [...texts, (body as { text: string }).text] }),
};
const idb = () => new IdbJournalStorage(new Connection('x'));
const open = (tabs?: ReturnType<TabHub['open']>) =>
  new JournalStore<{ readonly texts: readonly string[] }, readonly string[]>({
    journal: RUN as JournalId, folding, decide: (texts) => texts.map(draft), storage: idb(), device: Promise.resolve('here' as DeviceId), clock: () => millis(NOW), ...(tabs ? { tabs } : {}),
  });
const many = Array.from({ length: 500 }, (_, index) => `mine ${index}`);

afterEach(() => vi.unstubAllGlobals());

it('a snapshot never leaves out what another tab stored before we heard of it', async () => {
  freshIndexedDb();
  const hub = new TabHub();
  const mine = open(hub.open());
  const theirs = open(hub.open());
  await theirs.perform(['theirs']);
  await mine.perform(many);
  hub.deliver();
  await mine.accept([]);
  const restarted = open();
  await restarted.load();
  const full = fold(folding, await answered(idb().read(RUN)));
  expect(restarted.state.texts).toHaveLength(501);
  expect(restarted.state).toEqual(full);
  expect(mine.state).toEqual(full);
});

it('a snapshot never leaves out an import that was merged while a command was under way', async () => {
  freshIndexedDb();
  const store = open();
  const imported = [entryFrom('there', -5)];
  // as dd-file: merge first, accept after
  await answered(idb().merge(imported));
  await store.perform(many);
  await store.accept(imported);
  expect(store.state.texts).toHaveLength(501);
});
