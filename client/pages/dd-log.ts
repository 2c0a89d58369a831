import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../../scenarios/journal/entry.ts';
import type { LineKind } from '../../scenarios/journal/run.ts';
import { journalLabels, journalLines } from '../app/journal-lines.ts';
import { RunPage } from '../app/run-page.ts';
import { isFault } from '../storage/fault.ts';
import { dayAndHour } from '../ui/dates.ts';
import '../ui/dd-journal.ts';
import { icon } from '../ui/icon.ts';
import { say } from '../words/say.ts';

const KINDS: readonly LineKind[] = ['note', 'report', 'action', 'decision'];

/** The journal of the run at hand: write a line, correct one, see everything in order. */
export class DdLog extends RunPage {
  #entries: readonly Entry[] = [];
  #read = -1;

  protected override updated(): void {
    super.updated();
    void this.#refresh();
  }

  /** Reads the lines again after the journal grew. */
  async #refresh(): Promise<void> {
    const { store } = this;
    if (!store || store.count === this.#read) return;
    this.#read = store.count;
    const entries = await (this.drill ? this.app.shelves.drill : this.app.shelves.live).storage.read(store.journal);
    if (isFault(entries)) this.app.report(entries);
    else this.#entries = entries;
    this.requestUpdate();
  }

  readonly #onWrite = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const stored = await this.perform({ type: 'log-line', kind: String(data.get('kind')) as LineKind, text: String(data.get('text') ?? '') });
    if (stored) form.reset();
    else this.querySelector<HTMLElement>('#regel')?.focus();
  };

  readonly #onCorrect = (event: CustomEvent<{ entry: string; text: string }>): void => {
    void this.perform({ type: 'correct-line', ...event.detail });
  };

  override render(): TemplateResult {
    const { app, words, state, store } = this;
    const { log } = words;
    const titles = new Map(this.items.map((item) => [item.id, app.fill(item.title)]));
    if (this.ready && !state?.start) {
      return html`<main class="page" id="inhoud" tabindex="-1"><div class="section stack"><h1>${log.title}</h1><p>${log.none}</p><p><a class="btn btn--quiet" href="/terugkijken">${icon('book')}${words.menu.runs}</a></p></div></main>`;
    }
    const lines = state ? journalLines(this.#entries, state, app, (item) => titles.get(item) ?? item).reverse() : [];
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${log.title}</h1><p>${log.lead}</p>
        <p class="meta" role="status">${say(log.stored, { n: store?.count ?? 0 })}</p>
        <p class="print-only">${say(words.now.printed, { when: dayAndHour(app.clock(), app.language) })}</p></div>
      ${state?.stoppedAt === undefined ? this.#form() : nothing}
      <section class="section" aria-label=${log.title} @line-correct=${this.#onCorrect}><dd-journal .lines=${lines} .labels=${journalLabels(app)} ?frozen=${state?.stoppedAt !== undefined}></dd-journal></section>
      <div class="btn-row section no-print"><button class="btn btn--quiet" @click=${() => print()}>${icon('print')}${log.print}</button></div>
    </main>`;
  }

  #form(): TemplateResult {
    const { words } = this;
    const { log } = words;
    return html`<form class="panel stack-small no-print" @submit=${this.#onWrite}><h2>${log.write}</h2>
      <div class=${this.refusal ? 'field field--error' : 'field'}><label for="regel">${log.text}</label><textarea id="regel" name="text" rows="3"></textarea>
        ${this.refusal ? html`<p class="field__error" role="alert">${icon('danger')}${this.refusalText()}</p>` : nothing}</div>
      <div class="field"><label for="soort">${log.kind}</label><select id="soort" name="kind">${KINDS.map((kind) => html`<option value=${kind}>${words.inbox.kinds[kind]}</option>`)}</select></div>
      <button class="btn">${icon('plus')}${log.add}</button></form>`;
  }
}
customElements.define('dd-log', DdLog);
