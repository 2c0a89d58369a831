import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../scenarios/content/compiled.ts';
import type { TaskCommand } from '../../scenarios/journal/task-rules.ts';
import { taskOf } from '../../scenarios/journal/tasks.ts';
import { applies } from '../../scenarios/outage/applies.ts';
import { phaseAt } from '../../scenarios/outage/timeline.ts';
import { listsInDutch } from '../app/list-words.ts';
import { RunPage } from '../app/run-page.ts';
import { dayAndHour, hourFrom, longDay } from '../ui/dates.ts';
import '../ui/dd-task.ts';
import { icon } from '../ui/icon.ts';
import { say } from '../words/say.ts';

/** Every task of the outage by phase: to look ahead, to look back, and to print. */
export class DdTasks extends RunPage {
  readonly #onTask = (event: CustomEvent<TaskCommand>): void => {
    void this.perform(event.detail);
  };

  override render(): TemplateResult {
    const { app, words, scenario, state } = this;
    const mine = this.items.filter((item) => item.phase !== undefined && applies(item, this.conditions) !== 'no');
    const current = state?.start && scenario ? phaseAt(scenario.phases, this.minutes).id : undefined;
    const moments = scenario ? [...scenario.phases.map(({ id, name, from }) => ({ id, name, from })), ...scenario.moments.map(({ id, name }) => ({ id, name, from: undefined }))] : [];
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${words.tasks.title}</h1><p>${words.tasks.lead}</p>
        ${scenario ? html`<p>${say(words.prepare.leadFor, { who: app.whoName(scenario, this.who) })}</p>
        <p class="print-only">${say(words.prepare.printed, { when: dayAndHour(app.clock(), app.language), reviewed: longDay(scenario.reviewed, app.language) })}</p>` : html`<p>${words.app.loading}</p>`}
        <p class="no-print"><button class="btn btn--quiet" @click=${() => print()}>${icon('print')}${words.tasks.print}</button></p></div>
      ${listsInDutch(app, this.list)}
      ${this.refusal ? html`<p class="field__error" role="alert">${icon('danger')}${this.refusalText()}</p>` : nothing}
      <div @task-command=${this.#onTask}>${moments.map(({ id, name, from }) => this.#phase(id, name, from, mine.filter((item) => item.phase === id), id === current && this.returnedAt === undefined))}</div>
    </main>`;
  }

  #phase(id: string, name: string, from: number | undefined, items: readonly Item[], isNow: boolean): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    const { app, words, state } = this;
    const when = from !== undefined && state?.start ? say(words.tasks.from, { when: hourFrom(this.storyTime(from), this.storyTime(0), app.language) }) : '';
    return html`<section class="section" aria-labelledby=${`fase-${id}`}><h2 id=${`fase-${id}`}>${name}${isNow ? ` (${words.tasks.now})` : ''}</h2>
      ${when ? html`<p class="meta h2-gap">${when}</p>` : nothing}
      <div class="rows tasks" lang=${this.list?.lang ?? nothing} dir=${this.list?.dir ?? nothing}>${items.map((item) => this.#task(item))}</div></section>`;
  }

  #task(item: Item): TemplateResult {
    const { list, state } = this;
    const task = taskOf(state?.tasks ?? new Map(), item.id);
    const hint = list && item.due !== undefined && state?.start && !task.done ? say(list.words.task.before, { when: hourFrom(this.storyTime(item.due), this.storyTime(this.minutes), list.language) }) : undefined;
    const labels = list && this.labeller(list).labels(item, task, hint);
    return html`<dd-task .item=${item} .task=${task} .labels=${labels} ?frozen=${!state?.start || state.stoppedAt !== undefined}></dd-task>`;
  }
}
customElements.define('dd-tasks', DdTasks);
