import { AUDIENCES, COMPLETE_LANGUAGES, LANGUAGES, type Language } from '../audience.ts';
import type { CompiledPack } from './compile-pack.ts';

/** What a page loads at once: the script, the lists of one audience, or the messages of a drill. */
export const PARTS = ['script', ...AUDIENCES, 'injects'] as const;
export type PartName = (typeof PARTS)[number];

/** One part of a compiled pack. */
export function partOf(pack: CompiledPack, part: PartName): unknown {
  if (part === 'script') return { scenario: pack.scenario, lifelines: pack.lifelines };
  return part === 'injects' ? pack.injects : pack.checklists.filter(({ audience }) => audience === part);
}

/** The languages that have words of their own for a part. */
export function languagesOfPart(part: PartName): readonly Language[] {
  return part === 'script' || part === 'resident' ? LANGUAGES : COMPLETE_LANGUAGES;
}
