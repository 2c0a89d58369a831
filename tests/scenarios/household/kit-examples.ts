import { compileKit } from '../../../scenarios/content/kit-compile.ts';
import type { Kit } from '../../../scenarios/content/compiled-kit.ts';
import { type KitNeed, kitView } from '../../../scenarios/household/kit-amounts.ts';
import type { Household } from '../../../scenarios/household/household.ts';
import type { StockData } from '../../../scenarios/schema/household.ts';
import { checkPackFolder } from '../../../server/content/check-folder.ts';
import { PACK_FOLDER } from '../../../server/content/paths.ts';

const { files } = await checkPackFolder(PACK_FOLDER);
const compiled = files && compileKit(files, 'nl');
if (!compiled) throw new Error('the kit of the pack cannot be read');

/** The kit of the pack, in Dutch. */
export const KIT: Kit = compiled;
export const TODAY = '2026-11-25';

/** A household in which every question about heads was answered, with nobody in it. */
export const NOBODY: Household = {
  adults: 0, elderly: 0, children: 0, toddlers: 0, infantsOlder: 0, infantsYounger: 0, pregnant: 0, nursing: 0, vegetarian: false, pets: [], aquarium: false,
  devices: [], phones: 0, medicineDaily: false, medicineFridge: false, lift: false, car: false, season: 'mild', hob: 'gas', heating: 'gas-boiler', floor: 1,
};
export const FAMILY: Household = { ...NOBODY, adults: 2, children: 2, phones: 2 };

/** The kit of a household; stock by item. */
export const viewOf = (household: Household, stock: Readonly<Record<string, StockData>> = {}, kit = KIT, today = TODAY) => kitView(kit, household, new Map(Object.entries(stock)), today);

/** All needs of a household by item. */
export function needsOf(household: Household, stock: Readonly<Record<string, StockData>> = {}): Map<string, KitNeed> {
  return new Map(viewOf(household, stock).groups.flatMap(({ needs }) => needs).map((need) => [need.item.id, need]));
}
