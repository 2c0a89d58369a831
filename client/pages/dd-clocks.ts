import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../scenarios/content/compiled.ts';
import type { Clock } from '../../scenarios/household/clocks.ts';
import type { ThingState } from '../../scenarios/household/home-lifelines.ts';
import type { TaskCommand } from '../../scenarios/journal/task-rules.ts';
import { taskOf } from '../../scenarios/journal/tasks.ts';
import { applies } from '../../scenarios/outage/applies.ts';
import { ClocksPage } from '../app/clocks-page.ts';
import { ROUTES } from '../app/routes.ts';
import { type ClockLabels, clockRow } from '../ui/clock-row.ts';
import { timeBefore, timeLeft, type TimeWords } from '../ui/clock-time.ts';
import { dayAndHour, hourFrom, longDay } from '../ui/dates.ts';
import '../ui/dd-task.ts';
import { duration } from '../ui/duration.ts';
import { icon } from '../ui/icon.ts';
import type { SignState } from '../ui/state-sign.ts';
import type { ClockWords } from '../words/clocks/nl.ts';
import { say } from '../words/say.ts';
import './dd-aftermath.ts';
import '../styles/clocks.css';

/** Where people fill in their household; the questions of "Voor wie?" where that page is not there. */
const FILL_IN = (ROUTES as Readonly<Record<string, { readonly path: string }>>).household?.path ?? ROUTES.who.path;
const DEVICES = ['device', 'device-unknown'];

/** What runs out in this household, what still works in this house, and once power is back what to do then. */
export class DdClocks extends ClocksPage {
  readonly #onTask = (event: CustomEvent<TaskCommand>): void => {
    void this.perform(event.detail);
  };

  override render(): TemplateResult {
    const { words } = this;
    const clocks = this.say;
    if (!this.ready || !clocks) return html`<main class="page" id="inhoud" tabindex="-1"><p class="section">${words.app.loading}</p></main>`;
    return html`<main class="page" id="inhoud" tabindex="-1" @task-command=${this.#onTask}>
      ${this.backAt === undefined ? this.#out(clocks) : this.#back(clocks)}
    </main>`;
  }

  #out(clocks: ClockWords): TemplateResult {
    const { app, isRunning, scenario } = this;
    const view = this.view;
    const past = view.clocks.filter(({ state, urgent }) => isRunning && state === 'over' && !urgent);
    const ahead = view.clocks.filter((clock) => !past.includes(clock));
    return html`
      <div class="section stack-small"><h1>${clocks.title}</h1><p>${isRunning ? clocks.lead : clocks.leadBefore}</p>
        ${this.drill ? html`<p class="meta">${isRunning ? clocks.drillReads : clocks.noDrill}</p>` : nothing}
        ${scenario ? html`<p class="print-only">${say(clocks.printed, { when: dayAndHour(app.clock(), app.language), reviewed: longDay(scenario.reviewed, app.language) })}</p>` : nothing}
        ${isRunning ? nothing : html`<p><a class="btn btn--quiet" href=${this.drill ? '/oefenen' : '/stroom-uit'}>${icon(this.drill ? 'drill' : 'lamp-off')}${this.drill ? this.words.drill.title : clocks.start}</a></p>`}</div>
      <section class="section" aria-labelledby="lopen"><h2 class="hidden" id="lopen">${clocks.first}</h2>
        <ul class="rows">${ahead.map((clock) => clockRow(this.#clock(clock, clocks)))}</ul></section>
      ${past.length === 0 ? nothing : html`<details class="panel done"><summary><strong>${say(clocks.over, { n: past.length })}</strong>${icon('down')}</summary><ul class="rows">${past.map((clock) => clockRow(this.#clock(clock, clocks)))}</ul></details>`}
      ${view.unanswered.length === 0 ? nothing : html`<section class="section note">${icon('unknown')}<div><p>${say(clocks.unanswered, { what: view.unanswered.map((question) => clocks.questions[question as keyof ClockWords['questions']]).join(', ') })}</p>
        ${this.drill ? nothing : html`<p class="section-tight no-print"><a class="btn btn--quiet" href=${FILL_IN}>${icon('home')}${clocks.fillIn}</a></p>`}</div></section>`}
      <div class="btn-row section"><a class="btn btn--quiet" href="/eten">${icon('food')}${clocks.food}</a><a class="btn btn--quiet" href="/raamkaart">${icon('window')}${clocks.card}</a>
        <button class="btn btn--quiet" @click=${() => print()}>${icon('print')}${clocks.print}</button></div>
      <section class="section" aria-labelledby="huis"><h2 id="huis">${clocks.home}</h2><p class="h2-gap">${isRunning ? clocks.homeSay : clocks.homeBefore}</p>
        <ul class="rows">${this.things.map((thing) => clockRow(this.#thing(thing, clocks)))}</ul></section>
      ${!this.drill && this.state?.stoppedAt !== undefined ? html`<dd-aftermath .app=${app} .run=${this.store?.journal ?? ''}></dd-aftermath>` : nothing}`;
  }

  /** Power is back: the list of that moment, the food, and what people missed. */
  #back(clocks: ClockWords): TemplateResult {
    const { app, words, scenario } = this;
    const items = this.items.filter((item) => item.phase === 'return' && applies(item, this.conditions) !== 'no');
    return html`
      <div class="section stack-small"><h1>${clocks.back}</h1><p>${say(clocks.backLasted, { time: duration(this.backAt ?? 0, words, app.language) })} ${clocks.backSay}</p>
        ${scenario ? html`<p class="print-only">${say(clocks.printed, { when: dayAndHour(app.clock(), app.language), reviewed: longDay(scenario.reviewed, app.language) })}</p>` : nothing}</div>
      ${this.refusal ? html`<p class="field__error" role="alert">${icon('danger')}${this.refusalText()}</p>` : nothing}
      <section class="section" aria-labelledby="herstel"><h2 id="herstel">${words.now.returnTasks}</h2><div class="rows tasks">${items.map((item) => this.#task(item))}</div></section>
      <section class="section note" aria-labelledby="keur">${icon('food')}<div><h2 class="h-small" id="keur">${clocks.foodCheck}</h2><p>${clocks.foodCheckSay}</p><p class="section-tight no-print"><a class="btn btn--quiet" href="/eten">${icon('food')}${clocks.food}</a></p></div></section>
      ${this.drill ? html`<p class="section meta">${clocks.readOnly}</p>` : html`<dd-aftermath .app=${app} .run=${this.store?.journal ?? ''}></dd-aftermath>`}`;
  }

  #task(item: Item): TemplateResult {
    const task = taskOf(this.state?.tasks ?? new Map(), item.id);
    return html`<dd-task .item=${item} .task=${task} .labels=${this.list && this.labeller(this.list).labels(item, task)}></dd-task>`;
  }

  #line(sources: readonly string[]): string {
    return this.list ? this.labeller(this.list).sourceLine(sources) : '';
  }

  #mark(mark: Clock['mark'], sources: readonly string[]): string | undefined {
    const { task } = this.words;
    return mark ? task.marks[mark] : sources.every((id) => id.startsWith('drie-dagen-')) ? task.markPractice : undefined;
  }

  #clock(clock: Clock, clocks: ClockWords): ClockLabels {
    const { app, words } = this;
    const kind = this.rules?.kinds[clock.kind];
    const texts: TimeWords = { clocks, app: words, language: app.language };
    const now = this.storyTime(this.gone);
    const time = this.isRunning ? timeLeft(clock, this.gone, now, texts) : { left: timeBefore(clock, texts), wall: '' };
    const isOver = this.isRunning && clock.state === 'over';
    const isDanger = isOver && DEVICES.includes(clock.kind);
    const sign: SignState = isDanger ? 'danger' : isOver ? 'out' : this.isRunning && clock.state === 'due-soon' ? 'degraded' : 'plain';
    const actLate = clock.actBy !== undefined && this.gone >= clock.actBy;
    return {
      icon: clock.icon, name: this.textOf(clock, kind?.name ?? ''), sign, word: isDanger ? clocks.danger : clocks.states[this.isRunning ? clock.state : 'running'],
      left: time.left, wall: time.wall,
      act: !this.isRunning || clock.actByTime === undefined ? undefined : actLate ? clocks.actNow : say(clocks.act, { when: hourFrom(clock.actByTime, now, app.language) }),
      todo: this.textOf(clock, (isOver ? kind?.over : undefined) ?? kind?.do ?? ''),
      why: `${this.textOf(clock, kind?.why ?? '')} ${clocks.sure[clock.reliability]}`, sources: this.#line(clock.sources), mark: this.#mark(clock.mark, clock.sources), fold: clocks.why,
    };
  }

  #thing(thing: ThingState, clocks: ClockWords): ClockLabels {
    const { app, words } = this;
    return {
      icon: thing.icon, name: thing.name, sign: thing.state, word: words.state[thing.state], say: app.fill(thing.why), todo: app.fill(thing.do),
      why: clocks.sure[thing.reliability], sources: this.#line(thing.sources), mark: this.#mark(thing.mark, thing.sources), fold: clocks.why,
    };
  }
}
customElements.define('dd-clocks', DdClocks);
