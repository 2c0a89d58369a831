import { AUDIENCES, COMPLETE_LANGUAGES, LANGUAGES, type Language } from '../audience.ts';
import type { CompiledPack } from './compile-pack.ts';

/** What a page loads at once: the script, the lists of one audience, the messages of a drill, or what a household counts with. */
export const PARTS = ['script', ...AUDIENCES, 'injects', 'kit', 'food', 'clocks'] as const;
export type PartName = (typeof PARTS)[number];

/** One part of a compiled pack. */
export function partOf(pack: CompiledPack, part: PartName): unknown {
  if (part === 'script') return { scenario: pack.scenario, lifelines: pack.lifelines };
  if (part === 'kit') return pack.kit;
  if (part === 'food') return pack.food;
  if (part === 'clocks') return pack.clocks;
  return part === 'injects' ? pack.injects : pack.checklists.filter(({ audience }) => audience === part);
}

/** What residents see: it has words in every language. */
const FOR_RESIDENTS: readonly PartName[] = ['script', 'resident', 'kit', 'food', 'clocks'];

/** The languages that have words of their own for a part. */
export function languagesOfPart(part: PartName): readonly Language[] {
  return FOR_RESIDENTS.includes(part) ? LANGUAGES : COMPLETE_LANGUAGES;
}
