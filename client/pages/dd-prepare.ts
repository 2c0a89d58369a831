import { html, nothing, type TemplateResult } from 'lit';
import type { Checklist, Scenario, Source } from '../../scenarios/content/compiled.ts';
import type { TaskCommand } from '../../scenarios/journal/task-rules.ts';
import { taskOf } from '../../scenarios/journal/tasks.ts';
import { type PreparedItem, type PreparedSection, prepareView } from '../../scenarios/outage/prepare-view.ts';
import { type ListWords, listsInDutch, loadListWords } from '../app/list-words.ts';
import { Page } from '../app/page.ts';
import { TaskLabeller } from '../app/task-labels.ts';
import { dayAndHour, longDay } from '../ui/dates.ts';
import '../ui/dd-task.ts';
import { icon } from '../ui/icon.ts';
import { stateSign } from '../ui/state-sign.ts';
import { bare, say } from '../words/say.ts';

let asked = false;

/** A tick is a meaningful act: the moment at which a browser is willing to promise that it keeps this (P1). Once is enough. */
function askToKeep(): void {
  if (!asked) void navigator.storage?.persist?.();
  asked = true;
}

/** The preparation: sections with their progress, every task with tick, note, name and day. */
export class DdPrepare extends Page {
  #scenario: Scenario | undefined;
  #lists: Checklist[] = [];
  #sources: Source[] = [];
  #list: ListWords | undefined;
  readonly #open = new Set<string>();
  #first = true;
  #labeller: TaskLabeller | undefined;

  protected override loadKey(): string {
    const { audience, kinds } = this.app.profile;
    return `${this.app.language} ${audience} ${kinds.join()}`;
  }

  protected override async load(): Promise<void> {
    const { content, language, profile } = this.app;
    [this.#scenario, this.#lists, this.#sources, this.#list] = await Promise.all([
      content.scenario(language), content.checklists(profile, language), content.sources(), loadListWords(this.app, profile.audience),
    ]);
  }

  readonly #onTask = (event: CustomEvent<TaskCommand>): void => {
    // A tick on something done long ago is a new look at it
    const command = event.detail.type === 'tick-item' ? { ...event.detail, again: true } : event.detail;
    void this.outcome(this.app.home.perform(command)).then((stored) => {
      this.requestUpdate();
      if (stored && event.detail.type === 'tick-item') askToKeep();
    });
  };

  #toggle(id: string): void {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const { app, words } = this;
    const { prepare } = words;
    const scenario = this.#scenario;
    const sections = scenario ? prepareView(this.#lists, app.profile.conditions, app.home.state.tasks, app.clock()) : [];
    if (this.#first && sections.length > 0) {
      this.#first = false;
      const next = sections.find((one) => one.done < one.items.length);
      if (next) this.#open.add(next.section.id);
    }
    const all = sections.reduce((sum, one) => sum + one.items.length, 0);
    const done = sections.reduce((sum, one) => sum + one.done, 0);
    const again = sections.flatMap((one) => one.items).filter((one) => one.status === 'look-again').length;
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small">
        <h1>${prepare.title}</h1>
        <p class="no-print">${prepare.lead}</p>
        ${scenario ? html`<p>${say(prepare.leadFor, { who: app.whoName(scenario) })} <a class="no-print" href="/wie">${words.start.change}</a></p>` : html`<p>${words.app.loading}</p>`}
        ${app.home.state.profile ? nothing : html`<div class="note no-print">${icon('people')}<div><p>${prepare.chooseFirst}</p><p class="section-tight"><a class="btn btn--quiet" href="/wie">${prepare.choose}</a></p></div></div>`}
      </div>
      ${app.profile.audience === 'resident' ? this.#doors() : nothing}
      ${scenario ? html`
        <div class="section stack-small">
          <div class="progress-line"><p class="strong">${say(prepare.progress, { done, all })}</p>${again > 0 ? stateSign('degraded', say(prepare.lookAgain, { n: again })) : nothing}</div>
          <progress max=${all} value=${done} aria-label=${bare(say(prepare.progress, { done, all }))}></progress>
          <p class="print-only">${say(prepare.printed, { when: dayAndHour(app.clock(), app.language), reviewed: longDay(scenario.reviewed, app.language) })}</p>
        </div>
        ${this.refusal ? html`<p class="field__error" role="alert">${icon('danger')}${this.refusalText()}</p>` : nothing}
        ${listsInDutch(app, this.#list)}
        ${this.#list ? this.#sections(sections, this.#list) : nothing}
        <div class="btn-row section"><button class="btn btn--quiet" @click=${() => print()}>${icon('print')}${prepare.print}</button></div>` : nothing}
    </main>`;
  }

  /** What a household has beside its list. */
  #doors(): TemplateResult {
    const { menu } = this.words;
    const door = (href: string, sign: string, word: string) => html`<a class="btn btn--quiet" href=${href}>${icon(sign)}${word}</a>`;
    return html`<nav class="section btn-row no-print" aria-label=${this.words.start.prepare}>
      ${door('/huishouden', 'people', menu.household)}${door('/plan', 'paper', menu.plan)}</nav>`;
  }

  #sections(sections: readonly PreparedSection[], list: ListWords): TemplateResult {
    return html`<div class="section stack-small" lang=${list.lang} dir=${list.dir} @task-command=${this.#onTask}>${sections.map((one) => this.#section(one, list))}</div>`;
  }

  #section({ section, items, done }: PreparedSection, list: ListWords): TemplateResult {
    const { words } = list;
    const isOpen = this.#open.has(section.id);
    const urgent = items.filter(({ item, status }) => item.priority === 1 && status !== 'done').length;
    return html`<section class="panel prepare-section" aria-labelledby=${`deel-${section.id}`}>
      <h2 id=${`deel-${section.id}`}><button class="section-button" aria-expanded=${isOpen} aria-controls=${`lijst-${section.id}`} @click=${() => this.#toggle(section.id)}>
        <span class="plate">${icon(section.icon)}</span><span>${section.name}<br><span class="meta">${say(words.prepare.progress, { done, all: items.length })}</span></span>
        ${done === items.length ? stateSign('works', words.state.ready) : urgent > 0 ? stateSign('degraded', say(words.prepare.essential, { n: urgent })) : nothing}
        ${icon('down')}</button></h2>
      <div id=${`lijst-${section.id}`} class=${isOpen ? 'rows tasks' : 'rows tasks folded'}>${items.map((one) => this.#task(one, list))}</div>
    </section>`;
  }

  #task({ item, status }: PreparedItem, list: ListWords): TemplateResult {
    const { app } = this;
    const { words } = list;
    const task = taskOf(app.home.state.tasks, item.id);
    const shown = status === 'look-again' ? { ...task, done: false } : task;
    const hint = status === 'look-again' && task.doneAt !== undefined
      ? say(words.prepare.dueAgain, { when: longDay(task.doneAt, list.language) })
      : words.prepare.again[item.prepare ?? 'once'];
    this.#labeller = TaskLabeller.for({ app, list, sources: this.#sources, conditions: app.profile.conditions }, this.#labeller);
    return html`<dd-task .item=${item} .task=${shown} .labels=${this.#labeller.labels(item, shown, hint)}></dd-task>`;
  }
}
customElements.define('dd-prepare', DdPrepare);
