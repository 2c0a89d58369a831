// Compiles the YAML pack into one module per audience, kind and language, so that Vite hashes each and the worker precaches it.
import type { Plugin } from 'vite';
import { LANGUAGES } from '../scenarios/audience.ts';
import { type CompiledPack, compilePack, PackNotSound } from '../scenarios/content/compile-pack.ts';
import { compileKit } from '../scenarios/content/kit-compile.ts';
import { checkPackFolder } from '../server/content/check-folder.ts';
import { PACK_FOLDER } from '../server/content/paths.ts';

const ENTRY = 'virtual:content';
const PART = 'virtual:content/';

/** The parts of a compiled pack by module name. */
function partsOf(pack: CompiledPack, language: string): Map<string, unknown> {
  const parts = new Map<string, unknown>([
    [`scenario.${language}`, pack.scenario],
    [`lifelines.${language}`, pack.lifelines],
    [`injects.${language}`, pack.injects],
  ]);
  for (const list of pack.checklists) parts.set(`checklist.${list.audience}.${list.kind}.${language}`, list);
  return parts;
}

export function contentPlugin(): Plugin {
  let parts = new Map<string, unknown>();
  return {
    name: 'drie-dagen-content',
    async buildStart() {
      const { files, findings } = await checkPackFolder(PACK_FOLDER);
      if (!files || findings.length > 0) throw new PackNotSound(findings);
      parts = new Map(LANGUAGES.flatMap((language) => [...partsOf(compilePack(files, language), language)]));
      for (const language of LANGUAGES) {
        const kit = compileKit(files, language);
        if (kit) parts.set(`kit.${language}`, kit);
      }
      parts.set('sources', compilePack(files, 'nl').sources);
    },
    resolveId: (id) => (id === ENTRY || id.startsWith(PART) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${ENTRY}`) {
        const loaders = [...parts.keys()].map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(PART + name)})`);
        return `export const contentLoaders = {${loaders.join(',\n')}};`;
      }
      if (!id.startsWith(`\0${PART}`)) return undefined;
      // JSON.parse of a text is faster for an engine than the same object as code
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(parts.get(id.slice(PART.length + 1))))});`;
    },
  };
}
