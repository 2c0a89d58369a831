import { describe, expect, it, vi } from 'vitest';
import type { Fault } from '../../../client/storage/fault.ts';
import { withMemoryFallback } from '../../../client/storage/fallback-journal-storage.ts';
import type { JournalStorage } from '../../../client/storage/journal-storage.ts';
import { MemoryJournalStorage } from '../../../client/storage/memory-journal-storage.ts';
import { answered, drafts, entryFrom, journalStorageContract, RUN, writing } from './journal-storage-contract.ts';

const MISSING: Fault = { fault: 'storage-missing', retryable: false };

/** A disk that answers every order with this fault. */
function failingDisk(fault: Fault) {
  const answer = vi.fn(async () => fault);
  const disk: JournalStorage = { append: answer, merge: answer, load: answer, read: answer, count: answer, journals: answer, saveSnapshot: answer };
  return { disk, answer };
}

journalStorageContract('withMemoryFallback on a disk', () => {
  const storage = withMemoryFallback(new MemoryJournalStorage());
  return { storage, otherTab: storage };
});

describe('withMemoryFallback', () => {
  it('keeps everything on disk where there is one', async () => {
    const disk = new MemoryJournalStorage();
    await answered(withMemoryFallback(disk).append(RUN, drafts(2), writing()));
    expect(await disk.count(RUN)).toBe(2);
  });

  it.each<[string, (storage: JournalStorage) => Promise<unknown>]>([
    ['load', (storage) => storage.load(RUN)],
    ['read', (storage) => storage.read()],
    ['count', (storage) => storage.count(RUN)],
    ['journals', (storage) => storage.journals()],
  ])('says at the first %s that this browser keeps nothing, and goes on in memory', async (_, read) => {
    const { disk, answer } = failingDisk(MISSING);
    const storage = withMemoryFallback(disk);
    expect(await read(storage)).toEqual(MISSING);
    expect(await read(storage)).not.toHaveProperty('fault');
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it('keeps what is written without a disk until the page closes', async () => {
    const storage = withMemoryFallback(failingDisk(MISSING).disk);
    const mine = await answered(storage.append(RUN, drafts(2), writing()));
    const theirs = entryFrom('there', 5);
    await answered(storage.merge([theirs]));
    expect(await answered(storage.read(RUN))).toEqual([...mine, theirs]);
  });

  it.each<Fault>([{ fault: 'storage-full', retryable: false }, { fault: 'storage-lost', retryable: true }, { fault: 'storage-blocked', retryable: true }, { fault: 'storage-outdated', retryable: false }])(
    'never hides $fault behind memory',
    async (fault) => {
      const storage = withMemoryFallback(failingDisk(fault).disk);
      expect(await storage.append(RUN, drafts(1), writing())).toEqual(fault);
      expect(await storage.append(RUN, drafts(1), writing())).toEqual(fault);
      expect(await storage.load(RUN)).toEqual(fault);
    },
  );
});
