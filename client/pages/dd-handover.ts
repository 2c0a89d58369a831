import { html, type TemplateResult } from 'lit';
import { Page } from '../app/page.ts';
import { HANDOVER_WORDS } from '../handover/words.ts';
import { areaWords } from '../words/area-words.ts';
import type { HandoverWords } from '../words/handover/nl.ts';
import '../styles/handover.css';
import { DdGive } from './dd-give.ts';
import './dd-take.ts';

/** From phone to phone without a network: this household as codes, and the codes of another. */
export class DdHandover extends Page {
  #words: HandoverWords | undefined;

  protected override async load(): Promise<void> {
    this.#words = await areaWords(HANDOVER_WORDS, this.app.language);
  }

  readonly #onTaken = (): void => {
    const give = this.querySelector('dd-give');
    if (give instanceof DdGive) void give.refresh();
  };

  override render(): TemplateResult {
    const words = this.#words;
    return html`<main class="page" id="inhoud" tabindex="-1">
      ${words ? html`<div class="section stack-small"><h1>${words.title}</h1><p>${words.lead}</p></div>
      <dd-give .app=${this.app}></dd-give>
      <dd-take .app=${this.app} @household-taken=${this.#onTaken}></dd-take>` : html`<p>${this.words.app.loading}</p>`}
    </main>`;
  }
}
customElements.define('dd-handover', DdHandover);
