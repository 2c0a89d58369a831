import { html, nothing, type TemplateResult } from 'lit';
import { clockWords } from '../app/clocks-page.ts';
import { HouseholdPage } from '../app/household-page.ts';
import { icon } from '../ui/icon.ts';
import type { ClockWords } from '../words/clocks/nl.ts';

/** Sections of the plan that this part writes; the shopping list shows the first. */
export const MISSED = 'missed';
export const LOOK_BACK = 'look-back';
const FIELDS = ['good', 'better', 'surprise'] as const;

/** After the outage: what people missed goes onto the shopping list, and what they learned is kept. `run` is the run looked back at. */
export class DdAftermath extends HouseholdPage {
  #words: ClockWords | undefined;
  #isSaved = false;

  protected override async load(): Promise<void> {
    [this.#words] = await Promise.all([clockWords(this), super.load()]);
  }

  readonly #onAdd = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const text = String(new FormData(form).get('text') ?? '').trim();
    if (text === '') {
      this.refusal = 'text-missing';
      form.querySelector('input')?.focus();
      return;
    }
    const row = crypto.randomUUID().slice(0, 8);
    if (await this.perform({ type: 'write-plan', section: MISSED, row, fields: { text } })) form.reset();
  };

  readonly #onLookBack = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const fields = Object.fromEntries(FIELDS.map((field) => [field, String(data.get(field) ?? '')]));
    this.#isSaved = await this.perform({ type: 'write-plan', section: LOOK_BACK, row: this.run, fields });
    this.requestUpdate();
  };

  override render(): TemplateResult | typeof nothing {
    const words = this.#words;
    if (!words || !this.ready) return nothing;
    const missed = [...(this.state.plan.get(MISSED) ?? [])].filter(([, { text }]) => text);
    return html`<section class="section stack-small" aria-labelledby="miste"><h2 id="miste">${words.missed}</h2><p>${words.missedSay}</p>
        <form class="stack-small no-print" @submit=${this.#onAdd}><div class=${this.refusal ? 'field field--error' : 'field'}><label for="gemist">${words.missedLabel}</label><input id="gemist" name="text" maxlength="200" autocomplete="off" aria-describedby="gemist-fout"></div>
          <p id="gemist-fout" role="alert" class="field__error">${this.refusal ? html`${icon('danger')}${this.refusalText()}` : nothing}</p>
          <button class="btn btn--quiet">${icon('plus')}${words.missedAdd}</button></form>
        ${missed.length === 0 ? html`<p class="meta">${words.missedNone}</p>` : html`<h3>${words.missedList}</h3><ul class="rows">${missed.map(([row, { text }]) => html`<li class="line-end"><span>${text}</span>
          <button class="btn btn--plain no-print" @click=${() => void this.perform({ type: 'remove-plan-row', section: MISSED, row })}>${words.missedRemove}<span class="hidden">: ${text}</span></button></li>`)}</ul>`}
      </section>
      ${this.run ? this.#lookBack(words) : nothing}`;
  }

  #lookBack(words: ClockWords): TemplateResult {
    const row = this.state.plan.get(LOOK_BACK)?.get(this.run) ?? {};
    return html`<section class="section stack-small" aria-labelledby="terugblik"><h2 id="terugblik">${words.lookBack}</h2><p>${words.lookBackSay}</p>
      <form class="stack" @submit=${this.#onLookBack}>
        ${FIELDS.map((field) => html`<div class="field"><label for=${`terug-${field}`}>${words[field]}</label><textarea id=${`terug-${field}`} name=${field} rows="2" maxlength="2000" .value=${row[field] ?? ''}></textarea></div>`)}
        <button class="btn btn--quiet no-print">${icon('check')}${words.save}</button><p class="meta" role="status">${this.#isSaved ? words.saved : ''}</p>
      </form></section>`;
  }
}
customElements.define('dd-aftermath', DdAftermath);
