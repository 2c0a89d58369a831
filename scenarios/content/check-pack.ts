import { AUDIENCES, isComplete, isKindOf, KIND_ALL, KINDS, LANGUAGES, type Language } from '../audience.ts';
import { parseScenarioTime, SCENARIO_LENGTH } from '../scenario-time.ts';
import type { ChecklistFileData, ChecklistItemData, ChecklistTextsData } from '../schema/checklist.ts';
import type { Finding, PackFiles, WithTexts } from './pack-files.ts';
import { plainLanguageProblems } from './plain-language.ts';

/** Names that content may leave open for the place file to fill in. */
export const PLACEHOLDERS = ['place', 'region', 'radio', 'fm', 'gridOperator', 'gridPhone', 'waterSupplier', 'waterBoard'] as const;

/** Longest title in characters: more does not fit beside its tick box on a 320 px screen. */
export const LONGEST_TITLE = 70;

/** Checks the relations between the files of a pack: ids, sources, hours, conditions, languages and plain words. */
export function checkPack(files: PackFiles): Finding[] {
  return [
    ...checkSources(files),
    ...checkScenario(files),
    ...checkLifelines(files),
    ...checkInjects(files),
    ...checkChecklists(files),
  ];
}

function checkSources({ sources }: PackFiles): Finding[] {
  const findings: Finding[] = [];
  const fileById = new Map<string, string>();
  const idByName = new Map<string, string>();
  for (const { file, source } of sources) {
    const first = fileById.get(source.id);
    if (first !== undefined) findings.push({ file, path: source.id, problem: `the source is also in ${first}`, mend: 'keep one of the two' });
    fileById.set(source.id, file);
    const key = `${source.name.toLowerCase()} ${source.date ?? ''}`;
    const twin = idByName.get(key);
    if (twin !== undefined && twin !== source.id) {
      findings.push({ file, path: source.id, problem: `the same name and date as ${twin}`, mend: `use ${twin} and remove this one` });
    }
    idByName.set(key, source.id);
  }
  return findings;
}

/** A finding for each source that no file has. */
export function unknownSources(files: PackFiles, file: string, path: string, ids: readonly string[]): Finding[] {
  const known = new Set(files.sources.map(({ source }) => source.id));
  return ids
    .filter((id) => !known.has(id))
    .map((id) => ({ file, path, problem: `no source is called "${id}"`, mend: 'add it to a file in sources/, or correct the name' }));
}

/** Compares the keys that should have words with the keys that have them, per language. */
export function missingTexts(
  stem: string,
  texts: Partial<Record<Language, Readonly<Record<string, unknown>> | undefined>>,
  path: string,
  wanted: readonly string[],
): Finding[] {
  return LANGUAGES.flatMap((language) => {
    const file = stem.replace(/\.yaml$/, `.${language}.yaml`);
    const have = texts[language];
    if (have === undefined) return [];
    const missing = wanted
      .filter((key) => !(key in have))
      .map((key) => ({ file, path: `${path}.${key}`, problem: 'the text is missing', mend: `write it in ${language}` }));
    const left = Object.keys(have)
      .filter((key) => !wanted.includes(key))
      .map((key) => ({ file, path: `${path}.${key}`, problem: 'no structure has this id', mend: 'remove the text or correct the id' }));
    return [...missing, ...left];
  });
}

/** A part of the words, per language. */
export function pick<T, R>(texts: Partial<Record<Language, T>>, select: (text: T, language: Language) => R): Partial<Record<Language, R>> {
  const picked: Partial<Record<Language, R>> = {};
  for (const language of LANGUAGES) {
    const text = texts[language];
    if (text !== undefined) picked[language] = select(text, language);
  }
  return picked;
}

/** Every sentence in a text tree, with its path. */
export function* textsIn(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) yield* textsIn(child, path === '' ? key : `${path}.${key}`);
  }
}

const holdersOf = (text: string) => [...text.matchAll(/\{(\w*)\}/g)].map((match) => match[1] ?? '').sort();
const isHolder = (name: string) => (PLACEHOLDERS as readonly string[]).includes(name);

/** A translation leaves open what the Dutch text leaves open: a number or name that it drops is gone for its readers. */
function otherHolders(file: string, texts: Partial<Record<Language, unknown>>): Finding[] {
  const source = new Map(textsIn(texts.nl, ''));
  return LANGUAGES.flatMap((language) => [...textsIn(texts[language], '')].flatMap(([path, text]) => {
    const [wanted, have] = [holdersOf(source.get(path) ?? text), holdersOf(text)];
    if (String(wanted) === String(have) || ![...wanted, ...have].every(isHolder)) return [];
    return [{ file: file.replace(/\.yaml$/, `.${language}.yaml`), path, problem: `the placeholders are ${have.join(', ') || 'none'}`, mend: `use those of the Dutch text: ${wanted.join(', ') || 'none'}` }];
  }));
}

/** Plain words and known placeholders, in every text of a file. */
export function checkWords(file: string, texts: Partial<Record<Language, unknown>>): Finding[] {
  return otherHolders(file, texts).concat(LANGUAGES.flatMap((language) => {
    const textFile = file.replace(/\.yaml$/, `.${language}.yaml`);
    return [...textsIn(texts[language], '')].flatMap(([path, text]) => [
      ...plainLanguageProblems(text, language).map((found) => ({ file: textFile, path, ...found })),
      ...holdersOf(text)
        .filter((name) => !isHolder(name))
        .map((name) => ({ file: textFile, path, problem: `the placeholder {${name}} is unknown`, mend: `use one of ${PLACEHOLDERS.join(', ')}` })),
    ]);
  }));
}

function checkScenario({ scenario, conditions }: PackFiles): Finding[] {
  const { structure, texts, file } = scenario;
  const findings: Finding[] = [
    ...missingTexts(file, pick(texts, (t) => t.phases), 'phases', [...structure.phases.map((phase) => phase.id), ...structure.moments]),
    ...missingTexts(file, pick(texts, (t) => t.variants), 'variants', structure.variants),
    ...missingTexts(file, pick(texts, (t, language) => t.objectives ?? (isComplete(language) ? {} : undefined)), 'objectives', structure.objectives),
    ...missingTexts(file, pick(texts, (t) => t.audiences), 'audiences', AUDIENCES),
    ...missingTexts(file, pick(texts, (t, language) => t.kinds ?? (isComplete(language) ? {} : undefined)), 'kinds', AUDIENCES.flatMap((audience) => KINDS[audience])),
    ...missingTexts(conditions.file, pick(conditions.texts, (t) => t.groups), 'groups', [...new Set(conditions.structure.conditions.flatMap(({ group }) => group ?? []))]),
    ...missingTexts(conditions.file, pick(conditions.texts, (t) => t.conditions), 'conditions', conditions.structure.conditions.map((c) => c.id)),
    ...checkWords(file, texts),
    ...checkWords(conditions.file, conditions.texts),
  ];
  if ((parseScenarioTime(structure.returnAt) ?? 0) > SCENARIO_LENGTH) findings.push({ file, path: 'returnAt', problem: 'the hour lies after 72:00', mend: 'keep hours from 0 to 72' });
  for (const { id, variant } of conditions.structure.conditions) {
    if (variant && !structure.variants.includes(id)) {
      findings.push({ file: conditions.file, path: `conditions.${id}`, problem: 'the scenario has no such variant', mend: 'correct the name, or add it to variants in scenario.yaml' });
    }
  }
  let end = 0;
  for (const phase of structure.phases) {
    const from = parseScenarioTime(phase.from) ?? -1;
    const to = parseScenarioTime(phase.to) ?? -1;
    if (from !== end || to <= from) {
      findings.push({ file, path: `phases.${phase.id}`, problem: 'the phase does not follow on the one before', mend: 'let each phase start where the last one ends' });
    }
    end = to;
  }
  if (end !== SCENARIO_LENGTH) findings.push({ file, path: 'phases', problem: 'the phases do not end at T+72:00', mend: 'let the last phase end there' });
  return findings;
}

function checkLifelines(files: PackFiles): Finding[] {
  const { file, structure, texts } = files.lifelines;
  const findings: Finding[] = [
    ...missingTexts(file, pick(texts, (t) => t.lifelines), 'lifelines', structure.lifelines.map((lifeline) => lifeline.id)),
    ...uniqueIds(file, structure.lifelines.map((lifeline) => lifeline.id)),
    ...checkWords(file, texts),
  ];
  for (const lifeline of structure.lifelines) {
    const lists = [
      ['outage', lifeline.outage] as const,
      ['return', lifeline.return] as const,
      ...Object.entries(lifeline.variants).flatMap(([variant, lists]) => [
        [`variants.${variant}.outage`, lists.outage ?? []] as const,
        [`variants.${variant}.return`, lists.return ?? []] as const,
      ]),
    ];
    for (const variant of Object.keys(lifeline.variants)) {
      if (!files.scenario.structure.variants.includes(variant)) {
        findings.push({ file, path: `${lifeline.id}.variants.${variant}`, problem: 'the scenario has no such variant', mend: `use one of ${files.scenario.structure.variants.join(', ')}` });
      }
    }
    const keys = new Set<string>();
    for (const [name, changes] of lists) {
      let before = -1;
      for (const [index, change] of changes.entries()) {
        const path = `${lifeline.id}.${name}.${index}`;
        const at = parseScenarioTime(change.at) ?? -1;
        if (index === 0 && at !== 0) findings.push({ file, path, problem: 'the list does not start at 0:00', mend: 'add a state at 0:00' });
        if (at <= before) findings.push({ file, path, problem: 'the hours do not rise', mend: 'put the states in order of time' });
        if (at > SCENARIO_LENGTH) findings.push({ file, path, problem: 'the hour lies after 72:00', mend: 'keep hours from 0 to 72' });
        before = at;
        keys.add(change.text);
        findings.push(...unknownSources(files, file, path, change.sources));
      }
    }
    findings.push(...missingTexts(file, pick(texts, (t) => t.lifelines[lifeline.id]?.texts ?? {}), `lifelines.${lifeline.id}.texts`, [...keys]));
  }
  return findings;
}

function checkInjects(files: PackFiles): Finding[] {
  const { file, structure, texts } = files.injects;
  const ids = structure.injects.map((inject) => inject.id);
  const findings: Finding[] = [
    ...uniqueIds(file, ids),
    ...missingTexts(file, pick(texts, (t) => t.injects), 'injects', ids),
    ...missingTexts(file, pick(texts, (t) => t.packs), 'packs', structure.packs),
    ...checkWords(file, texts),
  ];
  for (const inject of structure.injects) {
    const at = parseScenarioTime(inject.at) ?? 0;
    if (at > SCENARIO_LENGTH) findings.push({ file, path: `${inject.id}.at`, problem: 'the hour lies after 72:00', mend: 'keep hours from 0 to 72' });
    if (!structure.packs.includes(inject.pack)) findings.push({ file, path: `${inject.id}.pack`, problem: `no pack is called "${inject.pack}"`, mend: 'add it to packs, or correct the name' });
    for (const role of inject.roles) {
      if (role !== KIND_ALL && role !== 'ghor' && !isKindOf('crisis-team', role)) {
        findings.push({ file, path: `${inject.id}.roles`, problem: `no role is called "${role}"`, mend: 'use a role of the crisis team, ghor, or all' });
      }
    }
    for (const objective of inject.objectives) {
      if (!files.scenario.structure.objectives.includes(objective)) {
        findings.push({ file, path: `${inject.id}.objectives`, problem: `no objective is called "${objective}"`, mend: 'correct the name' });
      }
    }
    if ((parseScenarioTime(inject.onlyIfOpen?.at ?? '') ?? 0) > SCENARIO_LENGTH) findings.push({ file, path: `${inject.id}.onlyIfOpen.at`, problem: 'the hour lies after 72:00', mend: 'keep hours from 0 to 72' });
    if (inject.onlyIfOpen && !ids.includes(inject.onlyIfOpen.inject)) {
      findings.push({ file, path: `${inject.id}.onlyIfOpen`, problem: `no inject is called "${inject.onlyIfOpen.inject}"`, mend: 'correct the name' });
    }
    findings.push(...unknownSources(files, file, inject.id, inject.sources));
  }
  return findings;
}

/** A finding for each id that is there twice. */
export function uniqueIds(file: string, ids: readonly string[]): Finding[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ file, path: id, problem: 'the id is there twice', mend: 'give each its own id' }];
  });
}

function checkChecklists(files: PackFiles): Finding[] {
  const fileByItem = new Map<string, string>();
  return files.checklists.flatMap((checklist) => {
    const { file, structure, texts } = checklist;
    const findings: Finding[] = [
      ...missingTexts(file, pick(texts, (t) => t.items), 'items', structure.items.map((item) => item.id)),
      ...missingTexts(file, pick(texts, (t) => t.sections), 'sections', structure.sections.map((section) => section.id)),
      ...checkWords(file, texts),
      ...checkItemTexts(checklist),
    ];
    if (structure.kind !== KIND_ALL && !isKindOf(structure.audience, structure.kind)) {
      findings.push({ file, path: 'kind', problem: `${structure.audience} has no kind "${structure.kind}"`, mend: 'use a kind of that audience, or leave it out' });
    }
    for (const item of structure.items) {
      const other = fileByItem.get(item.id);
      if (other !== undefined) findings.push({ file, path: item.id, problem: `the id is also in ${other}`, mend: 'give each item its own id' });
      fileByItem.set(item.id, file);
      findings.push(...checkItem(files, structure, item).map((found) => ({ file, ...found })));
      findings.push(...unknownSources(files, file, item.id, item.sources));
    }
    return findings;
  });
}

function checkItemTexts({ file, structure, texts }: WithTexts<ChecklistFileData, ChecklistTextsData>): Finding[] {
  return LANGUAGES.flatMap((language) => {
    const textFile = file.replace(/\.yaml$/, `.${language}.yaml`);
    return Object.entries(texts[language]?.items ?? {}).flatMap(([id, text]) => {
      const found: Finding[] = [];
      const add = (path: string, problem: string, mend: string) => found.push({ file: textFile, path: `items.${id}.${path}`, problem, mend });
      if (text.title.length > LONGEST_TITLE) add('title', `the title has ${text.title.length} characters`, `at most ${LONGEST_TITLE}`);
      if (text.title.endsWith('.')) add('title', 'the title ends with a full stop', 'remove it');
      if (text.do === undefined && text.steps === undefined) add('do', 'nothing says how', 'write do or steps');
      // The Dutch text is the source: what it says, every language says
      for (const field of Object.keys(texts.nl?.items[id] ?? {})) if (!(field in text)) add(field, 'the text is missing', `write it in ${language}`);
      if (structure.audience !== 'resident' && text.who === undefined) add('who', 'nobody is named', 'write who does it');
      if (structure.audience === 'care' && text.evidence === undefined) add('evidence', 'no evidence is named', 'write what proves that it is done');
      return found;
    });
  });
}

type ItemFinding = Omit<Finding, 'file'>;

function checkItem(files: PackFiles, checklist: ChecklistFileData, item: ChecklistItemData): ItemFinding[] {
  const findings: ItemFinding[] = [];
  const add = (path: string, problem: string, mend: string) => findings.push({ path: `${item.id}.${path}`, problem, mend });
  const { phases, moments } = files.scenario.structure;
  if (item.prepare === undefined && item.phase === undefined) add('phase', 'the item is on no list', 'give it prepare or phase');
  if (!checklist.sections.some((section) => section.id === item.section)) add('section', `no section is called "${item.section}"`, 'add it to sections');
  const phase = phases.find((candidate) => candidate.id === item.phase);
  if (item.phase !== undefined && !phase && !moments.includes(item.phase)) {
    add('phase', `no phase is called "${item.phase}"`, `use one of ${[...phases.map((p) => p.id), ...moments].join(', ')}`);
  }
  if ((item.from ?? item.due) !== undefined && !phase) add('due', 'an hour needs a phase with hours', 'remove from and due, or give a phase');
  if (phase) {
    const start = parseScenarioTime(phase.from) ?? 0;
    const end = parseScenarioTime(phase.to) ?? 0;
    const from = item.from === undefined ? start : parseScenarioTime(item.from);
    const due = item.due === undefined ? end : parseScenarioTime(item.due);
    if (from === undefined || due === undefined || due > SCENARIO_LENGTH) add('due', 'the hour lies outside T+0:00 to T+72:00', 'keep hours from 0 to 72');
    else if (from < start || from >= end) add('from', `starts outside its phase (${phase.from} to ${phase.to})`, 'move it, or give it another phase');
    else if (due <= from) add('due', 'must be done before it starts', 'let due come after from');
  }
  const known = new Map(files.conditions.structure.conditions.map((condition) => [condition.id, condition]));
  for (const [name, terms] of [['when', item.when ?? []], ['whenAny', item.whenAny ?? []]] as const) {
    for (const term of terms) {
      const condition = known.get(term.replace('!', ''));
      if (!condition) add(name, `no condition is called "${term}"`, 'add it to conditions.yaml, or correct the name');
      else if (!condition.audiences.includes(checklist.audience)) add(name, `"${term}" is never asked of ${checklist.audience}`, 'add the audience in conditions.yaml');
    }
  }
  return findings;
}
