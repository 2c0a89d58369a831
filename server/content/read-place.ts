import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type Finding, parseFile } from '../../scenarios/content/pack-files.ts';
import { Place, type PlaceData } from '../../scenarios/schema/place.ts';

/** Thrown when a place file cannot be used; the message names each problem with its path. */
export class PlaceNotSound extends Error {
  constructor(file: string, findings: readonly Finding[]) {
    super(`${file} cannot be used:\n${findings.map(({ path, problem, mend }) => `  ${path || '(file)'}: ${problem} (${mend})`).join('\n')}`);
    this.name = 'PlaceNotSound';
  }
}

/** Reads and checks a place file. Throws PlaceNotSound; a file that is missing or no YAML is reported the same way. */
export async function readPlace(file: string): Promise<PlaceData> {
  let data: unknown;
  try {
    data = parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new PlaceNotSound(file, [{ file, path: '', problem: error instanceof Error ? error.message : String(error), mend: 'point PLACE_FILE at a YAML file' }]);
  }
  const findings: Finding[] = [];
  const place = parseFile(file, data, Place, findings);
  if (!place) throw new PlaceNotSound(file, findings);
  return place;
}
