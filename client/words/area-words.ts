import type { Language } from '../../scenarios/audience.ts';

type Load<T> = () => Promise<{ readonly default: T }>;

/** Words of one area in each language that has them. They load with its pages: the first screen does not pay for them. */
export type AreaWords<T> = Readonly<{ nl: Load<T> } & Partial<Record<string, Load<T>>>>;

/** The words of an area in the reader's language; in Dutch where it is not there. */
export async function areaWords<T>(loaders: AreaWords<T>, language: Language): Promise<T> {
  return (await (loaders[language] ?? loaders.nl)()).default;
}
