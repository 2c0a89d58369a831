import * as v from 'valibot';
import type { Language } from '../audience.ts';
import { ChecklistFile, type ChecklistFileData, ChecklistTexts, type ChecklistTextsData } from '../schema/checklist.ts';
import { ClocksFile, type ClocksFileData, ClocksTexts, type ClocksTextsData } from '../schema/clocks.ts';
import { FoodFile, type FoodFileData, FoodTexts, type FoodTextsData } from '../schema/food.ts';
import { HomeFile, type HomeFileData, HomeTexts, type HomeTextsData } from '../schema/home.ts';
import { InjectsFile, type InjectsFileData, InjectsTexts, type InjectsTextsData } from '../schema/injects.ts';
import { KitFile, type KitFileData, KitTexts, type KitTextsData } from '../schema/kit.ts';
import { LifelinesFile, type LifelinesFileData, LifelinesTexts, type LifelinesTextsData } from '../schema/lifelines.ts';
import {
  ConditionsFile, type ConditionsFileData, ConditionsTexts, type ConditionsTextsData, ScenarioFile, type ScenarioFileData,
  ScenarioTexts, type ScenarioTextsData,
} from '../schema/scenario.ts';
import { type SourceData, SourcesFile } from '../schema/sources.ts';
import { languagesOf } from './text-languages.ts';

/** A content file as read from disk: its path inside the pack folder and its parsed YAML. */
export interface RawFile {
  readonly path: string;
  readonly data: unknown;
}

/** What is wrong in a content file, where, and how to mend it. */
export interface Finding {
  readonly file: string;
  readonly path: string;
  readonly problem: string;
  readonly mend: string;
}

type ByLanguage<T> = Partial<Record<Language, T>>;

/** A structure file with its texts beside it. */
export interface WithTexts<Structure, Texts> {
  readonly file: string;
  readonly structure: Structure;
  readonly texts: ByLanguage<Texts>;
}

/** The files of a pack after each passed its schema; relations between files are not checked yet. */
export interface PackFiles {
  readonly scenario: WithTexts<ScenarioFileData, ScenarioTextsData>;
  readonly conditions: WithTexts<ConditionsFileData, ConditionsTextsData>;
  readonly lifelines: WithTexts<LifelinesFileData, LifelinesTextsData>;
  readonly injects: WithTexts<InjectsFileData, InjectsTextsData>;
  /** The kit of residents; a pack may do without. */
  readonly kit: WithTexts<KitFileData, KitTextsData> | undefined;
  readonly checklists: readonly WithTexts<ChecklistFileData, ChecklistTextsData>[];
  /** Which food keeps, what runs out and what works in a house; a pack may do without. */
  readonly food?: WithTexts<FoodFileData, FoodTextsData> | undefined;
  readonly clocks?: WithTexts<ClocksFileData, ClocksTextsData> | undefined;
  readonly home?: WithTexts<HomeFileData, HomeTextsData> | undefined;
  readonly sources: readonly { readonly file: string; readonly source: SourceData }[];
}

/** Says in words what a schema found; Valibot's own messages speak to programmers. */
function wordsOfIssue({ message, expected, received }: v.BaseIssue<unknown>): Pick<Finding, 'problem' | 'mend'> {
  if (expected === 'never') return { problem: 'this key is not known', mend: 'correct its spelling, or remove it' };
  const wanted = message.startsWith('Invalid') ? `write ${expected ?? 'another value'}` : message;
  return received === 'undefined' ? { problem: 'it is missing', mend: wanted } : { problem: `found ${received}`, mend: wanted };
}

/** Reads one value by its schema; each issue becomes a finding with its path. */
export function parseFile<const S extends v.GenericSchema>(
  file: string,
  data: unknown,
  schema: S,
  findings: Finding[],
): v.InferOutput<S> | undefined {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  for (const issue of result.issues) findings.push({ file, path: v.getDotPath(issue) ?? '', ...wordsOfIssue(issue) });
  return undefined;
}

/**
 * Sorts the raw files of a pack by their role and checks each against its schema.
 * Returns undefined for `files` when a file that everything needs is missing or damaged; findings say which.
 */
export function readPackFiles(raw: readonly RawFile[]): { files: PackFiles | undefined; findings: Finding[] } {
  const findings: Finding[] = [];
  const byPath = new Map(raw.map((file) => [file.path, file.data]));
  const used = new Set<string>();

  const take = <const S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S> | undefined => {
    used.add(path);
    if (!byPath.has(path)) {
      findings.push({ file: path, path: '', problem: 'the file is missing', mend: 'write it' });
      return undefined;
    }
    return parseFile(path, byPath.get(path), schema, findings);
  };
  const takeBoth = <const S extends v.GenericSchema, const T extends v.GenericSchema>(stem: string, structure: S, texts: T) => {
    const parsed = take(`${stem}.yaml`, structure);
    const byLanguage: ByLanguage<v.InferOutput<T>> = {};
    for (const language of languagesOf(`${stem}.yaml`)) {
      const text = take(`${stem}.${language}.yaml`, texts);
      if (text !== undefined) byLanguage[language] = text;
    }
    return parsed === undefined ? undefined : { file: `${stem}.yaml`, structure: parsed, texts: byLanguage };
  };

  const scenario = takeBoth('scenario', ScenarioFile, ScenarioTexts);
  const conditions = takeBoth('conditions', ConditionsFile, ConditionsTexts);
  const lifelines = takeBoth('lifelines', LifelinesFile, LifelinesTexts);
  const injects = takeBoth('injects', InjectsFile, InjectsTexts);
  const kit = byPath.has('kit.yaml') ? takeBoth('kit', KitFile, KitTexts) : undefined;
  const food = byPath.has('food.yaml') ? takeBoth('food', FoodFile, FoodTexts) : undefined;
  const clocks = byPath.has('clocks.yaml') ? takeBoth('clocks', ClocksFile, ClocksTexts) : undefined;
  const home = byPath.has('home.yaml') ? takeBoth('home', HomeFile, HomeTexts) : undefined;
  const checklists = [...byPath.keys()]
    .filter((path) => /^checklists\/[^.]+\.yaml$/.test(path))
    .sort()
    .flatMap((path) => takeBoth(path.slice(0, -'.yaml'.length), ChecklistFile, ChecklistTexts) ?? []);
  const sources = [...byPath.keys()]
    .filter((path) => /^sources\/[^.]+\.yaml$/.test(path))
    .sort()
    .flatMap((path) => (take(path, SourcesFile) ?? []).map((source) => ({ file: path, source })));

  for (const path of byPath.keys()) {
    if (!used.has(path)) {
      findings.push({ file: path, path: '', problem: 'nothing reads this file', mend: 'rename it to the name of its structure file, or remove it' });
    }
  }
  const complete = scenario && conditions && lifelines && injects;
  return { files: complete ? { scenario, conditions, lifelines, injects, kit, checklists, food, clocks, home, sources } : undefined, findings };
}
