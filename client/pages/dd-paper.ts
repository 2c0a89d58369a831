import { html, type TemplateResult } from 'lit';
import { HouseholdPage } from '../app/household-page.ts';
import { areaInDutch, speakArea } from '../app/area-page.ts';
import { PAPER_WORDS } from '../app/paper-page.ts';
import { icon } from '../ui/icon.ts';
import type { PaperWords } from '../words/paper/nl.ts';

/** Everything that can be printed, and the reminders for the calendar. */
const CARDS = [
  ['meter', '/papier/meterkast', 'plug'], ['plan', '/papier/plan', 'people'], ['wallet', '/papier/portemonnee', 'money'],
  ['window', '/raamkaart', 'window'], ['shopping', '/boodschappen', 'shop'], ['kit', '/pakket', 'box'],
] as const;

export class DdPaper extends HouseholdPage {
  #words: PaperWords | undefined;

  protected override async load(): Promise<void> {
    [this.#words] = await Promise.all([speakArea(this, PAPER_WORDS), super.load()]);
  }

  override render(): TemplateResult {
    const words = this.#words;
    if (!words) return html`<main class="page" id="inhoud" tabindex="-1"><p class="section">${this.words.app.loading}</p></main>`;
    return html`<main class="page" id="inhoud" tabindex="-1">
      ${areaInDutch(this)}
      <div class="section stack-small"><h1>${words.title}</h1><p>${words.lead}</p></div>
      <nav class="section stack-small" aria-label=${words.title}>${CARDS.map(([name, href, sign]) => html`<a class="door" href=${href}><span class="plate">${icon(sign)}</span><span><strong>${words.cards[name].title}</strong>${words.cards[name].say}</span>${icon('right', true)}</a>`)}</nav>
      <div class="section note">${icon('paper')}<div class="stack-small"><p>${words.emptyForm}</p><p><a class="btn btn--quiet" href="/plan">${words.fillIn}</a></p></div></div>
    </main>`;
  }
}
customElements.define('dd-paper', DdPaper);
