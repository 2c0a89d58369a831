import { AUDIENCES, type Audience, type Language } from '../audience.ts';
import type { CompiledPack } from './compile-pack.ts';
import { languagesOf } from './text-languages.ts';

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

/** A file whose languages are those of its part. */
const FILE: Readonly<Record<Exclude<PartName, Audience>, string>> = { script: 'scenario.yaml', kit: 'kit.yaml', injects: 'injects.yaml', food: 'food.yaml', clocks: 'clocks.yaml' };
const isAudience = (part: PartName): part is Audience => (AUDIENCES as readonly string[]).includes(part);

/** The languages that have words of their own for a part. */
export function languagesOfPart(part: PartName): readonly Language[] {
  return languagesOf(isAudience(part) ? `checklists/${part}/all.yaml` : FILE[part]);
}

/** The language in which a reader has a part: the one that was chosen, or Dutch where the part lacks it. */
export const partLanguage = (part: PartName, language: Language): Language => (languagesOfPart(part).includes(language) ? language : 'nl');
