import { contentLoaders } from 'virtual:content';
import { KIND_ALL, type Language } from '../../scenarios/audience.ts';
import type { Checklist, Injects, Lifeline, Scenario, Source } from '../../scenarios/content/compiled.ts';
import type { Kit } from '../../scenarios/content/compiled-kit.ts';
import type { Profile } from '../../scenarios/journal/home.ts';

/** The compiled pack, part by part. Every part is in the precache, so asking for one costs no network. */
export class Content {
  readonly #parts = new Map<string, Promise<unknown>>();

  scenario(language: Language): Promise<Scenario> {
    return this.#part(`scenario.${language}`);
  }

  lifelines(language: Language): Promise<Lifeline[]> {
    return this.#part(`lifelines.${language}`);
  }

  injects(language: Language): Promise<Injects> {
    return this.#part(`injects.${language}`);
  }

  kit(language: Language): Promise<Kit> {
    return this.#part(`kit.${language}`);
  }

  sources(): Promise<Source[]> {
    return this.#part('sources');
  }

  /** The lists of these people: the one for everybody in the audience, then one for each of their kinds. */
  async checklists({ audience, kinds }: Pick<Profile, 'audience' | 'kinds'>, language: Language): Promise<Checklist[]> {
    const names = [KIND_ALL, ...kinds].map((kind) => `checklist.${audience}.${kind}.${language}`);
    return Promise.all(names.filter((name) => name in contentLoaders).map((name) => this.#part<Checklist>(name)));
  }

  #part<T>(name: string): Promise<T> {
    const known = this.#parts.get(name);
    if (known) return known as Promise<T>;
    const load = contentLoaders[name];
    if (!load) throw new Error(`the pack has no part ${name}`);
    const loading = load().then((module) => module.default);
    this.#parts.set(name, loading);
    // A failed load is asked again next time, and not remembered
    loading.catch(() => this.#parts.delete(name));
    return loading as Promise<T>;
  }
}
