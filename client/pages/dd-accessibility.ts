import { html, type TemplateResult } from 'lit';
import { Page } from '../app/page.ts';
import { say } from '../words/say.ts';

/** The statement that Dutch law asks for: how far we are, and whom to tell. */
export class DdAccessibility extends Page {
  override render(): TemplateResult {
    const { accessibility: text } = this.words;
    const part = (id: string, title: string, ...lines: string[]) => html`<section class="section stack-small" aria-labelledby=${id}><h2 id=${id}>${title}</h2>${lines.map((line) => html`<p>${line}</p>`)}</section>`;
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${text.title}</h1><p>${text.lead}</p></div>
      ${part('status', text.status, text.statusSay)}
      ${part('nog-niet', text.not, text.notSay)}
      ${part('contact', text.contact, say(text.contactSay, { contact: this.app.place.contact.accessibility }), text.text)}
    </main>`;
  }
}
customElements.define('dd-accessibility', DdAccessibility);
