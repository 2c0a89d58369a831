import { type Fault, isFault } from './fault.ts';
import type { JournalStorage } from './journal-storage.ts';
import { MemoryJournalStorage } from './memory-journal-storage.ts';

/**
 * Keeps journals in `disk`; when this browser has no storage at all, in memory from then on. The first reading still
 * answers with the fault, so that the screen can say loudly that this window remembers nothing.
 */
export function withMemoryFallback(disk: JournalStorage): JournalStorage {
  const memory = new MemoryJournalStorage();
  let forgetful = false;
  let worked = false;
  const either = async <T>(order: (storage: JournalStorage) => Promise<T | Fault>, isWrite: boolean): Promise<T | Fault> => {
    if (forgetful) return order(memory);
    const answer = await order(disk);
    worked ||= !isFault(answer);
    // A disk that worked before still holds what was written: then the failure is shown, and nothing is swapped
    if (worked || !isFault(answer) || answer.fault !== 'storage-missing') return answer;
    forgetful = true;
    return isWrite ? order(memory) : answer;
  };
  return {
    append: (journal, drafts, writing) => either((storage) => storage.append(journal, drafts, writing), true),
    merge: (entries) => either((storage) => storage.merge(entries), true),
    load: (journal) => either((storage) => storage.load(journal), false),
    read: (journal) => either((storage) => storage.read(journal), false),
    count: (journal) => either((storage) => storage.count(journal), false),
    journals: () => either((storage) => storage.journals(), false),
    saveSnapshot: (journal, snapshot) => either((storage) => storage.saveSnapshot(journal, snapshot), true),
  };
}
