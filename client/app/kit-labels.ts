import type { Language } from '../../scenarios/audience.ts';
import type { Condition, Scenario, Source } from '../../scenarios/content/compiled.ts';
import type { Kit } from '../../scenarios/content/compiled-kit.ts';
import type { Household, Question } from '../../scenarios/household/household.ts';
import type { KitNeed } from '../../scenarios/household/kit-amounts.ts';
import { amountWord, needInWords, numberWord, ruleInWords } from '../../scenarios/household/kit-words.ts';
import { longDay } from '../ui/dates.ts';
import type { KitItemLabels } from '../ui/dd-kit-item.ts';
import type { SignState } from '../ui/state-sign.ts';
import { type AreaWords, areaWords } from '../words/area-words.ts';
import type { KitWords } from '../words/kit/nl.ts';
import { plural, say } from '../words/say.ts';
import type { App } from './app.ts';
import type { Page } from './page.ts';

const WORDS: AreaWords<KitWords> = {
  nl: () => import('../words/kit/nl.ts'),
  en: () => import('../words/kit/en.ts'),
  tr: () => import('../words/kit/tr.ts'),
  ar: () => import('../words/kit/ar.ts'),
  pl: () => import('../words/kit/pl.ts'),
  uk: () => import('../words/kit/uk.ts'),
};

/** What the pages of the kit read before they can show themselves. */
export interface KitContent {
  /** The reader's language, or Dutch as long as the kit has no words in it. */
  readonly language: Language;
  readonly kit: Kit;
  readonly words: KitWords;
  readonly scenario: Scenario;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Loads the kit and its words for a page; everything on it is in one language. */
export async function loadKit(page: Page): Promise<KitContent> {
  const { content } = page.app;
  const words = await areaWords(WORDS, page.app.language);
  const language = page.app.language;
  const [kit, scenario, sources] = await Promise.all([content.kit(language), content.scenario(language), content.sources()]);
  return { language, kit, words, scenario, sources: new Map(sources.map((source) => [source.id, source])) };
}

const PEOPLE: readonly Question[] = ['adults', 'children', 'toddlers', 'infantsOlder', 'infantsYounger'];

const SIGNS: Record<KitNeed['state'], SignState> = { ready: 'works', partly: 'degraded', missing: 'plain', unknown: 'unknown' };

/** The words of the kit for one reader: amounts, rules, dates and sources. */
export class KitLabeller {
  readonly #app: App;
  readonly #content: KitContent;
  readonly #conditions: ReadonlyMap<string, Condition>;

  constructor(app: App, content: KitContent) {
    this.#app = app;
    this.#content = content;
    this.#conditions = new Map(content.scenario.conditions.map((condition) => [condition.id, condition]));
  }

  /** An amount with its unit: "24 flessen". */
  amount(value: number, unit: string): string {
    return amountWord(value, this.#content.kit.units[unit], this.#content.language);
  }

  /** What is missing, in the unit that people count. Empty for the one that is missing: its name says it all. */
  missing({ missing, unit, item }: KitNeed): string {
    return missing === 1 && !item.pack ? '' : this.amount(missing, unit);
  }

  /** Packs with their size: "24 flessen van 1,5 liter". Empty for what is not sold in packs. */
  packs({ item }: KitNeed, packs: number | undefined): string {
    if (!item.pack || packs === undefined) return '';
    return say(this.#content.words.packOf, { packs: this.amount(packs, item.pack.unit), size: this.amount(item.pack.size, item.unit) });
  }

  /** Who lives here, in chips: "2 volwassenen", "1 kat". */
  people(household: Household): string[] {
    const { kit } = this.#content;
    const { language } = this.#content;
    const heads = [
      [household.adults, 'adult'], [household.children, 'child'], [household.toddlers, 'toddler'], [household.infantsOlder, 'infant-older'], [household.infantsYounger, 'infant-younger'],
    ] as const;
    const pets = (household.pets ?? []).map(({ kind, count }) => [count, kind] as const);
    return [...heads, ...pets].flatMap(([n, factor]) => (n ? [amountWord(n, kit.factors[factor], language)] : []));
  }

  /** Names of some items in one line; the rest as a number. */
  names(needs: readonly KitNeed[], most = 2): string {
    const { words } = this.#content;
    const names = needs.slice(0, most).map(({ item }) => this.#app.fill(item.title)).join(', ');
    return needs.length > most ? say(words.andMore, { what: names, n: needs.length - most }) : names;
  }

  /** Everything that one item shows. */
  item(need: KitNeed, reviewed: string): KitItemLabels {
    const app = this.#app;
    const { kit, words, sources } = this.#content;
    const { item, freshness, expires, state, shared } = need;
    const title = app.fill(item.title);
    const rule = ruleInWords(need, kit, this.#content.language);
    const packs = this.packs(need, need.packs);
    const when = expires ? longDay(expires, this.#content.language) : '';
    const sign = freshness === 'past' && need.counted > 0 ? words.pastShort
      : shared ? words.atNeighbours
        : state === 'ready' && freshness === 'soon' ? words.soonShort
          : state === 'missing' && !item.essential ? '' : state === 'partly' ? say(words.short, { what: this.amount(need.missing, need.unit) }) : words.states[state];
    const fill = (text: string) => say(text, { title });
    return {
      title, sign,
      signState: freshness === 'past' && need.counted > 0 ? 'degraded' : state === 'ready' && freshness === 'soon' ? 'degraded' : state === 'missing' && item.essential ? 'degraded' : SIGNS[state],
      chips: [item.essential ? words.essential : '', words.cost[item.cost], item.shareable ? words.shareable : '', need.certain ? '' : this.#condition(need)].filter((chip) => chip !== ''),
      need: packs === '' ? '' : item.pack?.counted === 'pack' ? say(words.need, { what: packs })
        : `${say(words.need, { what: needInWords(need, kit, this.#content.language) })} ${say(plural(words.packs, need.packs ?? 0, this.#content.language), { what: packs })}`,
      rule: rule && need.lines.some(({ least }) => least) ? `${rule}. ${words.least}` : rule,
      unknown: need.certain && need.unknown.length > 0 ? say(words.unknown, { what: this.#questions(need.unknown) }) : '',
      mark: item.mark ? words.marks[item.mark] : '',
      date: expires && need.counted > 0 && freshness ? say(words[freshness], { when }) : '',
      how: words.how,
      do: app.fill(item.do), why: app.fill(item.why), cheap: item.cheap ? say(words.cheap, { how: app.fill(item.cheap) }) : '',
      check: item.check ? words.check[item.check] : '',
      sources: say(words.source, { names: item.sources.map((id) => this.#source(sources.get(id), id)).join('; '), when: longDay(reviewed, this.#content.language) }),
      of: say(words.of, { what: needInWords(need, kit, this.#content.language) }),
      haveOf: say(words.haveOf, { have: numberWord(need.counted, this.#content.language), need: needInWords(need, kit, this.#content.language) }),
      value: numberWord(need.counted, this.#content.language),
      have: fill(words.have), less: fill(words.less), more: fill(words.more), inHouse: words.inHouseShort, inHouseItem: fill(words.inHouse),
      neighbours: words.neighbours, goodUntil: words.goodUntil, filledToday: words.filledToday, filledTodayItem: fill(words.filledTodayItem),
    };
  }

  #source(source: Source | undefined, id: string): string {
    return source ? [this.#app.fill(source.name), source.date].filter(Boolean).join(', ') : id;
  }

  #condition({ item, unknown }: KitNeed): string {
    const { words } = this.#content;
    const terms = [...(item.when ?? []), ...(item.whenAny ?? [])].map((term) => {
      const label = this.#conditions.get(term.replace('!', ''))?.label ?? term;
      return term.startsWith('!') ? say(words.not, { what: label }) : label;
    });
    return say(words.onlyIf, { what: terms.length > 0 ? terms.join(', ') : this.#questions(unknown) });
  }

  /** Open questions in words. Where nearly all about people are open, one word says it. */
  #questions(unknown: readonly Question[]): string {
    const { questions } = this.#content.words;
    const people = unknown.filter((question) => PEOPLE.includes(question));
    const asked: readonly string[] = people.length > 2 ? ['people', ...unknown.filter((question) => !people.includes(question))] : unknown;
    return asked.map((question) => questions[question as keyof typeof questions] ?? question).join(', ');
  }
}
