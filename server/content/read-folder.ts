import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { Finding, RawFile } from '../../scenarios/content/pack-files.ts';

/** Reads every YAML file under `folder`. A file that is not YAML becomes a finding with its line; the rest is still read. */
export async function readFolder(folder: string): Promise<{ files: RawFile[]; findings: Finding[] }> {
  const files: RawFile[] = [];
  const findings: Finding[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) {
    const name = relative(folder, path).split(sep).join('/');
    try {
      files.push({ path: name, data: parse(await readFile(path, 'utf8')) as unknown });
    } catch (error) {
      if (!(error instanceof YAMLParseError)) throw error;
      const line = error.linePos?.[0].line ?? 0;
      findings.push({ file: name, path: `line ${line}`, problem: error.message.split('\n')[0] ?? 'not YAML', mend: 'correct the YAML' });
    }
  }
  return { files, findings };
}
