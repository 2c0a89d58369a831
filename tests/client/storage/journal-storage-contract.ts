import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFault } from '../../../client/storage/fault.ts';
import type { JournalStorage, Writing } from '../../../client/storage/journal-storage.ts';
import type { Draft } from '../../../scenarios/journal/decision.ts';
import { byOrder, type DeviceId, type Entry, type JournalId, stampToId } from '../../../scenarios/journal/entry.ts';
import { type Folding, fold, foldOnto } from '../../../scenarios/journal/fold.ts';
import { type Millis, millis } from '../../../scenarios/scenario-time.ts';

export const NOW = millis(Date.parse('2026-11-24T18:00:00+01:00'));
export const HERE = 'here' as DeviceId;
export const RUN = 'live-0m1-here' as JournalId;
export const OTHER_RUN = 'live-0m2-here' as JournalId;

export const writing = (change: Partial<Writing> = {}): Writing => ({ device: HERE, now: NOW, ...change });
export const draft = (text: string): Draft => ({ type: 'line-logged', version: 1, body: { kind: 'note', text } });
export const drafts = (count: number): Draft[] => Array.from({ length: count }, (_, index) => draft(`line ${index}`));

/** An entry as another device wrote it, so many minutes after NOW. */
export function entryFrom(device: string, minutes: number, journal: JournalId = RUN): Entry {
  const now = (NOW + minutes * 60_000) as Millis;
  return { id: stampToId({ millis: now, counter: 0, device: device as DeviceId }), journal, deviceTime: now, ...draft(`${device} at ${minutes}`) };
}

/** A state that shows which entries were folded, and in which order. */
export const idsFolding: Folding<string[]> = { initialState: () => [], evolve: (ids, entry) => [...ids, entry.id] };

/** The answer of storage; a fault fails the test. */
export async function answered<T>(answer: Promise<T>): Promise<Exclude<T, { fault: unknown }>> {
  const value = await answer;
  if (isFault(value)) throw new Error(`storage answered ${value.fault}`);
  return value as Exclude<T, { fault: unknown }>;
}

/** What a start reads of a journal, folded. */
export async function foldedFromLoad(storage: JournalStorage, journal: JournalId): Promise<string[]> {
  const { snapshot, entries } = await answered(storage.load(journal));
  return foldOnto(idsFolding, snapshot ? (snapshot.state as string[]) : idsFolding.initialState(), entries);
}

/** Two ways in to one place where journals are kept: two tabs. */
export type OpenPlace = () => { readonly storage: JournalStorage; readonly otherTab: JournalStorage };

/** What every adapter of JournalStorage does. */
export function journalStorageContract(name: string, open: OpenPlace): void {
  describe(`${name}: append`, () => {
    it('gives each draft a stamp, in order, and answers with the entries', async () => {
      const { storage } = open();
      const entries = await answered(storage.append(RUN, drafts(3), writing()));
      expect(entries.map((entry) => entry.body)).toEqual(drafts(3).map(({ body }) => body));
      expect(entries.map(({ id }) => id)).toEqual([0, 1, 2].map((counter) => stampToId({ millis: NOW, counter, device: HERE })));
      expect(entries.every((entry) => entry.journal === RUN && entry.deviceTime === NOW && entry.version === 1)).toBe(true);
      expect(await answered(storage.read(RUN))).toEqual(entries);
    });

    it('stamps after what is there, also when the clock of the device went back', async () => {
      const { storage } = open();
      const [first] = await answered(storage.append(RUN, drafts(1), writing()));
      const earlier = millis(NOW - 3_600_000);
      const [second] = await answered(storage.append(RUN, drafts(1), writing({ now: earlier })));
      expect(second && first && second.id > first.id).toBe(true);
      expect(second?.deviceTime).toBe(earlier);
    });

    it('stamps after what another device wrote with a clock that is ahead', async () => {
      const { storage } = open();
      const ahead = entryFrom('there', 90);
      await answered(storage.merge([ahead]));
      const [mine] = await answered(storage.append(RUN, drafts(1), writing()));
      expect(mine && mine.id > ahead.id).toBe(true);
    });

    it('writes down who did it, and no author when nobody said', async () => {
      const { storage } = open();
      await answered(storage.append(RUN, drafts(1), writing({ author: 'Sanne' })));
      await answered(storage.append(RUN, drafts(1), writing()));
      const [signed, unsigned] = await answered(storage.read(RUN));
      expect(signed?.author).toBe('Sanne');
      expect(unsigned && 'author' in unsigned).toBe(false);
    });

    it('keeps the stamps of two journals apart', async () => {
      const { storage } = open();
      const [one] = await answered(storage.append(RUN, drafts(1), writing()));
      const [other] = await answered(storage.append(OTHER_RUN, drafts(1), writing()));
      expect(other?.id).toBe(one?.id);
      expect(await answered(storage.count(RUN))).toBe(1);
    });

    it('never gives two writers the same stamp, in the same millisecond on the same device', async () => {
      const { storage, otherTab } = open();
      const written = await Promise.all(
        Array.from({ length: 20 }, (_, index) => answered((index % 2 ? storage : otherTab).append(RUN, drafts(1 + (index % 3)), writing()))),
      );
      const ids = written.flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const stored = await answered(storage.read(RUN));
      expect(stored.map(({ id }) => id)).toEqual([...ids].sort());
      expect(await answered(otherTab.read(RUN))).toEqual(stored);
    });
  });

  describe(`${name}: merge`, () => {
    it('adds the entries of another device and answers with them', async () => {
      const { storage } = open();
      const theirs = [entryFrom('there', 1), entryFrom('there', 2)];
      expect(await answered(storage.merge(theirs))).toEqual(theirs);
      expect(await answered(storage.read(RUN))).toEqual(theirs);
    });

    it('answers only with what was not there yet', async () => {
      const { storage } = open();
      await answered(storage.merge([entryFrom('there', 1)]));
      const fresh = await answered(storage.merge([entryFrom('there', 1), entryFrom('there', 2)]));
      expect(fresh).toEqual([entryFrom('there', 2)]);
    });

    it('takes an entry that is twice in one file once', async () => {
      const { storage } = open();
      expect(await answered(storage.merge([entryFrom('there', 1), entryFrom('there', 1)]))).toHaveLength(1);
      expect(await answered(storage.count(RUN))).toBe(1);
    });

    it('never changes an entry that is there', async () => {
      const { storage } = open();
      const kept = entryFrom('there', 1);
      await answered(storage.merge([kept]));
      await answered(storage.merge([{ ...kept, body: { kind: 'note', text: 'something else' } }]));
      expect(await answered(storage.read(RUN))).toEqual([kept]);
    });

    it('gives the same journal in whatever order, grouping and repetition the entries come', async () => {
      const entries = Array.from({ length: 8 }, (_, index) => entryFrom(index % 2 ? 'there' : 'elsewhere', index, index < 5 ? RUN : OTHER_RUN));
      const parts = fc.array(fc.subarray(entries, { minLength: 1 }).chain((some) => fc.shuffledSubarray(some, { minLength: some.length })), { maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(parts, async (groups) => {
          const { storage } = open();
          for (const group of groups) await answered(storage.merge(group));
          const wanted = [...new Set(groups.flat())].sort(byOrder);
          for (const journal of [RUN, OTHER_RUN]) {
            expect(await answered(storage.read(journal))).toEqual(wanted.filter((entry) => entry.journal === journal));
          }
        }),
        { numRuns: 30 },
      );
    });
  });

  describe(`${name}: load`, () => {
    it('gives all entries in order when there is no snapshot', async () => {
      const { storage } = open();
      await answered(storage.merge([entryFrom('there', 5), entryFrom('there', 1), entryFrom('elsewhere', 3)]));
      const { snapshot, entries } = await answered(storage.load(RUN));
      expect(snapshot).toBeUndefined();
      expect(entries).toEqual([entryFrom('there', 1), entryFrom('elsewhere', 3), entryFrom('there', 5)]);
    });

    it('gives nothing for a journal that is not there', async () => {
      const { storage } = open();
      expect(await answered(storage.load(RUN))).toEqual({ snapshot: undefined, entries: [] });
    });

    it('adds up to the full fold with a snapshot, and with entries written after it', async () => {
      const { storage } = open();
      const first = await answered(storage.append(RUN, drafts(4), writing()));
      await answered(storage.saveSnapshot(RUN, { state: fold(idsFolding, first), upTo: first.at(-1)?.id ?? '', count: 4 }));
      expect(await foldedFromLoad(storage, RUN)).toEqual(first.map(({ id }) => id));
      const second = await answered(storage.append(RUN, drafts(2), writing()));
      expect(await foldedFromLoad(storage, RUN)).toEqual([...first, ...second].map(({ id }) => id));
    });

    it.each([['before the end of', -10], ['after the end of', 10]])('adds up to the full fold after a merge %s a snapshot', async (_, minutes) => {
      const { storage } = open();
      const mine = await answered(storage.append(RUN, drafts(4), writing()));
      await answered(storage.saveSnapshot(RUN, { state: fold(idsFolding, mine), upTo: mine.at(-1)?.id ?? '', count: 4 }));
      await answered(storage.merge([entryFrom('there', minutes)]));
      const full = fold(idsFolding, await answered(storage.read(RUN)));
      expect(full).toHaveLength(5);
      expect(await foldedFromLoad(storage, RUN)).toEqual(full);
    });
  });

  describe(`${name}: read, count and journals`, () => {
    it('reads one journal in order, whatever the order in which it was written', async () => {
      const { storage } = open();
      await answered(storage.merge([entryFrom('there', 9), entryFrom('there', -9), entryFrom('there', 1, OTHER_RUN)]));
      expect(await answered(storage.read(RUN))).toEqual([entryFrom('there', -9), entryFrom('there', 9)]);
    });

    it('reads all journals, each in order and nothing left out', async () => {
      const { storage } = open();
      await answered(storage.merge([entryFrom('there', 9), entryFrom('there', 4, OTHER_RUN), entryFrom('there', 1), entryFrom('there', 2, OTHER_RUN)]));
      const all = await answered(storage.read());
      expect(all).toHaveLength(4);
      for (const journal of [RUN, OTHER_RUN]) {
        expect(all.filter((entry) => entry.journal === journal)).toEqual(await answered(storage.read(journal)));
      }
    });

    it('never mixes a journal with one whose name begins the same', async () => {
      const { storage } = open();
      const longer = `${RUN}-2` as JournalId;
      await answered(storage.merge([entryFrom('there', 1), entryFrom('there', 2, longer)]));
      expect(await answered(storage.read(RUN))).toEqual([entryFrom('there', 1)]);
      expect(await answered(storage.count(RUN))).toBe(1);
      expect((await answered(storage.load(longer))).entries).toEqual([entryFrom('there', 2, longer)]);
    });

    it('counts the entries of a journal; 0 when it is not there', async () => {
      const { storage } = open();
      expect(await answered(storage.count(RUN))).toBe(0);
      await answered(storage.append(RUN, drafts(3), writing()));
      await answered(storage.append(OTHER_RUN, drafts(1), writing()));
      expect(await answered(storage.count(RUN))).toBe(3);
    });

    it('names each journal once, sorted', async () => {
      const { storage } = open();
      expect(await answered(storage.journals())).toEqual([]);
      await answered(storage.append(OTHER_RUN, drafts(2), writing()));
      await answered(storage.append('home' as JournalId, drafts(1), writing()));
      await answered(storage.merge([entryFrom('there', 1), entryFrom('there', 2)]));
      expect(await answered(storage.journals())).toEqual(['home', RUN, OTHER_RUN]);
    });
  });
}
