import { contentLoaders } from 'virtual:content';
import { KIND_ALL, type Language } from '../../scenarios/audience.ts';
import type { ClockRules, HomeThing } from '../../scenarios/content/clocks-content.ts';
import type { Checklist, Injects, Lifeline, Scenario, Source } from '../../scenarios/content/compiled.ts';
import type { Food } from '../../scenarios/content/food-content.ts';
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

  /** Which food keeps, and the rules by which it is judged. */
  food(language: Language): Promise<Food> {
    return this.#part(`food.${language}`);
  }

  /** What runs out in a household, and the things in a house. */
  clocks(language: Language): Promise<{ readonly rules: ClockRules; readonly home: readonly HomeThing[] }> {
    return this.#part(`clocks.${language}`);
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
