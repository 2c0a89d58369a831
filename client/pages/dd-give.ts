import { html, nothing, type TemplateResult } from 'lit';
import { type Bytes, chunkText, handOver } from '../../scenarios/household/handover.ts';
import { neededEntries, planEntries } from '../../scenarios/household/handover-entries.ts';
import { typedLines } from '../../scenarios/household/typed-code.ts';
import { HOUSEHOLD } from '../app/household-store.ts';
import { Page } from '../app/page.ts';
import { canShareFiles, downloadFile, shareFile } from '../handover/files.ts';
import { handoverPorts } from '../handover/ports.ts';
import { qrCode } from '../handover/qr-code.ts';
import { HANDOVER_WORDS } from '../handover/words.ts';
import { isFault } from '../storage/fault.ts';
import { isoDay, longDay } from '../ui/dates.ts';
import { icon } from '../ui/icon.ts';
import { areaWords } from '../words/area-words.ts';
import type { HandoverWords } from '../words/handover/nl.ts';
import { say } from '../words/say.ts';

type What = 'all' | 'plan';

/** The household of this phone as codes for another: one by one on the screen, as a file, or as text to type over. */
export class DdGive extends Page {
  #words: HandoverWords | undefined;
  #what: What = 'all';
  #chunks: readonly Bytes[] = [];
  #problem: 'nothing' | 'too-large' | undefined;
  #at = 0;
  #made = false;

  protected override async load(): Promise<void> {
    this.#words = await areaWords(HANDOVER_WORDS, this.app.language);
    await this.refresh();
  }

  /** Makes the codes anew, from what is on disk now. */
  async refresh(): Promise<void> {
    const entries = await this.app.shelves.live.storage.read(HOUSEHOLD);
    this.app.report(isFault(entries) ? entries : undefined);
    if (isFault(entries)) return;
    const needed = this.#what === 'plan' ? planEntries(neededEntries(entries)) : neededEntries(entries);
    const chunks = needed.length === 0 ? [] : await handOver(needed, handoverPorts);
    this.#problem = needed.length === 0 ? 'nothing' : 'refused' in chunks ? 'too-large' : undefined;
    this.#chunks = 'refused' in chunks ? [] : chunks;
    this.#at = 0;
    this.#made = false;
    this.requestUpdate();
  }

  #choose(what: What): void {
    this.#what = what;
    void this.refresh();
  }

  #step(by: number): void {
    const { length } = this.#chunks;
    this.#at = (this.#at + by + length) % length;
    this.requestUpdate();
  }

  #file(words: HandoverWords): File {
    const { place, language, clock } = this.app;
    const head = say(words.fileHead, { place: place.name, day: longDay(clock(), language) });
    return new File([[head, ...this.#chunks.map(chunkText), ''].join('\n')], `${words.fileName}-${isoDay(clock())}.txt`, { type: 'text/plain' });
  }

  async #onFile(words: HandoverWords, give: (file: File) => unknown): Promise<void> {
    this.#made = (await give(this.#file(words))) !== false;
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const words = this.#words;
    if (!words) return html`<p>${this.words.app.loading}</p>`;
    return html`<section class="section panel stack-small" aria-labelledby="geef"><h2 id="geef">${words.giveTitle}</h2>
      <p>${words.giveSay}</p>
      ${this.#what === 'all' && this.#problem === 'nothing' ? html`<div class="note">${icon('people')}<div class="stack-small"><p>${words.empty}</p><p><a class="btn btn--quiet" href="/huishouden">${words.fillIn}</a></p></div></div>` : this.#codes(words)}</section>`;
  }

  #codes(words: HandoverWords): TemplateResult {
    const chunk = this.#chunks[this.#at];
    const choice = (what: What, title: string, text: string) => html`<label class="choice__row"><input type="radio" name="wat" .checked=${this.#what === what} @change=${() => this.#choose(what)}>${icon(what === 'all' ? 'home' : 'paper')}<span>${title}<br><span class="meta">${text}</span></span></label>`;
    return html`<fieldset><legend class="h-small">${words.what}</legend><div class="rows choice">${choice('all', words.all, words.allSay)}${choice('plan', words.plan, words.planSay)}</div></fieldset>
      ${this.#problem === 'nothing' ? html`<p>${words.planEmpty}</p>` : nothing}
      ${this.#problem === 'too-large' ? html`<p class="field__error">${icon('danger')}${words.tooLarge}</p><p><a class="btn btn--quiet" href="/bestand">${words.toFile}</a></p>` : nothing}
      ${chunk ? this.#code(words, chunk) : nothing}`;
  }

  #code(words: HandoverWords, chunk: Bytes): TemplateResult {
    const values = { n: this.#at + 1, all: this.#chunks.length };
    const several = values.all > 1;
    return html`<p>${several ? words.oneByOne : words.one}</p>
      <p class="strong" role="status">${say(words.code, values)}</p>
      <div class="qr-board">${qrCode(chunkText(chunk), say(words.picture, values))}</div>
      ${several ? html`<div class="btn-row"><button class="btn btn--quiet" @click=${() => this.#step(-1)}>${words.previous}</button><button class="btn" @click=${() => this.#step(1)}>${words.next}</button></div>` : nothing}
      <p class="meta">${words.notSecret}</p>
      <h3>${words.otherWays}</h3>
      <div class="btn-row">
        ${canShareFiles() ? html`<button class="btn btn--quiet" @click=${() => void this.#onFile(words, shareFile)}>${icon('send')}${words.share}</button>` : nothing}
        <button class="btn btn--quiet" @click=${() => void this.#onFile(words, downloadFile)}>${icon('save')}${words.download}</button></div>
      <p role="status">${this.#made ? words.made : ''}</p>
      <details class="fold"><summary>${words.asText}</summary><div class="stack-small"><p>${words.asTextSay}</p>
        <h3>${say(words.lines, { n: values.n })}</h3>
        <ol class="code-lines">${typedLines(chunk).map((line) => html`<li>${line}</li>`)}</ol></div></details>`;
  }
}
customElements.define('dd-give', DdGive);
