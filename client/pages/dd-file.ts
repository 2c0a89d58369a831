import { html, nothing, type TemplateResult } from 'lit';
import { LARGEST_ARCHIVE, readArchive, writeArchive } from '../../scenarios/journal/archive.ts';
import type { Entry } from '../../scenarios/journal/entry.ts';
import { Page } from '../app/page.ts';
import { takeEntries } from '../app/take-entries.ts';
import { isFault } from '../storage/fault.ts';
import { isoDay } from '../ui/dates.ts';
import { icon } from '../ui/icon.ts';
import type { Words } from '../words/nl.ts';
import { say } from '../words/say.ts';

interface Found {
  readonly entries: readonly Entry[];
  readonly fresh: readonly Entry[];
  readonly damaged: readonly number[];
}

/** Everything to one file, and from a file back, without loss or doubles. */
export class DdFile extends Page {
  #found: Found | undefined;
  #problem = '';
  #done = '';
  #exported = 0;

  async #all(): Promise<readonly Entry[] | undefined> {
    const { live, drill } = this.app.shelves;
    const [real, practice] = await Promise.all([live.storage.read(), drill.storage.read()]);
    if (isFault(real) || isFault(practice)) {
      this.app.report(isFault(real) ? real : isFault(practice) ? practice : undefined);
      return undefined;
    }
    return [...real, ...practice];
  }

  async #file(): Promise<File | undefined> {
    const entries = await this.#all();
    if (!entries) return undefined;
    const now = this.app.clock();
    this.#exported = entries.length;
    // .txt, because a phone's share sheet refuses .json (P14)
    return new File([writeArchive(entries, now, this.app.place.name)], `drie-dagen-${isoDay(now)}.txt`, { type: 'text/plain' });
  }

  readonly #onExport = async (): Promise<void> => {
    const file = await this.#file();
    if (!file) return;
    const url = URL.createObjectURL(file);
    const link = Object.assign(document.createElement('a'), { href: url, download: file.name });
    link.click();
    // The download has its own copy; Safari needs a moment to start it
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    await this.app.change({ copiedAt: this.app.clock() });
    this.requestUpdate();
  };

  readonly #onShare = async (): Promise<void> => {
    const file = await this.#file();
    if (!file) return;
    try {
      await navigator.share({ files: [file] });
      await this.app.change({ copiedAt: this.app.clock() });
    } catch {
      // closed without sharing: nothing was copied, so nothing is said
    }
    this.requestUpdate();
  };

  readonly #onChoose = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    this.#found = undefined;
    this.#problem = '';
    this.#done = '';
    if (file) await this.#read(file);
    input.value = '';
    this.requestUpdate();
  };

  async #read(file: File): Promise<void> {
    const { errors } = this.words.file;
    // Looked at before reading: a film that was chosen by mistake must not fill the memory
    const reading = file.size > LARGEST_ARCHIVE ? ({ ok: false, code: 'too-large' } as const) : readArchive(await file.text());
    if (!reading.ok) {
      this.#problem = errors[reading.code as keyof Words['file']['errors']];
      return;
    }
    const have = await this.#all();
    if (!have) return;
    const known = new Set(have.map((entry) => `${entry.journal} ${entry.id}`));
    this.#found = { entries: reading.entries, damaged: reading.damaged, fresh: reading.entries.filter((entry) => !known.has(`${entry.journal} ${entry.id}`)) };
  }

  readonly #onTake = async (): Promise<void> => {
    const fresh = this.#found?.fresh ?? [];
    const added = await takeEntries(this.app, fresh);
    this.app.report(isFault(added) ? added : undefined);
    if (isFault(added)) return;
    this.#found = undefined;
    this.#done = say(this.words.file.taken, { n: added.length });
    this.requestUpdate();
  };

  override render(): TemplateResult {
    const { file } = this.words;
    const canShare = 'canShare' in navigator && navigator.canShare({ files: [new File([''], 'a.txt', { type: 'text/plain' })] });
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${file.title}</h1><p>${file.lead}</p></div>
      <section class="section panel stack-small" aria-labelledby="uit"><h2 id="uit">${file.exportTitle}</h2><p>${file.exportSay}</p>
        <div class="btn-row btn-row--start"><button class="btn" @click=${this.#onExport}>${icon('save')}${file.export}</button>
        ${canShare ? html`<button class="btn btn--quiet" @click=${this.#onShare}>${icon('send')}${file.share}</button>` : nothing}</div>
        <p role="status">${this.#exported > 0 ? say(file.exported, { n: this.#exported }) : ''}</p></section>
      <section class="section panel stack-small" aria-labelledby="in"><h2 id="in">${file.importTitle}</h2><p>${file.importSay}</p>
        <div class="field"><label for="bestand">${file.choose}</label><input id="bestand" type="file" accept=".txt,.json,text/plain,application/json" @change=${this.#onChoose}></div>
        ${this.#problem ? html`<p class="field__error" role="alert">${icon('danger')}${this.#problem}</p>` : nothing}
        ${this.#found ? this.#preview(this.#found) : nothing}
        <p role="status">${this.#done}</p>
        <p class="meta">${file.drillKept}</p></section>
    </main>`;
  }

  #preview({ entries, fresh, damaged }: Found): TemplateResult {
    const { file } = this.words;
    return html`<div class="note">${icon('paper')}<div class="stack-small">
      <p>${fresh.length === 0 && damaged.length === 0 ? file.foundNothing : say(file.found, { n: entries.length, new: fresh.length })}</p>
      ${damaged.length > 0 ? html`<p class="field__error">${icon('danger')}${say(file.damaged, { n: damaged.length, first: (damaged[0] ?? 0) + 1 })}</p>` : nothing}
      ${fresh.length > 0 ? html`<p><button class="btn" @click=${this.#onTake}>${icon('check')}${file.take}</button></p>` : nothing}</div></div>`;
  }
}
customElements.define('dd-file', DdFile);
