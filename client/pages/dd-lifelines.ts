import { html, nothing, type TemplateResult } from 'lit';
import type { Lifeline } from '../../scenarios/content/compiled.ts';
import { lifelineAt, lifelineChanges } from '../../scenarios/outage/timeline.ts';
import { RunPage } from '../app/run-page.ts';
import { dayAndHour, hourFrom, longDay } from '../ui/dates.ts';
import { icon } from '../ui/icon.ts';
import { lifeRow } from '../ui/life-row.ts';
import { stateSign } from '../ui/state-sign.ts';
import { say } from '../words/say.ts';

/** Hours of the table: close together where most changes. */
const HOURS = [0, 1, 2, 4, 8, 12, 24, 36, 48, 60, 72];
const STATES = ['works', 'degraded', 'out', 'unknown'] as const;

/** "Wat werkt nog?" over all 72 hours. Without a run it shows what to expect after any start. */
export class DdLifelines extends RunPage {
  override render(): TemplateResult {
    const { words } = this;
    return html`<main class="page page--mid" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${words.lifelines.title}</h1><p>${words.lifelines.lead}</p><p class="meta">${words.lifelines.notReturn}</p>
        ${this.scenario ? html`<p class="print-only">${say(words.prepare.printed, { when: dayAndHour(this.app.clock(), this.app.language), reviewed: longDay(this.scenario.reviewed, this.app.language) })}</p>` : nothing}</div>
      ${this.ready ? html`${this.#table()}${this.#list()}` : html`<p>${words.app.loading}</p>`}
    </main>`;
  }

  get #isRunning(): boolean {
    return this.state?.start !== undefined && this.state.stoppedAt === undefined;
  }

  /** The hour of the table in which we are, while a clock runs. */
  get #hourNow(): number | undefined {
    if (!this.#isRunning) return undefined;
    return HOURS.filter((hour) => hour * 60 <= this.minutes).at(-1);
  }

  #table(): TemplateResult {
    const { words } = this;
    const variants = this.state?.start?.variants ?? [];
    const now = this.#hourNow;
    return html`<section class="section" aria-label=${words.lifelines.table}>
      <ul class="key key--pad" aria-label=${words.lifelines.key}>${STATES.map((state) => html`<li>${stateSign(state, words.state[state])}</li>`)}</ul>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.lifelines.scroll}>
        <table class="matrix"><caption class="hidden">${words.lifelines.table}</caption>
          <thead><tr><th scope="col">${words.lifelines.what}</th>${HOURS.map((hour) => html`<th scope="col" class=${hour === now ? 'c c-next' : 'c'}>${say(words.lifelines.hours, { n: hour })}${hour === now ? html`<br>${words.lifelines.now}` : nothing}</th>`)}</tr></thead>
          <tbody>${this.lifelines.map((lifeline) => html`<tr><th scope="row">${lifeline.name}</th>${HOURS.map((hour) => {
            const { state } = lifelineAt(lifeline, variants, hour * 60, this.#returned);
            return html`<td class=${`cell cell--${state}`}>${icon(state)}<span class="hidden">${words.state[state]}</span></td>`;
          })}</tr>`)}</tbody>
        </table>
      </div></section>`;
  }

  /** Hour of return for the table: only what has happened; a table never looks ahead to it. */
  get #returned(): number | undefined {
    return this.returnedAt;
  }

  #list(): TemplateResult {
    return html`<section class="section" aria-labelledby="per-stuk"><h2 id="per-stuk">${this.words.lifelines.each}</h2>
      <ul class="rows rows--cols">${this.lifelines.map((lifeline) => this.#row(lifeline))}</ul></section>`;
  }

  #row(lifeline: Lifeline): TemplateResult {
    const { app, words } = this;
    const variants = this.state?.start?.variants ?? [];
    const minutes = this.#isRunning ? this.minutes : 0;
    const change = lifelineAt(lifeline, variants, minutes, this.#returned);
    const next = lifelineChanges(lifeline, variants, this.#returned).find(({ at }) => at > minutes);
    const when = next && (this.#isRunning ? hourFrom(this.storyTime(next.at), this.storyTime(minutes), app.language) : say(words.lifelines.hours, { n: `${Math.floor(next.at / 60)}${next.at % 60 ? `.${String(next.at % 60).padStart(2, '0')}` : ''}` }));
    const after = next && say(words.lifelines.next, { when: when ?? '', state: words.state[next.state].toLocaleLowerCase(app.language), say: app.fill(next.text) });
    const sources = this.scenario && this.sourceLine(this.scenario, change.sources);
    return lifeRow(lifeline, change, app.fill(change.text), words, after, sources);
  }
}
customElements.define('dd-lifelines', DdLifelines);
