import { html, type TemplateResult } from 'lit';
import type { Checklist } from '../../scenarios/content/compiled.ts';
import type { Entry, JournalId } from '../../scenarios/journal/entry.ts';
import { scenarioTimeAt } from '../../scenarios/journal/run-clock.ts';
import { Page } from '../app/page.ts';
import { journalLabels, journalLines } from '../app/journal-lines.ts';
import { isFault } from '../storage/fault.ts';
import type { RunStore } from '../store/run-book.ts';
import { dayAndHour } from '../ui/dates.ts';
import '../ui/dd-journal.ts';
import { duration } from '../ui/duration.ts';
import { icon } from '../ui/icon.ts';
import { say } from '../words/say.ts';

/** One run to look back at: its facts and its journal. */
export class DdRun extends Page {
  #store: RunStore | undefined;
  #entries: readonly Entry[] = [];
  #lists: Checklist[] = [];

  protected override loadKey(): string {
    return `${this.app.language} ${this.run}`;
  }

  protected override async load(): Promise<void> {
    const { app } = this;
    const book = this.drill ? app.drill : app.live;
    app.report(await book.open());
    const store = await book.find(this.run as JournalId);
    if (!store || isFault(store)) return;
    const entries = await (this.drill ? app.shelves.drill : app.shelves.live).storage.read(store.journal);
    this.#store = store;
    this.#entries = isFault(entries) ? [] : entries;
    if (store.state.start) this.#lists = await app.content.checklists(store.state.start, app.language);
  }

  override render(): TemplateResult {
    const { app, words } = this;
    const state = this.#store?.state;
    if (!state?.start || !state.clock) {
      return html`<main class="page" id="inhoud" tabindex="-1"><div class="section stack"><h1>${words.runs.title}</h1><p>${this.ready ? words.runs.unknown : words.app.loading}</p><p><a class="btn btn--quiet" href="/terugkijken">${icon('book')}${words.runs.title}</a></p></div></main>`;
    }
    const when = dayAndHour(state.start.startedAt, app.language);
    const titles = new Map(this.#lists.flatMap((list) => list.items).map((item) => [item.id, app.fill(item.title)]));
    const fact = (name: string, value: string | number) => html`<li><span>${name}</span><span class="checks__dots"></span><span class="checks__must">${value}</span></li>`;
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${say(this.drill ? words.runs.drillTitle : words.runs.liveTitle, { when })}</h1>
        <p class="print-only">${say(words.now.printed, { when: dayAndHour(app.clock(), app.language) })}</p></div>
      <section class="section panel" aria-labelledby="kort"><h2 id="kort">${words.runs.facts}</h2><ul class="checks">
        ${fact(words.runs.lasted, duration(scenarioTimeAt(state.clock, app.clock()), words, app.language))}
        ${fact(words.runs.ticked, [...state.tasks.values()].filter((task) => task.done).length)}
        ${fact(words.runs.lines, state.lines.size)}
        ${this.drill ? fact(words.runs.injects, state.acknowledged.size) : ''}
      </ul></section>
      <section class="section" aria-labelledby="regels"><h2 id="regels">${words.log.title}</h2>
        <dd-journal .lines=${journalLines(this.#entries, state, app, (item) => titles.get(item) ?? item)} .labels=${journalLabels(app)} frozen></dd-journal></section>
      <div class="btn-row section no-print"><button class="btn btn--quiet" @click=${() => print()}>${icon('print')}${words.log.print}</button><a class="btn btn--quiet" href="/terugkijken">${icon('book')}${words.runs.title}</a></div>
    </main>`;
  }
}
customElements.define('dd-run', DdRun);
