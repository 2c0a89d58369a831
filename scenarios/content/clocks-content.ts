import type { Language } from '../audience.ts';
import type { ClocksFileData, ClocksTextsData, FigureName } from '../schema/clocks.ts';
import type { HomeFileData, HomeTextsData } from '../schema/home.ts';
import { missingTexts, PLACEHOLDERS, uniqueIds, unknownSources } from './check-pack.ts';
import type { LifelineStateName, Mark, Reliability } from './compiled.ts';
import { markOf, need } from './compile-pack.ts';
import { textsBy, wordFindings } from './food-content.ts';
import type { Finding, PackFiles } from './pack-files.ts';

/** What a clock may leave open in its texts for the household's own values. */
export const CLOCK_VALUES = ['name', 'hours', 'days', 'litres', 'stock', 'charges', 'perDay'] as const;

export interface ClockKind {
  readonly id: string;
  readonly icon: string;
  readonly reliability: Reliability;
  readonly sources: readonly string[];
  readonly mark?: Mark;
  readonly name: string;
  readonly do: string;
  /** What to do once it has run out. */
  readonly over?: string | undefined;
  readonly why: string;
}

/** The clocks in one language, with the figures they count with. */
export interface ClockRules {
  readonly figures: Readonly<Record<FigureName, number>>;
  readonly names: Readonly<Record<string, string>>;
  readonly waterStock: readonly string[];
  readonly kinds: Readonly<Record<string, ClockKind>>;
}

export interface HomeOutcome {
  readonly id: string;
  /** Absent when a lifeline tells the state. */
  readonly state?: LifelineStateName | undefined;
  readonly lifeline?: string | undefined;
  readonly sources: readonly string[];
  readonly mark?: Mark;
  readonly why?: string | undefined;
  readonly do: string;
}

export interface HomeThing {
  readonly id: string;
  readonly icon: string;
  readonly name: string;
  readonly outcomes: readonly HomeOutcome[];
}

/** Checks the clocks: figures and kinds against the sources, words against both. A pack without them has nothing to check. */
export function checkClocks(files: PackFiles): Finding[] {
  if (!files.clocks) return [];
  const { file, structure, texts } = files.clocks;
  const ids = structure.clocks.map(({ id }) => id);
  return [
    ...uniqueIds(file, ids),
    ...missingTexts(file, textsBy(texts, (one) => one.clocks), 'clocks', ids),
    ...wordFindings(files.clocks, [...PLACEHOLDERS, ...CLOCK_VALUES]),
    ...structure.clocks.flatMap((clock) => unknownSources(files, file, clock.id, clock.sources)),
    ...Object.entries(structure.figures).flatMap(([name, { sources }]) => unknownSources(files, file, name, sources)),
  ];
}

/** Checks the things in the house: each outcome has a state of its own or a lifeline that is there, a source, and words. */
export function checkHome(files: PackFiles): Finding[] {
  if (!files.home) return [];
  const { file, structure, texts } = files.home;
  const lifelines = files.lifelines.structure.lifelines.map(({ id }) => id);
  const findings = [
    ...uniqueIds(file, structure.things.map(({ id }) => id)),
    ...missingTexts(file, textsBy(texts, (one) => one.things), 'things', structure.things.map(({ id }) => id)),
    ...wordFindings(files.home, PLACEHOLDERS),
  ];
  for (const thing of structure.things) {
    findings.push(...missingTexts(file, textsBy(texts, (one) => one.things[thing.id]?.outcomes ?? {}), `things.${thing.id}.outcomes`, thing.outcomes.map(({ id }) => id)));
    for (const outcome of thing.outcomes) {
      const path = `${thing.id}.${outcome.id}`;
      findings.push(...unknownSources(files, file, path, outcome.sources));
      if ((outcome.state === undefined) === (outcome.lifeline === undefined)) findings.push({ file, path, problem: 'needs a state or a lifeline, one of both', mend: 'write state, or lifeline' });
      if (outcome.lifeline !== undefined && !lifelines.includes(outcome.lifeline)) findings.push({ file, path, problem: `no lifeline is called "${outcome.lifeline}"`, mend: `use one of ${lifelines.join(', ')}` });
    }
  }
  return findings;
}

const kindsOf = (files: PackFiles) => new Map(files.sources.map(({ source }) => [source.id, source.kind]));
const marked = (mark: Mark | undefined) => (mark ? { mark } : {});

/** Joins structure and words of sound clocks; undefined when the pack has none. */
export function compileClocks(files: PackFiles, language: Language): ClockRules | undefined {
  if (!files.clocks) return undefined;
  const { structure, texts } = files.clocks as { structure: ClocksFileData; texts: typeof files.clocks.texts };
  const words = need(texts[language]);
  const kinds = kindsOf(files);
  return {
    figures: Object.fromEntries(Object.entries(structure.figures).map(([name, { value }]) => [name, value])) as Record<FigureName, number>,
    names: words.names,
    waterStock: structure.waterStock,
    kinds: Object.fromEntries(structure.clocks.map(({ checkLocally, ...clock }) => [
      clock.id, { ...clock, ...(words.clocks[clock.id] as ClocksTextsData['clocks'][string]), ...marked(markOf(clock.sources.map((id) => kinds.get(id)), checkLocally === true)) },
    ])),
  };
}

/** Joins structure and words of the things in the house; empty when the pack has none. */
export function compileHome(files: PackFiles, language: Language): HomeThing[] {
  if (!files.home) return [];
  const { structure, texts } = files.home as { structure: HomeFileData; texts: typeof files.home.texts };
  const words = need(texts[language]).things;
  const kinds = kindsOf(files);
  return structure.things.map(({ id, icon, outcomes }) => ({
    id, icon, name: words[id]?.name ?? id,
    outcomes: outcomes.map(({ checkLocally, ...outcome }) => ({
      ...outcome, ...(words[id]?.outcomes[outcome.id] as HomeTextsData['things'][string]['outcomes'][string]),
      ...marked(markOf(outcome.sources.map((source) => kinds.get(source)), checkLocally === true)),
    })),
  }));
}
