import type { Draft } from '../../scenarios/journal/decision.ts';
import { byOrder, type Entry, idToStamp, type JournalId, mergeEntries, nextStamp, stampToId } from '../../scenarios/journal/entry.ts';
import type { JournalStorage, LoadedJournal, Writing } from './journal-storage.ts';

/** Keeps journals only while the page is open: the way out when a browser has no storage. The screen says so loudly. */
export class MemoryJournalStorage implements JournalStorage {
  readonly #entriesByJournal = new Map<string, Entry[]>();

  async append(journal: JournalId, drafts: readonly Draft[], { device, now, author }: Writing): Promise<readonly Entry[]> {
    const entries = this.#entriesByJournal.get(journal) ?? [];
    let last = idToStamp(entries.at(-1)?.id ?? '');
    const added = drafts.map((draft): Entry => {
      last = nextStamp(last, now, device);
      return { id: stampToId(last), journal, ...draft, deviceTime: now, ...(author ? { author } : {}) };
    });
    this.#entriesByJournal.set(journal, [...entries, ...added]);
    return added;
  }

  async merge(entries: readonly Entry[]): Promise<readonly Entry[]> {
    const added: Entry[] = [];
    for (const entry of entries) {
      const known = this.#entriesByJournal.get(entry.journal) ?? [];
      if (known.some((other) => other.id === entry.id)) continue;
      this.#entriesByJournal.set(entry.journal, mergeEntries(known, [entry]));
      added.push(entry);
    }
    return added;
  }

  async load(journal: JournalId): Promise<LoadedJournal> {
    return { snapshot: undefined, entries: this.#entriesByJournal.get(journal) ?? [] };
  }

  async read(journal?: JournalId): Promise<readonly Entry[]> {
    if (journal !== undefined) return this.#entriesByJournal.get(journal) ?? [];
    return [...this.#entriesByJournal.values()].flat().sort(byOrder);
  }

  async count(journal: JournalId): Promise<number> {
    return this.#entriesByJournal.get(journal)?.length ?? 0;
  }

  async journals(): Promise<readonly JournalId[]> {
    return [...this.#entriesByJournal.keys()].sort() as JournalId[];
  }

  async saveSnapshot(): Promise<undefined> {
    return undefined;
  }
}
