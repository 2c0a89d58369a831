// Compiles the YAML pack into modules, so that Vite hashes each and the worker precaches it: the structure of a part once,
// its texts per language. A language of residents alone is one module: that compresses best, and they need most of it.
import type { Plugin } from 'vite';
import { isComplete, LANGUAGES } from '../scenarios/audience.ts';
import { compilePack, PackNotSound } from '../scenarios/content/compile-pack.ts';
import type { PackFiles } from '../scenarios/content/pack-files.ts';
import { languagesOfPart, PARTS, partOf } from '../scenarios/content/pack-parts.ts';
import { splitTexts } from '../scenarios/content/text-slots.ts';
import { checkPackFolder } from '../server/content/check-folder.ts';
import { PACK_FOLDER } from '../server/content/paths.ts';

const ENTRY = 'virtual:content';
const PART = 'virtual:content/';

/** The compiled pack by module name: `resident`, `resident.nl`, or the name of a language for all its texts. */
function modulesOf(files: PackFiles): Map<string, unknown> {
  const packs = new Map(LANGUAGES.map((language) => [language, compilePack(files, language)] as const));
  const modules = new Map<string, unknown>([['sources', packs.get('nl')?.sources]]);
  const residents = new Map(LANGUAGES.filter((language) => !isComplete(language)).map((language) => [language, {} as Record<string, unknown>] as const));
  for (const part of PARTS) {
    const languages = languagesOfPart(part);
    const { slots, texts } = splitTexts(Object.fromEntries([...packs].filter(([language]) => languages.includes(language)).map(([language, pack]) => [language, partOf(pack, part)])));
    modules.set(part, slots);
    for (const language of languages) {
      const all = residents.get(language);
      if (all) all[part] = texts[language];
      else modules.set(`${part}.${language}`, texts[language]);
    }
  }
  for (const [language, all] of residents) modules.set(language, all);
  return modules;
}

export function contentPlugin(): Plugin {
  let modules = new Map<string, unknown>();
  return {
    name: 'drie-dagen-content',
    async buildStart() {
      const { files, findings } = await checkPackFolder(PACK_FOLDER);
      if (!files || findings.length > 0) throw new PackNotSound(findings);
      modules = modulesOf(files);
    },
    resolveId: (id) => (id === ENTRY || id.startsWith(PART) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${ENTRY}`) {
        const loaders = [...modules.keys()].map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(PART + name)})`);
        return `export const contentLoaders = {${loaders.join(',\n')}};`;
      }
      if (!id.startsWith(`\0${PART}`)) return undefined;
      // JSON.parse of a text is faster for an engine than the same object as code
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(modules.get(id.slice(PART.length + 1))))});`;
    },
  };
}
