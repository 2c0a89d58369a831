import { html, nothing, type TemplateResult } from 'lit';
import { parseScenarioTime, SCENARIO_LENGTH } from '../../scenarios/scenario-time.ts';
import { Page } from '../app/page.ts';
import type { RunCommand, RunState } from '../../scenarios/journal/run.ts';
import { icon } from '../ui/icon.ts';
import { bare, say } from '../words/say.ts';
import { clockTime, isoDay, momentOf } from '../ui/dates.ts';

const SPEEDS = [1, 6, 18, 60, 120, 360];

/** The controls of a run: in a live run its start, the return of power and the end; in a drill its clock. */
export class DdRunControls extends Page {
  static override properties = { ...Page.properties, minutes: { type: Number } };
  declare minutes: number;
  #asksStop = false;
  #asksStart = false;

  get #state(): RunState | undefined {
    return (this.drill ? this.app.drill : this.app.live).latest?.state;
  }

  #perform(command: RunCommand): Promise<boolean> {
    const store = (this.drill ? this.app.drill : this.app.live).latest;
    return store ? this.outcome(store.perform(command)) : Promise.resolve(false);
  }

  override render(): TemplateResult | typeof nothing {
    const state = this.#state;
    if (!state?.start || !state.clock) return nothing;
    const { words } = this;
    if (state.stoppedAt !== undefined) {
      return html`<section class="section stack-small" aria-labelledby="beheer"><h2 id="beheer">${words.now.stopped}</h2><p>${words.now.stopSay}</p><p><a class="btn btn--quiet" href="/terugkijken">${icon('book')}${words.menu.runs}</a></p></section>`;
    }
    return html`<section class="section stack" aria-labelledby="beheer"><h2 id="beheer">${this.drill ? words.drill.controls : words.now.manage}</h2>
      ${this.refusal ? html`<p class="field__error" role="alert">${icon('danger')}${this.refusalText()}</p>` : nothing}
      ${this.drill ? this.#clock(state) : this.#live(state)}
      ${this.#stop()}
    </section>`;
  }

  #live(state: RunState): TemplateResult {
    const { words } = this;
    const isOut = state.returnedAt === undefined;
    return html`<div class="btn-row">
        <button class="btn btn--quiet" @click=${() => void this.#perform({ type: isOut ? 'report-power-returned' : 'withdraw-power-returned' })}>${icon(isOut ? 'plug' : 'lamp-off')}${isOut ? words.now.returned : words.now.returnedUndo}</button>
        <button class="btn btn--quiet" aria-expanded=${this.#asksStart} @click=${() => this.#toggle('start')}>${icon('clock')}${words.now.correctStart}</button>
      </div>
      ${this.#asksStart ? html`<form class="panel stack-small" @submit=${this.#onCorrect}>
        <div class="fields"><div class="field"><label for="nieuwe-tijd">${words.outage.time}</label><input id="nieuwe-tijd" name="time" inputmode="decimal" autocomplete="off" .value=${clockTime(state.start?.startedAt ?? 0, this.app.language)}></div>
        <div class="field"><label for="nieuwe-dag">${words.outage.day}</label><input id="nieuwe-dag" name="day" type="date" .value=${isoDay(state.start?.startedAt ?? 0)}></div></div>
        <button class="btn btn--quiet">${words.task.save}</button></form>` : nothing}`;
  }

  readonly #onCorrect = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const startedAt = momentOf(String(data.get('day')), String(data.get('time')));
    if (startedAt === undefined) this.refusal = 'time-not-valid';
    else if (await this.#perform({ type: 'correct-start', startedAt })) this.#asksStart = false;
    this.requestUpdate();
  };

  #clock(state: RunState): TemplateResult {
    const { words } = this;
    const { drill } = words;
    const { factor = 1, running = false } = state.clock ?? {};
    return html`<div class="btn-row">
        <button class="btn btn--quiet" @click=${() => void this.#perform({ type: running ? 'pause-drill' : 'resume-drill' })}>${icon(running ? 'pause' : 'right')}${running ? drill.pause : drill.goOn}</button>
        <button class="btn btn--quiet" @click=${() => void this.#perform({ type: 'jump-to', minutes: Math.min(SCENARIO_LENGTH, this.minutes + 60) })}>${icon('clock')}${drill.jumpHour}</button>
      </div>
      <div class="fields">
        <div class="field"><label for="snelheid">${drill.faster}</label><select id="snelheid" @change=${(event: Event) => void this.#perform({ type: 'change-speed', factor: Number((event.target as HTMLSelectElement).value) })}>
          ${[...new Set([...SPEEDS, factor])].sort((a, b) => a - b).map((one) => html`<option value=${one} ?selected=${one === factor}>${bare(say(drill.factor, { n: one }))}</option>`)}</select></div>
        <form class="field" @submit=${this.#onJump}><label for="sprong">${drill.jump}</label><span class="btn-row"><input id="sprong" name="to" autocomplete="off" placeholder="T+24:00"><button class="btn btn--quiet">${drill.jumpGo}</button></span></form>
      </div>
      <p class="meta">${drill.noPlay}</p>`;
  }

  readonly #onJump = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('to') ?? '').trim();
    const minutes = parseScenarioTime(/^\d/.test(text) ? `T+${text.replace('.', ':').replace(/^(\d+)$/, '$1:00')}` : text);
    if (minutes === undefined) this.refusal = 'time-out-of-range';
    else void this.#perform({ type: 'jump-to', minutes });
  };

  #stop(): TemplateResult {
    const { words } = this;
    const [ask, sure, what] = this.drill ? [words.drill.stop, words.drill.stopSure, words.drill.stopSay] : [words.now.stop, words.now.stopSure, words.now.stopSay];
    return html`<div class="panel stack-small"><p>${what}</p>
      ${this.#asksStop
        ? html`<div class="btn-row"><button class="btn" @click=${() => void this.#perform({ type: 'stop-run' })}>${icon('lock')}${sure}</button><button class="btn btn--quiet" @click=${() => this.#toggle('stop')}>${words.log.keepGoing}</button></div>`
        : html`<button class="btn btn--quiet" @click=${() => this.#toggle('stop')}>${icon('lock')}${ask}</button>`}</div>`;
  }

  #toggle(what: 'start' | 'stop'): void {
    if (what === 'stop') this.#asksStop = !this.#asksStop;
    else this.#asksStart = !this.#asksStart;
    this.refusal = undefined;
    this.requestUpdate();
  }
}
customElements.define('dd-run-controls', DdRunControls);
