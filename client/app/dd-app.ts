import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import { bare } from '../words/say.ts';
import type { App } from './app.ts';
import { Page } from './page.ts';
import { type Match, pathOf, type RouteName } from './routes.ts';

/** Loads the code of a page. Every chunk is in the precache; `start` comes with the shell because most visits begin there. */
const PAGES: Record<RouteName, () => Promise<unknown>> = {
  start: () => Promise.resolve(),
  who: () => import('../pages/dd-who.ts'),
  prepare: () => import('../pages/dd-prepare.ts'),
  household: () => import('../pages/dd-household.ts'),
  question: () => import('../pages/dd-question.ts'),
  plan: () => import('../pages/dd-plan.ts'),
  outage: () => import('../pages/dd-outage.ts'),
  now: () => import('../pages/dd-now.ts'),
  tasks: () => import('../pages/dd-tasks.ts'),
  lifelines: () => import('../pages/dd-lifelines.ts'),
  log: () => import('../pages/dd-log.ts'),
  help: () => import('../pages/dd-help.ts'),
  clocks: () => import('../pages/dd-clocks.ts'),
  food: () => import('../pages/dd-food.ts'),
  'window-card': () => import('../pages/dd-window-card.ts'),
  'drill-start': () => import('../pages/dd-drill-start.ts'),
  'drill-now': () => import('../pages/dd-now.ts'),
  'drill-tasks': () => import('../pages/dd-tasks.ts'),
  'drill-lifelines': () => import('../pages/dd-lifelines.ts'),
  'drill-clocks': () => import('../pages/dd-clocks.ts'),
  'drill-inbox': () => import('../pages/dd-inbox.ts'),
  'drill-log': () => import('../pages/dd-log.ts'),
  kit: () => import('../pages/dd-kit.ts'),
  shopping: () => import('../pages/dd-shopping.ts'),
  runs: () => import('../pages/dd-runs.ts'),
  run: () => import('../pages/dd-run.ts'),
  'drill-run': () => import('../pages/dd-run.ts'),
  file: () => import('../pages/dd-file.ts'),
  handover: () => import('../pages/dd-handover.ts'),
  paper: () => import('../pages/dd-paper.ts'),
  'paper-meter': () => import('../pages/dd-meter-card.ts'),
  'paper-plan': () => import('../pages/dd-paper-plan.ts'),
  'paper-wallet': () => import('../pages/dd-wallet-cards.ts'),
  settings: () => import('../pages/dd-settings.ts'),
  sources: () => import('../pages/dd-sources.ts'),
  accessibility: () => import('../pages/dd-accessibility.ts'),
  privacy: () => import('../pages/dd-privacy.ts'),
};

/** What a page is about; another question or another run is another page. */
const keyOf = ({ name, run = '', question = '' }: Match) => `${name} ${run}${question}`;

/** The shell: exercise tape, bar, messages about the app itself, the page, and the menu at the foot. */
export class DdApp extends LitElement {
  static override properties = { app: { attribute: false }, match: { attribute: false }, loaded: { state: true }, chunkMissing: { state: true } };
  declare app: App;
  declare match: Match | undefined;
  declare loaded: string;
  declare chunkMissing: boolean;
  #moved = false;
  /** What had the focus when the reader went to this page. */
  #focusBefore: Element | null = null;

  constructor() {
    super();
    this.loaded = '';
    this.chunkMissing = false;
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.app.subscribe(() => this.requestUpdate());
  }

  /** Shows a page; focus goes to its heading, as after a page load. */
  async show(match: Match | undefined, moved: boolean): Promise<void> {
    this.match = match;
    this.#focusBefore = document.activeElement;
    if (match) {
      try {
        await PAGES[match.name]();
      } catch {
        this.chunkMissing = true;
      }
    }
    if (this.match !== match) return;
    this.loaded = match ? keyOf(match) : 'not-found';
    this.#moved = moved;
  }

  protected override updated(): void {
    document.body.classList.toggle('drill', this.match?.drill === true);
    void this.#settle();
  }

  /** Title and focus follow the page once it shows itself: its heading comes after what it reads from disk. */
  async #settle(): Promise<void> {
    const page = [...this.children].find((child) => child instanceof Page);
    await page?.settled;
    // A page that stays and asks another question has settled long ago
    await page?.updateComplete;
    const { app, match } = this;
    const name = this.querySelector('h1')?.textContent?.trim();
    const title = [match?.drill ? app.words.drill.word : '', name, `Drie Dagen ${app.place.name}`].filter(Boolean).join(' - ');
    if (document.title !== bare(title)) document.title = bare(title);
    if (!this.#moved) return;
    const main = this.querySelector<HTMLElement>('#inhoud');
    if (!main) return;
    this.#moved = false;
    // Who has pressed Tab meanwhile is already on the way: focus is not taken back
    const { activeElement } = document;
    if (activeElement === this.#focusBefore || activeElement === document.body || activeElement === null) main.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    const { app, match } = this;
    const { words } = app;
    return html`
      ${match?.drill ? this.#tape() : nothing}
      <a class="skip" href="#inhoud">${words.app.skip}</a>
      <header class="bar"><div class="bar__in">
        <a class="mark" href="/" aria-label=${`Drie Dagen ${app.place.name}. ${words.app.home}`}><svg viewBox="0 0 34 24" aria-hidden="true" focusable="false"><path class="mark__on" d="M1 2h9v20H1z"/><path class="mark__off" d="M14 3h7v18h-7zM25 3h7v18h-7z"/></svg><span>Drie Dagen <span class="mark__place">${app.place.name}</span></span></a>
        <a class="bar__link" href="#menu">${icon('menu')}${words.app.menu}</a>
      </div></header>
      ${this.#banners()}
      ${this.#page()}
      <footer class="page foot-page">${this.#foot()}</footer>`;
  }

  #tape(): TemplateResult {
    const { drill } = this.app.words;
    const rail = drill.rail.repeat(12);
    return html`
      <aside class="tape" aria-label=${drill.word}><div class="tape__in"><span class="tape__word">${drill.word}</span><span>${drill.tape}</span></div></aside>
      <div class="rail rail--start" aria-hidden="true"><span>${rail}</span></div>
      <div class="rail rail--end" aria-hidden="true"><span>${rail}</span></div>`;
  }

  #banners(): TemplateResult | typeof nothing {
    const { app } = this;
    const { words } = app;
    const fault = app.fault ? words.fault[app.fault.fault] : app.forgetful ? words.fault['storage-missing'] : undefined;
    return html`
      <div role="alert">${fault ? html`<div class="banner"><div class="banner__in"><p class="field__error">${icon('danger')}<span>${fault}</span></p></div></div>` : nothing}
      ${this.chunkMissing ? html`<div class="banner"><div class="banner__in"><p class="field__error">${icon('danger')}<span>${words.app.chunkMissing}</span></p></div></div>` : nothing}</div>
      <div role="status">${app.updateReady ? html`<div class="banner"><div class="banner__in"><p>${words.app.updateReady} ${words.app.updateLater}</p><button class="btn btn--quiet" @click=${app.updateReady}>${words.app.updateNow}</button></div></div>` : nothing}</div>`;
  }

  #page(): TemplateResult {
    const { app, match } = this;
    if (!match) {
      return html`<main class="page" id="inhoud" tabindex="-1"><div class="section stack"><h1>${app.words.app.notFound}</h1><p>${app.words.app.notFoundSay}</p><p><a class="btn" href="/">${app.words.app.home}</a></p></div></main>`;
    }
    if (this.loaded !== keyOf(match)) return html`<main class="page" id="inhoud"><p class="section">${app.words.app.loading}</p></main>`;
    switch (match.name) {
      case 'start': return html`<dd-start .app=${app}></dd-start>`;
      case 'who': return html`<dd-who .app=${app}></dd-who>`;
      case 'prepare': return html`<dd-prepare .app=${app}></dd-prepare>`;
      case 'household': return html`<dd-household .app=${app}></dd-household>`;
      case 'question': return html`<dd-question .app=${app} .question=${match.question ?? ''}></dd-question>`;
      case 'plan': return html`<dd-plan .app=${app}></dd-plan>`;
      case 'outage': return html`<dd-outage .app=${app}></dd-outage>`;
      case 'now': return html`<dd-now .app=${app}></dd-now>`;
      case 'drill-now': return html`<dd-now .app=${app} drill></dd-now>`;
      case 'tasks': return html`<dd-tasks .app=${app}></dd-tasks>`;
      case 'drill-tasks': return html`<dd-tasks .app=${app} drill></dd-tasks>`;
      case 'lifelines': return html`<dd-lifelines .app=${app}></dd-lifelines>`;
      case 'drill-lifelines': return html`<dd-lifelines .app=${app} drill></dd-lifelines>`;
      case 'log': return html`<dd-log .app=${app}></dd-log>`;
      case 'drill-log': return html`<dd-log .app=${app} drill></dd-log>`;
      case 'drill-inbox': return html`<dd-inbox .app=${app} drill></dd-inbox>`;
      case 'help': return html`<dd-help .app=${app}></dd-help>`;
      case 'clocks': return html`<dd-clocks .app=${app}></dd-clocks>`;
      case 'drill-clocks': return html`<dd-clocks .app=${app} drill></dd-clocks>`;
      case 'food': return html`<dd-food .app=${app}></dd-food>`;
      case 'window-card': return html`<dd-window-card .app=${app}></dd-window-card>`;
      case 'drill-start': return html`<dd-drill-start .app=${app}></dd-drill-start>`;
      case 'kit': return html`<dd-kit .app=${app}></dd-kit>`;
      case 'shopping': return html`<dd-shopping .app=${app}></dd-shopping>`;
      case 'runs': return html`<dd-runs .app=${app}></dd-runs>`;
      case 'run': return html`<dd-run .app=${app} .run=${match.run ?? ''}></dd-run>`;
      case 'drill-run': return html`<dd-run .app=${app} .run=${match.run ?? ''} drill></dd-run>`;
      case 'file': return html`<dd-file .app=${app}></dd-file>`;
      case 'handover': return html`<dd-handover .app=${app}></dd-handover>`;
      case 'paper': return html`<dd-paper .app=${app}></dd-paper>`;
      case 'paper-meter': return html`<dd-meter-card .app=${app}></dd-meter-card>`;
      case 'paper-plan': return html`<dd-paper-plan .app=${app}></dd-paper-plan>`;
      case 'paper-wallet': return html`<dd-wallet-cards .app=${app}></dd-wallet-cards>`;
      case 'settings': return html`<dd-settings .app=${app}></dd-settings>`;
      case 'sources': return html`<dd-sources .app=${app}></dd-sources>`;
      case 'accessibility': return html`<dd-accessibility .app=${app}></dd-accessibility>`;
      case 'privacy': return html`<dd-privacy .app=${app}></dd-privacy>`;
    }
  }

  #foot(): TemplateResult {
    const { app, match } = this;
    const { menu } = app.words;
    const link = (name: RouteName, sign: string, word: string) => html`<a href=${pathOf(name)} aria-current=${match?.name === name ? 'page' : nothing}>${icon(sign)}${word}</a>`;
    const inRun = match?.drill === true || app.live.running !== undefined;
    const run: [RouteName, string, string][] = match?.drill
      ? [['drill-now', 'clock', menu.now], ['drill-tasks', 'check', menu.tasks], ['drill-lifelines', 'plug', menu.lifelines], ['drill-clocks', 'battery', menu.clocks], ['drill-inbox', 'send', menu.inbox], ['drill-log', 'paper', menu.log]]
      : [['now', 'clock', menu.now], ['tasks', 'check', menu.tasks], ['lifelines', 'plug', menu.lifelines], ['clocks', 'battery', menu.clocks], ['food', 'food', menu.food], ['log', 'paper', menu.log]];
    return html`<div class="foot">
      <nav class="foot__nav" id="menu" aria-label=${app.words.app.menuLabel}>
        ${link('start', 'home', menu.start)}
        ${inRun ? run.map(([name, sign, word]) => link(name, sign, word)) : nothing}
        ${link('prepare', 'box', menu.prepare)}
        ${link('kit', 'food', menu.kit)}
        ${inRun ? nothing : link('lifelines', 'plug', menu.lifelines)}
        ${link('drill-start', 'drill', menu.drill)}
        ${link('runs', 'book', menu.runs)}
        ${link('help', 'call', menu.help)}
        ${link('paper', 'print', menu.paper)}
        ${link('handover', 'send', menu.handover)}
        ${link('file', 'save', menu.file)}
        ${link('settings', 'globe', menu.settings)}
        ${link('sources', 'paper', menu.sources)}
        ${link('accessibility', 'hand', menu.accessibility)}
        ${link('privacy', 'lock', menu.privacy)}
      </nav>
      <p class="meta">${app.place.municipality}. ${app.forgetful ? app.words.fault['storage-missing'] : app.words.app.savedHere}</p>
    </div>`;
  }
}
customElements.define('dd-app', DdApp);
