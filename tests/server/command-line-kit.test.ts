import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface KitAnswer {
  readonly ready: number;
  readonly missingEssentials: readonly string[];
  readonly ageing: readonly string[];
  readonly groups: readonly {
    readonly id: string;
    readonly state: string;
    readonly items: readonly { readonly id: string; readonly need: number; readonly amount: string; readonly rule: string; readonly state: string; readonly missing: number; readonly mark?: string; readonly sources: readonly { readonly name: string }[] }[];
  }[];
}

/** Writes a household to a file and asks for its kit, as a person would. */
async function kitOf(household: unknown, ...args: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'drie-dagen-pakket-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'household.json');
  await writeFile(file, typeof household === 'string' ? household : JSON.stringify(household));
  return run('kit', file, ...args);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/node'), ['server/command-line/main.ts', ...args], { cwd: root, encoding: 'utf8' });
  return { status, stderr, json: stdout === '' ? undefined : (JSON.parse(stdout) as KitAnswer) };
}

const item = (json: KitAnswer | undefined, id: string) => json?.groups.flatMap(({ items }) => items).find((one) => one.id === id);
const FAMILY = { version: 1, adults: 2, children: 2, toddlers: 0, infantsOlder: 0, infantsYounger: 0 };

describe('kit', () => {
  it('gives amount, unit, rule and sources for a family of four', async () => {
    const { status, json } = await kitOf(FAMILY);
    expect(status).toBe(0);
    expect(item(json, 'water-drinking')).toMatchObject({ need: 36, amount: '36 liter', rule: '3 liter × 4 personen × 3 dagen = 36 liter', state: 'missing', missing: 36 });
    expect(item(json, 'water-drinking')?.sources[0]?.name).toContain('Denk vooruit');
    expect(item(json, 'cash-amount')).toMatchObject({ need: 200 });
    expect(item(json, 'food-grain')).toMatchObject({ mark: 'foreign' });
    expect(json?.missingEssentials).toContain('water-drinking');
  });

  it('counts what is in the house, but not what is past its date', async () => {
    const stock = { 'water-drinking': { have: 36, expires: '2027-01-10' }, 'light-torch': { have: 1 } };
    const before = await kitOf({ ...FAMILY, stock }, '--today', '2026-12-20');
    expect(item(before.json, 'water-drinking')).toMatchObject({ state: 'ready' });
    expect(before.json?.ageing).toEqual(['water-drinking']);
    const after = await kitOf({ ...FAMILY, stock }, '--today', '2027-01-11');
    expect(after.json?.groups.find(({ id }) => id === 'water')).toMatchObject({ state: 'missing' });
  });

  it('speaks English when asked', async () => {
    expect(item((await kitOf(FAMILY, '--lang', 'en')).json, 'water-drinking')?.rule).toBe('3 litres × 4 persons × 3 days = 36 litres');
  });

  it('names every problem of a file with its path, and exits with 2', async () => {
    const { status, stderr, json } = await kitOf({ version: 1, adults: -1, days: 15, pets: [{ kind: 'bird', count: 1, kg: 0 }], car: 'yes', shoe: 44 });
    expect({ status, json }).toEqual({ status: 2, json: undefined });
    for (const path of ['adults', 'days', 'pets.0.kg', 'car', 'shoe']) expect(stderr).toMatch(new RegExp(`household\\.json ${path}: .+ \\(.+\\)`));
    expect(stderr).not.toContain('    at ');
  });

  it('names an item of the stock that the kit does not have', async () => {
    const { status, stderr } = await kitOf({ ...FAMILY, stock: { 'light-torch': { have: 1 }, 'gold-bars': { have: 3 } } });
    expect(status).toBe(2);
    expect(stderr).toContain('stock.gold-bars: the kit has no such item');
    expect(stderr).not.toContain('light-torch');
  });

  it.each([['{ half', []], [FAMILY, ['--lang', 'fr']], [FAMILY, ['--today', 'soon']], [{}, []]] as const)('refuses %j %j', async (household, args) => {
    const { status, stderr, json } = await kitOf(household, ...args);
    expect({ status, json }).toEqual({ status: 2, json: undefined });
    expect(stderr.length).toBeGreaterThan(10);
  });

  it('asks for a file', () => {
    expect(run('kit')).toMatchObject({ status: 2, json: undefined });
  });
});
