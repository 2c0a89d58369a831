import { html, nothing, type TemplateResult } from 'lit';
import { type Bytes, chunkLength, type Collected, collect, isComplete, readChunk, takeOver } from '../../scenarios/household/handover.ts';
import { type HouseholdNews, householdNews } from '../../scenarios/household/household-news.ts';
import { fromBase32, readTyped } from '../../scenarios/household/typed-code.ts';
import type { Entry } from '../../scenarios/journal/entry.ts';
import { HOUSEHOLD } from '../app/household-store.ts';
import { Page } from '../app/page.ts';
import { takeEntries } from '../app/take-entries.ts';
import { CodeCamera } from '../handover/code-camera.ts';
import { handoverPorts } from '../handover/ports.ts';
import { codesInPhoto } from '../handover/read-codes.ts';
import { HANDOVER_WORDS } from '../handover/words.ts';
import { isFault } from '../storage/fault.ts';
import { icon } from '../ui/icon.ts';
import { areaWords } from '../words/area-words.ts';
import type { HandoverWords } from '../words/handover/nl.ts';
import { plural, say } from '../words/say.ts';

/** Largest file that is read as a file of codes, in bytes: 255 chunks of 650 characters are far below it. */
const LARGEST_FILE = 1_000_000;

type Problem = keyof HandoverWords['refusals'];

interface Found {
  /** Entries that this phone does not have yet. */
  readonly fresh: readonly Entry[];
  readonly news: HouseholdNews;
}

/**
 * Takes over a household from another phone: camera, photos, a file or a typed code. What is new is shown first.
 * @fires household-taken - after it is on disk
 */
export class DdTake extends Page {
  #words: HandoverWords | undefined;
  #collected: Collected | undefined;
  #found: Found | undefined;
  #problem = '';
  #done = '';
  #busy = false;
  readonly #camera = new CodeCamera(this, (texts) => void this.#readTexts(texts, true));

  protected override async load(): Promise<void> {
    this.#words = await areaWords(HANDOVER_WORDS, this.app.language);
  }

  #refuse(problem: string): void {
    this.#problem = problem;
    this.requestUpdate();
  }

  #refused(code: string): string {
    return this.#words?.refusals[code as Problem] ?? code;
  }

  /** Codes as texts. Once one of them is ours, foreign ones beside it are passed over: a poster has codes too. */
  async #readTexts(texts: readonly string[], moving = false): Promise<void> {
    const chunks = texts.flatMap((text) => fromBase32(text) ?? []);
    const ours = chunks.filter((bytes) => chunkLength(bytes) !== undefined);
    if (ours.length > 0) await this.#readChunks(ours, moving);
    else this.#refuse(this.#refused('not-ours'));
  }

  async #readChunks(chunks: readonly Bytes[], moving = false): Promise<void> {
    const before = this.#collected;
    for (const bytes of chunks) {
      const chunk = readChunk(bytes);
      const next = 'refused' in chunk ? chunk : collect(this.#collected, chunk);
      if ('refused' in next) {
        this.#refuse(this.#refused(next.refused));
        return;
      }
      this.#collected = next;
    }
    // The camera sees the same code many times a second
    if (moving && before === this.#collected) return;
    this.#problem = '';
    this.#done = '';
    this.requestUpdate();
    if (this.#collected && isComplete(this.#collected)) await this.#complete(this.#collected);
  }

  async #complete(collected: Collected): Promise<void> {
    this.#camera.stop();
    const entries = await takeOver(collected, HOUSEHOLD, handoverPorts);
    if ('refused' in entries) {
      this.#forget();
      this.#refuse(this.#refused(entries.refused));
      return;
    }
    const ours = await this.app.shelves.live.storage.read(HOUSEHOLD);
    this.app.report(isFault(ours) ? ours : undefined);
    if (isFault(ours)) return;
    const known = new Set<string>(ours.map(({ id }) => id));
    this.#found = { fresh: entries.filter(({ id }) => !known.has(id)), news: householdNews(ours, entries) };
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#nieuws')?.focus();
  }

  #forget(): void {
    this.#collected = undefined;
    this.#found = undefined;
    this.#problem = '';
    this.requestUpdate();
  }

  readonly #onPhotos = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    this.#busy = true;
    this.#problem = '';
    this.#done = '';
    this.requestUpdate();
    for (const file of files) {
      const texts = await codesInPhoto(file);
      if (!texts) this.#refuse(this.#refused('not-image'));
      else if (texts.length === 0) this.#refuse(this.#refused('no-code'));
      else await this.#readTexts(texts);
    }
    this.#busy = false;
    this.requestUpdate();
  };

  readonly #onFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    this.#done = '';
    if (file.size > LARGEST_FILE) this.#refuse(this.#refused('not-ours'));
    else await this.#readText(await file.text(), 'not-ours');
  };

  readonly #onTyped = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#readText(String(new FormData(event.target as HTMLFormElement).get('code')), 'no-text');
  };

  async #readText(text: string, whenEmpty: Problem): Promise<void> {
    const words = this.#words;
    const read = readTyped(text, chunkLength);
    if (!('refused' in read)) {
      if (read.length === 0) this.#refuse(this.#refused(whenEmpty));
      else await this.#readChunks(read);
    } else if (words) {
      const values = { line: read.line, code: read.code, typed: read.typed };
      const text = { 'line-wrong': read.code > 1 ? words.lineWrongIn : words.lineWrong, 'line-missing': words.lineMissing, 'not-ours': words.lineNotOurs }[read.refused];
      this.#refuse(say(text, values));
    }
  }

  readonly #onTake = async (): Promise<void> => {
    const found = this.#found;
    const words = this.#words;
    if (!found || !words) return;
    const added = await takeEntries(this.app, found.fresh);
    this.app.report(isFault(added) ? added : undefined);
    if (isFault(added)) return;
    const lines = this.#newsLines(words, found.news);
    this.#forget();
    this.#done = lines.length > 0 ? say(words.taken, { what: joined(lines, words.and) }) : words.takenOlder;
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('household-taken', { bubbles: true }));
  };

  #newsLines({ news }: HandoverWords, found: HouseholdNews): string[] {
    const language = this.app.language;
    return (['answers', 'contacts', 'planRows', 'stock', 'removed'] as const).flatMap((kind) => (found[kind] > 0 ? [plural(news[kind], found[kind], language)] : []));
  }

  override render(): TemplateResult {
    const words = this.#words;
    if (!words) return html`<p>${this.words.app.loading}</p>`;
    return html`<section class="section panel stack-small" aria-labelledby="neem"><h2 id="neem">${words.takeTitle}</h2>
      <p>${words.takeSay}</p>
      ${this.#cameraPart(words)}
      <div class="field"><label for="fotos">${words.photos}</label><input id="fotos" type="file" accept="image/*" multiple @change=${this.#onPhotos}></div>
      <div class="field"><label for="codebestand">${words.file}</label><input id="codebestand" type="file" accept=".txt,text/plain" @change=${this.#onFile}></div>
      <details class="fold"><summary>${words.typed}</summary><form class="stack-small" @submit=${this.#onTyped}>
        <div class="field"><label for="code">${words.typed}</label><span class="meta" id="code-uitleg">${words.typedHint}</span>
          <textarea id="code" name="code" rows="6" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-uitleg code-fout"></textarea></div>
        <button class="btn btn--quiet">${words.typedGo}</button></form></details>
      <div id="code-fout" role="alert">${this.#problem ? html`<p class="field__error">${icon('danger')}<span>${this.#problem}</span></p>` : nothing}</div>
      <div role="status">${this.#status(words)}</div>
      ${this.#found ? this.#preview(words, this.#found) : nothing}
      ${this.#collected ? html`<p><button class="btn btn--quiet" @click=${() => this.#forget()}>${words.again}</button></p>` : nothing}
    </section>`;
  }

  #cameraPart(words: HandoverWords): TemplateResult {
    const { state, video } = this.#camera;
    video.setAttribute('aria-label', words.cameraView);
    const say = { off: undefined, asking: words.cameraAsking, on: words.cameraOn, refused: words.cameraRefused, missing: words.cameraMissing }[state];
    const isOpen = state === 'on' || state === 'asking';
    return html`${isOpen ? html`<div class="qr-view">${video}</div>` : nothing}
      <p role="status">${say}</p>
      <p><button class="btn" @click=${() => (isOpen ? this.#camera.stop() : void this.#camera.start())}>${icon('window')}${isOpen ? words.cameraStop : words.camera}</button></p>`;
  }

  #status(words: HandoverWords): TemplateResult {
    const collected = this.#collected;
    const missing = collected ? Array.from({ length: collected.count }, (_, index) => index).filter((index) => !collected.parts.has(index)).map((index) => String(index + 1)) : [];
    return html`${this.#busy ? html`<p>${words.reading}</p>` : nothing}
      ${collected ? html`<p class="strong">${say(words.progress, { n: collected.parts.size, all: collected.count })}</p>` : nothing}
      ${missing.length > 0 ? html`<p>${say(words.missing, { which: joined(missing, words.and) })}</p>` : nothing}
      ${this.#done ? html`<p>${this.#done} ${words.kept}</p>` : nothing}`;
  }

  #preview(words: HandoverWords, { fresh, news }: Found): TemplateResult {
    const lines = this.#newsLines(words, news);
    return html`<div class="note" id="nieuws" tabindex="-1">${icon('paper')}<div class="stack-small">
      ${fresh.length === 0 ? html`<p>${words.newsNone}</p>` : html`
        ${lines.length === 0 ? html`<p>${words.newsOlder}</p>` : html`<h3>${words.newsTitle}</h3><ul class="list-plain">${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
        ${news.replaced > 0 ? html`<p>${plural(words.replaced, news.replaced, this.app.language)}</p>` : nothing}
        <p>${words.kept}</p>
        <p><button class="btn" @click=${this.#onTake}>${icon('check')}${words.take}</button></p>`}</div></div>`;
  }
}
customElements.define('dd-take', DdTake);

/** "1, 2 en 4" */
const joined = (parts: readonly string[], and: string) => [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(and);
