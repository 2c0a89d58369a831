import { html, type TemplateResult } from 'lit';
import { reminderCalendar, remindersOf, reminderText } from '../../scenarios/household/reminders.ts';
import { HouseholdPage } from '../app/household-page.ts';
import { PAPER_WORDS } from '../app/paper-page.ts';
import { downloadFile } from '../handover/files.ts';
import { isoDay, longDay } from '../ui/dates.ts';
import { icon } from '../ui/icon.ts';
import { areaWords } from '../words/area-words.ts';
import type { PaperWords } from '../words/paper/nl.ts';
import { plural, say } from '../words/say.ts';

/** Everything that can be printed, and the reminders for the calendar. */
const CARDS = [
  ['meter', '/papier/meterkast', 'plug'], ['plan', '/papier/plan', 'people'], ['wallet', '/papier/portemonnee', 'money'],
  ['window', '/raamkaart', 'window'], ['shopping', '/boodschappen', 'shop'], ['kit', '/pakket', 'box'],
] as const;

export class DdPaper extends HouseholdPage {
  #words: PaperWords | undefined;
  #made = false;
  /** Names of the things of the kit, for the calendar. */
  #names: ReadonlyMap<string, string> = new Map();

  protected override async load(): Promise<void> {
    const [words, kit] = await Promise.all([areaWords(PAPER_WORDS, this.app.language), this.app.content.kit(this.app.language), super.load()]);
    this.#words = words;
    this.#names = new Map(kit.items.map(({ id, title }) => [id, title]));
  }

  override render(): TemplateResult {
    const words = this.#words;
    if (!words) return html`<main class="page" id="inhoud" tabindex="-1"><p class="section">${this.words.app.loading}</p></main>`;
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section stack-small"><h1>${words.title}</h1><p>${words.lead}</p></div>
      <nav class="section stack-small" aria-label=${words.title}>${CARDS.map(([name, href, sign]) => html`<a class="door" href=${href}><span class="plate">${icon(sign)}</span><span><strong>${words.cards[name].title}</strong>${words.cards[name].say}</span>${icon('right', true)}</a>`)}</nav>
      <div class="section note">${icon('paper')}<div class="stack-small"><p>${words.emptyForm}</p><p><a class="btn btn--quiet" href="/plan">${words.fillIn}</a></p></div></div>
      ${this.#reminders(words)}
    </main>`;
  }

  #reminders({ reminders: words }: PaperWords): TemplateResult {
    const { language } = this.app;
    const reminders = remindersOf(this.state, isoDay(this.app.clock()));
    const line = (reminder: (typeof reminders)[number]) => ({ title: reminderText(reminder, language).title, day: longDay(reminder.day, language) });
    const [first] = reminders;
    return html`<section class="section panel stack-small" aria-labelledby="herinneringen"><h2 id="herinneringen">${words.title}</h2>
      <p>${words.say}</p>
      <p>${plural(words.count, reminders.length, language)} ${first ? say(words.first, line(first)) : ''}</p>
      <p><button class="btn" @click=${this.#onCalendar}>${icon('clock')}${words.download}</button></p>
      <p role="status">${this.#made ? words.made : ''}</p>
      <details class="fold"><summary>${words.list}</summary><ul class="list-plain">${reminders.map((reminder) => html`<li><strong>${line(reminder).title}</strong><br>${line(reminder).day}</li>`)}</ul></details></section>`;
  }

  readonly #onCalendar = (): void => {
    const { language, clock } = this.app;
    const now = clock();
    const calendar = reminderCalendar(this.state, isoDay(now), now, language, (item) => this.#names.get(item));
    downloadFile(new File([calendar], `${this.#words?.reminders.fileName}-${isoDay(now)}.ics`, { type: 'text/calendar' }));
    this.#made = true;
    this.requestUpdate();
  };
}
customElements.define('dd-paper', DdPaper);
