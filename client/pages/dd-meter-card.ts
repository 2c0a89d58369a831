import { html, nothing, type TemplateResult } from 'lit';
import type { Item, Scenario } from '../../scenarios/content/compiled.ts';
import { filledRows, shorten } from '../../scenarios/household/paper.ts';
import { conditionsOf } from '../../scenarios/household/household.ts';
import { applies } from '../../scenarios/outage/applies.ts';
import { PaperPage } from '../app/paper-page.ts';
import { longDay } from '../ui/dates.ts';
import { hourBoxes } from '../ui/hour-boxes.ts';
import { icon } from '../ui/icon.ts';
import type { PaperWords } from '../words/paper/nl.ts';
import { plural, say } from '../words/say.ts';

/** Tasks in each list: what people can do in that time, and what one sheet can hold. */
const TASKS = 7;
const CONTACTS = 3;
const MOST_CODES = 5;
/** Lines to write on where no code stands. */
const NOTE_LINES = 5;
/** Hours after which food is at risk: a closed fridge 4 (US), a freezer 24 (NL), a full one that stayed shut 48 (US). Facts 2.5. */
const MARKS = { fridge: 4, freezer: 24, full: 48 } as const;

/** One A4 for the meter cupboard: what to do first, 72 boxes to cross off, the plan in short, and what kills. */
export class DdMeterCard extends PaperPage {
  protected override readonly codeRoom = { most: MOST_CODES };
  #scenario: Scenario | undefined;
  #items: readonly Item[] = [];

  protected override async load(): Promise<void> {
    const { content, language } = this.app;
    const [scenario, lists] = await Promise.all([content.scenario(language), content.checklists({ audience: 'resident', kinds: [] }, language), super.load()]);
    this.#scenario = scenario;
    this.#items = lists.flatMap(({ items }) => items);
  }

  protected override cardTitle(words: PaperWords): string {
    return words.cards.meter.title;
  }

  /** Tasks of the outage that are due after `from` and by `to` minutes, the most important first, then in the order of the hour. */
  #tasks(from: number, to: number): readonly Item[] {
    // A card is made before anybody knows what else will fail
    const variants = Object.fromEntries((this.#scenario?.variants ?? []).map(({ id }) => [id, false]));
    const conditions = { ...variants, ...this.app.profile.conditions, ...conditionsOf(this.household) };
    // What may not be for this household comes after what surely is: unknown hides nothing, but a sheet is full once
    const doubt = (item: Item) => (applies(item, conditions) === 'yes' ? 0 : 1);
    return this.#items.filter((item) => item.due !== undefined && item.due > from && item.due <= to && applies(item, conditions) !== 'no')
      .sort((a, b) => doubt(a) - doubt(b) || a.priority - b.priority || (a.due ?? 0) - (b.due ?? 0)).slice(0, TASKS).sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
  }

  #people({ who }: PaperWords): string {
    const { adults = 0, children = 0, toddlers = 0, infantsOlder = 0, infantsYounger = 0, pets = [] } = this.household;
    const { language } = this.app;
    return ([[who.adults, adults], [who.children, children + toddlers], [who.babies, infantsOlder + infantsYounger], [who.pets, pets.reduce((sum, { count }) => sum + count, 0)]] as const)
      .filter(([, count]) => count > 0).map(([forms, count]) => plural(forms, count, language)).join(', ');
  }

  protected override card(words: PaperWords): TemplateResult {
    const { meter } = words;
    const people = this.#people(words);
    return html`<section class="sheet meter" aria-labelledby="kaart">
      <div class="meter__head"><div><h2 id="kaart">${meter.title}</h2><p>${meter.for} ${people ? `${people}.` : nothing}</p></div>
        <p class="meter__since"><strong>${meter.since}</strong><span class="write" aria-hidden="true">${meter.day}</span><span class="write" aria-hidden="true">${meter.hour}</span></p></div>
      <div class="meter__cols">${this.#list('kwartier', meter.quarter, this.#tasks(0, 15))}${this.#list('uur', meter.firstHour, this.#tasks(15, 60))}</div>
      ${this.#hours(words)}
      ${this.#plan(words)}
      ${this.#danger(words)}
      ${this.#foot(words)}</section>`;
  }

  #list(id: string, title: string, items: readonly Item[]): TemplateResult {
    return html`<div class="meter__box"><h3 id=${`kaart-${id}`}>${title}</h3><ul aria-labelledby=${`kaart-${id}`}>${items.map((item) => html`<li><span class="meter__tick" aria-hidden="true"></span><span>${this.app.fill(item.title)}</span></li>`)}</ul></div>`;
  }

  #hours({ meter }: PaperWords): TemplateResult {
    const marks = { [MARKS.fridge]: meter.marks.fridge, [MARKS.freezer]: meter.marks.freezer, [MARKS.full]: meter.marks.full };
    const mark = (kind: keyof typeof MARKS, text: string) => html`<div><dt>${meter.marks[kind]} ${meter[kind]} <span class="write" aria-hidden="true">${meter.hour}</span></dt><dd>${text}</dd></div>`;
    return html`<div class="meter__box"><h3>${meter.boxes}</h3>
      <div class="scroll" role="group" tabindex="0" aria-label=${meter.boxes}>${hourBoxes(meter.boxesLabel, [1, 2, 3].map((n) => say(meter.dayN, { n })), marks)}</div>
      <dl class="meter__marks">${mark('fridge', meter.fridgeSay)}${mark('freezer', meter.freezerSay)}${mark('full', meter.fullSay)}</dl></div>`;
  }

  #plan({ meter }: PaperWords): TemplateResult {
    const { place } = this.app;
    const rows = (section: string) => filledRows(this.state, section);
    const [[meeting = {}], [point = {}], [taps = {}]] = [rows('meeting'), rows('support-point'), rows('taps')];
    const contacts = rows('contacts');
    const line = (label: string, text: string | undefined, room = 46) => html`<div><dt>${label}</dt><dd>${this.filled(text, room)}</dd></div>`;
    const list = (some: typeof contacts, ...fields: string[]) => some.map((row) => fields.map((field) => row[field]).filter(Boolean).join(', ')).filter(Boolean).join('; ');
    return html`<div class="meter__cols">
      <div class="meter__box"><h3>${meter.plan}</h3><dl class="meter__plan">
        ${line(meter.meet, meeting.near)}${line(meter.meetFar, meeting.far)}
        ${line(meter.fetch, rows('fetch').map(({ who = '', by = '' }) => [who, by].filter(Boolean).join(': ')).filter(Boolean).join('; '))}
        ${line(meter.neighbours, list(rows('neighbours'), 'name', 'address'))}
        ${line(meter.point, point.place || place.supportPoints[0] && `${place.supportPoints[0].name}, ${place.supportPoints[0].address}`)}</dl></div>
      <div class="meter__box"><h3>${meter.numbers}</h3><dl class="meter__plan">
        ${Array.from({ length: CONTACTS }, (_, index) => line(meter.contact, [shorten(contacts[index]?.name ?? '', 24).text, contacts[index]?.phone].filter(Boolean).join(' '), 54))}
        ${line(meter.meterTap, taps.meter)}${line(meter.waterTap, taps.water)}${line(meter.gasTap, taps.gas)}</dl></div></div>`;
  }

  #danger({ meter }: PaperWords): TemplateResult {
    const { radio, gridOperator } = this.app.place;
    return html`<div class="meter__danger"><h3>${icon('danger')}${meter.danger}</h3><p>${meter.inside}</p><p>${meter.call}</p></div>
      <p class="meter__line"><strong>${say(meter.radio, { radio: radio.name, fm: radio.fm })}</strong> ${say(meter.grid, { operator: gridOperator.name, phone: gridOperator.phone })} ${meter.window} ${meter.back}</p>`;
  }

  #foot(words: PaperWords): TemplateResult {
    const codes = this.codePictures(words);
    return html`<div class="meter__foot">${codes.length > 0 ? html`<p>${words.codeSay} ${this.codes.left > 0 ? words.codesLeft : ''}</p><div class="paper-codes">${codes}</div>` : html`<h3>${words.plan.notes}</h3>${Array.from({ length: NOTE_LINES }, () => html`<span class="write"></span>`)}`}
      <p><strong>${this.dates(words)}</strong> ${this.#scenario ? say(words.reviewed, { day: longDay(this.#scenario.reviewed, this.app.language) }) : ''} ${words.meter.figures} ${words.sources}</p></div>`;
  }
}
customElements.define('dd-meter-card', DdMeterCard);
