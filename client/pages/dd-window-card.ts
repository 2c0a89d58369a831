import { html, nothing, type TemplateResult } from 'lit';
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
  /** Neighbours and helpers read Dutch: the card always says it in Dutch too. */
  #dutch: ClockWords | undefined;
  #kind: Kind = 'help';

  protected override async load(): Promise<void> {
    [this.#words, this.#dutch] = await Promise.all([clockWords(this), clockWords(this, 'nl')]);
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
        ${icon(SIGNS[this.#kind])}${this.#says(words, 'window-card')}
        <button class="btn window-card__close" @click=${this.#onClose}>${words.cardClose}</button>
      </dialog>
    </main>`;
  }

  /** One A4 in big letters; shape and word, because a grey printer has no red. */
  #paper(words: ClockWords): TemplateResult {
    return html`<div class="print-only card-paper">${icon(SIGNS[this.#kind])}${this.#says(words, 'card-paper')}
      <p class="card-paper__foot" lang="nl" dir="ltr">Drie Dagen. ${this.#dutch?.cardSteps[3]} ${this.#dutch?.cardSteps[4]}</p></div>`;
  }

  /** The word and its sentence in Dutch, and below them in the reader's own language. */
  #says(words: ClockWords, card: 'window-card' | 'card-paper'): TemplateResult {
    const isHelp = this.#kind === 'help';
    const [word, own] = (isHelp ? words.cardHelp : words.cardGood).split(' / ');
    const [say, sayOwn] = [this.#dutch, words].map((one) => (isHelp ? one?.cardHelpSay : one?.cardGoodSay));
    return html`<div lang="nl" dir="ltr"><p class=${`${card}__word`}>${word}</p><p class=${`${card}__say`}>${say}</p></div>
      ${own ? html`<div><p class=${`${card}__own`}>${own}</p><p class=${`${card}__say`}>${sayOwn}</p></div>` : nothing}`;
  }
}
customElements.define('dd-window-card', DdWindowCard);
