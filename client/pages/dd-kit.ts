import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type KitGroup, type KitNeed, type KitView, keepsUntil, kitView } from '../../scenarios/household/kit-amounts.ts';
import { daysOf } from '../../scenarios/household/household.ts';
import type { HouseholdCommand } from '../../scenarios/household/household-journal.ts';
import { HouseholdPage } from '../app/household-page.ts';
import { type KitContent, KitLabeller, loadKit } from '../app/kit-labels.ts';
import '../styles/kit.css';
import { dayAndHour, isoDay, longDay } from '../ui/dates.ts';
import '../ui/dd-kit-item.ts';
import type { KitItemChange, KitItemLabels } from '../ui/dd-kit-item.ts';
import { icon } from '../ui/icon.ts';
import { type SignState, stateSign } from '../ui/state-sign.ts';
import { bare, plural, say } from '../words/say.ts';

const GROUP_SIGNS: Record<KitGroup['state'], SignState> = { ready: 'works', partly: 'plain', missing: 'degraded', unknown: 'unknown' };

/** How many missing essentials the list to start with shows before it says how many more there are. On paper all stand. */
const FIRST = 6;

/** The kit of this household: what it needs, what is there, and what to start with. Each change is stored at once. */
export class DdKit extends HouseholdPage {
  #content: KitContent | undefined;
  #labeller: KitLabeller | undefined;
  readonly #open = new Set<string>();
  #first = true;
  #allFirst = false;
  /** Counts on their way to disk, so that a second press counts on from the first. */
  readonly #counting = new Map<string, number>();
  readonly #problems = new Map<string, string>();
  /** What was shown of each item, to hand out the same again while nothing of it changed: one press draws one item. */
  readonly #shown = new Map<string, { readonly key: string; readonly need: KitNeed; readonly labels: KitItemLabels }>();

  protected override async load(): Promise<void> {
    await super.load();
    this.#content = await loadKit(this);
    this.#labeller = new KitLabeller(this.app, this.#content);
    this.#shown.clear();
  }

  get #today(): string {
    return isoDay(this.app.clock());
  }

  #toggle(id: string): void {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.requestUpdate();
  }

  /** Unfolds the group of an item and brings the reader there. */
  async #go(event: Event, { item }: KitNeed): Promise<void> {
    event.preventDefault();
    this.#open.add(item.group);
    this.requestUpdate();
    await this.updateComplete;
    const title = this.querySelector<HTMLElement>(`#item-${item.id}`);
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'center' });
  }

  #command(change: KitItemChange): HouseholdCommand {
    const { item } = change;
    switch (change.type) {
      case 'count': return { type: 'count-stock', item, have: change.have };
      case 'step': {
        const now = this.#counting.get(item) ?? this.#shown.get(item)?.need.counted ?? 0;
        // Steps of 1.5 and typed numbers add up without stray decimals
        const have = Math.max(0, Math.round((now + change.by) * 1e6) / 1e6);
        this.#counting.set(item, have);
        return { type: 'count-stock', item, have };
      }
      case 'date': return { type: 'date-stock', item, expires: change.expires };
      case 'filled-today': {
        const months = this.#content?.kit.items.find(({ id }) => id === item)?.keepsMonths ?? 0;
        return { type: 'date-stock', item, expires: keepsUntil(this.#today, months) };
      }
      case 'share': return { type: 'share-stock', item, shared: change.shared };
    }
  }

  readonly #onChange = (event: CustomEvent<KitItemChange>): void => {
    const { item, type } = event.detail;
    const command = this.#command(event.detail);
    void this.perform(command).then((stored) => {
      if (command.type === 'count-stock' && this.#counting.get(item) === command.have) this.#counting.delete(item);
      const words = this.#content?.words;
      if (stored || !words || this.app.fault) this.#problems.delete(item);
      else this.#problems.set(item, type === 'date' ? words.notDay : words.notNumber);
      this.requestUpdate();
    });
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.#first && this.ready && this.#content) {
      this.#first = false;
      const start = this.#view(this.#content).groups.find(({ state }) => state === 'missing');
      if (start) this.#open.add(start.id);
    }
  }

  #view({ kit }: KitContent): KitView {
    return kitView(kit, this.household, this.state.stock, this.#today);
  }

  override render(): TemplateResult {
    const content = this.#content;
    const labeller = this.#labeller;
    if (!this.ready || !content || !labeller) return html`<main class="page" id="inhoud" tabindex="-1"><p class="section">${this.words.app.loading}</p></main>`;
    const { app } = this;
    const { words } = content;
    const view = this.#view(content);
    const people = labeller.people(this.household);
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${plural(words.title, daysOf(this.household), content.language)}</h1><p>${words.lead}</p>
        ${people.length > 0 ? html`<ul class="chips" aria-label=${words.who}>${people.map((one) => html`<li class="chip">${one}</li>`)}</ul><p class="no-print"><a class="btn btn--plain" href="/huishouden">${words.change}</a></p>`
          : html`<div class="note">${icon('people')}<div class="stack-small"><p>${words.notDescribed}</p><p class="no-print"><a class="btn btn--quiet" href="/huishouden">${words.describe}</a></p></div></div>`}
        <p class="print-only">${say(words.printed, { when: dayAndHour(app.clock(), content.language), reviewed: longDay(content.kit.reviewed, content.language) })}</p></div>
      ${this.#start(view, content, labeller)}
      <section class="section" aria-labelledby="per-soort" @kit-change=${this.#onChange}><h2 id="per-soort">${words.groups}</h2>
        <div class="stack-small">${view.groups.map((group) => this.#group(group, content, labeller))}</div></section>
      <p class="note section-tight">${icon('money')}<span>${words.noBox}</span></p>
      <div class="btn-row section"><a class="btn btn--main" href="/boodschappen">${icon('check')}${words.toShopping}</a><button class="btn btn--main btn--quiet" @click=${() => print()}>${icon('print')}${words.print}</button></div>
    </main>`;
  }

  /** The whole in one number, with the list behind it: what to start with, and what is nearly past its date. */
  #start(view: KitView, { words }: KitContent, labeller: KitLabeller): TemplateResult {
    const { missingEssentials: first, ageing } = view;
    const more = this.#allFirst ? 0 : first.length - FIRST;
    const progress = say(words.progress, { done: view.ready, all: view.all });
    const link = (need: KitNeed, what: string, isFolded = false) => html`<li class=${isFolded ? 'kit-first folded' : 'kit-first'}><a href=${`#item-${need.item.id}`} @click=${(event: Event) => void this.#go(event, need)}>${this.app.fill(need.item.title)}</a><span class="strong">${what}</span></li>`;
    return html`<section class="panel stack-small section-tight" aria-labelledby="begin-hier">
      <p class="strong">${progress}</p><progress max=${Math.max(1, view.all)} value=${view.ready} aria-label=${bare(progress)}></progress>
      <h2 id="begin-hier" class="no-print">${first.length > 0 ? words.first : words.firstNone}</h2>
      ${first.length > 0 ? html`<p class="no-print">${words.firstSay}</p><ul class="no-print">${first.map((need, index) => link(need, labeller.missing(need), more > 0 && index >= FIRST))}</ul>
        ${more > 0 ? html`<button class="btn btn--quiet" @click=${() => this.#showAll()}>${plural(words.firstMore, more, this.app.language)}</button>` : nothing}` : nothing}
      ${ageing.length > 0 ? html`<h2 class="no-print">${words.ageing}</h2><ul class="no-print">${ageing.map((need) => link(need, need.freshness === 'past' ? words.pastShort : longDay(need.expires ?? '', this.app.language)))}</ul>` : nothing}
    </section>`;
  }

  #showAll(): void {
    this.#allFirst = true;
    this.requestUpdate();
  }

  #group(group: KitGroup, { words, kit }: KitContent, labeller: KitLabeller): TemplateResult {
    const isOpen = this.#open.has(group.id);
    const { id, name, needs, state, missingEssentials, openEssentials } = group;
    const lacks = missingEssentials.length > 0 ? say(words.stillNeeded, { what: labeller.names(missingEssentials) })
      : openEssentials.length > 0 ? say(words.maybeNeeded, { what: labeller.names(openEssentials) }) : '';
    return html`<section class="panel prepare-section kit-group" aria-labelledby=${`deel-${id}`}>
      <h3 id=${`deel-${id}`}><button class="section-button" aria-expanded=${isOpen} aria-controls=${`lijst-${id}`} @click=${() => this.#toggle(id)}>
        <span class="plate">${icon(group.icon)}</span><span>${name}${[group.all > 0 ? say(words.progress, { done: group.ready, all: group.all }) : '', lacks].filter(Boolean).map((line) => html`<br><span class="meta">${line}</span>`)}</span>
        ${stateSign(GROUP_SIGNS[state], words.groupStates[state], state === 'partly' ? 'check' : GROUP_SIGNS[state])}${icon('down')}</button></h3>
      <div id=${`lijst-${id}`} class=${isOpen ? 'rows tasks' : 'rows tasks folded'}>${needs.map((need) => this.#item(need, kit.reviewed, labeller))}</div>
    </section>`;
  }

  #item(need: KitNeed, reviewed: string, labeller: KitLabeller): TemplateResult {
    const { id } = need.item;
    const key = JSON.stringify(need);
    let shown = this.#shown.get(id);
    if (shown?.key !== key) {
      shown = { key, need, labels: labeller.item(need, reviewed) };
      this.#shown.set(id, shown);
    }
    return html`<dd-kit-item .need=${shown.need} .labels=${shown.labels} .problem=${this.#problems.get(id) ?? ''}></dd-kit-item>`;
  }
}
customElements.define('dd-kit', DdKit);
