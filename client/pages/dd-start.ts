import { html, nothing, type TemplateResult } from 'lit';
import type { Scenario } from '../../scenarios/content/compiled.ts';
import { LANGUAGES } from '../../scenarios/audience.ts';
import { Page } from '../app/page.ts';
import { dayAndHour, longDay } from '../ui/dates.ts';
import { icon } from '../ui/icon.ts';
import { languageName } from '../ui/language-names.ts';
import { stateSign } from '../ui/state-sign.ts';
import { say } from '../words/say.ts';

/** What Chrome offers before it installs an app; no other browser has it. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

let installPrompt: InstallPrompt | undefined;
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  installPrompt = event as InstallPrompt;
});

/** The front door: the power is out, prepare, or practise. */
export class DdStart extends Page {
  #scenario: Scenario | undefined;
  #count: { done: number; all: number } | undefined;

  protected override loadKey(): string {
    return `${this.app.language} ${this.app.home.count}`;
  }

  protected override async load(): Promise<void> {
    const { app } = this;
    const { profile } = app.home.state;
    if (this.#mayOffer) await import('./dd-language-offer.ts');
    // Without a profile there is nothing to count, and the front door needs no content
    if (!profile) return;
    // Only who said who they are has a count, so the rule that counts stays out of the first screen
    const [scenario, lists, { prepareView }] = await Promise.all([
      app.content.scenario(app.language), app.content.checklists(profile, app.language), import('../../scenarios/outage/prepare-view.ts'),
    ]);
    this.#scenario = scenario;
    const sections = prepareView(lists, profile.conditions, app.home.state.tasks, app.clock());
    this.#count = { done: sections.reduce((sum, one) => sum + one.done, 0), all: sections.reduce((sum, one) => sum + one.items.length, 0) };
  }

  /** Who visits for the first time with a browser in another of our languages is offered it; who filled something in reads on. */
  get #mayOffer(): boolean {
    const { languageChosen, hasData } = this.app.settings;
    return !languageChosen && !hasData && !navigator.language.startsWith('nl');
  }

  override render(): TemplateResult {
    const { app, words } = this;
    const { start } = words;
    const since = app.live.running?.state.start?.startedAt;
    return html`<main class="page" id="inhoud" tabindex="-1">
      ${this.#mayOffer ? html`<dd-language-offer .app=${app}></dd-language-offer>` : nothing}
      <div class="section stack-small">
        <h1>${start.title}</h1>
        <p>${start.lead}</p>
        <a class="languages" href="/instellingen">${icon('globe')}${LANGUAGES.filter((one) => one !== app.language).map(languageName)}</a>
      </div>
      ${this.#lost()}
      <nav class="section stack-small" aria-label=${start.what}>
        <a class="door door--now" href=${since === undefined ? '/stroom-uit' : '/nu'}>
          <span class="plate plate--now">${icon('lamp-off')}</span>
          ${icon('right', true)}
          <span class="door__say"><strong>${since === undefined ? start.outage : start.running}</strong>${since === undefined ? start.outageSay : say(start.runningSay, { since: dayAndHour(since, app.language) })}</span>
        </a>
        ${this.#door('/voorbereiden', 'box', start.prepare, this.#count ? say(start.prepareCount, this.#count) : start.prepareSay)}
        ${this.#door('/oefenen', 'drill', start.drill, start.drillSay)}
      </nav>
      <section class="section" aria-labelledby="voor-wie">
        <h2 id="voor-wie">${start.who}</h2>
        ${!this.ready ? html`<p>${words.app.loading}</p>` : this.#scenario ? html`<p>${say(start.whoNow, { who: app.whoName(this.#scenario) })}</p>` : html`<p>${words.now.unknownWho}</p>`}
        <p class="section-tight"><a class="btn btn--quiet" href="/wie">${icon('people')}${this.#scenario ? start.change : words.prepare.choose}</a></p>
      </section>
      ${this.#device()}
      <section class="section note" aria-labelledby="nood">
        ${icon('call')}
        <div><h2 class="h-small" id="nood">${start.danger}</h2><p>${start.dangerSay}</p></div>
      </section>
      ${this.#install()}
    </main>`;
  }

  #door(href: string, sign: string, title: string, text: string): TemplateResult {
    return html`<a class="door" href=${href}><span class="plate">${icon(sign)}</span><span><strong>${title}</strong>${text}</span>${icon('right', true)}</a>`;
  }

  /** The browser wiped what was here: offer the way back instead of an empty first run (P1). */
  #lost(): TemplateResult | typeof nothing {
    const { app } = this;
    if (!this.ready || !app.settings.hasData || app.home.count > 0 || app.live.latest || app.forgetful) return nothing;
    const { start } = this.words;
    return html`<section class="section note note--warn" aria-labelledby="kwijt">${icon('degraded')}
      <div><h2 class="h-small" id="kwijt">${start.lost}</h2><p>${start.lostSay}</p><p class="section-tight"><a class="btn btn--quiet" href="/bestand">${start.lostRestore}</a></p></div></section>`;
  }

  #device(): TemplateResult {
    const { app, words } = this;
    const { start } = words;
    const { testedAt, copiedAt } = app.settings;
    const when = (moment: number) => dayAndHour(moment, app.language);
    const data = app.home.count === 0 && !app.live.latest ? start.dataNone : copiedAt > 0 ? say(start.dataCopied, { when: when(copiedAt) }) : start.dataNoCopy;
    return html`<section class="section" aria-labelledby="toestel">
      <h2 id="toestel">${start.device}</h2>
      <div class="rows">
        <div class="life"><span class="plate">${icon('save')}</span>
          <div class="life__head"><h3 class="life__name">${start.offline}</h3>${testedAt > 0 ? stateSign('works', words.state.works) : stateSign('unknown', words.state.unknown)}</div>
          <p class="life__say">${testedAt > 0 ? say(start.offlineTested, { when: when(testedAt) }) : start.offlineNot}</p></div>
        <div class="life"><span class="plate">${icon('lock')}</span>
          <div class="life__head"><h3 class="life__name">${start.data}</h3>${copiedAt > 0 ? stateSign('works', start.copied) : stateSign('degraded', start.noCopy)}</div>
          <p class="life__say">${data}</p></div>
      </div>
      <div class="btn-row section-tight">
        <a class="btn btn--quiet" href="/instellingen">${icon('works')}${start.test}</a>
        <a class="btn btn--quiet" href="/bestand">${icon('save')}${start.makeCopy}</a>
      </div>
    </section>`;
  }

  #install(): TemplateResult | typeof nothing {
    const { start } = this.words;
    if (matchMedia('(display-mode: standalone)').matches) return nothing;
    const isIos = /iPhone|iPad/.test(navigator.userAgent);
    return html`<section class="section stack-small" aria-labelledby="beginscherm">
      <h2 id="beginscherm">${start.install}</h2>
      <p>${isIos ? start.installIos : start.installSay}</p>
      ${installPrompt ? html`<p><button class="btn btn--quiet" @click=${() => void installPrompt?.prompt()}>${icon('phone')}${start.installNow}</button></p>` : nothing}
      <p class="meta">${say(this.words.settings.version, { when: longDay(this.app.place.reviewed, this.app.language) })}</p>
    </section>`;
  }
}
customElements.define('dd-start', DdStart);
