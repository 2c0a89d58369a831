import { html, nothing, type TemplateResult } from 'lit';
import type { Injects, Item } from '../../scenarios/content/compiled.ts';
import type { TaskCommand } from '../../scenarios/journal/task-rules.ts';
import { type TaskState, taskOf } from '../../scenarios/journal/tasks.ts';
import { type ArrivedInject, arrivedInjects } from '../../scenarios/outage/inject-view.ts';
import { applies } from '../../scenarios/outage/applies.ts';
import { type NowView, nowView, postponeUntil } from '../../scenarios/outage/now-view.ts';
import { dayAt, lifelineAt, phaseAt } from '../../scenarios/outage/timeline.ts';
import { formatScenarioTime } from '../../scenarios/scenario-time.ts';
import { listsInDutch } from '../app/list-words.ts';
import { RunPage } from '../app/run-page.ts';
import { band } from '../ui/band.ts';
import { clockTime, dayAndHour, hourFrom, longDay, shortDayAndClock } from '../ui/dates.ts';
import type { TaskLabels } from '../ui/dd-task.ts';
import '../ui/dd-task.ts';
import { duration } from '../ui/duration.ts';
import { icon } from '../ui/icon.ts';
import { lifeRow } from '../ui/life-row.ts';
import { say } from '../words/say.ts';
import './dd-run-controls.ts';

/** How many tasks of one list the screen shows at once; the rest is one tap away. Stress narrows attention. */
const SHOWN = 5;

/** The Now screen: what hour it is, the one thing to do, what else, what comes, and what still works. */
export class DdNow extends RunPage {
  #injects: Injects | undefined;
  #hasClocks = false;
  readonly #unfolded = new Set<string>();

  protected override async load(): Promise<void> {
    await super.load();
    const audience = this.state?.start?.audience;
    // Apart from this screen: what to do now must not wait for the household
    if (this.who.audience === 'resident') {
      void import('./dd-next-clocks.ts').then(() => {
        this.#hasClocks = true;
        this.requestUpdate();
      });
    }
    this.#injects = this.drill && (audience === 'crisis-team' || audience === 'ghor') ? await this.app.content.injects(this.app.language) : undefined;
  }

  get #now(): NowView | undefined {
    const { scenario, state } = this;
    if (!scenario || !state?.start) return undefined;
    return nowView({ items: this.items, scenario, conditions: this.conditions, tasks: state.tasks, minutes: this.minutes, returnedAt: this.returnedAt });
  }

  get #arrived(): ArrivedInject[] {
    return this.#injects && this.state ? arrivedInjects(this.#injects.injects, this.state, this.minutes) : [];
  }

  readonly #onTask = (event: CustomEvent<TaskCommand>): void => {
    void this.perform(event.detail);
  };

  override render(): TemplateResult {
    const { words } = this;
    if (!this.ready) return html`<main class="page" id="inhoud" tabindex="-1"><p class="section">${words.app.loading}</p></main>`;
    const now = this.#now;
    if (!now || !this.state?.start) return this.#empty();
    const fresh = this.#arrived.filter((one) => one.status === 'new').at(-1);
    const stopped = this.state.stoppedAt !== undefined;
    return html`
      ${this.#board(now)}
      <main class="page" id="inhoud" tabindex="-1" @task-command=${this.#onTask}>
        <p class="print-only meta">${say(words.now.printed, { when: dayAndHour(this.app.clock(), this.app.language) })} ${say(words.settings.version, { when: longDay(this.scenario?.reviewed ?? '', this.app.language) })}</p>
        ${listsInDutch(this.app, this.list)}
        ${stopped ? nothing : fresh ? this.#message(fresh) : now.first ? this.#first(now.first) : this.#nothing(now)}
        ${this.refusal ? html`<p class="field__error section" role="alert">${icon('danger')}${this.refusalText()}</p>` : nothing}
        ${this.#hasClocks && this.who.audience === 'resident' && !stopped ? html`<dd-next-clocks class="no-print" .app=${this.app} ?drill=${this.drill}></dd-next-clocks>` : nothing}
        ${this.#list('nog-niet', words.now.overdue, now.overdue)}
        ${this.#list('ook-nu', now.phase ? words.now.current : words.now.returnTasks, fresh && now.first ? [now.first, ...now.current] : now.current)}
        ${this.#list('straks', words.now.upcoming, now.upcoming.slice(0, SHOWN), true)}
        ${this.#folds(now)}
        ${this.#works()}
        ${now.phase ? this.#line() : nothing}
        <div class="btn-row section"><button class="btn btn--quiet" @click=${() => print()}>${icon('print')}${words.now.print}</button>
          ${this.app.settings.look === 'spaarstand' ? nothing : html`<button class="btn btn--quiet" @click=${() => void this.app.change({ look: 'spaarstand' })}>${icon('moon')}${words.now.saver}</button>`}</div>
        <dd-run-controls class="no-print" .app=${this.app} ?drill=${this.drill} .minutes=${this.minutes}></dd-run-controls>
      </main>`;
  }

  #empty(): TemplateResult {
    const { words } = this;
    const say = this.drill ? [words.now.noDrill, words.now.noDrillSay, '/oefenen', 'drill', words.drill.title] as const : [words.now.noRun, words.now.noRunSay, '/stroom-uit', 'lamp-off', words.start.outage] as const;
    return html`<main class="page" id="inhoud" tabindex="-1"><div class="section stack"><h1>${say[0]}</h1><p>${say[1]}</p><p><a class="btn btn--main" href=${say[2]}>${icon(say[3])}${say[4]}</a></p></div></main>`;
  }

  #board(now: NowView): TemplateResult {
    const { app, words, state, minutes } = this;
    const { language } = app;
    const start = state?.start;
    const clock = state?.clock;
    if (!start || !clock) return html``;
    const time = this.storyTime(minutes);
    const story = state.stoppedAt !== undefined ? say(words.now.ended, { when: dayAndHour(state.stoppedAt, language) })
      : !this.drill ? undefined
      : !clock.running ? words.now.paused
      : clock.factor === 1 ? words.now.inStoryReal : say(words.now.inStory, { factor: clock.factor });
    const professional = this.who.audience === 'crisis-team' || this.who.audience === 'ghor' || this.who.audience === 'care';
    const back = this.returnedAt;
    return html`<section class="board" aria-labelledby="klok"><div class="board__in">
      <h1 id="klok">${back === undefined ? words.outage.title : words.now.back}</h1>
      <div class="board__time">
        <p><span class="clock">${clockTime(time, language)}</span>${language === 'nl' ? html` <span>${words.now.hour}</span>` : nothing}</p>
        <p class="board__since"><strong>${professional || this.drill ? html`${formatScenarioTime(minutes)}, ` : nothing}${duration(minutes, words, language)}</strong><br>
          <span class="board__quiet">${back === undefined ? say(words.now.since, { when: dayAndHour(start.startedAt, language) }) : say(words.now.backSince, { when: dayAndHour(this.storyTime(back), language) })}</span>
          ${story ? html`<br><span class="board__quiet">${story}</span>` : nothing}</p>
      </div>
      ${band(start.startedAt, minutes, dayAt(minutes), app.place, words)}
      <dl class="phase">
        <dt>${words.now.phaseNow}</dt><dd>${now.phase?.name ?? words.now.back}</dd>
        ${now.phase ? html`<dt>${words.now.phaseNext}</dt><dd>${now.nextPhase ? say(words.now.phaseNextSay, { when: hourFrom(this.storyTime(now.nextPhase.from), time, language), name: now.nextPhase.name.toLocaleLowerCase(language) }) : words.now.afterLast}</dd>` : nothing}
      </dl>
    </div></section>`;
  }

  #first(item: Item): TemplateResult {
    const { words } = this.list ?? this;
    const labels = this.#labels(item, taskOf(this.state?.tasks ?? new Map(), item.id), this.#hint(item));
    if (!labels) return html``;
    return html`<section class="now now--full" aria-labelledby="nu" lang=${this.list?.lang ?? nothing} dir=${this.list?.dir ?? nothing}>
      <p class="now__label">${icon('clock')}${words.now.doNow}</p>
      <h2 id="nu">${labels.title}</h2>
      ${labels.say ? html`<p>${labels.say}</p>` : nothing}
      ${labels.steps ? html`<ol class="steps">${labels.steps.map((step) => html`<li><span>${step}</span></li>`)}</ol>` : nothing}
      <p>${[labels.hint, labels.condition, labels.role].filter(Boolean).join('. ')}</p>
      <div class="btn-row section-tight">
        <button class="btn btn--main" @click=${() => void this.perform({ type: 'tick-item', item: item.id })}>${icon('check')}${words.now.done}</button>
        <button class="btn btn--main btn--quiet" @click=${() => void this.perform({ type: 'postpone-item', item: item.id, until: postponeUntil(item, this.minutes) })}>${words.now.cannot}</button>
      </div>
      <details class="section-tight"><summary>${words.now.why} ${icon('down')}</summary><p>${labels.why}</p>${labels.mark ? html`<p>${labels.mark}.</p>` : nothing}<p>${labels.sources}</p></details>
    </section>`;
  }

  #message({ inject }: ArrivedInject): TemplateResult {
    const { app } = this;
    const { words, language } = this.list ?? { words: this.words, language: app.language };
    return html`<section class="now now--full" aria-labelledby="nu" lang=${this.list?.lang ?? nothing} dir=${this.list?.dir ?? nothing}>
      <p class="now__label">${icon('send')}${words.inbox.doNow}</p>
      <h2 id="nu">${app.fill(inject.from)}</h2>
      <p class="lead"><strong>${words.drill.word}.</strong> ${app.fill(inject.text)}</p>
      <p class="section-tight">${inject.id}, ${say(words.inbox.at, { t: formatScenarioTime(inject.at), when: clockTime(this.storyTime(inject.at), language) })}. ${app.fill(say(words.inbox.toBy, { to: inject.to, medium: inject.medium.toLocaleLowerCase(language) }))}</p>
      <div class="btn-row section-tight">
        <button class="btn btn--main" @click=${() => void this.perform({ type: 'acknowledge-inject', inject: inject.id })}>${icon('check')}${words.inbox.acknowledge}</button>
        <a class="btn btn--main btn--quiet" href="/oefening/berichten">${words.inbox.all}</a>
      </div>
    </section>`;
  }

  #nothing(now: NowView): TemplateResult {
    const { app, words } = this;
    const next = now.upcoming[0]?.from;
    return html`<section class="section note" aria-labelledby="nu">${icon('works')}<div><h2 class="h-small" id="nu">${words.now.nothingTitle}</h2>
      <p>${next === undefined ? words.now.nothingMore : say(words.now.nothing, { when: hourFrom(this.storyTime(next), this.storyTime(this.minutes), app.language) })}</p></div></section>`;
  }

  #labels(item: Item, task: TaskState, hint: string | undefined): TaskLabels | undefined {
    return this.list && this.labeller(this.list).labels(item, task, hint);
  }

  #hint(item: Item, starts = false): string | undefined {
    if (item.due === undefined || item.from === undefined) return undefined;
    const { words, language } = this.list ?? { words: this.words, language: this.app.language };
    const when = (minutes: number) => hourFrom(this.storyTime(minutes), this.storyTime(this.minutes), language);
    const task = taskOf(this.state?.tasks ?? new Map(), item.id);
    if (!task.done && (task.postponedUntil ?? 0) > this.minutes) return say(words.task.until, { when: when(task.postponedUntil ?? 0) });
    return starts ? say(words.task.from, { when: when(item.from) }) : say(words.task.before, { when: when(item.due) });
  }

  /** A list of tasks. What does not fit the eye at once is behind a button on the screen, and all there on paper. */
  #list(id: string, title: string, items: readonly Item[], starts = false): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    const { now } = this.words;
    const isOpen = this.#unfolded.has(id);
    const toggle = () => {
      if (!this.#unfolded.delete(id)) this.#unfolded.add(id);
      this.requestUpdate();
    };
    // A sheet is the picture of one moment; what starts later is on the print of all tasks
    return html`<section class=${starts ? 'section no-print' : 'section'} aria-labelledby=${id}><h2 id=${id}>${title}</h2>
      <div class="rows tasks" id=${`lijst-${id}`} lang=${this.list?.lang ?? nothing} dir=${this.list?.dir ?? nothing}>${items.map((item, index) => this.#task(item, starts, index >= SHOWN && !isOpen))}</div>
      ${items.length > SHOWN ? html`<button class="btn btn--quiet btn--wide section-tight" aria-expanded=${isOpen} aria-controls=${`lijst-${id}`} @click=${toggle}>${say(isOpen ? now.fewer : now.more, { n: items.length - SHOWN })}</button>` : nothing}
      ${starts ? html`<p class="section-tight"><a class="btn btn--quiet" href=${this.drill ? '/oefening/taken' : '/taken'}>${icon('check')}${now.showAll}</a></p>` : nothing}</section>`;
  }

  #task(item: Item, starts = false, folded = false): TemplateResult {
    const task = taskOf(this.state?.tasks ?? new Map(), item.id);
    return html`<dd-task class=${folded ? 'folded' : ''} .item=${item} .task=${task} .labels=${this.#labels(item, task, task.done ? undefined : this.#hint(item, starts))} ?frozen=${this.state?.stoppedAt !== undefined}></dd-task>`;
  }

  #folds({ done, missed }: NowView): TemplateResult {
    const { now } = this.words;
    const fold = (title: string, items: readonly Item[]) => items.length === 0 ? nothing : html`<details class="panel done"><summary><strong>${title}</strong>${icon('down')}</summary><div class="rows" lang=${this.list?.lang ?? nothing} dir=${this.list?.dir ?? nothing}>${items.map((item) => this.#task(item))}</div></details>`;
    return html`${fold(say(now.doneCount, { n: done.length }), done)}${fold(say(now.missed, { n: missed.length }), missed)}${fold(now.handover, this.items.filter((item) => item.phase === 'handover' && applies(item, this.conditions) !== 'no'))}`;
  }

  #works(): TemplateResult {
    const { app, words, state } = this;
    const variants = state?.start?.variants ?? [];
    return html`<section class="section" aria-labelledby="werkt"><h2 id="werkt">${words.now.works}</h2>
      <p class="h2-gap">${words.now.worksSay}</p>
      <ul class="rows short">${this.lifelines.map((lifeline) => {
        const change = lifelineAt(lifeline, variants, this.minutes, this.returnedAt);
        return lifeRow(lifeline, change, app.fill(change.text), words);
      })}</ul>
      <p class="section-tight"><a class="btn btn--quiet" href=${this.drill ? '/oefening/wat-werkt-nog' : '/wat-werkt-nog'}>${icon('clock')}${words.now.allHours}</a></p></section>`;
  }

  #line(): TemplateResult {
    const { app, words, scenario, minutes } = this;
    const phases = scenario?.phases ?? [];
    const current = phaseAt(phases, minutes);
    return html`<section class="section no-print" aria-labelledby="lijn"><h2 id="lijn">${words.now.line}</h2>
      <ol class="stops">${phases.map((phase) => {
        const past = phases.indexOf(phase) < phases.indexOf(current);
        const isNow = phase === current;
        const at = this.storyTime(phase.from);
        return html`<li class=${past ? 'is-past' : isNow ? 'is-now' : ''} aria-current=${isNow ? 'step' : 'false'}><span class="stops__time">${phase.from < 24 * 60 ? clockTime(at, app.language) : shortDayAndClock(at, app.language)}</span><span class="stops__dot"></span><span>${phase.name}${past ? html` <span class="hidden">(${words.now.past})</span>` : isNow ? `: ${words.now.phaseNow.toLocaleLowerCase(app.language)}` : ''}</span></li>`;
      })}
      <li><span class="stops__time">?</span><span class="stops__dot"></span><span>${words.now.lineEnd}</span></li></ol></section>`;
  }
}
customElements.define('dd-now', DdNow);
