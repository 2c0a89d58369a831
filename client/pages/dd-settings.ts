import { html, nothing, type TemplateResult } from 'lit';
import { LANGUAGES } from '../../scenarios/audience.ts';
import { Page } from '../app/page.ts';
import { runSelfTest, type SelfTest } from '../app/self-test.ts';
import type { Settings } from '../storage/settings.ts';
import { longDay } from '../ui/dates.ts';
import { icon } from '../ui/icon.ts';
import { languageName } from '../ui/language-names.ts';
import { stateSign } from '../ui/state-sign.ts';
import { say } from '../words/say.ts';

/** Share of the room in use from which we warn (P9). */
const ALMOST_FULL = 0.8;

/** Minutes by which a clock may differ from the server's before we say so (P16). */
const CLOCK_OFF = 2;

/** Minutes by which this device's clock differs from the server's; undefined without a network. */
async function clockOffset(now: number): Promise<number | undefined> {
  try {
    const date = (await fetch('/v1/health', { method: 'HEAD', cache: 'no-store' })).headers.get('date');
    return date === null ? undefined : Math.round(Math.abs(now - Date.parse(date)) / 60_000);
  } catch {
    return undefined;
  }
}

interface Room {
  readonly used: number;
  readonly quota: number;
}

/** Language, look, letters, the offline test, and an honest word about how safe the data is. */
export class DdSettings extends Page {
  #test: SelfTest | 'busy' | undefined;
  #room: Room | undefined;
  #persisted: boolean | undefined;
  #refused = false;
  #clockOff = 0;

  protected override async load(): Promise<void> {
    const { storage } = navigator;
    this.#persisted = await storage?.persisted?.();
    const { usage = 0, quota = 0 } = (await storage?.estimate?.()) ?? {};
    this.#room = { used: usage, quota };
    void clockOffset(this.app.clock()).then((minutes = 0) => {
      this.#clockOff = minutes;
      this.requestUpdate();
    });
  }

  readonly #onTest = async (): Promise<void> => {
    this.#test = 'busy';
    this.requestUpdate();
    this.#test = await runSelfTest(this.app.shelves.live.connection);
    await this.app.change({ testedAt: this.#test.outcome === 'good' ? this.app.clock() : 0 });
    this.requestUpdate();
  };

  readonly #onPersist = async (): Promise<void> => {
    this.#persisted = await navigator.storage.persist();
    this.#refused = !this.#persisted;
    this.requestUpdate();
  };

  override render(): TemplateResult {
    const { app, words } = this;
    const { settings } = words;
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section"><h1>${settings.title}</h1></div>
      ${this.#clockOff > CLOCK_OFF ? html`<p class="section note note--warn">${icon('clock')}<span>${say(settings.clock, { n: this.#clockOff })}</span></p>` : nothing}
      ${this.#choices('taal', settings.language, 'language', LANGUAGES.map((id) => [id, languageName(id)] as const))}
      ${this.#choices('uiterlijk', settings.look, 'look', (['auto', 'licht', 'spaarstand'] as const).map((id) => [id, settings.looks[id]] as const))}
      ${this.#choices('letters', settings.size, 'size', (['normal', 'large', 'larger'] as const).map((id) => [id, settings.sizes[id]] as const))}
      <section class="section panel stack-small" aria-labelledby="test"><h2 id="test">${settings.test}</h2><p>${settings.testSay}</p>
        <p><button class="btn" ?disabled=${this.#test === 'busy'} @click=${this.#onTest}>${icon('works')}${settings.testRun}</button></p>
        <div role="status">${this.#outcome()}</div></section>
      ${this.#storage()}
      <p class="section meta">${say(settings.version, { when: longDay(app.place.reviewed, app.language) })}</p>
    </main>`;
  }

  #choices<K extends 'language' | 'look' | 'size'>(id: string, legend: string, key: K, options: readonly (readonly [Settings[K], string | TemplateResult])[]): TemplateResult {
    const chosen = this.app.settings[key];
    return html`<fieldset class="section"><legend>${legend}</legend><div class="choice">${options.map(
      ([value, name]) => html`<label class="choice__row"><input type="radio" name=${id} .checked=${value === chosen} @change=${() => void this.app.change({ [key]: value } as Partial<Settings>)}><span>${name}</span></label>`,
    )}</div></fieldset>`;
  }

  #outcome(): TemplateResult | string {
    const { settings, state } = this.words;
    const test = this.#test;
    if (test === undefined) return '';
    if (test === 'busy') return settings.testBusy;
    if (test.outcome === 'good') return html`<p>${stateSign('works', state.works)} ${say(settings.testGood, { n: test.files })}</p>`;
    const text = {
      missing: () => say(settings.testMissing, { n: test.outcome === 'missing' ? test.missing.length : 0, first: test.outcome === 'missing' ? (test.missing[0] ?? '') : '' }),
      'no-worker': () => settings.testNoWorker,
      storage: () => settings.testStorage,
      unsupported: () => settings.testUnsupported,
    }[test.outcome]();
    return html`<p>${stateSign('degraded', state.degraded)} ${text}</p>`;
  }

  #storage(): TemplateResult {
    const { settings } = this.words;
    const room = this.#room;
    const size = (bytes: number) => (bytes < 1_000_000 ? say(this.words.units.kilobytes, { n: Math.ceil(bytes / 1000) }) : say(this.words.units.megabytes, { n: Math.round(bytes / 1_000_000) }));
    return html`<section class="section panel stack-small" aria-labelledby="opslag"><h2 id="opslag">${settings.storage}</h2>
      ${room && room.quota > 0 ? html`<p>${say(settings.storageUsed, { used: size(room.used), quota: size(room.quota) })}</p><progress max=${room.quota} value=${room.used} aria-labelledby="opslag"></progress>
        ${room.used / room.quota > ALMOST_FULL ? html`<p class="field__error">${icon('danger')}${settings.almostFull}</p>` : nothing}` : html`<p>${settings.storageUnknown}</p>`}
      <p>${this.#persisted ? stateSign('works', settings.safe) : stateSign('degraded', settings.unsafe)} ${this.#persisted ? settings.persisted : settings.notPersisted}</p>
      ${this.#persisted || !navigator.storage ? nothing : html`<p><button class="btn btn--quiet" @click=${this.#onPersist}>${icon('lock')}${settings.askPersist}</button></p>`}
      ${this.#refused ? html`<p role="status">${settings.persistRefused}</p>` : nothing}
      <p>${settings.promise}</p>
      <p><a class="btn btn--quiet" href="/bestand">${icon('save')}${this.words.start.makeCopy}</a></p></section>`;
  }
}
customElements.define('dd-settings', DdSettings);
