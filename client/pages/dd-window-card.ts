import { html, type TemplateResult } from 'lit';
import { clockWords } from '../app/clocks-page.ts';
import { Page } from '../app/page.ts';
import { icon } from '../ui/icon.ts';
import type { ClockWords } from '../words/clocks/nl.ts';
import '../styles/clocks.css';

type Kind = 'help' | 'good';
const SIGNS: Readonly<Record<Kind, string>> = { help: 'danger', good: 'works' };

/** A card for the window: red for help, green for all is well. The screen can be the card, and paper lasts longer. */
export class DdWindowCard extends Page {
  #words: ClockWords | undefined;
  #kind: Kind = 'help';

  protected override async load(): Promise<void> {
    this.#words = await clockWords(this);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  readonly #onShow = (): void => {
    this.#dialog?.showModal();
    // Without it the card still fills the window: some browsers only let a video fill the screen
    void this.#dialog?.requestFullscreen?.().catch(() => undefined);
  };

  readonly #onClose = (): void => {
    this.#dialog?.close();
    if (document.fullscreenElement) void document.exitFullscreen();
  };

  override render(): TemplateResult {
    const words = this.#words;
    if (!words) return html`<main class="page" id="inhoud" tabindex="-1"><p class="section">${this.words.app.loading}</p></main>`;
    const choice = (kind: Kind, word: string) => html`<label class="choice__row"><input type="radio" name="kaart" .checked=${this.#kind === kind} @change=${() => { this.#kind = kind; this.requestUpdate(); }}>${icon(SIGNS[kind])}<span><strong>${word}</strong></span></label>`;
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="no-print">
        <div class="section stack-small"><h1>${words.cardTitle}</h1><p>${words.cardPaper}</p></div>
        <fieldset class="section"><legend class="h-small">${words.cardChoose}</legend><div class="choice">${choice('help', words.cardHelp)}${choice('good', words.cardGood)}</div></fieldset>
        <div class="btn-row section"><button class="btn btn--main" @click=${this.#onShow}>${icon('window')}${words.cardShow}</button><button class="btn btn--main btn--quiet" @click=${() => print()}>${icon('print')}${words.cardPrint}</button></div>
        <section class="section" aria-labelledby="straat"><h2 id="straat">${words.cardHow}</h2><ol class="steps">${words.cardSteps.map((step) => html`<li><span>${step}</span></li>`)}</ol><p class="meta section-tight">${words.cardSource} ${this.words.task.source}: Omroep Gelderland en BN DeStem, 2020.</p></section>
        <section class="section note note--danger">${icon('danger')}<p>${words.cardDanger}</p></section>
      </div>
      ${this.#paper(words)}
      <dialog class=${`window-card window-card--${this.#kind}`} aria-label=${this.#kind === 'help' ? words.cardHelp : words.cardGood} @close=${this.#onClose}>
        ${icon(SIGNS[this.#kind])}<p class="window-card__word">${this.#kind === 'help' ? words.cardHelp : words.cardGood}</p><p class="lead">${this.#kind === 'help' ? words.cardHelpSay : words.cardGoodSay}</p>
        <button class="btn window-card__close" @click=${this.#onClose}>${words.cardClose}</button>
      </dialog>
    </main>`;
  }

  /** One A4 in big letters; shape and word, because a grey printer has no red. */
  #paper(words: ClockWords): TemplateResult {
    return html`<div class="print-only card-paper">${icon(SIGNS[this.#kind])}<p class="card-paper__word">${this.#kind === 'help' ? words.cardHelp : words.cardGood}</p><p class="card-paper__say">${this.#kind === 'help' ? words.cardHelpSay : words.cardGoodSay}</p>
      <p class="card-paper__foot">Drie Dagen. ${words.cardSteps[3]} ${words.cardSteps[4]}</p></div>`;
  }
}
customElements.define('dd-window-card', DdWindowCard);
