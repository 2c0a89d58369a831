import { AUDIENCES, type Language, listLanguage } from '../audience.ts';
import { parseScenarioTime, type ScenarioMinutes } from '../scenario-time.ts';
import type { Checklist, Inject, Injects, Item, Lifeline, LifelineChange, Mark, Scenario, Source } from './compiled.ts';
import { type ClockRules, compileClocks, compileHome, type HomeThing } from './clocks-content.ts';
import type { Kit } from './compiled-kit.ts';
import { compileFood, type Food } from './food-content.ts';
import { compileKit } from './kit-compile.ts';
import type { Finding, PackFiles } from './pack-files.ts';

/** A pack in one language, as the app and the command line read it. */
export interface CompiledPack {
  readonly scenario: Scenario;
  readonly lifelines: readonly Lifeline[];
  readonly checklists: readonly Checklist[];
  readonly injects: Injects;
  readonly sources: readonly Source[];
  /** What a household keeps; which food keeps; what runs out in a household, and the things in a house. A pack may do without. */
  readonly kit: Kit | undefined;
  readonly food: Food | undefined;
  readonly clocks: { readonly rules: ClockRules | undefined; readonly home: readonly HomeThing[] };
}

/** Thrown when a pack with findings is compiled: the build stops, so that a hole never reaches a reader. */
export class PackNotSound extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(`the content has ${findings.length} findings; run npm run check:content`);
    this.name = 'PackNotSound';
    this.findings = findings;
  }
}

/**
 * Joins structure and words of a sound pack (one without findings) in one language. What a language of residents does not
 * have is in Dutch: the lists of professions, the injects, the names of kinds and objectives.
 */
export function compilePack(files: PackFiles, language: Language): CompiledPack {
  return {
    scenario: compileScenario(files, language),
    lifelines: compileLifelines(files, language),
    checklists: compileChecklists(files, language),
    injects: compileInjects(files, language),
    kit: compileKit(files, language),
    food: compileFood(files, language),
    clocks: { rules: compileClocks(files, language), home: compileHome(files, language) },
    sources: files.sources.map(({ source }) => source as Source).sort((a, b) => a.name.localeCompare(b.name)),
  };
}

/** The text of a sound pack; a hole here is a defect, because the check has looked at every text before. */
export function need<T>(value: T | undefined): T {
  if (value === undefined) throw new PackNotSound([]);
  return value;
}

const minutes = (text: string): ScenarioMinutes => need(parseScenarioTime(text));

function compileScenario({ scenario, conditions }: PackFiles, language: Language): Scenario {
  const { structure } = scenario;
  const texts = need(scenario.texts[language]);
  const conditionTexts = need(conditions.texts[language]);
  return {
    id: structure.id,
    name: texts.name,
    reviewed: structure.reviewed,
    returnAt: minutes(structure.returnAt),
    phases: structure.phases.map(({ id, from, to }) => ({ id, name: need(texts.phases[id]), from: minutes(from), to: minutes(to) })),
    moments: structure.moments.map((id) => ({ id, name: need(texts.phases[id]) })),
    variants: structure.variants.map((id) => ({ id, ...need(texts.variants[id]) })),
    audiences: AUDIENCES.map((id) => ({ id, ...need(texts.audiences[id]) })),
    kinds: texts.kinds ?? need(scenario.texts.nl?.kinds),
    objectives: texts.objectives ?? need(scenario.texts.nl?.objectives),
    conditions: conditions.structure.conditions.map(({ id, audiences, group, variant }) => ({
      id, audiences, variant: variant === true, ...(group ? { group } : {}), ...need(conditionTexts.conditions[id]),
    })),
    groups: conditionTexts.groups,
  };
}

function compileLifelines({ lifelines }: PackFiles, language: Language): Lifeline[] {
  const texts = need(lifelines.texts[language]).lifelines;
  return lifelines.structure.lifelines.map((lifeline) => {
    const words = need(texts[lifeline.id]);
    const changes = (list: typeof lifeline.outage): LifelineChange[] =>
      list.map(({ at, text, ...change }) => ({ ...change, at: minutes(at), text: need(words.texts[text]) }));
    return {
      id: lifeline.id,
      icon: lifeline.icon,
      name: words.name,
      outage: changes(lifeline.outage),
      return: changes(lifeline.return),
      variants: Object.fromEntries(
        Object.entries(lifeline.variants).map(([variant, lists]) => [
          variant,
          { ...(lists.outage ? { outage: changes(lists.outage) } : {}), ...(lists.return ? { return: changes(lists.return) } : {}) },
        ]),
      ),
    };
  });
}

function compileChecklists(files: PackFiles, language: Language): Checklist[] {
  const phases = new Map(files.scenario.structure.phases.map((phase) => [phase.id, phase]));
  const kindBySource = new Map(files.sources.map(({ source }) => [source.id, source.kind]));
  const lists = files.checklists.map(({ structure, texts }): Checklist => {
    const words = need(texts[listLanguage(structure.audience, language)]);
    return {
      audience: structure.audience,
      kind: structure.kind,
      sections: structure.sections.map((section) => ({ ...section, name: need(words.sections[section.id]) })),
      items: structure.items.map(({ checkLocally, from, due, ...item }): Item => {
        const phase = item.phase === undefined ? undefined : phases.get(item.phase);
        const mark = markOf(item.sources.map((id) => kindBySource.get(id)), checkLocally === true);
        return {
          ...item,
          ...need(words.items[item.id]),
          ...(phase ? { from: minutes(from ?? phase.from), due: minutes(due ?? phase.to) } : {}),
          ...(mark ? { mark } : {}),
        } as Item;
      }),
    };
  });
  return joinSameKind(lists);
}

/** An item that rests on foreign sources alone says so; one that rests on general knowledge asks to be checked on the spot. */
export function markOf(kinds: readonly (string | undefined)[], checkLocally: boolean): Mark | undefined {
  if (kinds.every((kind) => kind === 'foreign')) return 'foreign';
  return checkLocally || kinds.every((kind) => kind === 'general') ? 'check-locally' : undefined;
}

/** Two files of one audience and kind (the resident's preparation and outage) are one list to the reader. */
function joinSameKind(lists: readonly Checklist[]): Checklist[] {
  const byKey = new Map<string, Checklist>();
  // Topics come in the order of the preparation, which knows them all
  const prepares = (list: Checklist) => Number(list.items.some((item) => item.prepare !== undefined));
  for (const list of [...lists].sort((a, b) => prepares(b) - prepares(a))) {
    const key = `${list.audience}/${list.kind}`;
    const before = byKey.get(key);
    const sections = [...(before?.sections ?? []), ...list.sections].filter(
      (section, index, all) => all.findIndex((other) => other.id === section.id) === index,
    );
    byKey.set(key, { ...list, sections, items: [...(before?.items ?? []), ...list.items] });
  }
  return [...byKey.values()];
}

function compileInjects({ injects }: PackFiles, language: Language): Injects {
  const words = need(injects.texts[listLanguage('crisis-team', language)]);
  return {
    packs: injects.structure.packs.map((id) => ({ id, name: need(words.packs[id]) })),
    injects: injects.structure.injects
      .map(({ at, onlyIfOpen, ...inject }): Inject => ({
        ...inject,
        ...need(words.injects[inject.id]),
        at: minutes(at),
        ...(onlyIfOpen ? { onlyIfOpen: { inject: onlyIfOpen.inject, at: minutes(onlyIfOpen.at) } } : {}),
      }) as Inject)
      .sort((a, b) => a.at - b.at),
  };
}
