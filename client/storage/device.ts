import type { DeviceId } from '../../scenarios/journal/entry.ts';
import type { Connection } from './connection.ts';
import { isFault } from './fault.ts';

const KEY = 'device';

/** A name for this device that says nothing about it: ten letters and digits by chance. */
function newDeviceId(): DeviceId {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('') as DeviceId;
}

/** The name of this device, made at first use and kept with the data. Without storage it lasts as long as the page. */
export async function deviceId(connection: Connection): Promise<DeviceId> {
  const fresh = newDeviceId();
  const kept = await connection.use(async (db) => {
    const tx = db.transaction('facts', 'readwrite', { durability: 'strict' });
    const known = (await tx.store.get(KEY)) as DeviceId | undefined;
    if (!known) await tx.store.put(fresh, KEY);
    await tx.done;
    return known ?? fresh;
  });
  return isFault(kept) ? fresh : kept;
}

/** Writes something on disk, reads it back and removes it: the only proof that storing works. */
export async function canaryLives(connection: Connection): Promise<boolean> {
  const written = crypto.randomUUID();
  // Its own key: two tabs may test at once
  const key = `canary-${written}`;
  const read = await connection.use(async (db) => {
    const writing = db.transaction('facts', 'readwrite', { durability: 'strict' });
    await writing.store.put(written, key);
    await writing.done;
    const found = await db.get('facts', key);
    await db.delete('facts', key);
    return found;
  });
  return read === written;
}
