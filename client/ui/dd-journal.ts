import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { say } from '../words/say.ts';
import { icon } from './icon.ts';

/** One line of a journal, ready to show. */
export interface JournalLine {
  readonly id: string;
  readonly scenarioTime: string;
  readonly realTime: string;
  readonly text: string;
  readonly who: string;
  /** The text that stands now, when a later line corrected this one. */
  readonly corrected: string | undefined;
  /** Somebody wrote it, so it can be corrected. */
  readonly correctable: boolean;
  readonly written: string;
}

export interface JournalLabels {
  readonly correct: string;
  readonly save: string;
  readonly cancel: string;
  readonly text: string;
  readonly corrected: string;
  readonly deviceTime: string;
}

/**
 * The lines of a journal. A corrected line stays, struck through, with what replaced it.
 * @fires line-correct - detail is { entry, text }
 */
export class DdJournal extends LitElement {
  static override properties = { lines: { attribute: false }, labels: { attribute: false }, frozen: { type: Boolean }, editing: { state: true } };
  declare lines: readonly JournalLine[];
  declare labels: JournalLabels;
  declare frozen: boolean;
  declare editing: string | undefined;

  override createRenderRoot(): HTMLElement {
    return this;
  }

  readonly #onSave = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('text') ?? '');
    this.dispatchEvent(new CustomEvent('line-correct', { detail: { entry: this.editing, text }, bubbles: true }));
    this.editing = undefined;
  };

  override render(): TemplateResult {
    return html`<ol class="log panel">${this.lines.map((line) => this.#line(line))}</ol>`;
  }

  #line(line: JournalLine): TemplateResult {
    const { labels } = this;
    return html`<li><div><strong>${line.scenarioTime}</strong><br><span class="meta" title=${labels.deviceTime}>${line.realTime}</span></div>
      <div>${line.corrected === undefined ? html`<p>${line.text}</p>` : html`<p><del>${line.text}</del></p><p>${say(labels.corrected, { text: line.corrected })}</p>`}
        ${line.who ? html`<p class="meta">${line.who}</p>` : nothing}
        ${line.correctable && !this.frozen ? this.#correct(line) : nothing}
      </div></li>`;
  }

  #correct(line: JournalLine): TemplateResult {
    const { labels } = this;
    if (this.editing !== line.id) {
      return html`<p class="no-print"><button class="btn btn--plain" @click=${() => { this.editing = line.id; }}>${labels.correct}</button></p>`;
    }
    return html`<form class="stack-small" @submit=${this.#onSave}><div class="field"><label for="verbetering">${labels.text}</label><textarea id="verbetering" name="text" rows="3" .value=${line.corrected ?? line.written}></textarea></div>
      <div class="btn-row btn-row--start"><button class="btn btn--quiet">${icon('check')}${labels.save}</button><button type="button" class="btn btn--plain" @click=${() => { this.editing = undefined; }}>${labels.cancel}</button></div></form>`;
  }
}
customElements.define('dd-journal', DdJournal);
