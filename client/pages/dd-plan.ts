import { html, nothing, type TemplateResult } from 'lit';
import type { PlanRow } from '../../scenarios/household/household-journal.ts';
import { isFilled, ONLY_ROW, PLAN_SECTIONS, type PlanField, type PlanSection } from '../../scenarios/household/plan-sections.ts';
import { HouseholdPage } from '../app/household-page.ts';
import { dayAndHour } from '../ui/dates.ts';
import { icon } from '../ui/icon.ts';
import { stateSign } from '../ui/state-sign.ts';
import '../styles/household.css';
import { areaWords } from '../words/area-words.ts';
import type { PlanWords } from '../words/plan/nl.ts';
import { PLAN_WORDS } from '../words/plan/plan-words.ts';
import { bare, say } from '../words/say.ts';

const SECTIONS = PLAN_SECTIONS.filter(({ moment }) => moment === 'plan');

/** Words of a section that the catalogue knows by its id. */
interface SectionWords {
  readonly title: string;
  readonly say: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A name for a new row; rows of two phones must never share one. */
const newRow = () => crypto.randomUUID().slice(0, 8);

/** The household's plan: sections that fold, each field stored when it is left. */
export class DdPlan extends HouseholdPage {
  #words: PlanWords | undefined;
  readonly #open = new Set(SECTIONS.slice(0, 1).map(({ id }) => id));
  /** Rows that were begun and hold nothing yet, by section. */
  readonly #begun = new Map<string, string[]>();
  #storedAt: number | undefined;

  protected override async load(): Promise<void> {
    [this.#words] = await Promise.all([areaWords(PLAN_WORDS, this.app.language), super.load()]);
  }

  async #write(section: string, row: string, field: string, text: string): Promise<void> {
    if (await this.perform({ type: 'write-plan', section, row, fields: { [field]: text } })) this.#storedAt = this.app.clock();
    this.requestUpdate();
  }

  async #remove(section: string, row: string): Promise<void> {
    this.#begun.set(section, (this.#begun.get(section) ?? []).filter((one) => one !== row));
    await this.perform({ type: 'remove-plan-row', section, row });
    this.requestUpdate();
  }

  #rowsOf({ id, many }: PlanSection): readonly (readonly [string, PlanRow])[] {
    const stored = this.state.plan.get(id);
    if (!many) return [[ONLY_ROW, stored?.get(ONLY_ROW) ?? {}]];
    const rows = [...(stored ?? [])];
    const begun = (this.#begun.get(id) ?? []).filter((row) => !stored?.has(row));
    return [...rows, ...begun.map((row) => [row, {}] as const)];
  }

  override render(): TemplateResult {
    const words = this.#words;
    if (!words) return html`<main class="page" id="inhoud" tabindex="-1"><p class="section">${this.words.app.loading}</p></main>`;
    const done = SECTIONS.filter(({ id }) => isFilled(this.state.plan.get(id))).length;
    const progress = say(words.progress, { done, all: SECTIONS.length });
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${words.title}</h1><p>${words.lead}</p><p class="meta">${words.leadSay}</p></div>
      <div class="section stack-small"><p class="strong">${progress}</p><progress max=${SECTIONS.length} value=${done} aria-label=${bare(progress)}></progress></div>
      ${this.refusal ? html`<p class="field__error" role="alert">${icon('danger')}<span>${words.refusal[this.refusal as keyof PlanWords['refusal']] ?? this.refusal}</span></p>` : nothing}
      <div class="section stack-small">${SECTIONS.map((section) => this.#section(section, words))}</div>
      <p class="meta" role="status">${this.#storedAt === undefined ? '' : say(words.stored, { when: dayAndHour(this.#storedAt, this.app.language) })}</p>
    </main>`;
  }

  #section(section: PlanSection, words: PlanWords): TemplateResult {
    const { id } = section;
    const text: SectionWords = words.sections[id as keyof PlanWords['sections']];
    const isOpen = this.#open.has(id);
    const toggle = () => {
      if (!this.#open.delete(id)) this.#open.add(id);
      this.requestUpdate();
    };
    return html`<section class="panel prepare-section" aria-labelledby=${`deel-${id}`}>
      <h2 id=${`deel-${id}`}><button class="section-button" aria-expanded=${isOpen} aria-controls=${`velden-${id}`} @click=${toggle}>
        <span class="plate">${icon(section.icon)}</span><span>${text.title}</span>
        ${isFilled(this.state.plan.get(id)) ? stateSign('works', words.filled) : nothing}${icon('down')}</button></h2>
      <div id=${`velden-${id}`} class=${isOpen ? 'rows' : 'rows folded'}>
        <p class="plan-row">${text.say}${id === 'medicines' ? html` ${words.medicineWarning}` : nothing}</p>
        ${this.#rowsOf(section).map(([row, values], index) => this.#row(section, row, values, text, index, words))}
        ${section.many ? html`<p class="plan-row"><button class="btn btn--quiet" @click=${() => this.#begin(id)}>${icon('plus')}${words.add}</button></p>` : nothing}
      </div></section>`;
  }

  #begin(section: string): void {
    const row = newRow();
    this.#begun.set(section, [...(this.#begun.get(section) ?? []), row]);
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#${section}-${row} input`)?.focus());
  }

  #row({ id, many, fields }: PlanSection, row: string, values: PlanRow, text: SectionWords, index: number, words: PlanWords): TemplateResult {
    const name = values[fields[0]?.id ?? ''] || say(words.row, { n: index + 1 });
    return html`<div class="plan-row" id=${`${id}-${row}`} role="group" aria-label=${bare(`${text.title} ${many ? name : ''}`.trim())}>
      <div class="fields">${fields.map((field) => this.#field(id, row, field, values[field.id] ?? '', text.fields[field.id] ?? field.id, words))}</div>
      ${many ? html`<p><button class="btn btn--quiet" aria-label=${bare(say(words.removeWhat, { what: name }))} @click=${() => void this.#remove(id, row)}>${icon('out')}${words.remove}</button></p>` : nothing}
    </div>`;
  }

  #field(section: string, row: string, { id, kind }: PlanField, value: string, label: string, words: PlanWords): TemplateResult {
    const name = `${section}-${row}-${id}`;
    const onChange = (event: Event) => void this.#write(section, row, id, (event.target as HTMLInputElement).value);
    if (kind === 'yes-no') {
      const option = (answer: string, word: string) => html`<label class=${value === answer ? (answer === '' ? 'is-on is-unknown' : 'is-on') : ''}><input type="radio" name=${name} .checked=${value === answer} @change=${() => void this.#write(section, row, id, answer)}><span>${word}</span></label>`;
      return html`<div class="field" role="radiogroup" aria-labelledby=${`${name}-vraag`}><span class="label" id=${`${name}-vraag`}>${label}</span>
        <span class="yesno__a">${option('yes', words.yes)}${option('no', words.no)}${option('', words.unknown)}</span></div>`;
    }
    return html`<div class="field"><label for=${name}>${label}</label>${kind === 'long'
      ? html`<textarea id=${name} rows="3" maxlength="2000" .value=${value} @change=${onChange}></textarea>`
      : html`<input id=${name} type=${kind === 'phone' ? 'tel' : 'text'} maxlength="200" autocomplete="off" .value=${value} @change=${onChange}>`}</div>`;
  }
}
customElements.define('dd-plan', DdPlan);
