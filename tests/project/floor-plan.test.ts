import { describe, expect, it } from 'vitest';
import { filesUnder, type Import, importsOf, packageOf, read } from './repository.ts';

const FOLDERS = ['client', 'scenarios', 'server', 'sw'];

const outside = (folder: string, allowed: (to: string, from: string) => boolean) =>
  importsOf(folder).filter(({ from, to }) => !allowed(to, from)).map(({ from, to }: Import) => `${from} takes ${to}`);
const isIn = (to: string, ...folders: string[]) => folders.some((folder) => to.startsWith(`${folder}/`));

describe('which folder may lean on which', () => {
  it('finds the imports that it judges', () => {
    expect(importsOf('sw')).toContainEqual({ from: 'sw/main.ts', to: 'sw/messages.ts' });
    expect(importsOf('client')).toContainEqual({ from: 'client/app/dd-app.ts', to: 'client/pages/dd-who.ts' });
    expect(importsOf('server')).toContainEqual({ from: 'server/app.ts', to: 'fastify' });
    for (const folder of FOLDERS) expect(importsOf(folder).length).toBeGreaterThan(2);
  });

  it('scenarios leans on itself and its schema library', () => {
    expect(outside('scenarios', (to) => isIn(to, 'scenarios') || packageOf(to) === 'valibot')).toEqual([]);
  });

  it('the server takes schemas, content and times from scenarios, and can read no journal', () => {
    const shared = (to: string) => isIn(to, 'scenarios/schema', 'scenarios/content') || ['scenarios/audience.ts', 'scenarios/page-address.ts', 'scenarios/scenario-time.ts'].includes(to);
    const commandLine = (to: string, from: string) => isIn(from, 'server/command-line') && isIn(to, 'scenarios/outage', 'scenarios/household');
    expect(outside('server', (to, from) => isIn(to, 'server') || shared(to) || commandLine(to, from) || packageOf(to) !== undefined || to.startsWith('node:'))).toEqual([]);
  });

  it('the client takes from scenarios, itself and the messages of the worker', () => {
    expect(outside('client', (to) => isIn(to, 'client', 'scenarios') || to === 'sw/messages.ts' || packageOf(to) !== undefined || to.startsWith('virtual:'))).toEqual([]);
  });

  it('the worker takes from itself and from Workbox', () => {
    expect(outside('sw', (to) => isIn(to, 'sw') || to === 'scenarios/page-address.ts' || packageOf(to)?.startsWith('workbox-') === true)).toEqual([]);
  });

  it('nothing leans on the tests', () => {
    expect([...FOLDERS, '.tools'].flatMap((folder) => outside(folder, (to) => !isIn(to, 'tests')))).toEqual([]);
  });

  it('every relative import names a file that is there, with its extension', () => {
    const files = new Set([...FOLDERS, '.tools'].flatMap(filesUnder));
    expect(FOLDERS.flatMap((folder) => outside(folder, (to) => packageOf(to) !== undefined || /^(node|virtual):/.test(to) || files.has(to)))).toEqual([]);
  });
});

describe('file names', () => {
  const code = [...FOLDERS, 'tests', '.tools'].flatMap(filesUnder).filter((path) => /\.(m?[jt]s|css|html)$/.test(path));

  it('are kebab-case, like the folders around them', () => {
    const names = [...FOLDERS, 'tests', 'docs'].flatMap(filesUnder);
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((path) => !path.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(part)))).toEqual([]);
  });

  it('say what is in them', () => {
    expect(code.filter((path) => /(^|[/.-])(utils?|helpers?|managers?|common|misc)(?=[/.-]|$)/.test(path))).toEqual([]);
  });

  it('of an element are its tag', () => {
    const elements = code.filter((path) => path.startsWith('client/')).flatMap((path) => [...read(path).matchAll(/customElements\.define\(\s*'([^']+)'/g)].map(([, tag]) => ({ path, tag })));
    expect(elements.length).toBeGreaterThan(10);
    expect(elements.filter(({ path, tag }) => !path.endsWith(`/${tag}.ts`))).toEqual([]);
  });
});

describe('style', () => {
  const client = filesUnder('client').filter((path) => /\.(ts|css|html)$/.test(path));
  const lines = (paths: string[], pattern: RegExp) =>
    paths.flatMap((path) => read(path).split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])));

  it('is never written in the markup, because the policy refuses it', () => {
    const markup = [...client.filter((path) => !path.endsWith('.css')), '.tools/start-screen.ts'];
    expect(lines(markup, /\sstyle\s*=|<style[\s>]|styleMap|cssText|setAttribute\(\s*'style'/)).toEqual([]);
  });

  it('takes no paint from the first tier of tokens', () => {
    expect(lines(client.filter((path) => path !== 'client/styles/tokens.css'), /--raw-/)).toEqual([]);
  });

  it('on screen has no colour that is not a token', () => {
    const screen = client.filter((path) => path.endsWith('.css') && !/\/(tokens|paper)\.css$/.test(path));
    expect(screen.length).toBeGreaterThan(0);
    expect(lines(screen, /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch)\(/i)).toEqual([]);
  });

  it('uses no token that is not there', () => {
    const texts = client.map(read).join('\n');
    const defined = new Set([...texts.matchAll(/(--[a-z0-9-]+)['"]?\s*[:,]/g)].map(([, name]) => name));
    const used = [...texts.matchAll(/var\(\s*(--[a-z0-9-]+)\s*\)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used)].filter((name) => !defined.has(name))).toEqual([]);
  });
});
