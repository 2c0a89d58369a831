import { MemoryJournalStorage } from '../../../client/storage/memory-journal-storage.ts';
import { journalStorageContract } from './journal-storage-contract.ts';

journalStorageContract('MemoryJournalStorage', () => {
  const storage = new MemoryJournalStorage();
  return { storage, otherTab: storage };
});
