import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { filesUnder, read } from './repository.ts';

const DOCUMENTS = ['README.md', 'LICENSE', 'CONTRIBUTING.md', 'GOVERNANCE.md', 'CODE_OF_CONDUCT.md', 'SECURITY.md', 'CHANGELOG.md', 'publiccode.yml'];
const packageJson = JSON.parse(read('package.json')) as { name: string; version: string; license: string };

describe('the documents of the Standard for Public Code', () => {
  it.each(DOCUMENTS)('%s is there and says something', (name) => {
    expect(read(name).trim().length).toBeGreaterThan(200);
  });

  it('LICENSE is the whole EUPL 1.2, and the package says the same', () => {
    const licence = read('LICENSE');
    expect(licence).toMatch(/^\s*EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
    for (const article of Array.from({ length: 15 }, (_, index) => index + 1)) expect(licence).toMatch(new RegExp(`^${article}\\. ?\\S`, 'm'));
    expect(licence).toContain('Compatible Licences');
    expect(packageJson.license).toBe('EUPL-1.2');
  });

  it.each([...DOCUMENTS.filter((name) => name.endsWith('.md')), ...filesUnder('docs').filter((name) => name.endsWith('.md'))])('%s links to no document that is missing', (name) => {
    const files = new Set([...DOCUMENTS, 'package.json', ...['docs', 'client', 'server', 'scenarios', 'sw', 'tests', '.tools', '.ci'].flatMap(filesUnder)]);
    const targets = [...read(name).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '').filter((target) => !/^[a-z]+:/.test(target));
    const missing = targets.filter((target) => {
      const path = join(dirname(name), target).replace(/\/$/, '');
      return !files.has(path) && ![...files].some((file) => file.startsWith(`${path}/`));
    });
    expect(missing).toEqual([]);
  });
});

describe('publiccode.yml', () => {
  interface PublicCode {
    readonly publiccodeYmlVersion: string;
    readonly name: string;
    readonly url: string;
    readonly softwareVersion?: string;
    readonly platforms: readonly string[];
    readonly categories: readonly string[];
    readonly developmentStatus: string;
    readonly softwareType: string;
    readonly description: Readonly<Record<string, { shortDescription: string; longDescription: string; features: readonly string[] }>>;
    readonly legal: { license: string };
    readonly maintenance: { type: string; contacts?: readonly unknown[] };
    readonly localisation: { localisationReady: boolean; availableLanguages: readonly string[] };
  }
  const publicCode = () => parse(read('publiccode.yml')) as PublicCode;

  it('has the keys that the standard asks for', () => {
    const code = publicCode();
    expect(code.publiccodeYmlVersion).toMatch(/^0\.\d/);
    expect(code.name).toBe('Drie Dagen');
    expect(new URL(code.url).protocol).toBe('https:');
    expect(code.platforms).toContain('web');
    expect(code.categories.length).toBeGreaterThan(0);
    expect(['concept', 'development', 'beta', 'stable', 'obsolete']).toContain(code.developmentStatus);
    expect(code.softwareType).toBe('standalone/web');
    expect(['internal', 'contract', 'community', 'none']).toContain(code.maintenance.type);
    expect(code.maintenance.type !== 'internal' || (code.maintenance.contacts?.length ?? 0) > 0).toBe(true);
  });

  it('has the licence and the version of the package', () => {
    expect(publicCode().legal.license).toBe(packageJson.license);
    expect(publicCode().softwareVersion ?? packageJson.version).toBe(packageJson.version);
  });

  it('describes the app in each language that it speaks, at the lengths that the standard allows', () => {
    const { description, localisation } = publicCode();
    expect([...localisation.availableLanguages].sort()).toEqual(['en', 'nl']);
    for (const language of localisation.availableLanguages) {
      const text = description[language];
      expect(text?.shortDescription.length).toBeLessThanOrEqual(150);
      expect(text?.longDescription.length).toBeGreaterThanOrEqual(150);
      expect(text?.longDescription.length).toBeLessThanOrEqual(10_000);
      expect(text?.features.length).toBeGreaterThan(0);
    }
  });
});
