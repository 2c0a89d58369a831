import type { Cost, Kit, KitItem } from '../content/compiled-kit.ts';
import { applies } from '../outage/applies.ts';
import type { StockData } from '../schema/household.ts';
import { conditionsOf, type Household, type Question } from './household.ts';
import { linesOf, type RuleLine } from './kit-rules.ts';

/** ready: all of it is there. partly: some. missing: none. unknown: nobody said whether it is needed. */
export type KitState = 'ready' | 'partly' | 'missing' | 'unknown';

/** What stands between a date and today; soon is within SOON_DAYS. */
export type Freshness = 'fresh' | 'soon' | 'past';

/** Days before its date that something asks to be used up: time for one more weekly shop or two. */
export const SOON_DAYS = 30;

/** One item for one household: how much of it, by which rule, and what is there. */
export interface KitNeed {
  readonly item: KitItem;
  /** False when it hangs on something that nobody said. */
  readonly certain: boolean;
  /** The amount before rounding, in the unit of the item, to a millionth. */
  readonly exact: number;
  /** Rounded up once, in the unit that people count. */
  readonly need: number;
  readonly unit: string;
  /** How many packs that is; absent for what is not sold in packs. */
  readonly packs?: number;
  readonly lines: readonly RuleLine[];
  /** Questions that nobody answered and that this amount hangs on. */
  readonly unknown: readonly Question[];
  /** What is in the house and not past its date; the neighbours' one counts as all of it. */
  readonly have: number;
  /** What people counted, past its date or not. */
  readonly counted: number;
  readonly missing: number;
  readonly state: KitState;
  readonly shared: boolean;
  readonly expires?: string;
  readonly freshness?: Freshness;
}

export interface KitGroup {
  readonly id: string;
  readonly icon: string;
  readonly name: string;
  /** Certain items first: what is free, then what is cheap, then what is bought. */
  readonly needs: readonly KitNeed[];
  /** Never ready while an essential is missing, nor while one may be needed. */
  readonly state: KitState;
  readonly ready: number;
  readonly all: number;
  readonly missingEssentials: readonly KitNeed[];
  /** Essentials of which nobody said whether they are needed. */
  readonly openEssentials: readonly KitNeed[];
}

export interface KitView {
  readonly groups: readonly KitGroup[];
  readonly ready: number;
  readonly all: number;
  /** The one list to start with, in the order of the kit. */
  readonly missingEssentials: readonly KitNeed[];
  /** What is past its date or nearly so. */
  readonly ageing: readonly KitNeed[];
}

const COST_ORDER: readonly Cost[] = ['free', 'cheap', 'buy'];

/** Sums of decimals stray in the fifteenth digit; to a millionth they are exact, so that 0.1 + 0.2 buys no pack too many. */
const toMillionth = (value: number): number => Math.round(value * 1e6) / 1e6;
const roundUp = (value: number, step: number): number => Math.ceil(toMillionth(value / step));

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** How a date stands to today, both as 2027-03-31. */
export function freshnessOf(expires: string, today: string): Freshness {
  const left = dayNumber(expires) - dayNumber(today);
  return left < 0 ? 'past' : left <= SOON_DAYS ? 'soon' : 'fresh';
}

/** The day on which something that was filled on `today` must be refreshed: the same day some months on, or the last of that month. */
export function keepsUntil(today: string, months: number): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Whether an item belongs to this diet. Without an answer people eat everything. */
function fitsDiet(item: KitItem, household: Household): boolean {
  return household.vegetarian === true ? item.swapped !== true : item.insteadOf === undefined;
}

/** What an answer about the household says of an item that is in the house already. */
const inHouse = (item: KitItem, household: Household): number => (item.inHouse !== undefined && Number(household[item.inHouse] ?? 0) > 0 ? 1 : 0);

/** One item for a household; undefined when it is not for these people. */
export function needOf(item: KitItem, household: Household, stock: StockData | undefined, today: string): KitNeed | undefined {
  const applicable = applies(item, conditionsOf(household));
  if (applicable === 'no' || !fitsDiet(item, household)) return undefined;
  const parts = item.amount.map((term) => linesOf(term, household));
  const lines = parts.flatMap((part) => part.lines);
  const unknown = [...new Set(parts.flatMap((part) => part.unknown))];
  const exact = toMillionth(lines.reduce((sum, line) => sum + line.total, 0));
  if (exact === 0 && unknown.length === 0) return undefined;
  const certain = applicable === 'yes' && exact > 0;

  const { pack } = item;
  const packs = pack && roundUp(exact, pack.size);
  const need = pack && packs !== undefined ? (pack.counted === 'pack' ? packs : toMillionth(packs * pack.size)) : roundUp(exact, 1);
  const freshness = stock?.expires === undefined ? undefined : freshnessOf(stock.expires, today);
  const shared = item.shareable && stock?.shared === true;
  const counted = stock?.have ?? inHouse(item, household);
  const have = shared ? Math.max(need, counted) : freshness === 'past' ? 0 : counted;
  const missing = toMillionth(Math.max(0, need - have));
  return {
    item, certain, exact, need, unit: pack?.counted === 'pack' ? pack.unit : item.unit, ...(packs === undefined ? {} : { packs }),
    lines: lines.filter(({ total }) => total > 0), unknown, have, counted, missing,
    state: need > 0 && missing === 0 ? 'ready' : !certain ? 'unknown' : have > 0 ? 'partly' : 'missing',
    shared, ...(stock?.expires === undefined ? {} : { expires: stock.expires }), ...(freshness ? { freshness } : {}),
  };
}

/** Everything for a household, by group, with what is there and what is not. `today` is a day as 2026-11-25. */
export function kitView(kit: Kit, household: Household, stock: ReadonlyMap<string, StockData>, today: string): KitView {
  const rank = ({ certain, item }: KitNeed) => (certain ? COST_ORDER.indexOf(item.cost) : COST_ORDER.length);
  const groups = kit.groups.flatMap((group): KitGroup[] => {
    const needs = kit.items
      .filter((item) => item.group === group.id)
      .flatMap((item) => needOf(item, household, stock.get(item.id), today) ?? [])
      .sort((a, b) => rank(a) - rank(b) || Number(b.item.essential) - Number(a.item.essential));
    if (needs.length === 0) return [];
    const certain = needs.filter((one) => one.certain);
    const ready = certain.filter(({ state }) => state === 'ready').length;
    const missingEssentials = certain.filter(({ item, state }) => item.essential && state !== 'ready');
    const openEssentials = needs.filter(({ item, state }) => item.essential && state === 'unknown');
    return [{ ...group, needs, ready, all: certain.length, missingEssentials, openEssentials, state: stateOf({ ready, all: certain.length, missingEssentials, openEssentials }) }];
  });
  const needs = groups.flatMap((group) => group.needs);
  return {
    groups,
    ready: groups.reduce((sum, group) => sum + group.ready, 0),
    all: groups.reduce((sum, group) => sum + group.all, 0),
    missingEssentials: groups.flatMap((group) => group.missingEssentials),
    ageing: needs.filter(({ freshness, counted }) => counted > 0 && (freshness === 'soon' || freshness === 'past')),
  };
}

function stateOf({ ready, all, missingEssentials, openEssentials }: Pick<KitGroup, 'ready' | 'all' | 'missingEssentials' | 'openEssentials'>): KitState {
  if (missingEssentials.length > 0) return 'missing';
  if (openEssentials.length > 0 || all === 0) return 'unknown';
  return ready === all ? 'ready' : 'partly';
}
