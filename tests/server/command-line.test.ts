import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the command line as a person would. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/node'), ['server/command-line/main.ts', ...args], { cwd: root, encoding: 'utf8' });
  return { status, stderr, json: stdout === '' ? undefined : (JSON.parse(stdout) as Record<string, unknown>) };
}

async function fileWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'drie-dagen-regel-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'profile.json');
  await writeFile(file, text);
  return file;
}

interface Listed {
  readonly id: string;
  readonly state?: string;
}

/** A list in an answer; empty when the answer has none. */
const listOf = (json: Record<string, unknown> | undefined, name: string) => (json?.[name] ?? []) as Listed[];

describe('check', () => {
  it('counts the content of this repository and finds nothing', () => {
    const { status, json } = run('check');
    expect(status).toBe(0);
    expect(json).toMatchObject({ findings: [] });
    expect(json?.items).toBeGreaterThan(500);
  });

  it('names file, path, problem and mend, and exits with 1', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'drie-dagen-pak-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, 'scenario.yaml'), 'id: Not An Id\n');
    const { status, json } = run('check', folder);
    expect(status).toBe(1);
    expect(((json?.findings ?? []) as { path: string; mend: string }[]).find(({ path }) => path === 'id')?.mend).toContain('lower-case');
  });

  it('refuses a folder that is not there with exit 2', () => {
    expect(run('check', '/no/such/folder')).toMatchObject({ status: 2, json: undefined });
  });
});

describe('timeline', () => {
  it('gives every lifeline with its states, and the return of the drill', () => {
    const { status, json } = run('timeline', 'outage-72h');
    expect(status).toBe(0);
    expect(json).toMatchObject({ returnInDrill: 'T+64:00' });
    expect(listOf(json, 'lifelines').length).toBeGreaterThanOrEqual(14);
  });

  it('gives the state at an hour, and a variant changes it', () => {
    const mobile = (...args: string[]) => listOf(run('timeline', 'outage-72h', '--at', '0:10', ...args).json, 'lifelines').find(({ id }) => id === 'mobile')?.state;
    expect(mobile()).toBe('works');
    expect(mobile('--variant', 'telecom')).toBe('out');
  });

  it.each([['--at', '99:00'], ['--at', 'soon'], ['--variant', 'storm'], ['--language', 'fr'], ['--colour', 'red']])('refuses %s %s with a message and exit 2', (...args) => {
    const { status, stderr, json } = run('timeline', 'outage-72h', ...args);
    expect({ status, json }).toEqual({ status: 2, json: undefined });
    expect(stderr.length).toBeGreaterThan(10);
    expect(stderr).not.toContain('    at ');
  });
});

describe('checklist', () => {
  it('hides what does not hold, and shows what nobody said', async () => {
    const file = await fileWith('{ "conditions": { "baby": false } }');
    const all = listOf(run('checklist', 'resident').json, 'items').map(({ id }) => id);
    const mine = listOf(run('checklist', 'resident', '--profile', file).json, 'items').map(({ id }) => id);
    expect(mine.length).toBeLessThan(all.length);
    expect(mine.length).toBeGreaterThan(60);
  });

  it('gives the list of an hour with the one thing to do first', async () => {
    const file = await fileWith('{ "kinds": ["pharmacy"] }');
    const { json } = run('checklist', 'care', '--profile', file, '--at', '3:20', '--language', 'en');
    expect(json).toMatchObject({ at: 'T+3:20', language: 'en', phase: 'first-four-hours', first: { priority: expect.any(Number) as number } });
  });

  it.each([
    ['{ "kinds": ["butcher"] }', 'butcher'], ['{ "conditions": { "dragon": true } }', 'dragon'], ['{ "conditions": { "baby": "yes" } }', 'conditions.baby'],
    ['{ "shoe": 44 }', 'shoe'], ['{ half', 'cannot be read'],
  ])('refuses the profile %s, and says where', async (text, where) => {
    const { status, stderr } = run('checklist', 'care', '--profile', await fileWith(text));
    expect(status).toBe(2);
    expect(stderr).toContain(where);
  });

  it.each([[[]], [['nonsense']], [['checklist', 'aliens']]])('refuses %j with exit 2', (args) => {
    expect(run(...args)).toMatchObject({ status: 2, json: undefined });
  });
});

describe('reminders', () => {
  const text = (...args: string[]) => spawnSync(join(root, 'node_modules/.bin/node'), ['server/command-line/main.ts', 'reminders', ...args], { cwd: root, encoding: 'utf8' });

  it('writes a calendar file from a household file', async () => {
    const file = await fileWith(JSON.stringify({ version: 1, adults: 2, medicineDaily: false, stock: { water: { have: 12, expires: '2027-05-31' } } }));
    const { status, stdout } = text(file, '--from', '2026-11-24');
    expect(status).toBe(0);
    expect(stdout.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(stdout).toContain('UID:kit-check-2027-03-28@drie-dagen\r\n');
    expect(stdout).toContain('UID:expires-2027-05-31@drie-dagen\r\n');
    expect(stdout).toContain('SUMMARY:Kijk uw noodpakket na\r\n');
    expect(stdout).not.toContain('medicine-stock');
    expect(text(file, '--from', '2026-11-24', '--lang', 'en').stdout).toContain('SUMMARY:Check your emergency kit\r\n');
  });

  it.each([
    ['{"version":1,"adults":40}', 'adults'],
    ['{"version":1,"stock":{"water":{"expires":"31-12-2026"}}}', 'stock.water.expires'],
    ['{"version":2}', 'version'],
  ])('names what is wrong in %s, and exits with 2', async (content, path) => {
    const { status, stdout, stderr } = text(await fileWith(content));
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(path);
  });

  it('asks for a file and a day that can be read', async () => {
    expect(text().status).toBe(2);
    expect(text('/no/such/file.json').status).toBe(2);
    const file = await fileWith('{"version":1}');
    expect(text(file, '--from', 'tomorrow')).toMatchObject({ status: 2, stdout: '' });
    expect(text(file, '--lang', 'xx')).toMatchObject({ status: 2, stdout: '' });
  });
});
