import { html, nothing, type TemplateResult } from 'lit';
import { kitView } from '../../scenarios/household/kit-amounts.ts';
import { type ShoppingGroup, type ShoppingLine, type ShoppingList, shoppingList } from '../../scenarios/household/shopping.ts';
import { HouseholdPage } from '../app/household-page.ts';
import { type KitContent, KitLabeller, loadKit } from '../app/kit-labels.ts';
import '../styles/kit.css';
import { dayAndHour, isoDay, longDay } from '../ui/dates.ts';
import { icon } from '../ui/icon.ts';
import { bare, plural, say } from '../words/say.ts';

/** Section of the plan in which people note what they missed in an exercise or an outage. */
const MISSED = 'missed';

/** What is still missing, in the units that people buy. A tick counts it in the kit. */
export class DdShopping extends HouseholdPage {
  #content: KitContent | undefined;
  #labeller: KitLabeller | undefined;
  /** What was ticked on this visit stays in its place, with what was there before, so that a slip can be undone. */
  readonly #ticked = new Map<string, number>();
  readonly #settled = new Map<string, string>();

  protected override async load(): Promise<void> {
    await super.load();
    this.#content = await loadKit(this);
    this.#labeller = new KitLabeller(this.app, this.#content);
  }

  async #onTick(event: Event, { need }: ShoppingLine): Promise<void> {
    const box = event.target as HTMLInputElement;
    const wants = box.checked;
    const item = need.item.id;
    // The box shows what is on disk
    box.checked = !wants;
    const before = this.#ticked.get(item) ?? 0;
    if (wants) this.#ticked.set(item, need.counted);
    const replaced = wants && need.freshness === 'past' ? await this.perform({ type: 'date-stock', item, expires: '' }) : true;
    const stored = replaced && (await this.perform({ type: 'count-stock', item, have: wants ? need.need : before }));
    if (wants ? !stored : stored) this.#ticked.delete(item);
    this.requestUpdate();
  }

  async #onMissed(event: Event, row: string, text: string): Promise<void> {
    const box = event.target as HTMLInputElement;
    const wants = box.checked;
    box.checked = !wants;
    if (wants) this.#settled.set(row, text);
    const stored = await this.perform(wants ? { type: 'remove-plan-row', section: MISSED, row } : { type: 'write-plan', section: MISSED, row, fields: { text } });
    if (wants ? !stored : stored) this.#settled.delete(row);
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const content = this.#content;
    if (!this.ready || !content) return html`<main class="page" id="inhoud" tabindex="-1"><p class="section">${this.words.app.loading}</p></main>`;
    const { app } = this;
    const { shopping, ...words } = content.words;
    const list = shoppingList(kitView(content.kit, this.household, this.state.stock, isoDay(app.clock())), new Set(this.#ticked.keys()));
    const isEmpty = list.free.length + list.first.length + list.later.length === 0;
    return html`<main class="page shopping" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${shopping.title}</h1><p>${shopping.lead}</p>
        <p class="print-only">${say(words.printed, { when: dayAndHour(app.clock(), content.language), reviewed: longDay(content.kit.reviewed, content.language) })}</p>
        ${isEmpty ? html`<p class="note">${icon('works')}<span>${shopping.nothing}</span></p>` : nothing}
        ${list.open > 0 ? html`<p class="meta no-print">${plural(shopping.open, list.open, content.language)}</p><p class="no-print"><a class="btn btn--quiet" href="/huishouden">${words.describe}</a></p>` : nothing}</div>
      ${this.#sections(list, content)}
      ${this.#missed(content)}
      <div class="btn-row section"><a class="btn btn--main btn--quiet" href="/pakket">${icon('box')}${shopping.toKit}</a><button class="btn btn--main" @click=${() => print()}>${icon('print')}${shopping.print}</button></div>
    </main>`;
  }

  #sections({ free, first, later }: ShoppingList, { words: { shopping } }: KitContent): TemplateResult {
    const section = (id: string, title: string, lead: string, body: TemplateResult | readonly TemplateResult[]) =>
      html`<section class="section" aria-labelledby=${id}><h2 id=${id}>${title}</h2><p class="h2-gap no-print">${lead}</p>${body}</section>`;
    return html`
      ${first.length > 0 ? section('eerst', shopping.first, shopping.firstSay, this.#groups(first)) : nothing}
      ${free.length > 0 ? section('gratis', shopping.free, shopping.freeSay, html`<ul class="rows tasks">${free.map((line) => this.#line(line))}</ul>`) : nothing}
      ${later.length > 0 ? section('daarna', shopping.later, shopping.laterSay, this.#groups(later)) : nothing}`;
  }

  /** By kind of shop: people walk past one shelf at a time. */
  #groups(groups: readonly ShoppingGroup[]): TemplateResult {
    return html`<div class="shelves">${groups.map(({ group, lines }) => html`<div class="shelf"><h3 class="shelf__name">${icon(group.icon)} ${group.name}</h3><ul class="rows tasks">${lines.map((line) => this.#line(line))}</ul></div>`)}</div>`;
  }

  #line(line: ShoppingLine): TemplateResult {
    const { need } = line;
    const shopping = this.#content?.words.shopping;
    const title = this.app.fill(need.item.title);
    const isDone = need.state === 'ready';
    const packs = this.#labeller?.packs(need, isDone ? need.packs : line.packs);
    const amount = need.item.pack?.counted === 'pack' ? packs : isDone ? '' : this.#labeller?.missing(need);
    const more = [need.item.pack?.counted === 'unit' ? packs : '', line.replaces ? shopping?.replaces : '', need.item.shareable ? shopping?.share : ''].filter(Boolean).join('. ');
    return this.#row(title, amount ?? '', more, say(shopping?.done ?? '', { title }), isDone, (event) => void this.#onTick(event, line));
  }

  #row(title: string, amount: string, more: string, label: string, isDone: boolean, change: (event: Event) => void): TemplateResult {
    return html`<li class=${isDone ? 'task task--done' : 'task'}><label class="tick"><input type="checkbox" .checked=${isDone} aria-label=${bare(label)} @change=${change}>${icon('check')}</label>
      <div class="task__body"><p class="task__name">${title}${amount ? html`<span class="task__must"><span class="checks__dots"></span><span class="checks__must">${amount}</span></span>` : nothing}</p>${more ? html`<p class="meta">${more}</p>` : nothing}</div></li>`;
  }

  #missed({ words: { shopping } }: KitContent): TemplateResult {
    const rows = new Map([...(this.state.plan.get(MISSED) ?? new Map<string, Readonly<Record<string, string>>>())].map(([row, fields]) => [row, { text: fields.text ?? '', isDone: false }]));
    for (const [row, text] of this.#settled) if (!rows.has(row)) rows.set(row, { text, isDone: true });
    const shown = [...rows].filter(([, { text }]) => text !== '');
    return html`<section class=${shown.length > 0 ? 'section' : 'section no-print'} aria-labelledby="gemist"><h2 id="gemist">${shopping.missed}</h2>
      ${shown.length > 0 ? html`<ul class="rows tasks">${shown.map(([row, { text, isDone }]) => this.#row(text, '', '', say(shopping.done, { title: text }), isDone, (event) => void this.#onMissed(event, row, text)))}</ul>` : html`<p>${shopping.missedNone}</p>`}</section>`;
  }
}
customElements.define('dd-shopping', DdShopping);
