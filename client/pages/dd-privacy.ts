import { html, type TemplateResult } from 'lit';
import { Page } from '../app/page.ts';
import { icon } from '../ui/icon.ts';

/** Which data there is, where it stands, and who can read it. */
export class DdPrivacy extends Page {
  override render(): TemplateResult {
    const { privacy, start } = this.words;
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${privacy.title}</h1><p>${privacy.lead}</p></div>
      <ul class="section list-plain panel">${Object.values(privacy.rows).map((row) => html`<li>${row}</li>`)}</ul>
      <p class="section note">${icon('care')}<span>${privacy.noPatients}</span></p>
      <section class="section stack-small" aria-labelledby="wissen"><h2 id="wissen">${privacy.wipe}</h2><p>${privacy.wipeSay}</p><p><a class="btn btn--quiet" href="/bestand">${icon('save')}${start.makeCopy}</a></p></section>
    </main>`;
  }
}
customElements.define('dd-privacy', DdPrivacy);
