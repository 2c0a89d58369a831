import { html, nothing, type TemplateResult } from 'lit';
import type { PlanRow } from '../../scenarios/household/household-journal.ts';
import { isYes, onPaper, type PaperRows, PLAN_SHEETS } from '../../scenarios/household/paper.ts';
import { PaperPage } from '../app/paper-page.ts';
import type { PaperWords } from '../words/paper/nl.ts';
import { bare, say } from '../words/say.ts';

/** Most codes that the second sheet has room for. */
const MOST_CODES = 8;
/** Lines to write on where no code stands. */
const NOTE_LINES = 6;

interface SectionWords {
  readonly title: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The plan on two sheets of A4 at most; what has no room is said, and stands in the phone. */
export class DdPaperPlan extends PaperPage {
  protected override readonly codeRoom = { most: MOST_CODES };

  protected override cardTitle(words: PaperWords): string {
    return words.cards.plan.title;
  }

  protected override card(words: PaperWords): TemplateResult {
    const sheets = PLAN_SHEETS.map((sections) => sections.map((section) => onPaper(this.state, section)));
    const all = sheets.flat();
    const left = all.filter((one) => one.left > 0).map((one) => say(words.plan.leftRow, { n: one.left, section: this.#wordsOf(one, words).title.toLowerCase() }));
    return html`${sheets.map((parts, index) => html`<section class="sheet" aria-label=${bare(say(words.plan.page, { n: index + 1 }))}>
      <div class="sheet__head"><h2>${words.plan.title}</h2><p>${say(words.plan.page, { n: index + 1 })}. ${this.dates(words)}</p></div>
      ${parts.map((part) => this.#section(part, words))}
      ${index === 1 ? html`${this.#foot(words)}
        ${left.length > 0 ? html`<p class="sheet__note strong">${say(words.plan.left, { what: left.join(', ') })}</p>` : nothing}
        ${all.some(({ cut }) => cut) ? html`<p class="sheet__note">${words.plan.cut}</p>` : nothing}` : nothing}</section>`)}`;
  }

  #wordsOf({ section }: PaperRows, words: PaperWords): SectionWords {
    return words.sections[section.id as keyof PaperWords['sections']];
  }

  #value(row: PlanRow, field: string, room: number, words: PaperWords): string {
    if (room > 0) return row[field] ?? '';
    const yes = isYes(row[field]);
    return yes === undefined ? '' : yes ? words.yes : words.no;
  }

  #section(part: PaperRows, words: PaperWords): TemplateResult {
    const { section, rows } = part;
    const { title, fields } = this.#wordsOf(part, words);
    const columns = Object.entries(section.fields);
    if (section.rows === undefined) {
      const [row = {}] = rows;
      return html`<div class="sheet__part"><h3>${title}</h3><dl class=${`boxes boxes--${columns.length}`}>${columns.map(([field, room]) => html`<div><dt>${fields[field]}</dt><dd>${this.filled(row[field], room)}</dd></div>`)}</dl></div>`;
    }
    return html`<div class="sheet__part"><h3 id=${`papier-${section.id}`}>${title}</h3><div class="scroll" role="group" tabindex="0" aria-labelledby=${`papier-${section.id}`}><table class="form" aria-labelledby=${`papier-${section.id}`}>
      <thead><tr>${columns.map(([field, room]) => html`<th scope="col" class=${room === 0 ? 'is-short' : ''}>${fields[field]}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${columns.map(([field, room]) => html`<td>${this.#value(row, field, room, words)}</td>`)}</tr>`)}</tbody></table></div></div>`;
  }

  #foot(words: PaperWords): TemplateResult {
    const pictures = this.codePictures(words);
    if (pictures.length === 0) {
      return html`<div class="sheet__part"><h3>${words.plan.notes}</h3>${Array.from({ length: NOTE_LINES }, () => html`<span class="write"></span>`)}</div>`;
    }
    return html`<div class="sheet__part"><h3>${words.plan.codes}</h3><p>${words.codeSay} ${words.notSecret}</p><div class="paper-codes">${pictures}</div>
      ${this.codes.left > 0 ? html`<p class="sheet__note">${words.codesLeft}</p>` : nothing}</div>`;
  }
}
customElements.define('dd-paper-plan', DdPaperPlan);
