import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/node'), ['server/command-line/main.ts', ...args], { cwd: root, encoding: 'utf8' });
  return { status, stderr, json: stdout === '' ? undefined : (JSON.parse(stdout) as Record<string, unknown>) };
}

async function household(data: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'drie-dagen-huis-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'household.json');
  await writeFile(file, JSON.stringify(data));
  return file;
}

/** A list in an answer; empty when the answer has none. */
const listOf = <T>(json: Record<string, unknown> | undefined, name: string) => (json?.[name] ?? []) as T[];

const EVENING = ['--start', '2026-01-15T17:20+01:00', '--at', '2026-01-15T21:00+01:00'];

describe('food', () => {
  it('judges brie of 10 degrees after 3 hours, in words and with its source', () => {
    const { status, json } = run('food', '--item', 'brie', '--place', 'fridge', '--celsius', '10', '--hours', '3');
    expect(status).toBe(0);
    expect(json).toMatchObject({ verdict: 'use-now', reason: 'above-7', place: 'fridge', celsius: 10, hours: 3, sources: expect.arrayContaining(['voedingscentrum-bewaren']) as unknown });
    expect(json?.say).toContain('Boven 7 graden');
  });

  it('speaks English', () => {
    expect(run('food', '--item', 'ice-cream', '--place', 'freezer', '--ice', 'yes', '--lang', 'en').json).toMatchObject({ verdict: 'throw-away', name: 'Ice cream' });
  });

  it('lists the items when none is named', () => {
    expect(listOf(run('food').json, 'items').length).toBeGreaterThan(70);
  });

  it.each([
    [['--item', 'brie'], ['--place']],
    [['--item', 'gold', '--place', 'fridge', '--celsius', '99', '--hours', '400'], ['--item', '--celsius', '--hours']],
    [['--item', 'brie', '--place', 'moon', '--ice', 'perhaps', '--hours', 'long'], ['--place', '--ice', '--hours']],
    [['--item', 'brie', '--place', 'fridge'], ['--hours']],
    [['--item', 'ice-cream', '--place', 'fridge', '--hours', '1'], ['--place']],
    [['--colour', 'red'], ['colour']],
  ])('refuses %j, naming %j, with exit 2', (args, named) => {
    const { status, stderr, json } = run('food', ...args);
    expect({ status, json }).toEqual({ status: 2, json: undefined });
    for (const name of named) expect(stderr).toContain(name);
    expect(stderr).not.toContain('    at ');
  });
});

describe('household-clocks', () => {
  it('gives clocks with their time on the wall, what is unanswered, and the house', async () => {
    const file = await household({ version: 1, adults: 2, hob: 'gas', devices: [{ kind: 'cpap', batteryHours: 10 }], stock: { 'water-drinking': { have: 18 } }, plan: { medicines: { a: { name: 'Insuline', fridge: 'yes', days: '5' } } } });
    const { status, json } = run('household-clocks', file, ...EVENING, '--variant', 'winter');
    expect(status).toBe(0);
    expect(json).toMatchObject({ hour: 'T+3:40', variants: ['winter'] });
    const clocks = listOf<{ id: string; untilTime: string; name: string; do: string }>(json, 'clocks');
    expect(clocks.find(({ id }) => id === 'fridge')).toMatchObject({ untilTime: '2026-01-15T21:20+01:00', state: 'due-soon' });
    expect(clocks.find(({ id }) => id === 'water')).toMatchObject({ kind: 'water', until: 'T+72:00' });
    expect(clocks.find(({ id }) => id === 'medicine-fridge-a')?.do).toContain('Volg de bijsluiter');
    expect(clocks.find(({ id }) => id === 'round-dark')?.untilTime).toMatch(/^2026-01-16T1[67]:/);
    expect(JSON.stringify(json)).not.toMatch(/\{\w+\}/);
    expect(listOf<{ id: string; state: string }>(json, 'home').find(({ id }) => id === 'cooking')?.state).toBe('works');
  });

  it('writes times after the clocks changed with their own offset', async () => {
    const { json } = run('household-clocks', await household({ version: 1, freezer: 'half' }), '--start', '2026-03-28T20:00+01:00', '--at', '2026-03-28T21:00+01:00');
    expect(listOf<{ id: string; untilTime: string }>(json, 'clocks').find(({ id }) => id === 'freezer')?.untilTime).toBe('2026-03-29T21:00+02:00');
  });

  it.each([
    [['--start', 'gisteren', '--at', '2026-01-15'], ['--start', '--at']],
    [['--start', '2026-01-15T17:20+01:00', '--at', '2026-01-15T16:00+01:00'], ['--at']],
    [['--start', '2026-01-15T17:20+01:00', '--at', '2027-01-15T16:00+01:00'], ['--at']],
    [[...EVENING, '--variant', 'storm'], ['storm']],
  ])('refuses %j with exit 2', async (args, named) => {
    const { status, stderr } = run('household-clocks', await household({ version: 1 }), ...args);
    expect(status).toBe(2);
    for (const name of named) expect(stderr).toContain(name);
  });

  it('names each problem in the file with its path', async () => {
    const { status, stderr } = run('household-clocks', await household({ version: 1, adults: -1, hob: 'fire', devices: [{ kind: 'cpap', batteryHours: 9999 }] }), ...EVENING);
    expect(status).toBe(2);
    for (const path of ['adults', 'hob', 'devices.0.batteryHours']) expect(stderr).toContain(path);
  });

  it('asks for a file', () => {
    expect(run('household-clocks', ...EVENING)).toMatchObject({ status: 2, json: undefined });
  });
});
