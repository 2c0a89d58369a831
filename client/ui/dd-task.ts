import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Item } from '../../scenarios/content/compiled.ts';
import type { TaskCommand } from '../../scenarios/journal/task-rules.ts';
import type { TaskState } from '../../scenarios/journal/tasks.ts';
import { icon } from './icon.ts';

/** The words of one task, ready to show: a page knows the clock, the place and the sources, a task does not. */
export interface TaskLabels {
  readonly title: string;
  /** The state it must be in: "dicht". */
  readonly must?: string | undefined;
  readonly say?: string | undefined;
  readonly steps?: readonly string[] | undefined;
  readonly why: string;
  readonly sources: string;
  /** "Vóór 21.20 uur", "Elke 3 maanden". */
  readonly hint?: string | undefined;
  /** Why it is shown to these people: "Alleen bij: baby". */
  readonly condition?: string | undefined;
  readonly role?: string | undefined;
  readonly mark?: string | undefined;
  readonly doneLine?: string | undefined;
  readonly evidenceAsk?: string | undefined;
  readonly tick: string;
  readonly whySource: string;
  readonly more: string;
  readonly note: string;
  readonly who: string;
  readonly by: string;
  readonly evidence: string;
  readonly save: string;
}

/**
 * One line of a checklist: a tick box, what to do, why and on whose word, and room for a note, a name and a day.
 * @fires task-command - detail is a TaskCommand
 */
export class DdTask extends LitElement {
  static override properties = { item: { attribute: false }, task: { attribute: false }, labels: { attribute: false }, frozen: { type: Boolean }, tools: { type: Boolean } };
  declare item: Item;
  declare task: TaskState;
  declare labels: TaskLabels;
  /** Nothing can be changed: a run that was stopped. */
  declare frozen: boolean;
  /** Shows the fold with note, name and day. */
  declare tools: boolean;

  constructor() {
    super();
    this.frozen = false;
    this.tools = true;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  #send(command: TaskCommand): void {
    this.dispatchEvent(new CustomEvent<TaskCommand>('task-command', { detail: command, bubbles: true }));
  }

  readonly #onTick = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    const wants = box.checked;
    // The box shows what is on disk; the page ticks it when the tick is stored
    box.checked = this.task.done;
    this.#send({ type: wants ? 'tick-item' : 'untick-item', item: this.item.id });
  };

  readonly #onSave = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '');
    const item = this.item.id;
    this.#send({ type: 'note-item', item, text: text('note') });
    this.#send({ type: 'assign-item', item, who: text('who'), by: text('by') });
    if (this.labels.evidenceAsk) this.#send({ type: 'prove-item', item, text: text('evidence') });
  };

  override render(): TemplateResult {
    const { task, labels } = this;
    const chips = [labels.hint, labels.condition, labels.role, task.who, task.by].filter(Boolean);
    return html`<div class=${task.done ? 'task task--done' : 'task'}>
      <label class="tick"><input type="checkbox" .checked=${task.done} ?disabled=${this.frozen} aria-label=${labels.tick} @change=${this.#onTick}>${icon('check')}</label>
      <div class="task__body">
        <p class="task__name">${labels.title}${labels.must ? html`<span class="task__must"><span class="checks__dots"></span><span class="checks__must">${labels.must}</span></span>` : nothing}</p>
        ${labels.say ? html`<p>${labels.say}</p>` : nothing}
        ${labels.steps ? html`<ol class="steps">${labels.steps.map((step) => html`<li><span>${step}</span></li>`)}</ol>` : nothing}
        ${chips.length > 0 ? html`<p class="chips">${chips.map((chip) => html`<span class="chip">${chip}</span>`)}</p>` : nothing}
        ${labels.doneLine ? html`<p class="meta">${labels.doneLine}</p>` : nothing}
        ${labels.mark ? html`<p><span class="mark-note">${icon('unknown')}${labels.mark}</span></p>` : nothing}
        ${task.note ? html`<p class="quote">${task.note}</p>` : nothing}
        ${task.evidence ? html`<p class="quote">${labels.evidence}: ${task.evidence}</p>` : nothing}
        <div class="task__folds"><details><summary>${labels.whySource}<span class="hidden">: ${labels.title}</span> ${icon('down')}</summary><p>${labels.why}</p><p class="meta">${labels.sources}</p></details>
        ${this.tools && !this.frozen ? this.#tools() : nothing}</div>
      </div>
    </div>`;
  }

  #tools(): TemplateResult {
    const { item, task, labels } = this;
    const field = (name: string, label: string, control: TemplateResult) => html`<div class="field"><label for=${`${item.id}-${name}`}>${label}</label>${control}</div>`;
    return html`<details class="no-print"><summary>${labels.more}<span class="hidden">: ${labels.title}</span> ${icon('down')}</summary>
      <form class="task__tools" @submit=${this.#onSave}>
        ${field('note', labels.note, html`<textarea id=${`${item.id}-note`} name="note" rows="2" .value=${task.note ?? ''}></textarea>`)}
        <div class="fields">
          ${field('who', labels.who, html`<input id=${`${item.id}-who`} name="who" autocomplete="off" .value=${task.who ?? ''}>`)}
          ${field('by', labels.by, html`<input id=${`${item.id}-by`} name="by" type="date" .value=${task.by ?? ''}>`)}
        </div>
        ${labels.evidenceAsk ? field('evidence', labels.evidenceAsk, html`<textarea id=${`${item.id}-evidence`} name="evidence" rows="2" .value=${task.evidence ?? ''}></textarea>`) : nothing}
        <div class="btn-row btn-row--start"><button class="btn btn--quiet">${labels.save}</button></div>
      </form></details>`;
  }
}
customElements.define('dd-task', DdTask);

declare global {
  interface HTMLElementTagNameMap {
    'dd-task': DdTask;
  }
}
