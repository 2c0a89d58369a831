import type { JournalId } from '../../scenarios/journal/entry.ts';
import { conditionsOf } from '../../scenarios/household/household.ts';
import { decideHousehold, type HouseholdCommand, type HouseholdState, householdFolding } from '../../scenarios/household/household-journal.ts';
import { JournalStore, type JournalStoreOptions } from '../store/journal-store.ts';
import type { App } from './app.ts';

export type HouseholdStore = JournalStore<HouseholdState, HouseholdCommand>;
export const HOUSEHOLD = 'household' as JournalId;

type Shared = Pick<JournalStoreOptions<HouseholdState, HouseholdCommand>, 'device' | 'clock' | 'author' | 'storage' | 'tabs'>;

/** What the household says also decides which tasks people see: the profile follows the answers, here and after a merge. */
async function tellProfile(app: App, { state }: HouseholdStore): Promise<void> {
  const { profile } = app;
  const conditions = { ...profile.conditions, ...conditionsOf(state.answers) };
  if (profile.audience !== 'resident' || JSON.stringify(conditions) === JSON.stringify(profile.conditions)) return;
  await app.home.perform({ type: 'set-profile', profile: { ...profile, conditions } });
}

/** Opens the household's journal. Apart from the shell, so that the first screen does not pay for it. */
export async function openHousehold(app: App, shared: Shared): Promise<HouseholdStore> {
  const store: HouseholdStore = new JournalStore({ journal: HOUSEHOLD, folding: householdFolding, decide: decideHousehold, ...shared });
  app.report(await store.load());
  await app.opened;
  await tellProfile(app, store);
  store.subscribe(() => void tellProfile(app, store));
  return store;
}
