import type { Language } from '../audience.ts';
import { markOf, need } from './compile-pack.ts';
import type { Kit, KitItem, KitMark } from './compiled-kit.ts';
import type { PackFiles } from './pack-files.ts';

/** Joins structure and words of the kit in one language; undefined when the pack has none. */
export function compileKit({ kit, scenario, sources }: PackFiles, language: Language): Kit | undefined {
  if (!kit) return undefined;
  const words = need(kit.texts[language]);
  const kindBySource = new Map(sources.map(({ source }) => [source.id, source.kind]));
  const swapped = new Set(kit.structure.items.flatMap(({ insteadOf }) => insteadOf ?? []));
  return {
    reviewed: scenario.structure.reviewed,
    groups: kit.structure.groups.map((group) => ({ ...group, name: need(words.groups[group.id]) })),
    units: words.units,
    factors: words.factors,
    items: kit.structure.items.map(({ figure, checkLocally, ...item }): KitItem => {
      const kinds = (figure ?? item.sources).map((id) => kindBySource.get(id));
      const mark: KitMark | undefined = markOf(kinds, checkLocally) ?? (kinds.every((kind) => kind === 'practice') ? 'practice' : undefined);
      return { ...item, ...need(words.items[item.id]), ...(swapped.has(item.id) ? { swapped: true } : {}), ...(mark ? { mark } : {}) } as KitItem;
    }),
  };
}
