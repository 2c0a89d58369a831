import type { KitGroup, KitNeed, KitView } from './kit-amounts.ts';

/** One thing to get, in the unit that people buy or make ready. */
export interface ShoppingLine {
  readonly need: KitNeed;
  /** What is missing, in units that people count. */
  readonly missing: number;
  /** How many packs that is; absent for what is not sold in packs. */
  readonly packs?: number;
  /** What was there is past its date. */
  readonly replaces: boolean;
}

export interface ShoppingGroup {
  readonly group: Pick<KitGroup, 'id' | 'icon' | 'name'>;
  readonly lines: readonly ShoppingLine[];
}

/** What is missing, in the order in which it helps: what costs nothing apart, essentials before the rest. */
export interface ShoppingList {
  readonly free: readonly ShoppingLine[];
  readonly first: readonly ShoppingGroup[];
  readonly later: readonly ShoppingGroup[];
  /** Items of which nobody said whether they are needed; they are on no list. */
  readonly open: number;
}

function lineOf(need: KitNeed): ShoppingLine {
  const { pack } = need.item;
  // A decimal that strays may not buy a pack too many: amounts are exact to a millionth
  const packs = pack && (pack.counted === 'pack' ? need.missing : Math.ceil(Math.round((need.missing / pack.size) * 1e6) / 1e6));
  return { need, missing: need.missing, ...(packs === undefined ? {} : { packs }), replaces: need.freshness === 'past' && need.counted > 0 };
}

/** The shopping list of a kit. What may be needed is not on it. `kept` holds items that stay although they are there by now. */
export function shoppingList(view: KitView, kept: ReadonlySet<string> = new Set()): ShoppingList {
  const isMissing = ({ certain, state, item }: KitNeed) => certain && (state !== 'ready' || kept.has(item.id));
  const byGroup = (wanted: (need: KitNeed) => boolean): ShoppingGroup[] =>
    view.groups.map(({ id, icon, name, needs }) => ({ group: { id, icon, name }, lines: needs.filter((need) => isMissing(need) && wanted(need)).map(lineOf) }))
      .filter(({ lines }) => lines.length > 0);
  const free = byGroup(({ item }) => item.cost === 'free').flatMap(({ lines }) => lines);
  return {
    free: [...free].sort((a, b) => Number(b.need.item.essential) - Number(a.need.item.essential)),
    first: byGroup(({ item }) => item.cost !== 'free' && item.essential),
    later: byGroup(({ item }) => item.cost !== 'free' && !item.essential),
    open: view.groups.flatMap(({ needs }) => needs).filter(({ certain }) => !certain).length,
  };
}
