import type { Entry } from '../../scenarios/journal/entry.ts';
import { type Fault, isFault } from '../storage/fault.ts';
import { type App, HOME } from './app.ts';
import { HOUSEHOLD } from './household-store.ts';

/** Journals of drills have this in front, here and in a file: that alone decides where an entry may go. */
export const isDrillEntry = (entry: Entry): boolean => entry.journal.startsWith('drill-');

/**
 * Takes in entries of another device, from a file or a code: each to its own database, then to the journals that are open.
 * Answers with those that were new here; what this device had stays as it was.
 */
export async function takeEntries(app: App, entries: readonly Entry[]): Promise<readonly Entry[] | Fault> {
  const { live, drill } = app.shelves;
  const added: Entry[] = [];
  for (const [shelf, theirs] of [[live, entries.filter((entry) => !isDrillEntry(entry))], [drill, entries.filter(isDrillEntry)]] as const) {
    if (theirs.length === 0) continue;
    const merged = await shelf.storage.merge(theirs);
    if (isFault(merged)) return merged;
    shelf.tabs.post(merged);
    added.push(...merged);
  }
  await app.home.accept(added.filter((entry) => entry.journal === HOME));
  await Promise.all([app.live.reload(), app.drill.reload()]);
  await Promise.all([app.live.latest?.accept(added), app.drill.latest?.accept(added)]);
  // Opening it reads the new entries too, and tells the profile
  if (added.some((entry) => entry.journal === HOUSEHOLD)) await (await app.household()).accept(added);
  await app.change({ hasData: true });
  return added;
}
