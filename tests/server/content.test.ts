import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkPackFolder, checkPlacesFolder } from '../../server/content/check-folder.ts';
import { DEFAULT_PLACE, PLACES_FOLDER } from '../../server/content/paths.ts';
import { readFolder } from '../../server/content/read-folder.ts';
import { PlaceNotSound, readPlace } from '../../server/content/read-place.ts';
import { temporaryFolder, VLAARDINGEN } from './small-site.ts';

const folderOf = (files: Record<string, string>) => temporaryFolder(new Map(Object.entries(files)));
const placeFile = async (text: string) => join(await folderOf({ 'place.yaml': text }), 'place.yaml');
const problemOf = async (file: string): Promise<PlaceNotSound> => {
  const problem = await readPlace(file).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(PlaceNotSound);
  return problem as PlaceNotSound;
};

describe('reading a folder of content', () => {
  it('reads every YAML file in it and under it, in order, and nothing else', async () => {
    const folder = await folderOf({ 'b.yaml': 'n: 2', 'a.yaml': 'n: 1', 'deep/er/c.nl.yaml': '- 3', 'notes.md': '# no', 'd.yml': 'n: 4', 'yaml': 'n: 5' });
    expect(await readFolder(folder)).toEqual({
      files: [{ path: 'a.yaml', data: { n: 1 } }, { path: 'b.yaml', data: { n: 2 } }, { path: 'deep/er/c.nl.yaml', data: [3] }],
      findings: [],
    });
  });

  it('names the file and the line of broken YAML, and still reads the rest', async () => {
    const folder = await folderOf({ 'good.yaml': 'n: 1', 'deep/broken.yaml': 'title: fine\nitems:\n  - one\n  two: [\n' });
    const { files, findings } = await readFolder(folder);
    expect(files).toEqual([{ path: 'good.yaml', data: { n: 1 } }]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ file: 'deep/broken.yaml', path: 'line 4' });
    expect(findings[0]?.problem).toBeTruthy();
    expect(findings[0]?.problem).not.toContain('\n');
  });

  it('takes a key that is there twice for broken', async () => {
    const { files, findings } = await readFolder(await folderOf({ 'twice.yaml': 'a: 1\nb: 2\na: 3\n' }));
    expect(files).toEqual([]);
    expect(findings[0]).toMatchObject({ file: 'twice.yaml', path: 'line 3' });
  });

  it('reports each broken file', async () => {
    const { findings } = await readFolder(await folderOf({ 'one.yaml': '[', 'two.yaml': '{', 'three.yaml': 'ok: true' }));
    expect(findings.map(({ file }) => file)).toEqual(['one.yaml', 'two.yaml']);
  });

  it('does not hide a folder that is missing', async () => {
    await expect(readFolder(join(await temporaryFolder(), 'gone'))).rejects.toThrow('ENOENT');
  });
});

describe('reading a place', () => {
  it('yields the facts of a sound file', async () => {
    expect(await readPlace(await placeFile(stringify(VLAARDINGEN)))).toEqual(VLAARDINGEN);
  });

  it('finds the place that the repository brings along sound', async () => {
    expect((await readPlace(DEFAULT_PLACE)).name).toBe('Maassluis');
  });

  it('names each problem with its path, all at once', async () => {
    const { latitude: _, ...rest } = VLAARDINGEN;
    const file = await placeFile(stringify({ ...rest, longitude: 90, radio: { name: 'Radio', fm: 'ninety' }, reviewed: 'today', mayor: 'nobody' }));
    const { message } = await problemOf(file);
    expect(message).toContain(file);
    for (const path of ['latitude', 'longitude', 'radio.fm', 'reviewed', 'mayor']) expect(message).toMatch(new RegExp(`^ {2}${path}: \\S`, 'm'));
    expect(message).not.toMatch(/^ {2}(name|region): /m);
  });

  it('says where the trouble lies inside a list', async () => {
    const supportPoints = [{ name: 'De Kuip', address: 'Markt 1' }, { name: 'Stadhuis' }];
    expect((await problemOf(await placeFile(stringify({ ...VLAARDINGEN, supportPoints })))).message).toContain('supportPoints.1.address: ');
  });

  it('says so when the file is missing', async () => {
    const file = join(await temporaryFolder(), 'gone.yaml');
    const { message } = await problemOf(file);
    expect(message).toContain(file);
    expect(message).toContain('PLACE_FILE');
  });

  it('says so when the file is no YAML', async () => {
    const { message } = await problemOf(await placeFile('name: [broken\nregion: x'));
    expect(message).toContain('line 2');
    expect(message).toContain('PLACE_FILE');
  });

  it.each(['', 'just words', '- a list', 'null'])('refuses a file that holds %j', async (text) => {
    expect((await problemOf(await placeFile(text))).message).toMatch(/\n {2}\S+: \S/);
  });
});

describe('checking folders', () => {
  it('finds nothing in the places that the repository brings along', async () => {
    expect(await checkPlacesFolder(PLACES_FOLDER)).toEqual([]);
  });

  it('names the place file that is wrong, and where', async () => {
    const sound = await readFile(DEFAULT_PLACE, 'utf8');
    const folder = await folderOf({ 'good.yaml': sound, 'wrong.yaml': sound.replace(/^reviewed: .*$/m, 'reviewed: yesterday'), 'broken.yaml': 'a: [' });
    const findings = await checkPlacesFolder(folder);
    expect(findings.map(({ file }) => file.split(/[\\/]/).at(-1)).sort()).toEqual(['broken.yaml', 'wrong.yaml']);
    expect(findings).toContainEqual(expect.objectContaining({ path: 'reviewed' }));
  });

  it('has no pack when the files that everything needs are missing, and says which', async () => {
    const { files, findings } = await checkPackFolder(await folderOf({ 'scenario.yaml': 'phases: [' }));
    expect(files).toBeUndefined();
    const names = findings.map(({ file }) => file.split(/[\\/]/).slice(1).join('/'));
    expect(names).toEqual(expect.arrayContaining(['scenario.yaml', 'lifelines.yaml', 'injects.yaml', 'conditions.nl.yaml']));
    expect(findings).toContainEqual(expect.objectContaining({ path: 'line 1' }));
  });
});
