import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from 'date-fns';
import type { Scenario } from '../../scenarios/content/compiled.ts';
import { MILLIS_PER_MINUTE, type Millis } from '../../scenarios/scenario-time.ts';
import { Page } from '../app/page.ts';
import { clockHour, dayAndHour, isoDay, lastTimeOfDay, momentOf } from '../ui/dates.ts';
import { duration } from '../ui/duration.ts';
import { icon } from '../ui/icon.ts';
import { say } from '../words/say.ts';

const DAYS = ['today', 'yesterday', 'before', 'before3'] as const;

/** "De stroom is uit": confirm since when, and start the clock of a live run. */
export class DdOutage extends Page {
  #scenario: Scenario | undefined;
  #earlier = false;
  #time = '';
  /** Days ago; undefined until somebody chooses, then the last time that a clock showed this hour counts. */
  #daysAgo: number | undefined;
  readonly #variants = new Set<string>();

  protected override async load(): Promise<void> {
    this.#scenario = await this.app.content.scenario(this.app.language);
  }

  /** The moment that was filled in; undefined while it is not a time. */
  get #startedAt(): Millis | undefined {
    const now = this.app.clock();
    if (!this.#earlier) return now;
    if (this.#daysAgo === undefined) return lastTimeOfDay(this.#time, now);
    return momentOf(isoDay(addDays(now, -this.#daysAgo).getTime()), this.#time);
  }

  readonly #onStart = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const startedAt = this.#startedAt;
    if (startedAt === undefined) {
      this.refusal = 'time-not-valid';
      this.querySelector<HTMLInputElement>('#tijd')?.focus();
      return;
    }
    const { audience, kinds } = this.app.profile;
    const started = await this.outcome(
      this.app.live.start({ mode: 'live', scenario: this.#scenario?.id ?? '', variants: [...this.#variants], audience, kinds, startedAt, factor: 1, packs: [] }),
    );
    if (started) {
      void navigator.storage?.persist?.();
      this.app.go('/nu');
    } else {
      this.querySelector<HTMLInputElement>('#tijd')?.focus();
    }
  };

  override render(): TemplateResult {
    const { app, words } = this;
    const { outage } = words;
    const since = app.live.running?.state.start?.startedAt;
    if (since !== undefined) {
      return html`<main class="page" id="inhoud" tabindex="-1"><div class="section stack"><h1>${outage.title}</h1><p>${say(outage.already, { when: dayAndHour(since, app.language) })}</p><p><a class="btn btn--main" href="/nu">${icon('clock')}${outage.toNow}</a></p></div></main>`;
    }
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${outage.title}</h1><p>${outage.lead}</p>
        ${this.#scenario ? html`<p>${say(outage.asWho, { who: app.whoName(this.#scenario) })} <a href="/wie">${words.start.change}</a></p>` : nothing}</div>
      <form class="section stack" novalidate @submit=${this.#onStart}>
        <fieldset><legend>${outage.when}</legend><div class="choice">
          ${this.#choice(false, say(outage.now, { when: clockHour(app.clock(), app.language) }))}
          ${this.#choice(true, outage.earlier)}
        </div></fieldset>
        ${this.#earlier ? this.#earlierFields() : nothing}
        ${this.refusal ? html`<p class="field__error" role="alert" id="fout">${icon('danger')}${this.refusalText()}</p>` : nothing}
        <p><button class="btn btn--main btn--wide">${icon('clock')}${outage.start}</button></p>
        ${this.#scenario ? html`<fieldset><legend>${outage.more}</legend><p class="h2-gap">${outage.moreSay}</p><div class="choice">
          ${this.#scenario.variants.map(({ id, name, say: what }) => html`<label class="choice__row"><input type="checkbox" @change=${(event: Event) => ((event.target as HTMLInputElement).checked ? this.#variants.add(id) : this.#variants.delete(id))}><span><strong>${name}</strong><br>${what}</span></label>`)}
        </div></fieldset>` : nothing}
        <p class="meta">${outage.notReal} <a href="/oefenen">${words.menu.drill}</a></p>
      </form>
    </main>`;
  }

  #choice(earlier: boolean, word: string): TemplateResult {
    return html`<label class="choice__row"><input type="radio" name="sinds" .checked=${this.#earlier === earlier} @change=${() => this.#set(() => { this.#earlier = earlier; })}><span>${word}</span></label>`;
  }

  #earlierFields(): TemplateResult {
    const { app, words } = this;
    const { outage } = words;
    const startedAt = this.#startedAt;
    const ago = startedAt === undefined ? undefined : (app.clock() - startedAt) / MILLIS_PER_MINUTE;
    return html`<div class="fields">
        <div class=${this.refusal ? 'field field--error' : 'field'}><label for="tijd">${outage.time}</label>
          <input id="tijd" inputmode="decimal" autocomplete="off" placeholder="17.20" aria-describedby="tijd-uitleg" .value=${this.#time} @input=${(event: Event) => this.#set(() => { this.#time = (event.target as HTMLInputElement).value; })}>
          <p class="meta" id="tijd-uitleg">${outage.timeHint}</p></div>
        <div class="field"><label for="dag">${outage.day}</label>
          <select id="dag" @change=${(event: Event) => this.#set(() => { this.#daysAgo = Number((event.target as HTMLSelectElement).value); })}>
            ${DAYS.map((day, index) => html`<option value=${index} ?selected=${index === (this.#daysAgo ?? this.#impliedDay)}>${outage.days[day]}</option>`)}
          </select></div>
      </div>
      ${startedAt !== undefined && ago !== undefined && ago >= 0 ? html`<p role="status">${dayAndHour(startedAt, app.language)}. ${say(outage.means, { ago: duration(ago, words, app.language) })}</p>` : nothing}`;
  }

  /** The day that goes with the time alone: today, or yesterday when that hour has not come yet. */
  get #impliedDay(): number {
    const now = this.app.clock();
    const moment = lastTimeOfDay(this.#time, now);
    return moment !== undefined && isoDay(moment) !== isoDay(now) ? 1 : 0;
  }

  #set(change: () => void): void {
    change();
    this.refusal = undefined;
    this.requestUpdate();
  }
}
customElements.define('dd-outage', DdOutage);
