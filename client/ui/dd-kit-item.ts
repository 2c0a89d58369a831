import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { KitNeed } from '../../scenarios/household/kit-amounts.ts';
import { icon } from './icon.ts';
import { readNumber } from './read-number.ts';
import { type SignState, stateSign } from './state-sign.ts';
import { bare } from '../words/say.ts';

/** The words of one item, ready to show. An empty text shows nothing. */
export interface KitItemLabels {
  readonly title: string;
  /** Empty for what is missing and not essential: its empty box says so. */
  readonly sign: string;
  readonly signState: SignState;
  readonly chips: readonly string[];
  readonly need: string;
  readonly rule: string;
  readonly unknown: string;
  readonly mark: string;
  readonly date: string;
  readonly how: string;
  readonly do: string;
  readonly why: string;
  readonly cheap: string;
  readonly check: string;
  readonly sources: string;
  /** "van 36 liter" */
  readonly of: string;
  readonly haveOf: string;
  /** What people counted, as they write numbers. */
  readonly value: string;
  readonly have: string;
  readonly less: string;
  readonly more: string;
  readonly inHouse: string;
  readonly inHouseItem: string;
  readonly neighbours: string;
  readonly goodUntil: string;
  readonly filledToday: string;
  readonly filledTodayItem: string;
}

/** What a reader did to an item. A count that is no number has `have` NaN. */
export type KitItemChange =
  | { readonly type: 'count'; readonly item: string; readonly have: number }
  | { readonly type: 'step'; readonly item: string; readonly by: number }
  | { readonly type: 'date'; readonly item: string; readonly expires: string }
  | { readonly type: 'filled-today'; readonly item: string }
  | { readonly type: 'share'; readonly item: string; readonly shared: boolean };

/**
 * One thing of the kit: how much of it, what is there, until when it keeps, and by which rule.
 * @fires kit-change - detail is a KitItemChange
 */
export class DdKitItem extends LitElement {
  static override properties = { need: { attribute: false }, labels: { attribute: false }, frozen: { type: Boolean }, problem: {} };
  declare need: KitNeed;
  declare labels: KitItemLabels;
  /** Nothing can be changed. */
  declare frozen: boolean;
  /** Why the last change was refused; empty when it was not. */
  declare problem: string;

  constructor() {
    super();
    this.frozen = false;
    this.problem = '';
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  #send(change: KitItemChange): void {
    this.dispatchEvent(new CustomEvent<KitItemChange>('kit-change', { detail: change, bubbles: true }));
  }

  get #id(): string {
    return this.need.item.id;
  }

  readonly #onCount = (event: Event): void => {
    this.#send({ type: 'count', item: this.#id, have: readNumber((event.target as HTMLInputElement).value) });
  };

  readonly #onTick = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    const wants = box.checked;
    // The box shows what is on disk; the page ticks it when the count is stored
    box.checked = this.need.counted > 0;
    this.#send({ type: 'count', item: this.#id, have: wants ? 1 : 0 });
  };

  readonly #onShare = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    const wants = box.checked;
    box.checked = this.need.shared;
    this.#send({ type: 'share', item: this.#id, shared: wants });
  };

  readonly #onDate = (event: Event): void => {
    this.#send({ type: 'date', item: this.#id, expires: (event.target as HTMLInputElement).value });
  };

  override render(): TemplateResult {
    const { need, labels } = this;
    const counts = need.need > 0;
    return html`<div class="kit">
      <div class="kit__head"><h3 class="kit__name" id=${`item-${this.#id}`} tabindex="-1">${labels.title}</h3>${labels.sign ? stateSign(labels.signState, labels.sign) : nothing}</div>
      <p class="chips">${labels.chips.map((chip) => html`<span class="chip">${chip}</span>`)}</p>
      ${labels.need && counts ? html`<p class="kit__need">${labels.need}</p>` : nothing}
      ${counts ? this.#controls() : nothing}
      ${labels.date ? html`<p class=${need.freshness === 'past' ? 'field__error' : need.freshness === 'soon' ? 'strong' : 'print-only'}>${need.freshness === 'past' ? icon('danger') : nothing}<span>${labels.date}</span></p>` : nothing}
      ${labels.rule ? html`<p class="meta">${labels.rule}</p>` : nothing}
      ${labels.unknown ? html`<p class="meta">${labels.unknown}</p>` : nothing}
      ${labels.mark ? html`<p><span class="mark-note">${icon('unknown')}${labels.mark}</span></p>` : nothing}
      <details class="fold"><summary>${labels.how}<span class="hidden">: ${labels.title}</span> ${icon('down')}</summary>
        <div class="stack-small"><p>${labels.do}</p><p>${labels.why}</p>${labels.cheap ? html`<p>${labels.cheap}</p>` : nothing}${labels.check ? html`<p class="meta">${labels.check}.</p>` : nothing}<p class="meta">${labels.sources}</p></div></details>
    </div>`;
  }

  #controls(): TemplateResult {
    const { need, labels, frozen } = this;
    const { item } = need;
    const one = need.need === 1 && need.counted <= 1;
    const error = `fout-${item.id}`;
    return html`
      ${one ? this.#box(labels.inHouse, labels.inHouseItem, need.counted > 0, this.#onTick) : html`<div class="kit__row">
        <span class="stepper" role="group" aria-label=${bare(labels.have)}>
          <button type="button" ?disabled=${frozen || need.counted === 0} aria-label=${bare(labels.less)} @click=${() => this.#send({ type: 'step', item: item.id, by: -(item.step ?? 1) })}>${icon('minus')}</button>
          <input inputmode="decimal" autocomplete="off" ?disabled=${frozen} aria-label=${bare(labels.have)} aria-invalid=${this.problem ? 'true' : nothing} aria-describedby=${this.problem ? error : nothing} .value=${labels.value} @change=${this.#onCount}>
          <button type="button" ?disabled=${frozen} aria-label=${bare(labels.more)} @click=${() => this.#send({ type: 'step', item: item.id, by: item.step ?? 1 })}>${icon('plus')}</button>
        </span><span class="no-print">${labels.of}</span><span class="print-only">${labels.haveOf}</span></div>`}
      ${this.problem ? html`<p class="field__error" id=${error} role="alert">${icon('danger')}<span>${this.problem}</span></p>` : nothing}
      ${item.shareable ? this.#box(labels.neighbours, `${labels.neighbours}: ${labels.title}`, need.shared, this.#onShare) : nothing}
      ${item.expires && need.counted > 0 ? html`<div class="kit__row no-print">
        <span class="field"><label for=${`datum-${item.id}`}>${labels.goodUntil}<span class="hidden">: ${labels.title}</span></label><input id=${`datum-${item.id}`} type="date" ?disabled=${frozen} .value=${need.expires ?? ''} @change=${this.#onDate}></span>
        ${item.keepsMonths ? html`<button type="button" class="btn btn--quiet" ?disabled=${frozen} aria-label=${bare(labels.filledTodayItem)} @click=${() => this.#send({ type: 'filled-today', item: item.id })}>${labels.filledToday}</button>` : nothing}</div>` : nothing}`;
  }

  #box(word: string, label: string, checked: boolean, change: (event: Event) => void): TemplateResult {
    return html`<label class="kit__box"><span class="tick"><input type="checkbox" .checked=${checked} ?disabled=${this.frozen} aria-label=${bare(label)} @change=${change}>${icon('check')}</span><span aria-hidden="true">${word}</span></label>`;
  }
}
customElements.define('dd-kit-item', DdKitItem);

declare global {
  interface HTMLElementTagNameMap {
    'dd-kit-item': DdKitItem;
  }
}
