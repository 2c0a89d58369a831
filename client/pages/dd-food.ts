import { html, nothing, type TemplateResult } from 'lit';
import type { Food, FoodItem } from '../../scenarios/content/food-content.ts';
import { isVulnerable } from '../../scenarios/household/clocks.ts';
import { COLDEST, type FoodQuestion, type FoodVerdict, foodVerdict, LONGEST_HOURS, WARMEST } from '../../scenarios/household/food.ts';
import type { FoodPlace, Verdict } from '../../scenarios/schema/food.ts';
import { ClocksPage } from '../app/clocks-page.ts';
import { icon } from '../ui/icon.ts';
import { numberIn } from '../ui/numbers.ts';
import { type AreaWords, areaWords } from '../words/area-words.ts';
import type { FoodWords } from '../words/food/nl.ts';
import { plural, say } from '../words/say.ts';
import '../styles/clocks.css';

const WORDS: AreaWords<FoodWords> = {
  nl: () => import('../words/food/nl.ts'),
  en: () => import('../words/food/en.ts'),
  tr: () => import('../words/food/tr.ts'),
  ar: () => import('../words/food/ar.ts'),
  pl: () => import('../words/food/pl.ts'),
  uk: () => import('../words/food/uk.ts'),
};
/** Silhouette of each verdict: keep is works, at once is half, away is out. Red is for danger to life alone. */
const SIGNS: Readonly<Record<Verdict, 'works' | 'degraded' | 'out'>> = { keep: 'works', refreeze: 'works', 'use-now': 'degraded', 'cook-now': 'degraded', 'throw-away': 'out' };
/** Where a stepper starts when it is empty: the warmest a fridge may be, and an hour. */
const FIRST = { celsius: 7, hours: 1 } as const;

/** Letters that people leave out when they search: "creme" finds crème. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Food helper: what it is, where it was, how warm or how long; then keep, use now or throw away, with the reason and its source. */
export class DdFood extends ClocksPage {
  #food: Food | undefined;
  #words: FoodWords | undefined;
  #search = '';
  #item: FoodItem | undefined;
  #place: FoodPlace = 'fridge';
  #measured: boolean | undefined;
  #celsius: number | undefined;
  #hours: number | undefined;
  /** True once the reader changed the hours: until then they follow the clock. */
  #ownHours = false;
  #ice: boolean | undefined;
  #full: boolean | undefined;
  #vulnerable: boolean | undefined;

  protected override async load(): Promise<void> {
    const { app } = this;
    await super.load();
    this.#words = await areaWords(WORDS, this.app.language);
    this.#food = await app.content.food(this.app.language);
    this.#item = this.#food.items.find(({ id }) => id === this.#item?.id);
  }

  /** Hours without power so far, rounded up to half an hour, against ourselves; unknown while no clock runs. */
  get #clockHours(): number | undefined {
    if (!this.isRunning) return undefined;
    return Math.min(LONGEST_HOURS, Math.ceil((this.backAt ?? this.gone) / 30) / 2);
  }

  get #question(): FoodQuestion {
    const isFreezer = this.#place === 'freezer';
    const household = this.household;
    return {
      item: this.#item?.id ?? '', place: this.#place,
      celsius: this.#isMeasured && this.#place !== 'out' ? this.#celsius : undefined,
      hours: this.#hoursNow,
      iceCrystals: isFreezer ? this.#ice : undefined,
      fullAndShut: isFreezer && this.#isFull,
      vulnerable: this.#vulnerable ?? isVulnerable(household),
    };
  }

  get #isMeasured(): boolean {
    return this.#measured ?? false;
  }

  get #isFull(): boolean {
    return this.#full ?? false;
  }

  get #hoursNow(): number | undefined {
    return this.#ownHours || this.#place === 'out' ? this.#hours : this.#clockHours;
  }

  #change(change: () => void): void {
    change();
    this.requestUpdate();
  }

  #choose(item: FoodItem): void {
    this.#change(() => {
      this.#item = item;
      if (this.#place !== 'out' && !item.places.includes(this.#place)) this.#place = item.places[0] ?? 'out';
    });
  }

  #changePlace(place: FoodPlace): void {
    this.#change(() => {
      this.#place = place;
      // Hours on the worktop are others than hours without power
      this.#ownHours = false;
      this.#hours = undefined;
    });
  }

  override render(): TemplateResult {
    const words = this.#words;
    const food = this.#food;
    if (!this.ready || !words || !food) return html`<main class="page" id="inhoud" tabindex="-1"><p class="section">${this.words.app.loading}</p></main>`;
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${words.title}</h1><p>${words.lead}</p></div>
      <form @submit=${(event: Event) => event.preventDefault()}>
        ${this.#item ? this.#chosen(this.#item, words) : this.#choice(food, words)}
        ${this.#item ? this.#details(this.#item, words) : nothing}
      </form>
      ${this.#item ? this.#answer(food, words) : nothing}
      <section class="section note">${icon('hand')}<div><p>${words.never}</p><p>${words.medicine}</p></div></section>
      <p class="section"><a class="btn btn--quiet" href="/klokken">${icon('clock')}${words.clocks}</a></p>
    </main>`;
  }

  #choice(food: Food, words: FoodWords): TemplateResult {
    const wanted = plain(this.#search.trim());
    const found = wanted === '' ? [] : food.items.filter(({ name, also }) => plain(`${name} ${also ?? ''}`).includes(wanted));
    const row = (item: FoodItem) => html`<label class="choice__row"><input type="radio" name="eten" value=${item.id} .checked=${false} @change=${() => this.#choose(item)}><span>${item.name}</span></label>`;
    return html`<div class="section field"><label for="zoek">${words.search}</label><input id="zoek" type="search" autocomplete="off" aria-describedby="zoek-hulp" .value=${this.#search} @input=${(event: Event) => this.#change(() => { this.#search = (event.target as HTMLInputElement).value; })}><p class="meta" id="zoek-hulp">${words.searchHint}</p>
        <p class="meta" role="status">${wanted === '' ? '' : found.length === 0 ? words.none : plural(words.found, found.length, this.app.language)}</p></div>
      <fieldset class="section-tight"><legend class="h-small">${words.choose}</legend>
        ${wanted !== '' ? html`<div class="choice">${found.map(row)}</div>` : food.groups.map((group) => html`<details class="panel done"><summary>${icon(group.icon)}<strong>${group.name}</strong>${icon('down')}</summary><div class="choice">${food.items.filter((item) => item.group === group.id).map(row)}</div></details>`)}
      </fieldset>`;
  }

  #chosen(item: FoodItem, words: FoodWords): TemplateResult {
    return html`<div class="section panel line-end"><p class="lead"><strong>${item.name}</strong></p><button type="button" class="btn btn--quiet" @click=${() => this.#change(() => { this.#item = undefined; })}>${words.change}</button></div>`;
  }

  #details(item: FoodItem, words: FoodWords): TemplateResult {
    const places: readonly FoodPlace[] = [...item.places, 'out'];
    const isOut = this.#place === 'out';
    return html`
      <fieldset class="section"><legend class="h-small">${words.place}</legend><div class="choice">${places.map((place) => html`<label class="choice__row"><input type="radio" name="plaats" .checked=${place === this.#place} @change=${() => this.#changePlace(place)}><span>${words.places[place]}</span></label>`)}</div></fieldset>
      <div class="rows section">
        ${this.#place === 'freezer' ? this.#ask('ijs', words.ice, this.#ice, (answer) => { this.#ice = answer; }, words, true) : nothing}
        ${this.#place === 'freezer' ? this.#ask('vol', words.full, this.#isFull, (answer) => { this.#full = answer; }, words) : nothing}
        ${isOut ? nothing : this.#ask('thermometer', words.measured, this.#isMeasured, (answer) => { this.#measured = answer; }, words)}
        ${this.#ask('kwetsbaar', words.vulnerable, this.#question.vulnerable, (answer) => { this.#vulnerable = answer; }, words)}
      </div>
      ${this.#isMeasured && !isOut ? this.#stepper('celsius', words.celsius, this.#celsius, words.degrees, COLDEST, WARMEST, words) : nothing}
      ${this.#stepper('hours', isOut ? words.hoursOut : words.hours, this.#hoursNow, words.hourCount, 0, LONGEST_HOURS, words)}`;
  }

  #ask(id: string, question: string, answer: boolean | undefined, store: (answer: boolean | undefined) => void, words: FoodWords, mayBeUnknown = false): TemplateResult {
    const option = (value: boolean | undefined, word: string) => html`<label class=${answer !== value ? '' : value === undefined ? 'is-on is-unknown' : 'is-on'}><input type="radio" name=${id} .checked=${answer === value} @change=${() => this.#change(() => store(value))}><span>${word}</span></label>`;
    return html`<div class="yesno" role="radiogroup" aria-labelledby=${`vraag-${id}`}><span class="yesno__q" id=${`vraag-${id}`}>${question}</span><span class="yesno__a">${option(true, words.yes)}${option(false, words.no)}${mayBeUnknown ? option(undefined, words.unknown) : nothing}</span></div>`;
  }

  /** A number with a button on each side, for cold fingers; it can also be typed. */
  #stepper(field: 'celsius' | 'hours', label: string, value: number | undefined, unit: string, least: number, most: number, words: FoodWords): TemplateResult {
    const id = `getal-${field}`;
    const set = (next: number | undefined) => this.#change(() => {
      if (field === 'celsius') this.#celsius = next;
      else {
        this.#hours = next;
        this.#ownHours = true;
      }
    });
    const step = (by: number) => set(value === undefined || Number.isNaN(value) ? FIRST[field] : Math.min(most, Math.max(least, value + by)));
    const onInput = (event: Event) => {
      const text = (event.target as HTMLInputElement).value.trim().replace(',', '.');
      set(text === '' ? undefined : Number(text));
    };
    const button = (by: number, sign: string, word: string) => html`<button type="button" class="btn btn--quiet" @click=${() => step(by)}>${icon(sign)}<span class="hidden">${word}: ${label}</span></button>`;
    const isPrefilled = field === 'hours' && !this.#ownHours && this.#place !== 'out' && value !== undefined;
    return html`<div class="section field"><label for=${id}>${label}</label>
      <div class="stepper">${button(-1, 'minus', words.less)}<input id=${id} inputmode="decimal" autocomplete="off" aria-describedby=${`${id}-zin`} .value=${value === undefined || Number.isNaN(value) ? '' : numberIn(value, this.app.language)} @change=${onInput}>${button(1, 'plus', words.more)}</div>
      <p class="meta" id=${`${id}-zin`}>${value === undefined || Number.isNaN(value) ? '' : say(unit, { n: numberIn(value, this.app.language) })}${isPrefilled ? `. ${words.prefilled}` : ''}</p></div>`;
  }

  #answer(food: Food, words: FoodWords): TemplateResult {
    const outcome = foodVerdict(this.#question, food);
    return html`<section class="section" aria-labelledby="antwoord"><h2 class="hidden" id="antwoord">${words.answer}</h2>
      <div role="status">${'refused' in outcome ? html`<p class="note">${icon('unknown')}<span>${words.refusals[outcome.refused]}</span></p>` : this.#verdict(outcome, food, words)}</div></section>`;
  }

  #verdict({ verdict, reason, sources, mark }: FoodVerdict, food: Food, words: FoodWords): TemplateResult {
    const sign = SIGNS[verdict];
    return html`<div class=${`verdict verdict--${sign}`}>${icon(sign)}<p class="verdict__word">${words.verdicts[verdict]}</p></div>
      <div class="panel stack-small"><p>${food.reasons[reason]}</p>
        ${mark ? html`<p><span class="mark-note">${icon('unknown')}${this.words.task.marks[mark]}</span></p>` : nothing}
        <p class="meta">${this.list ? this.labeller(this.list).sourceLine(sources) : ''}</p></div>`;
  }
}
customElements.define('dd-food', DdFood);
