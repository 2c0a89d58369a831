import { stat } from 'node:fs/promises';
import { checkPackFolder } from '../content/check-folder.ts';
import { PACK_FOLDER } from '../content/paths.ts';
import { readArguments, UsageError } from './input.ts';

/** `check [folder]`: counts and findings of a content pack. Exit code 1 when something was found. */
export async function check(args: string[]): Promise<{ output: unknown; exitCode: number }> {
  const { positionals } = readArguments(args, {});
  const folder = positionals[0] ?? PACK_FOLDER;
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(`${folder} is no folder.`);
  const { files, findings } = await checkPackFolder(folder);
  const output = {
    folder,
    checklists: files?.checklists.length ?? 0,
    items: files?.checklists.reduce((sum, list) => sum + list.structure.items.length, 0) ?? 0,
    lifelines: files?.lifelines.structure.lifelines.length ?? 0,
    injects: files?.injects.structure.injects.length ?? 0,
    kit: files?.kit?.structure.items.length ?? 0,
    sources: files?.sources.length ?? 0,
    findings,
  };
  return { output, exitCode: findings.length > 0 ? 1 : 0 };
}
