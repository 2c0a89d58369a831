import {
  IDBCursor, IDBDatabase, IDBFactory, IDBIndex, IDBKeyRange, IDBObjectStore, IDBRequest, IDBTransaction,
} from 'fake-indexeddb';
import { vi } from 'vitest';

/** Gives this test an IndexedDB of its own, empty, with the classes that idb looks for. */
export function freshIndexedDb(): IDBFactory {
  const factory = new IDBFactory();
  const globals = { indexedDB: factory, IDBCursor, IDBDatabase, IDBIndex, IDBKeyRange, IDBObjectStore, IDBRequest, IDBTransaction };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  return factory;
}

/** A connection of somebody else, who does not listen when a newer version asks for the database. */
export function openRaw(factory: IDBFactory, name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
