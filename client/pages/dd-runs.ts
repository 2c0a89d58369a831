import { html, nothing, type TemplateResult } from 'lit';
import { Page } from '../app/page.ts';
import { pathOf } from '../app/routes.ts';
import { isFault } from '../storage/fault.ts';
import type { RunBook, RunStore } from '../store/run-book.ts';
import { dayAndHour } from '../ui/dates.ts';
import { icon } from '../ui/icon.ts';
import { stateSign } from '../ui/state-sign.ts';
import { say } from '../words/say.ts';

/** Every run on this device, live and drills, newest first. */
export class DdRuns extends Page {
  #runs: RunStore[] = [];

  protected override async load(): Promise<void> {
    const { app } = this;
    app.report((await app.live.open()) ?? (await app.drill.open()));
    const of = async (book: RunBook) => {
      const names = await book.list();
      if (isFault(names)) return [];
      const stores = await Promise.all(names.map((name) => book.find(name)));
      return stores.filter((store): store is RunStore => store !== undefined && !isFault(store) && store.state.start !== undefined);
    };
    const runs = [...(await of(app.live)), ...(await of(app.drill))];
    const started = (store: RunStore) => store.journal.split('-')[1] ?? '';
    this.#runs = runs.sort((a, b) => started(b).localeCompare(started(a)));
  }

  override render(): TemplateResult {
    const { app, words } = this;
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${words.runs.title}</h1><p>${words.runs.lead}</p></div>
      ${this.ready ? (this.#runs.length === 0 ? html`<p>${words.runs.none}</p>` : html`<ul class="section rows">${this.#runs.map((store) => {
        const { start, stoppedAt } = store.state;
        const drill = start?.mode === 'drill';
        const when = dayAndHour(start?.startedAt ?? 0, app.language);
        const title = say(drill ? words.runs.drillTitle : words.runs.liveTitle, { when });
        return html`<li class="life"><span class="plate">${icon(drill ? 'drill' : 'lamp-off')}</span><div class="life__head"><h2 class="life__name h-small">${title}</h2>${drill ? html`<span class="chip">${words.drill.word}</span>` : nothing}${stoppedAt === undefined ? stateSign('degraded', words.runs.busy) : stateSign('works', words.runs.stopped)}</div>
          <p class="life__say"><a href=${pathOf(drill ? 'drill-run' : 'run', store.journal)}>${words.runs.open}<span class="hidden">: ${title}</span></a></p></li>`;
      })}</ul>`) : html`<p>${words.app.loading}</p>`}
    </main>`;
  }
}
customElements.define('dd-runs', DdRuns);
