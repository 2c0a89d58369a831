import { contentLoaders } from 'virtual:content';
import { isComplete, KIND_ALL, type Language } from '../../scenarios/audience.ts';
import type { ClockRules, HomeThing } from '../../scenarios/content/clocks-content.ts';
import type { Checklist, Injects, Lifeline, Scenario, Source } from '../../scenarios/content/compiled.ts';
import type { Kit } from '../../scenarios/content/compiled-kit.ts';
import type { Food } from '../../scenarios/content/food-content.ts';
import { type PartName, partLanguage } from '../../scenarios/content/pack-parts.ts';
import { joinTexts, type SlotTexts } from '../../scenarios/content/text-slots.ts';
import type { Profile } from '../../scenarios/journal/home.ts';

interface Script {
  readonly scenario: Scenario;
  readonly lifelines: Lifeline[];
}

/** The compiled pack, part by part. Every part is in the precache, so asking for one costs no network. */
class PackContent {
  readonly #parts = new Map<string, Promise<unknown>>();

  async scenario(language: Language): Promise<Scenario> {
    return (await this.#part<Script>('script', language)).scenario;
  }

  async lifelines(language: Language): Promise<Lifeline[]> {
    return (await this.#part<Script>('script', language)).lifelines;
  }

  /** The messages of a drill: in Dutch for who reads a language of residents. */
  injects(language: Language): Promise<Injects> {
    return this.#part('injects', language);
  }

  /** What a household keeps in the house, with the rule behind each amount. */
  kit(language: Language): Promise<Kit> {
    return this.#part('kit', language);
  }

  /** Which food keeps, and the rules by which it is judged. */
  food(language: Language): Promise<Food> {
    return this.#part('food', language);
  }

  /** What runs out in a household, and the things in a house. */
  clocks(language: Language): Promise<{ readonly rules: ClockRules; readonly home: readonly HomeThing[] }> {
    return this.#part('clocks', language);
  }

  sources(): Promise<Source[]> {
    return this.#module('sources');
  }

  /** The lists of these people: the one for everybody in the audience, then one for each of their kinds. In Dutch where they are not in this language. */
  async checklists({ audience, kinds }: Pick<Profile, 'audience' | 'kinds'>, language: Language): Promise<Checklist[]> {
    const lists = await this.#part<Checklist[]>(audience, language);
    return [KIND_ALL, ...kinds].flatMap((kind) => lists.filter((list) => list.kind === kind));
  }

  /** Structure and words of a part, joined; in Dutch where the language lacks it. */
  #part<T>(part: PartName, wanted: Language): Promise<T> {
    const language = partLanguage(part, wanted);
    return this.#remember(`${part} ${language}`, async () => {
      const [slots, texts] = await Promise.all([this.#module<unknown>(part), this.#texts(part, language)]);
      return joinTexts(slots, texts) as T;
    });
  }

  async #texts(part: PartName, language: Language): Promise<SlotTexts> {
    if (isComplete(language)) return this.#module(`${part}.${language}`);
    return (await this.#module<Readonly<Record<string, SlotTexts>>>(language))[part] ?? [];
  }

  #module<T>(name: string): Promise<T> {
    const load = contentLoaders[name];
    if (!load) throw new Error(`the pack has no part ${name}`);
    return this.#remember(name, async () => (await load()).default as T);
  }

  /** A failed load is asked again next time, and not remembered. */
  #remember<T>(name: string, load: () => Promise<T>): Promise<T> {
    const known = this.#parts.get(name) as Promise<T> | undefined;
    if (known) return known;
    const loading = load();
    this.#parts.set(name, loading);
    loading.catch(() => this.#parts.delete(name));
    return loading;
  }
}

export const packContent = new PackContent();
