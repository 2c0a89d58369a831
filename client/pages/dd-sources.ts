import { html, type TemplateResult } from 'lit';
import type { Scenario, Source } from '../../scenarios/content/compiled.ts';
import { Page } from '../app/page.ts';
import { longDay } from '../ui/dates.ts';
import { say } from '../words/say.ts';

const KINDS = ['official', 'news', 'study', 'practice', 'foreign', 'general'] as const;

/** On whose word everything stands, and how conflicts between sources were settled. */
export class DdSources extends Page {
  #scenario: Scenario | undefined;
  #sources: Source[] = [];

  protected override async load(): Promise<void> {
    const { content, language } = this.app;
    [this.#scenario, this.#sources] = await Promise.all([content.scenario(language), content.sources()]);
  }

  override render(): TemplateResult {
    const { app, words } = this;
    const { sources } = words;
    const reviewed = this.#scenario ? longDay(this.#scenario.reviewed, app.language) : '';
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${sources.title}</h1><p>${say(sources.lead, { when: reviewed })}</p></div>
      <section class="section panel stack-small" aria-labelledby="keuzes"><h2 id="keuzes">${sources.conflict}</h2><p>${sources.conflictSay}</p>
        <ul class="list-plain">${Object.values(sources.conflicts).map((text) => html`<li>${text}</li>`)}</ul></section>
      ${KINDS.map((kind) => {
        const mine = this.#sources.filter((source) => source.kind === kind);
        return html`<section class="section" aria-labelledby=${`soort-${kind}`}><h2 id=${`soort-${kind}`}>${sources.kinds[kind]}</h2>
          <ul class="list-plain panel">${mine.map((source) => html`<li>${app.fill(source.name)}${source.date ? `, ${source.date}` : ''}${source.url ? html`<br><span class="meta">${source.url}</span>` : ''}</li>`)}</ul></section>`;
      })}
      <p class="section"><a class="btn btn--quiet" href="/licences.txt">${sources.licences}</a></p>
    </main>`;
  }
}
customElements.define('dd-sources', DdSources);
