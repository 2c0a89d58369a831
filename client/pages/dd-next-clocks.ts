import { html, nothing, type TemplateResult } from 'lit';
import { ClocksPage } from '../app/clocks-page.ts';
import { timeLeft } from '../ui/clock-time.ts';
import { icon } from '../ui/icon.ts';

/** How many clocks the Now screen names; the page has them all. */
const SHOWN = 2;

/** On the Now screen: the clocks that run out first, and the way to all of them. */
export class DdNextClocks extends ClocksPage {
  override render(): TemplateResult | typeof nothing {
    const { app, words, say: clocks, rules } = this;
    if (!this.ready || !clocks || !rules || !this.isRunning || this.backAt !== undefined) return nothing;
    const next = this.view.clocks.filter(({ state, urgent }) => state !== 'over' || urgent).slice(0, SHOWN);
    return html`<section class="section note" aria-labelledby="klokken">${icon('clock')}<div><h2 class="h-small" id="klokken">${clocks.two}</h2>
      <ul class="checks">${next.map((clock) => html`<li><span>${this.textOf(clock, rules.kinds[clock.kind]?.name ?? '')}</span><span class="checks__dots"></span><span class="checks__must">${timeLeft(clock, this.gone, this.storyTime(this.gone), { clocks, app: words, language: app.language }).left}</span></li>`)}</ul>
      <p class="btn-row section-tight"><a class="btn btn--quiet" href=${this.drill ? '/oefening/klokken' : '/klokken'}>${icon('clock')}${clocks.all}</a><a class="btn btn--quiet" href="/eten">${icon('food')}${clocks.food}</a></p></div></section>`;
  }
}
customElements.define('dd-next-clocks', DdNextClocks);
