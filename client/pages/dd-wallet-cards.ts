import { html, nothing, type TemplateResult } from 'lit';
import { filledRows, shorten } from '../../scenarios/household/paper.ts';
import { PaperPage } from '../app/paper-page.ts';
import type { PaperWords } from '../words/paper/nl.ts';

/** Cards on one A4: two beside each other, four below. Folded, one goes in the place of a bank card. */
const CARDS = 8;
/** Contacts on a card. Whoever needs more has the phone. */
const CONTACTS = 3;

/** Eight cards for the wallet: whom to call, where to meet, and lines for what only the owner knows. */
export class DdWalletCards extends PaperPage {
  protected override readonly codeRoom = { most: 1, sections: ['contacts', 'meeting', 'support-point'] };

  protected override cardTitle(words: PaperWords): string {
    return words.cards.wallet.title;
  }

  protected override card(words: PaperWords): TemplateResult {
    return html`<section class="sheet" aria-labelledby="kaartjes"><p class="sheet__note" id="kaartjes">${words.wallet.sheet}</p>
      <div class="wallet">${Array.from({ length: CARDS }, (_, index) => this.#card(words, index))}</div></section>`;
  }

  #card(words: PaperWords, index: number): TemplateResult {
    const { wallet } = words;
    const contacts = filledRows(this.state, 'contacts').slice(0, CONTACTS);
    const [meeting = {}] = filledRows(this.state, 'meeting');
    const line = (label: string, value: TemplateResult) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
    // On a screen one card tells enough; paper has all eight
    return html`<div class=${index === 0 ? 'wallet__card' : 'wallet__card screen-hidden'}>
      <div class="wallet__half"><p class="strong">${wallet.danger}</p><dl class="wallet__own">
        ${line(wallet.name, html`<span class="write"></span>`)}
        ${line(wallet.blood, html`<span class="write"></span>`)}</dl><dl>
        ${line(`${wallet.medicines}: ☐ ${words.yes} ☐ ${words.no}`, html`<span class="meta">${wallet.medicinesHint}</span><span class="write"></span>`)}
        ${line(wallet.meet, this.filled(meeting.near, 44))}
        ${meeting.far ? line(wallet.far, this.filled(meeting.far, 44)) : nothing}</dl>
        <p class="meta wallet__dates">${this.dates(words)}</p></div>
      <div class="wallet__half"><p class="strong">${wallet.contact}</p><ul>
        ${Array.from({ length: CONTACTS }, (_, nth) => {
          const { name = '', phone = '' } = contacts[nth] ?? {};
          return html`<li>${this.filled(name, 24)}${phone ? html` <span class="wallet__number">${shorten(phone, 30).text}</span>` : nothing}</li>`;
        })}</ul>
        ${this.codes.chunks.length > 0 ? html`<div class="wallet__foot">${this.codePictures(words)}<p class="meta">${wallet.code}. ${this.codes.left > 0 ? wallet.codesLeft : ''}</p></div>` : nothing}</div>
    </div>`;
  }
}
customElements.define('dd-wallet-cards', DdWalletCards);
