import { readFile } from 'node:fs/promises';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type * as v from 'valibot';
import { LANGUAGES, type Language } from '../../scenarios/audience.ts';
import { type CompiledPack, compilePack } from '../../scenarios/content/compile-pack.ts';
import { type Finding, type PackFiles, parseFile } from '../../scenarios/content/pack-files.ts';
import { parseScenarioTime, SCENARIO_LENGTH, type ScenarioMinutes } from '../../scenarios/scenario-time.ts';
import { checkPackFolder } from '../content/check-folder.ts';
import { PACK_FOLDER } from '../content/paths.ts';

/** What the person typed, or the file that was named, cannot be used. The message says what to do. */
export class UsageError extends Error {}

/** Findings as lines of text: where, what, and the mend. */
export const findingLines = (findings: readonly Finding[]) =>
  findings.map(({ file, path, problem, mend }) => `${file}${path ? ` ${path}` : ''}: ${problem} (${mend})`).join('\n');

/** Reads options and words; one that is not known is a UsageError. */
export function readArguments<const O extends ParseArgsOptionsConfig>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Reads `3:20` or `T+3:20` as minutes from 0 to 72 hours; undefined when nothing was given. */
export function readHour(text: string | undefined): ScenarioMinutes | undefined {
  if (text === undefined) return undefined;
  const minutes = parseScenarioTime(text.startsWith('T+') ? text : `T+${text}`);
  if (minutes === undefined || minutes > SCENARIO_LENGTH) throw new UsageError(`--at ${text} is no hour. Write it as 3:20, from 0:00 to 72:00.`);
  return minutes;
}

/** The language of the output, in full or short. */
export const LANGUAGE_OPTIONS = { language: { type: 'string' }, lang: { type: 'string' } } as const;

/** Reads a language; nl when nothing was given. */
export function readLanguage({ language, lang }: { readonly language?: string | undefined; readonly lang?: string | undefined }): Language {
  const text = language ?? lang ?? 'nl';
  const known = LANGUAGES.find((one) => one === text);
  if (!known) throw new UsageError(`There is no language "${text}". Use ${LANGUAGES.join(', ')}.`);
  return known;
}

/** The files of the pack of this repository, which must be sound. */
export async function readPackFiles(): Promise<PackFiles> {
  const { files, findings } = await checkPackFolder(PACK_FOLDER);
  if (!files || findings.length > 0) throw new UsageError(`The content has findings; run "drie-dagen check".\n${findingLines(findings)}`);
  return files;
}

/** The pack of this repository in one language. */
export async function readPack(language: Language): Promise<CompiledPack> {
  return compilePack(await readPackFiles(), language);
}

/** Reads a day as 2027-03-31; today when nothing was given. */
export function readDay(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))) throw new UsageError(`--today ${text} is no day. Write it as 2027-03-31.`);
  return text;
}

/** Checks that every name is one of `known`. */
export function readNames(names: readonly string[], known: readonly string[], what: string): readonly string[] {
  const wrong = names.find((name) => !known.includes(name));
  if (wrong !== undefined) throw new UsageError(`There is no ${what} "${wrong}". Use ${known.join(', ')}.`);
  return names;
}

/** Reads a JSON file by its schema; a UsageError names each problem with its path. */
export async function readJson<const S extends v.GenericSchema>(file: string, schema: S): Promise<v.InferOutput<S>> {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const findings: Finding[] = [];
  const value = parseFile(file, data, schema, findings);
  if (value === undefined) throw new UsageError(findingLines(findings));
  return value;
}
