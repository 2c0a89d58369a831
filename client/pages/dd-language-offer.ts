import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../scenarios/audience.ts';
import type { App } from '../app/app.ts';
import { preferredLanguage } from '../app/preferred-language.ts';
import { icon } from '../ui/icon.ts';
import { OFFERS } from '../words/offers.ts';

/** Offers the language of the browser, in that language, with one button. It never switches by itself. */
export class DdLanguageOffer extends LitElement {
  static override properties = { app: { attribute: false } };
  declare app: App;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const language = preferredLanguage(navigator.languages);
    if (language === undefined || language === 'nl') return nothing;
    const offer = OFFERS[language];
    return html`<section class="section note" lang=${language} dir=${directionOf(language)} aria-label=${offer.say}>${icon('globe')}
      <div class="stack-small"><p>${offer.say}</p><p><button class="btn" @click=${() => void this.app.change({ language })}>${offer.take}</button></p></div></section>`;
  }
}
customElements.define('dd-language-offer', DdLanguageOffer);
