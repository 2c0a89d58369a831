import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Question } from '../../scenarios/household/household.ts';
import { questionsOf, type Screen, screensFor } from '../../scenarios/household/screens.ts';
import { DEVICE_KINDS, PET_KINDS } from '../../scenarios/schema/household.ts';
import { optionWord } from '../app/household-answers.ts';
import { HouseholdPage } from '../app/household-page.ts';
import { icon } from '../ui/icon.ts';
import { numberIn } from '../ui/numbers.ts';
import { stepper } from '../ui/stepper.ts';
import '../styles/household.css';
import { areaWords } from '../words/area-words.ts';
import { HOUSEHOLD_WORDS } from '../words/household/household-words.ts';
import type { HouseholdWords } from '../words/household/nl.ts';
import { bare, say } from '../words/say.ts';

type CountsScreen = Extract<Screen, { kind: 'counts' }>;

/** Reads a number as people write it, with a comma or a point; undefined when it is none. */
function readNumber(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? undefined : value;
}

/** One question about the household on one screen. Every touch is stored at once; "weet ik niet" is an answer too. */
export class DdQuestion extends HouseholdPage {
  static override properties = { ...HouseholdPage.properties, question: { type: String }, problem: { state: true } };
  declare question: string;
  /** What is wrong with what was just typed, in words. */
  declare problem: string;
  #words: HouseholdWords | undefined;

  constructor() {
    super();
    this.problem = '';
  }

  protected override async load(): Promise<void> {
    [this.#words] = await Promise.all([areaWords(HOUSEHOLD_WORDS, this.app.language), super.load()]);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('question')) this.problem = '';
  }

  async #answer(question: Question, value: unknown): Promise<void> {
    this.problem = '';
    if (!(await this.perform({ type: 'answer-question', question, value })) && this.refusal) this.problem = this.#words?.refusal['answer-not-valid'] ?? '';
  }

  /** Going on is an answer too: a count that was left as it stood is that count. */
  async #goOn(event: Event, screen: Screen, to: string): Promise<void> {
    event.preventDefault();
    if (screen.kind === 'counts' && screen.questions.some(({ id }) => !this.state.answered.has(id))) {
      for (const { id, start } of screen.questions) if (!this.state.answered.has(id)) await this.#answer(id, start);
    }
    if (screen.kind === 'pets' || screen.kind === 'devices') {
      // What was typed and not yet added is meant too; an empty list is the answer "none"
      if ((this.#field('gewicht') ?? this.#field('batterij'))?.value.trim()) await (screen.kind === 'pets' ? this.#addPet() : this.#addDevice());
      else if (this.household[screen.kind] === undefined) await this.#answer(screen.kind, []);
    }
    if (this.problem === '') this.app.go(to);
  }

  /** Adds the pet that stands in the fields; what cannot be is said beside them, and stays there to be mended. */
  async #addPet(): Promise<void> {
    const words = this.#words;
    if (!words) return;
    const kind = PET_KINDS.find((one) => one === this.#field('dier')?.value) ?? 'other';
    const typed = this.#field('gewicht')?.value ?? '';
    const count = readNumber(this.#field('aantal')?.value ?? '') ?? 0;
    const kg = readNumber(typed);
    if (typed.trim() !== '' && (kg === undefined || kg < 0.01 || kg > 120)) this.problem = words.refusal.weight;
    else if (!Number.isInteger(count) || count < 1 || count > 20) this.problem = say(words.refusal.number, { from: 1, to: 20 });
    else {
      await this.#answer('pets', [...(this.household.pets ?? []), { kind, count, ...(kg === undefined ? {} : { kg }) }]);
      this.#clear('gewicht');
    }
  }

  /** Adds the device that stands in the fields. */
  async #addDevice(): Promise<void> {
    const words = this.#words;
    if (!words) return;
    const kind = DEVICE_KINDS.find((one) => one === this.#field('apparaat')?.value) ?? 'other';
    const typed = this.#field('batterij')?.value ?? '';
    const batteryHours = readNumber(typed);
    if (typed.trim() !== '' && (batteryHours === undefined || batteryHours < 0 || batteryHours > 336)) this.problem = words.refusal.hours;
    else {
      await this.#answer('devices', [...(this.household.devices ?? []), { kind, ...(batteryHours === undefined ? {} : { batteryHours }) }]);
      this.#clear('batterij');
    }
  }

  async #unknown(screen: Screen, to: string): Promise<void> {
    for (const question of questionsOf(screen)) await this.#answer(question, null);
    this.app.go(to);
  }

  override render(): TemplateResult {
    const words = this.#words;
    if (!words) return html`<main class="page" id="inhoud" tabindex="-1"><p class="section">${this.words.app.loading}</p></main>`;
    const screens = screensFor(this.household);
    const index = screens.findIndex(({ id }) => id === this.question);
    const screen = screens[index];
    if (!screen) {
      return html`<main class="page" id="inhoud" tabindex="-1"><div class="section stack"><h1>${this.words.app.notFound}</h1><p><a class="btn" href="/huishouden">${words.overview}</a></p></div></main>`;
    }
    const { ask, say: reason } = words.screens[screen.id as keyof HouseholdWords['screens']];
    const next = screens[index + 1];
    const to = next ? `/huishouden/${next.id}` : '/huishouden';
    const before = index > 0 ? `/huishouden/${screens[index - 1]?.id}` : '/huishouden';
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small">
        <p class="meta">${say(words.count, { n: index + 1, all: screens.length })}</p>
        <progress max=${screens.length} value=${index + 1} aria-label=${bare(say(words.count, { n: index + 1, all: screens.length }))}></progress>
        <h1>${ask}</h1>
        <p>${reason}</p>
      </div>
      <form class="section stack-small" novalidate @submit=${(event: Event) => void this.#goOn(event, screen, to)}>
        ${this.#fields(screen, words, ask)}
        ${this.problem ? html`<p class="field__error" role="alert">${icon('danger')}<span>${this.problem}</span></p>` : nothing}
        <p class="section-tight"><button class="btn btn--main btn--wide">${this.#nothingYet(screen) ? words.noneNext : next ? words.next : words.finish}${icon('right', true)}</button></p>
        <p><button type="button" class="btn btn--quiet btn--wide" @click=${() => void this.#unknown(screen, to)}>${words.unknown}</button></p>
      </form>
      <p class="section btn-row btn-row--start"><a class="btn btn--plain" href=${before}>${words.back}</a><a class="btn btn--plain" href="/huishouden">${words.overview}</a></p>
    </main>`;
  }

  /** True for a list that has nothing in it: going on then says that there is nothing. */
  #nothingYet({ kind }: Screen): boolean {
    return (kind === 'pets' || kind === 'devices') && (this.household[kind] ?? []).length === 0;
  }

  #fields(screen: Screen, words: HouseholdWords, ask: string): TemplateResult {
    switch (screen.kind) {
      case 'counts': return this.#counts(screen, words);
      case 'yes-no': return this.#radios(screen.question, [[true, words.yes], [false, words.no]], ask);
      case 'choice': return this.#radios(screen.question, screen.options.map((id) => [id, optionWord(words.options[screen.question], id)] as const), ask);
      case 'pets': return this.#pets(words);
      case 'devices': return this.#devices(words);
    }
  }

  #counts({ questions }: CountsScreen, words: HouseholdWords): TemplateResult {
    return html`<div class="rows">${questions.map(({ id, from, to, start, step }) => {
      const label = words.counts[id];
      return stepper({
        id: `vraag-${id}`, label, value: this.household[id] ?? start, from, to, step,
        less: say(words.less, { what: label }), more: say(words.more, { what: label }),
        onNumber: (value) => void this.#answer(id, value),
        onWrong: () => { this.problem = say(words.refusal.number, { from, to }); },
      });
    })}</div>`;
  }

  #radios(question: Question, options: readonly (readonly [unknown, string])[], ask: string): TemplateResult {
    return html`<fieldset><legend class="hidden">${ask}</legend><div class="choice">${options.map(
      ([value, word]) => html`<label class="choice__row"><input type="radio" name=${question} .checked=${this.household[question] === value} @change=${() => void this.#answer(question, value)}><span>${word}</span></label>`,
    )}</div></fieldset>`;
  }

  #pets(words: HouseholdWords): TemplateResult {
    const pets = this.household.pets ?? [];
    return html`
      ${this.#list(pets.map(({ kind, count, kg }) => `${count} ${optionWord(words.options.pets, kind)}, ${kg === undefined ? words.weightUnknown : say(words.kilo, { n: numberIn(kg, this.app.language) })}`), (index) => void this.#answer('pets', pets.filter((_, at) => at !== index)), words)}
      <div class="panel stack-small"><div class="fields">
        <div class="field"><label for="dier">${words.kind}</label><select id="dier">${PET_KINDS.map((kind) => html`<option value=${kind}>${optionWord(words.options.pets, kind)}</option>`)}</select></div>
        <div class="field"><label for="aantal">${words.number}</label><input id="aantal" inputmode="numeric" value="1"></div>
        <div class="field"><label for="gewicht">${words.weight}</label><input id="gewicht" inputmode="decimal" aria-describedby="gewicht-hint"><p class="meta" id="gewicht-hint">${words.weightHint}</p></div>
      </div><p><button type="button" class="btn btn--quiet" @click=${() => void this.#addPet()}>${icon('plus')}${words.add}</button></p></div>`;
  }

  #devices(words: HouseholdWords): TemplateResult {
    const devices = this.household.devices ?? [];
    return html`
      ${this.#list(devices.map(({ kind, batteryHours }) => `${optionWord(words.options.devices, kind)}, ${batteryHours === undefined ? words.hoursUnknown : say(words.hoursOf, { n: batteryHours })}`), (index) => void this.#answer('devices', devices.filter((_, at) => at !== index)), words)}
      <div class="panel stack-small"><div class="fields">
        <div class="field"><label for="apparaat">${words.kind}</label><select id="apparaat">${DEVICE_KINDS.map((kind) => html`<option value=${kind}>${optionWord(words.options.devices, kind)}</option>`)}</select></div>
        <div class="field"><label for="batterij">${words.hours}</label><input id="batterij" inputmode="decimal" aria-describedby="batterij-hint"><p class="meta" id="batterij-hint">${words.hoursHint}</p></div>
      </div><p><button type="button" class="btn btn--quiet" @click=${() => void this.#addDevice()}>${icon('plus')}${words.add}</button></p></div>`;
  }

  #list(lines: readonly string[], remove: (index: number) => void, words: HouseholdWords): TemplateResult | typeof nothing {
    if (lines.length === 0) return nothing;
    return html`<ul class="rows">${lines.map((line, index) => html`<li class="stepper"><span class="stepper__label">${line}</span><button type="button" class="btn btn--quiet" aria-label=${bare(say(words.remove, { what: line }))} @click=${() => remove(index)}>${icon('out')}</button></li>`)}</ul>`;
  }

  #field(id: string): HTMLInputElement | HTMLSelectElement | null {
    return this.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`);
  }

  #clear(id: string): void {
    const field = this.#field(id);
    if (field) field.value = '';
  }
}
customElements.define('dd-question', DdQuestion);
