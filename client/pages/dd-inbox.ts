import { html, nothing, type TemplateResult } from 'lit';
import type { Injects } from '../../scenarios/content/compiled.ts';
import type { LineKind } from '../../scenarios/journal/run.ts';
import { type ArrivedInject, arrivedInjects } from '../../scenarios/outage/inject-view.ts';
import { formatScenarioTime } from '../../scenarios/scenario-time.ts';
import { listsInDutch } from '../app/list-words.ts';
import { RunPage } from '../app/run-page.ts';
import { clockTime } from '../ui/dates.ts';
import { icon } from '../ui/icon.ts';
import { stateSign } from '../ui/state-sign.ts';
import { say } from '../words/say.ts';

const ANSWERS: readonly LineKind[] = ['action', 'decision', 'note'];
const SIGNS = { new: ['plain', 'send'], seen: ['degraded', 'degraded'], answered: ['works', 'works'] } as const;

/** The messages of a drill: they arrive at their hour, are acknowledged, and actions and decisions are logged against them. */
export class DdInbox extends RunPage {
  #injects: Injects | undefined;
  #refusedAt = '';

  protected override async load(): Promise<void> {
    await super.load();
    this.#injects = await this.app.content.injects(this.app.language);
  }

  override render(): TemplateResult {
    const { words, state } = this;
    const arrived = this.#injects && state ? arrivedInjects(this.#injects.injects, state, this.minutes) : [];
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${words.inbox.title}</h1><p>${words.inbox.lead}</p></div>
      ${this.ready && !state?.start ? html`<p>${words.now.noDrill}</p><p class="section-tight"><a class="btn btn--main" href="/oefenen">${icon('drill')}${words.drill.title}</a></p>`
        : arrived.length === 0 ? html`<p>${this.ready ? words.inbox.empty : words.app.loading}</p>`
        : html`${listsInDutch(this.app, this.list)}<ol class="rows" lang=${this.list?.lang ?? nothing} dir=${this.list?.dir ?? nothing}>${arrived.map((one) => this.#message(one))}</ol>`}
    </main>`;
  }

  #message({ inject, status }: ArrivedInject): TemplateResult {
    const { app, state } = this;
    const { words, language, scenario } = this.list ?? { words: this.words, language: app.language, scenario: this.scenario };
    const { inbox } = words;
    const frozen = state?.stoppedAt !== undefined;
    const [sign, picture] = SIGNS[status];
    const lines = [...(state?.lines.values() ?? [])].filter((line) => line.inject === inject.id);
    return html`<li class="inject"><span class="inject__t">${formatScenarioTime(inject.at)}</span><h2 class="h-small">${inject.id}, ${clockTime(this.storyTime(inject.at), language)}</h2>${stateSign(sign, inbox.status[status], picture)}
      <div class="inject__text stack-small">
        <p><strong>${words.drill.word}.</strong> ${app.fill(inject.text)}</p>
        <p class="meta">${app.fill(say(inbox.fromTo, { from: inject.from, to: inject.to, medium: inject.medium.toLocaleLowerCase(language) }))} ${say(inbox.objectives, { names: inject.objectives.map((id) => scenario?.objectives[id] ?? id).join(', ') })}</p>
        ${lines.map((line) => html`<p class="quote"><strong>${inbox.kinds[line.kind]}.</strong> ${state?.corrections.get(line.id)?.text ?? line.text} ${[line.who, line.due].filter(Boolean).join(', ')}</p>`)}
        ${frozen ? nothing : status === 'new'
          ? html`<p><button class="btn" @click=${() => void this.perform({ type: 'acknowledge-inject', inject: inject.id })}>${icon('check')}${inbox.acknowledge}</button></p>`
          : this.#answer(inject.id)}
        ${status === 'new' ? nothing : html`<details class="fold"><summary>${inbox.expected}<span class="hidden">: ${inject.id}</span> ${icon('down')}</summary><ul class="list-plain">${inject.expected.map((one) => html`<li>${app.fill(one)}</li>`)}</ul>${inject.basis ? html`<p class="meta">${say(inbox.basis, { basis: app.fill(inject.basis) })}</p>` : nothing}</details>`}
      </div></li>`;
  }

  #answer(id: string): TemplateResult {
    const { inbox } = (this.list ?? this).words;
    const refused = this.refusal && this.#refusedAt === id;
    const onSubmit = async (event: SubmitEvent) => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const data = new FormData(form);
      const [who, due] = [String(data.get('who') ?? '').trim(), String(data.get('due') ?? '').trim()];
      this.#refusedAt = id;
      const stored = await this.perform({ type: 'log-line', inject: id, kind: String(data.get('kind')) as LineKind, text: String(data.get('text') ?? ''), ...(who ? { who } : {}), ...(due ? { due } : {}) });
      if (stored) form.reset();
    };
    return html`<details class="fold"><summary>${inbox.answer}<span class="hidden">: ${id}</span> ${icon('down')}</summary>
      <form class="stack-small" @submit=${onSubmit}>
        <div class=${refused ? 'field field--error' : 'field'}><label for=${`wat-${id}`}>${inbox.answer}</label><textarea id=${`wat-${id}`} name="text" rows="2"></textarea></div>
        <div class="fields">
          <div class="field"><label for=${`soort-${id}`}>${inbox.kind}</label><select id=${`soort-${id}`} name="kind">${ANSWERS.map((kind) => html`<option value=${kind}>${inbox.kinds[kind]}</option>`)}</select></div>
          <div class="field"><label for=${`wie-${id}`}>${inbox.who}</label><input id=${`wie-${id}`} name="who" autocomplete="off"></div>
          <div class="field"><label for=${`klaar-${id}`}>${inbox.due}</label><input id=${`klaar-${id}`} name="due" autocomplete="off" placeholder="T+6:00"></div>
        </div>
        ${refused ? html`<p class="field__error" role="alert">${icon('danger')}${this.refusalText()}</p>` : nothing}
        <button class="btn btn--quiet">${icon('check')}${inbox.save}</button></form></details>`;
  }
}
customElements.define('dd-inbox', DdInbox);
