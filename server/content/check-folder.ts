import { basename, join } from 'node:path';
import { checkClocks, checkHome } from '../../scenarios/content/clocks-content.ts';
import { checkPack } from '../../scenarios/content/check-pack.ts';
import { checkFood } from '../../scenarios/content/food-content.ts';
import { checkKit } from '../../scenarios/content/kit-check.ts';
import { type Finding, type PackFiles, parseFile, readPackFiles } from '../../scenarios/content/pack-files.ts';
import { Place } from '../../scenarios/schema/place.ts';
import { readFolder } from './read-folder.ts';

/** Reads and checks the pack in `folder`; `files` is undefined when a file that everything needs is missing or damaged. */
export async function checkPackFolder(folder: string): Promise<{ files: PackFiles | undefined; findings: Finding[] }> {
  const raw = await readFolder(folder);
  const read = readPackFiles(raw.files);
  const findings = [...raw.findings, ...read.findings, ...(read.files ? [...checkPack(read.files), ...checkKit(read.files), ...checkFood(read.files), ...checkClocks(read.files), ...checkHome(read.files)] : [])];
  return { files: read.files, findings: findings.map((found) => ({ ...found, file: join(basename(folder), found.file) })) };
}

/** Checks every place file in `folder`. */
export async function checkPlacesFolder(folder: string): Promise<Finding[]> {
  const { files, findings } = await readFolder(folder);
  for (const file of files) parseFile(file.path, file.data, Place, findings);
  return findings.map((found) => ({ ...found, file: join(basename(folder), found.file) }));
}
