import type { PlaceData } from '../../scenarios/schema/place.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { Page } from '../app/page.ts';
import { icon } from '../ui/icon.ts';
import { say } from '../words/say.ts';
import './dd-distance.ts';

type Localised = PlaceData['supportPointsNote'];

/** Where help is when nothing rings: 112, the support points, the radio, the grid operator. */
export class DdHelp extends Page {
  /** What a municipality wrote, in the reader's language or else in Dutch. */
  #local(texts: Localised): TemplateResult {
    const { language } = this.app;
    const own = texts[language];
    return own === undefined ? html`<span lang="nl" dir="ltr">${texts.nl}</span>` : html`${own}`;
  }

  override render(): TemplateResult {
    const { app } = this;
    const { help } = this.words;
    const { supportPoints, supportPointsNote, terms, website, municipalityPhone, radio: { dab } } = app.place;
    const part = (sign: string, id: string, title: string, body: TemplateResult | string) => html`<section class="section note" aria-labelledby=${id}>${icon(sign)}<div><h2 class="h-small" id=${id}>${title}</h2>${typeof body === 'string' ? html`<p>${body}</p>` : body}</div></section>`;
    return html`<main class="page" id="inhoud" tabindex="-1">
      <div class="section"><h1>${help.title}</h1></div>
      <section class="section note note--danger" aria-labelledby="gevaar">${icon('danger')}<div><h2 class="h-small" id="gevaar">${help.danger}</h2><p>${help.dangerSay}</p></div></section>
      ${part('people', 'geen-telefoon', help.noPhone, help.noPhoneSay)}
      ${part('home', 'steunpunten', help.points, html`
        ${supportPoints.length === 0 ? html`<p>${help.pointsNone}</p>` : html`<ul class="list-plain">${supportPoints.map((point) => html`<li><strong>${point.name}</strong><br>${point.address}${point.hours ? html`<br>${this.#local(point.hours)}` : nothing}${point.latitude && point.longitude ? html`<br><span class="meta">${say(help.directions, { lat: point.latitude, lon: point.longitude })}</span>` : nothing}</li>`)}</ul>`}
        <p>${this.#local(supportPointsNote)}</p><dd-distance .app=${app}></dd-distance>`)}
      ${part('radio', 'radio', help.radio, [app.fill(help.radioSay), dab ? say(help.dab, { dab }) : ''].join(' '))}
      ${part('plug', 'storing', help.grid, app.fill(help.gridSay))}
      ${part('town', 'gemeente', help.town, html`<p>${say(help.townSay, { centre: terms.crisisCentre[app.language] ?? terms.crisisCentre.nl, website: website.replace('https://', '') })}</p>${municipalityPhone ? html`<p>${say(help.townPhone, { phone: municipalityPhone })}</p>` : nothing}`)}
    </main>`;
  }
}
customElements.define('dd-help', DdHelp);
