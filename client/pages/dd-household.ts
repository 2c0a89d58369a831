import { html, nothing, type TemplateResult } from 'lit';
import { isAnswered, type Screen, screensFor } from '../../scenarios/household/screens.ts';
import { answerInWords } from '../app/household-answers.ts';
import { HouseholdPage } from '../app/household-page.ts';
import { icon } from '../ui/icon.ts';
import '../styles/household.css';
import { areaWords } from '../words/area-words.ts';
import { HOUSEHOLD_WORDS } from '../words/household/household-words.ts';
import type { HouseholdWords } from '../words/household/nl.ts';
import { bare, say } from '../words/say.ts';

/** The household at a glance: every answer, and the way to the question that comes next. */
export class DdHousehold extends HouseholdPage {
  #words: HouseholdWords | undefined;

  protected override async load(): Promise<void> {
    [this.#words] = await Promise.all([areaWords(HOUSEHOLD_WORDS, this.app.language), super.load()]);
  }

  override render(): TemplateResult {
    const words = this.#words;
    if (!words) return html`<main class="page" id="inhoud" tabindex="-1"><p class="section">${this.words.app.loading}</p></main>`;
    const screens = screensFor(this.household);
    const open = screens.filter((screen) => !isAnswered(screen, this.state.answered));
    const [next] = open;
    const begun = open.length < screens.length;
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${words.title}</h1><p>${words.lead}</p><p class="meta">${words.leadSay}</p></div>
      ${next
        ? html`<div class="section stack-small"><p><a class="btn btn--main btn--wide" href=${`/huishouden/${next.id}`}>${icon('people')}${begun ? words.goOn : words.begin}</a></p>
            ${begun ? html`<p class="meta">${say(words.left, { n: open.length })}</p>` : nothing}</div>`
        : html`<div class="section stack-small"><p class="strong">${words.done}</p><div class="btn-row"><a class="btn" href="/pakket">${icon('box')}${words.toKit}</a><a class="btn" href="/plan">${icon('paper')}${words.toPlan}</a></div></div>`}
      ${begun ? this.#answers(screens.filter((screen) => !open.includes(screen)), words) : nothing}
    </main>`;
  }

  #answers(screens: readonly Screen[], words: HouseholdWords): TemplateResult {
    return html`<section class="section" aria-labelledby="antwoorden"><h2 id="antwoorden">${words.answers}</h2>
      <div class="rows"><dl class="answers">${screens.map((screen) => {
        const { ask } = words.screens[screen.id as keyof HouseholdWords['screens']];
        return html`<div><dt>${ask}</dt><dd>${answerInWords(screen, this.household, words, this.app.language)}</dd>
          <dd class="answers__link no-print"><a href=${`/huishouden/${screen.id}`} aria-label=${bare(say(words.changeWhat, { what: ask }))}>${words.change}</a></dd></div>`;
      })}</dl></div></section>`;
  }
}
customElements.define('dd-household', DdHousehold);
