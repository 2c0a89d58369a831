import { html, type TemplateResult } from 'lit';
import { shorten, validUntil } from '../../scenarios/household/paper.ts';
import { chunkText } from '../../scenarios/household/handover.ts';
import { type PaperCodes, paperCodes } from '../handover/paper-codes.ts';
import { qrCode } from '../handover/qr-code.ts';
import { isFault } from '../storage/fault.ts';
import '../styles/handover.css';
import '../styles/cards.css';
import '../styles/cards/paper.css';
import { isoDay, longDay } from '../ui/dates.ts';
import { icon } from '../ui/icon.ts';
import { type AreaWords, areaWords } from '../words/area-words.ts';
import type { PaperWords } from '../words/paper/nl.ts';
import { say } from '../words/say.ts';
import { HouseholdPage } from './household-page.ts';
import { HOUSEHOLD } from './household-store.ts';

/** Words of the cards of paper. */
export const PAPER_WORDS: AreaWords<PaperWords> = {
  nl: () => import('../words/paper/nl.ts'),
  en: () => import('../words/paper/en.ts'),
  tr: () => import('../words/paper/tr.ts'),
  ar: () => import('../words/paper/ar.ts'),
  pl: () => import('../words/paper/pl.ts'),
  uk: () => import('../words/paper/uk.ts'),
};

/** A page that is a card of paper: it shows what will be printed, with its dates, its codes and one button. */
export abstract class PaperPage extends HouseholdPage {
  #words: PaperWords | undefined;
  #codes: PaperCodes = { chunks: [], left: 0 };

  /** How many codes this paper has room for, and of which sections of the plan; all when not said. */
  protected abstract readonly codeRoom: { readonly most: number; readonly sections?: readonly string[] };

  /** The card itself; `load` has been done. */
  protected abstract card(words: PaperWords): TemplateResult;

  protected abstract cardTitle(words: PaperWords): string;

  protected override async load(): Promise<void> {
    [this.#words] = await Promise.all([areaWords(PAPER_WORDS, this.app.language), super.load()]);
    const entries = await this.app.shelves.live.storage.read(HOUSEHOLD);
    if (!isFault(entries)) this.#codes = await paperCodes(entries, this.codeRoom.most, this.codeRoom.sections);
  }

  protected get codes(): PaperCodes {
    return this.#codes;
  }

  /** "Gemaakt op 20 januari 2027. Geldig tot 20 januari 2028." */
  protected dates(words: PaperWords): string {
    const language = this.app.language;
    const now = this.app.clock();
    return `${say(words.made, { day: longDay(now, language) })} ${say(words.valid, { day: longDay(validUntil(isoDay(now), this.state), language) })}`;
  }

  /** Each code as a picture with its number. */
  protected codePictures(words: PaperWords): readonly TemplateResult[] {
    const { chunks } = this.#codes;
    return chunks.map((chunk, index) => {
      const values = { n: index + 1, all: chunks.length };
      return html`<div class="paper-code">${qrCode(chunkText(chunk), say(words.code, values))}${chunks.length > 1 ? html`<p class="meta" aria-hidden="true">${say(words.codeShort, values)}</p>` : ''}</div>`;
    });
  }

  /** What was filled in, short enough for its place; a line to write on when nothing was. */
  protected filled(text: string | undefined, room: number): TemplateResult {
    const short = shorten(text ?? '', room).text;
    return short === '' ? html`<span class="write"></span>` : html`<span class="written">${short}</span>`;
  }

  override render(): TemplateResult {
    const words = this.#words;
    if (!words) return html`<main class="page" id="inhoud" tabindex="-1"><p class="section">${this.words.app.loading}</p></main>`;
    return html`<main class="page page--mid" id="inhoud" tabindex="-1">
      <div class="section stack-small no-print"><h1>${this.cardTitle(words)}</h1>
        <div class="btn-row btn-row--start"><button class="btn" @click=${() => print()}>${icon('print')}${words.print}</button><a class="btn btn--quiet" href="/papier">${icon('paper')}${words.back}</a></div>
        <p class="strong">${words.preview}</p></div>
      <div class="paper">${this.card(words)}</div>
    </main>`;
  }
}
