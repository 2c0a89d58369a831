import type { KitTermData, KitTextsData } from '../schema/kit.ts';
import type { Cycle, Mark, Section } from './compiled.ts';

/** Forms of a word beside a number; which of them a language has, Intl.PluralRules says. */
export type Forms = KitTextsData['units'][string];

/** Why a reader should look twice at an amount; `practice` is a proposal of our own. */
export type KitMark = Mark | 'practice';

export type Cost = 'free' | 'cheap' | 'buy';

/** One thing of the kit, in one language. */
export interface KitItem {
  readonly id: string;
  readonly group: string;
  readonly essential: boolean;
  readonly cost: Cost;
  readonly shareable: boolean;
  readonly unit: string;
  readonly pack?: { readonly unit: string; readonly size: number; readonly counted: 'pack' | 'unit' };
  readonly step?: number;
  readonly amount: readonly KitTermData[];
  readonly when?: readonly string[];
  readonly whenAny?: readonly string[];
  /** Only for a household without meat and fish, in the place of that item. */
  readonly insteadOf?: string;
  /** Another item takes its place in a household without meat and fish. */
  readonly swapped?: true;
  readonly inHouse?: 'powerBankMah' | 'fridgeThermometer';
  readonly expires: boolean;
  readonly keepsMonths?: number;
  readonly check?: Cycle;
  readonly sources: readonly string[];
  readonly mark?: KitMark;
  readonly title: string;
  readonly do: string;
  readonly why: string;
  readonly cheap?: string;
}

/** The kit in one language, with the day on which its sources were last compared. */
export interface Kit {
  readonly reviewed: string;
  readonly groups: readonly Section[];
  readonly units: Readonly<Record<string, Forms>>;
  readonly factors: Readonly<Record<string, Forms>>;
  readonly items: readonly KitItem[];
}
