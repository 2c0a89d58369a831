import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../../../client/storage/connection.ts';
import type { Fault } from '../../../client/storage/fault.ts';
import { IdbJournalStorage } from '../../../client/storage/idb-journal-storage.ts';
import type { JournalStorage } from '../../../client/storage/journal-storage.ts';
import { MemoryJournalStorage } from '../../../client/storage/memory-journal-storage.ts';
import { JournalStore, type TabChannel } from '../../../client/store/journal-store.ts';
import { type Decision, type Moment, refuse } from '../../../scenarios/journal/decision.ts';
import { type DeviceId, type Entry, type JournalId, stampToId } from '../../../scenarios/journal/entry.ts';
import { type Folding, fold } from '../../../scenarios/journal/fold.ts';
import { millis } from '../../../scenarios/scenario-time.ts';
import { freshIndexedDb } from '../storage/fresh-indexed-db.ts';
import { TabHub } from './tab-hub.ts';

const JOURNAL = 'live-0m1-here' as JournalId;
const OTHER_JOURNAL = 'live-0m2-here' as JournalId;
const NOW = millis(Date.parse('2026-11-24T18:00:00+01:00'));
const FULL: Fault = { fault: 'storage-full', retryable: false };

/** The order shows in the state: it is the list of words in the order in which they were folded. */
interface Said {
  readonly words: readonly string[];
}
const folding: Folding<Said> = {
  initialState: () => ({ words: [] }),
  evolve: ({ words }, { body }) => ({ words: [...words, (body as { word: string }).word] }),
};
const said = (word: string) => ({ type: 'word-said', version: 1, body: { word } });
type Command = readonly string[];
function decide(command: Command, state: Said, _moment: Moment): Decision {
  return command.some((word) => word === 'never') ? refuse('word-forbidden') : command.map((word) => said(word.replace('{count}', String(state.words.length))));
}

interface Parts {
  readonly storage?: JournalStorage;
  readonly tabs?: TabChannel;
  readonly device?: string;
  readonly clock?: () => number;
  readonly author?: () => string | undefined;
}

function open({ storage = new MemoryJournalStorage(), tabs, device = 'here', clock = () => NOW, author }: Parts = {}) {
  return new JournalStore<Said, Command>({
    journal: JOURNAL, folding, decide, storage, device: Promise.resolve(device as DeviceId), clock: () => millis(clock()), ...(tabs ? { tabs } : {}), ...(author ? { author } : {}),
  });
}

const idb = () => new IdbJournalStorage(new Connection('journal-store-test'));

async function all(storage: JournalStorage): Promise<readonly Entry[]> {
  const entries = await storage.read(JOURNAL);
  if ('fault' in entries) throw new Error(entries.fault);
  return entries;
}

const fullFold = async (storage: JournalStorage) => fold(folding, await all(storage));

/** An entry of another device, so many minutes after NOW. */
function entryFrom(minutes: number, word: string, journal = JOURNAL): Entry {
  const at = millis(NOW + minutes * 60_000);
  return { id: stampToId({ millis: at, counter: 0, device: 'there' as DeviceId }), journal, deviceTime: at, ...said(word) };
}

/** Waits until everything that was asked of the store before is done. */
const settled = (store: JournalStore<Said, Command>) => store.accept([]);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('a command', () => {
  it('is part of the state, and on disk, when it is carried out', async () => {
    const storage = new MemoryJournalStorage();
    const store = open({ storage });
    expect(await store.perform(['water', 'licht'])).toBeUndefined();
    expect(store.state.words).toEqual(['water', 'licht']);
    expect(store.count).toBe(2);
    expect(await fullFold(storage)).toEqual(store.state);
  });

  it('answers, and shows, nothing before storage has answered', async () => {
    const storage = new MemoryJournalStorage();
    const append = storage.append.bind(storage);
    let write = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      write = resolve;
    });
    vi.spyOn(storage, 'append').mockImplementation(async (...args) => {
      await gate;
      return append(...args);
    });
    const store = open({ storage });
    const onChange = vi.fn();
    const onAnswer = vi.fn();
    store.subscribe(onChange);
    const answer = store.perform(['water']);
    void answer.then(onAnswer);
    await new Promise(setImmediate);
    expect(storage.append).toHaveBeenCalledTimes(1);
    expect(onAnswer).not.toHaveBeenCalled();
    expect(onChange).not.toHaveBeenCalled();
    expect(store.state.words).toEqual([]);
    write();
    expect(await answer).toBeUndefined();
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(store.state.words).toEqual(['water']);
  });

  it('that the rules refuse leaves the state and the disk alone', async () => {
    const storage = new MemoryJournalStorage();
    const store = open({ storage });
    await store.perform(['water']);
    const onChange = vi.fn();
    store.subscribe(onChange);
    expect(await store.perform(['never'])).toEqual({ refused: 'word-forbidden' });
    expect(store.state.words).toEqual(['water']);
    expect(store.count).toBe(1);
    expect(await all(storage)).toHaveLength(1);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('that storage cannot keep leaves the state alone, and other tabs hear nothing', async () => {
    const storage = new MemoryJournalStorage();
    const hub = new TabHub();
    const store = open({ storage, tabs: hub.open() });
    vi.spyOn(storage, 'append').mockResolvedValueOnce(FULL as never);
    const onChange = vi.fn();
    store.subscribe(onChange);
    expect(await store.perform(['water'])).toEqual(FULL);
    expect(store.state.words).toEqual([]);
    expect(store.count).toBe(0);
    expect(onChange).not.toHaveBeenCalled();
    expect(hub.waiting).toBe(0);
    expect(await store.perform(['licht'])).toBeUndefined();
    expect(store.state.words).toEqual(['licht']);
  });

  it('that changes nothing is not written', async () => {
    const storage = new MemoryJournalStorage();
    const append = vi.spyOn(storage, 'append');
    expect(await open({ storage }).perform([])).toBeUndefined();
    expect(append).not.toHaveBeenCalled();
  });

  it('carries the time of the clock, the device and who gave it', async () => {
    const storage = new MemoryJournalStorage();
    let author: string | undefined = 'Sanne';
    const store = open({ storage, author: () => author });
    await store.perform(['water']);
    author = undefined;
    await store.perform(['licht']);
    const [first, second] = await all(storage);
    expect(first).toMatchObject({ author: 'Sanne', deviceTime: NOW, journal: JOURNAL });
    expect(first?.id.endsWith('-here')).toBe(true);
    expect(second && 'author' in second).toBe(false);
  });
});

describe('commands given at the same time', () => {
  it('run one after the other, each on the state that the one before left', async () => {
    const storage = new MemoryJournalStorage();
    const store = open({ storage });
    await Promise.all(['a{count}', 'b{count}', 'c{count}', 'd{count}'].map((word) => store.perform([word])));
    expect(store.state.words).toEqual(['a0', 'b1', 'c2', 'd3']);
    expect(await fullFold(storage)).toEqual(store.state);
  });

  it('go on after one that was refused and one that failed', async () => {
    const storage = new MemoryJournalStorage();
    vi.spyOn(storage, 'append').mockRejectedValueOnce(new TypeError('our mistake'));
    const store = open({ storage });
    const answers = await Promise.allSettled([store.perform(['lost']), store.perform(['never']), store.perform(['water'])]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(store.state.words).toEqual(['water']);
  });
});

describe('load', () => {
  it('brings back what was stored before a restart', async () => {
    const storage = new MemoryJournalStorage();
    await open({ storage }).perform(['water', 'licht']);
    const store = open({ storage });
    expect(await store.load()).toBeUndefined();
    expect(store.state.words).toEqual(['water', 'licht']);
    expect(store.count).toBe(2);
  });

  it('answers the fault of storage and leaves the state alone', async () => {
    const storage = new MemoryJournalStorage();
    const store = open({ storage });
    await store.perform(['water']);
    vi.spyOn(storage, 'load').mockResolvedValueOnce(FULL as never);
    expect(await store.load()).toEqual(FULL);
    expect(store.state.words).toEqual(['water']);
  });
});

describe('another tab', () => {
  /** Two tabs on one database, each with its store. */
  function twoTabs() {
    freshIndexedDb();
    const hub = new TabHub();
    const [here, there] = [hub.open(), hub.open()];
    return { hub, here, mine: open({ storage: idb(), tabs: here }), theirs: open({ storage: idb(), tabs: there }), storage: idb() };
  }

  it('sees what this one stored, without asking the disk', async () => {
    const { hub, mine, theirs } = twoTabs();
    await mine.perform(['water', 'licht']);
    expect(theirs.state.words).toEqual([]);
    hub.deliver();
    await settled(theirs);
    expect(theirs.state.words).toEqual(['water', 'licht']);
    expect(theirs.count).toBe(2);
  });

  it('ends with the full fold when both wrote before they heard of each other', async () => {
    const { hub, mine, theirs, storage } = twoTabs();
    await Promise.all([mine.perform(['a']), theirs.perform(['b']), mine.perform(['c']), theirs.perform(['d'])]);
    hub.deliver();
    await Promise.all([settled(mine), settled(theirs)]);
    const whole = await fullFold(storage);
    expect(whole.words).toHaveLength(4);
    expect(mine.state).toEqual(whole);
    expect(theirs.state).toEqual(whole);
    expect([mine.count, theirs.count]).toEqual([4, 4]);
  });

  it('ends with the full fold when messages come late, out of order or twice', async () => {
    const step = fc.oneof(
      fc.record({ tab: fc.constantFrom('mine', 'theirs'), words: fc.integer({ min: 1, max: 3 }), minutes: fc.integer({ min: -5, max: 5 }) }),
      fc.constantFrom('deliver', 'deliver-turned', 'deliver-twice'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        freshIndexedDb();
        const hub = new TabHub();
        let now: number = NOW;
        const tabs = { mine: open({ storage: idb(), tabs: hub.open(), clock: () => now }), theirs: open({ storage: idb(), tabs: hub.open(), clock: () => now }) };
        for (const [index, move] of steps.entries()) {
          if (typeof move === 'string') {
            hub.deliver((messages) => (move === 'deliver' ? messages : move === 'deliver-turned' ? [...messages].reverse() : [...messages, ...messages]));
          } else {
            now += move.minutes * 60_000;
            await tabs[move.tab as 'mine' | 'theirs'].perform(Array.from({ length: move.words }, (_, word) => `${index}.${word}`));
          }
        }
        hub.deliver();
        await Promise.all([settled(tabs.mine), settled(tabs.theirs)]);
        const whole = await fullFold(idb());
        for (const store of [tabs.mine, tabs.theirs]) {
          expect(store.state).toEqual(whole);
          expect(store.count).toBe(whole.words.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is not heard about another journal', async () => {
    const hub = new TabHub();
    const other = hub.open();
    const store = open({ tabs: hub.open() });
    const onChange = vi.fn();
    store.subscribe(onChange);
    other.post([entryFrom(1, 'elsewhere', OTHER_JOURNAL)]);
    hub.deliver();
    await settled(store);
    expect(store.state.words).toEqual([]);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('is not heard any more after close', async () => {
    const hub = new TabHub();
    const tab = hub.open();
    const store = open({ tabs: tab });
    expect(hub.listening(tab)).toBe(1);
    store.close();
    expect(hub.listening(tab)).toBe(0);
  });
});

describe('accept', () => {
  it('takes in an import that lies before what was folded, in its place', async () => {
    const storage = new MemoryJournalStorage();
    const store = open({ storage });
    await store.perform(['late']);
    const imported = [entryFrom(-2, 'early'), entryFrom(-1, 'earlier', OTHER_JOURNAL), entryFrom(1, 'latest')];
    await storage.merge(imported);
    await store.accept(imported);
    expect(store.state.words).toEqual(['early', 'late', 'latest']);
    expect(store.count).toBe(3);
  });
});

describe('refresh', () => {
  it('notices that the journal on disk became longer', async () => {
    const storage = new MemoryJournalStorage();
    const store = open({ storage });
    await store.perform(['water']);
    await storage.merge([entryFrom(-5, 'unheard')]);
    expect(store.state.words).toEqual(['water']);
    expect(await store.refresh()).toBeUndefined();
    expect(store.state.words).toEqual(['unheard', 'water']);
  });

  it('reads nothing when the disk has no more than we know', async () => {
    const storage = new MemoryJournalStorage();
    const store = open({ storage });
    await store.perform(['water']);
    const load = vi.spyOn(storage, 'load');
    const onChange = vi.fn();
    store.subscribe(onChange);
    await store.refresh();
    expect(load).not.toHaveBeenCalled();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('answers the fault of storage', async () => {
    const storage = new MemoryJournalStorage();
    vi.spyOn(storage, 'count').mockResolvedValueOnce(FULL as never);
    expect(await open({ storage }).refresh()).toEqual(FULL);
  });
});

describe('a snapshot', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `word ${index}`);

  it('is written at the 500th entry and not before', async () => {
    freshIndexedDb();
    const storage = idb();
    const save = vi.spyOn(storage, 'saveSnapshot');
    const store = open({ storage });
    await store.perform(words(499));
    expect(save).not.toHaveBeenCalled();
    await store.perform(['the last']);
    expect(save).toHaveBeenCalledTimes(1);
    await store.perform(words(499));
    expect(save).toHaveBeenCalledTimes(1);
    await store.perform(['again']);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('gives the same state after a restart as all entries do', async () => {
    freshIndexedDb();
    const before = open({ storage: idb() });
    await before.perform(words(500));
    await before.perform(['after']);
    const storage = idb();
    const load = vi.spyOn(storage, 'load');
    const store = open({ storage });
    await store.load();
    expect(await load.mock.results[0]?.value).toMatchObject({ snapshot: { count: 500 }, entries: [{ body: { word: 'after' } }] });
    expect(store.state).toEqual(before.state);
    expect(store.state).toEqual(await fullFold(storage));
    expect(store.count).toBe(501);
    expect(await store.refresh()).toBeUndefined();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is not written again at each start', async () => {
    freshIndexedDb();
    await open({ storage: idb() }).perform(words(500));
    const storage = idb();
    const save = vi.spyOn(storage, 'saveSnapshot');
    const store = open({ storage });
    await store.load();
    await store.perform(['after']);
    expect(save).not.toHaveBeenCalled();
  });

  it('counts as heard: a late message about what it folded changes nothing after a restart', async () => {
    freshIndexedDb();
    const storage = idb();
    await open({ storage }).perform(words(500));
    const store = open({ storage });
    await store.load();
    await store.accept((await all(storage)).slice(-3));
    expect(store.state).toEqual(await fullFold(storage));
    expect(store.count).toBe(500);
  });

  it('gives way when an import brings an entry from before it', async () => {
    freshIndexedDb();
    const storage = idb();
    const store = open({ storage });
    await store.perform(words(500));
    const imported = [entryFrom(-1, 'early')];
    await storage.merge(imported);
    await store.accept(imported);
    expect(store.state.words[0]).toBe('early');
    const again = open({ storage: idb() });
    await again.load();
    expect(again.state).toEqual(await fullFold(storage));
    expect(again.state.words).toHaveLength(501);
  });

  it('that cannot be written costs nothing now', async () => {
    const storage = new MemoryJournalStorage();
    vi.spyOn(storage, 'saveSnapshot').mockResolvedValue(FULL as never);
    const store = open({ storage });
    expect(await store.perform(words(500))).toBeUndefined();
    expect(store.count).toBe(500);
  });
});

describe('a listener', () => {
  it('is called once for each change, with the new state in place, until it stops', async () => {
    const store = open();
    const seen: number[] = [];
    const stop = store.subscribe(() => seen.push(store.count));
    await store.perform(['a', 'b']);
    await store.load();
    stop();
    await store.perform(['c']);
    expect(seen).toEqual([2, 2]);
  });

  it('hears nothing after close', async () => {
    const store = open();
    const onChange = vi.fn();
    store.subscribe(onChange);
    store.close();
    await store.perform(['a']);
    expect(onChange).not.toHaveBeenCalled();
  });
});
