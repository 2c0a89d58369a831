import { html, nothing, type TemplateResult } from 'lit';
import type { Injects, Scenario } from '../../scenarios/content/compiled.ts';
import { isComplete } from '../../scenarios/audience.ts';
import { Page } from '../app/page.ts';
import { dayAndHour, isoDay, momentOf } from '../ui/dates.ts';
import { icon } from '../ui/icon.ts';
import { say } from '../words/say.ts';

const SPEEDS = { s1: 1, s18: 18, s60: 60, s360: 360 } as const;

/** "Oefenen": set up a drill and start it, or go on with the one that runs. */
export class DdDrillStart extends Page {
  #scenario: Scenario | undefined;
  #injects: Injects | undefined;
  readonly #variants = new Set<string>();
  readonly #packs = new Set<string>();
  #factor = 60;

  protected override loadKey(): string {
    return `${this.app.language} ${this.app.profile.audience}`;
  }

  protected override async load(): Promise<void> {
    const { app } = this;
    app.report(await app.drill.open());
    this.#scenario = await app.content.scenario(app.language);
    const { audience } = app.profile;
    this.#injects = audience === 'crisis-team' || audience === 'ghor' ? await app.content.injects(app.language) : undefined;
  }

  readonly #onStart = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { app } = this;
    const time = String(new FormData(event.target as HTMLFormElement).get('time') ?? '');
    const startedAt = momentOf(isoDay(app.clock()), time);
    if (startedAt === undefined) {
      this.refusal = 'time-not-valid';
      this.querySelector<HTMLInputElement>('#verhaal')?.focus();
      return;
    }
    const { audience, kinds } = app.profile;
    const started = await this.outcome(
      app.drill.start({ mode: 'drill', scenario: this.#scenario?.id ?? '', variants: [...this.#variants], audience, kinds, startedAt, factor: this.#factor, packs: [...this.#packs] }),
    );
    if (started) app.go('/oefening');
  };

  override render(): TemplateResult {
    const { app, words } = this;
    const { drill } = words;
    const running = app.drill.running?.state.start;
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${drill.title}</h1><p>${drill.lead}</p>
        ${this.#scenario ? html`<p>${say(drill.asWho, { who: app.whoName(this.#scenario) })} <a href="/wie">${words.start.change}</a></p>` : html`<p>${words.app.loading}</p>`}</div>
      ${running ? html`<section class="section panel stack-small"><h2>${drill.running}</h2><p>${say(drill.title2, { when: dayAndHour(running.startedAt, app.language) })}</p><p><a class="btn btn--main" href="/oefening">${icon('drill')}${drill.resume}</a></p></section>` : this.#form()}
      <p class="section"><a class="btn btn--quiet" href="/terugkijken">${icon('book')}${drill.earlier}</a></p>
    </main>`;
  }

  #form(): TemplateResult {
    const { words } = this;
    const { drill } = words;
    const scenario = this.#scenario;
    if (!scenario) return html``;
    const set = (into: Set<string>, id: string) => (event: Event) => ((event.target as HTMLInputElement).checked ? into.add(id) : into.delete(id));
    return html`<form class="section stack" novalidate @submit=${this.#onStart}>
      <h2>${drill.setUp}</h2>
      <div class=${this.refusal ? 'field field--error' : 'field'}><label for="verhaal">${drill.story}</label><input id="verhaal" name="time" inputmode="decimal" autocomplete="off" value="17.20" aria-describedby="verhaal-uitleg"><p class="meta" id="verhaal-uitleg">${drill.storyHint}</p>
        ${this.refusal ? html`<p class="field__error" role="alert">${icon('danger')}${this.refusalText()}</p>` : nothing}</div>
      <fieldset><legend>${drill.speed}</legend><div class="choice">${Object.entries(SPEEDS).map(([key, factor]) => html`<label class="choice__row"><input type="radio" name="speed" .checked=${this.#factor === factor} @change=${() => { this.#factor = factor; }}><span>${drill.speeds[key as keyof typeof SPEEDS]}</span></label>`)}</div></fieldset>
      <p><button class="btn btn--main btn--wide">${icon('drill')}${drill.start}</button></p>
      <fieldset><legend>${drill.variant}</legend><div class="choice">${scenario.variants.map(({ id, name, say: what }) => html`<label class="choice__row"><input type="checkbox" @change=${set(this.#variants, id)}><span><strong>${name}</strong><br>${what}</span></label>`)}</div></fieldset>
      ${this.#injects ? html`<fieldset><legend>${drill.packs}</legend><p class="h2-gap">${drill.packsSay}</p><div class="choice">${this.#injects.packs.filter(({ id }) => id !== 'base').map(({ id, name }) => html`<label class="choice__row"><input type="checkbox" @change=${set(this.#packs, id)}><span lang=${isComplete(this.app.language) ? nothing : 'nl'} dir=${isComplete(this.app.language) ? nothing : 'ltr'}>${name}</span></label>`)}</div></fieldset>` : nothing}
    </form>`;
  }
}
customElements.define('dd-drill-start', DdDrillStart);
