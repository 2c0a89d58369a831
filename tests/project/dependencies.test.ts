import { describe, expect, it } from 'vitest';
import { importsOf, packageOf, read } from './repository.ts';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const locked = Object.entries((JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const atRoot = new Map(locked.filter(([path]) => path === `node_modules/${nameOf(path)}`).map(([path, entry]) => [nameOf(path), entry]));

/** Licences that may be combined with EUPL-1.2, by their SPDX name. */
const ALLOWED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'EUPL-1.2', 'Python-2.0'];

/** True when an SPDX expression leaves a choice that is on the list. */
const isAllowed = (expression: string) =>
  expression.replace(/[()]/g, '').split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((name) => ALLOWED.includes(name)));

/** suncalc names no licence, it only brings the text along. */
const isBsd2 = (text: string) => /Redistributions of source code/.test(text) && /Redistributions in binary form/.test(text) && !/Neither the name/i.test(text);

/** What a package says of itself where it is installed; a package for another kind of computer is not, and the lock file speaks. */
function licenceOf([path, { license, optional }]: [string, Locked]): string {
  try {
    const { license: own } = JSON.parse(read(`${path}/package.json`)) as { license?: unknown };
    if (typeof own === 'string') return own;
    return isBsd2(read(`${path}/LICENSE`)) ? 'BSD-2-Clause' : 'none';
  } catch (error) {
    if (!optional) throw error;
    return license ?? 'none';
  }
}

/** A package and everything that it brings along. */
function withDependencies(names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    Object.keys(atRoot.get(name)?.dependencies ?? {}).forEach(visit);
  };
  names.forEach(visit);
  return found;
}

const isAtLeast = (version: string, floor: string) => {
  const parts = (text: string) => text.split('-')[0]?.split('.').map(Number) ?? [];
  const [ours, least] = [parts(version), parts(floor)];
  const differs = least.findIndex((part, index) => part !== ours[index]);
  return differs === -1 || (ours[differs] ?? 0) > (least[differs] ?? 0);
};

describe('versions', () => {
  it.each([['5.12.8', '5.12.8', true], ['5.12.10', '5.12.8', true], ['5.13.0', '5.12.8', true], ['10.0.0', '5.12.8', true], ['5.12.7', '5.12.8', false], ['5.9.9', '5.12.8', false], ['4.99.99', '5.12.8', false]])('%s is at least %s: %s', (version, floor, expected) => {
    expect(isAtLeast(version, floor)).toBe(expected);
  });

  it.each([['fastify', '5.12.8'], ['@fastify/static', '10.1.11']])('every %s in the lock file is past its known weaknesses (%s)', (name, floor) => {
    const versions = locked.filter(([path]) => nameOf(path) === name).map(([, { version }]) => version);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
  });
});

describe('packages that must stay out', () => {
  it('are nowhere in the lock file', () => {
    expect(locked.map(([path]) => nameOf(path)).filter((name) => ['exceljs', 'xlsx', 'jsqr', 'zxing-wasm'].includes(name))).toEqual([]);
  });

  it('include the design tokens that belong to somebody', () => {
    expect(locked.map(([path]) => nameOf(path)).filter((name) => /^@(utrecht|rijkshuisstijl-community|amsterdam|gemeente-[a-z-]+|nl-design-system-unstable)\/.*tokens/.test(name))).toEqual([]);
  });

  it('cannot slip in from anywhere but the registry', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const asked = Object.entries({ ...dependencies, ...devDependencies });
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(([, range]) => !/^\^?\d+\.\d+\.\d+$/.test(range))).toEqual([]);
    expect(locked.filter(([, entry]) => 'resolved' in entry && !String(entry.resolved).startsWith('https://registry.npmjs.org/')).map(([path]) => path)).toEqual([]);
  });
});

describe('licences', () => {
  it.each([['MIT', true], ['(MIT OR GPL-3.0-only)', true], ['GPL-3.0-only', false], ['MIT AND CC-BY-NC-4.0', false], ['none', false], ['SEE LICENSE IN LICENSE', false]])('%s may be combined with ours: %s', (expression, expected) => {
    expect(isAllowed(expression)).toBe(expected);
  });

  it('of everything that the server runs with may be combined with ours', () => {
    const running = locked.filter(([, { dev }]) => !dev);
    expect(running.map(([path]) => nameOf(path))).toEqual(expect.arrayContaining(['fastify', '@fastify/static', 'pino', 'valibot', 'yaml']));
    expect(running.filter((entry) => !isAllowed(licenceOf(entry))).map((entry) => `${entry[0]}: ${licenceOf(entry)}`)).toEqual([]);
  });

  it('of everything that ends in the browser may be combined with ours', () => {
    const taken = ['client', 'scenarios', 'sw'].flatMap(importsOf).flatMap(({ to }) => packageOf(to) ?? []);
    const names = withDependencies([...new Set(taken)]);
    expect([...names]).toEqual(expect.arrayContaining(['lit', 'lit-html', 'idb', 'date-fns', 'suncalc', 'valibot', 'workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-window']));
    const inBrowser = locked.filter(([path]) => names.has(nameOf(path)));
    expect([...names].filter((name) => !inBrowser.some(([path]) => nameOf(path) === name))).toEqual([]);
    expect(inBrowser.filter((entry) => !isAllowed(licenceOf(entry))).map((entry) => `${entry[0]}: ${licenceOf(entry)}`)).toEqual([]);
  });
});
