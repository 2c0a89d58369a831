import { html, nothing, type TemplateResult } from 'lit';
import { distanceMetres, roundedDistance, type Spot, windTo } from '../../scenarios/geography.ts';
import type { PlaceData } from '../../scenarios/schema/place.ts';
import { clockWords } from '../app/clocks-page.ts';
import { Page } from '../app/page.ts';
import { icon } from '../ui/icon.ts';
import { numberIn } from '../ui/numbers.ts';
import type { ClockWords } from '../words/clocks/nl.ts';
import { say } from '../words/say.ts';

/** Longest wait for a place in milliseconds: a cold GPS without a network needs up to a minute and more. */
const LONGEST_WAIT = 120_000;
/** A place this old in milliseconds is still the place of who walks. */
const FRESH = 60_000;
const REFUSED = 1;

type Answer = { readonly kind: 'asking' } | { readonly kind: 'refused' } | { readonly kind: 'none' } | { readonly kind: 'here'; readonly spot: Spot; readonly metres: number };
type Point = PlaceData['supportPoints'][number];

const spotOf = ({ latitude, longitude }: Point): Spot | undefined => (latitude === undefined || longitude === undefined ? undefined : { latitude, longitude });

/** How far each support point is, and which way. The device is asked for its place only when somebody presses. */
export class DdDistance extends Page {
  #words: ClockWords | undefined;
  #answer: Answer | undefined;

  protected override async load(): Promise<void> {
    this.#words = await clockWords(this);
  }

  #set(answer: Answer): void {
    this.#answer = answer;
    this.requestUpdate();
  }

  readonly #onAsk = (): void => {
    if (!('geolocation' in navigator)) {
      this.#set({ kind: 'none' });
      return;
    }
    this.#set({ kind: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => this.#set({ kind: 'here', spot: { latitude, longitude }, metres: Math.ceil(accuracy) }),
      ({ code }) => this.#set({ kind: code === REFUSED ? 'refused' : 'none' }),
      { enableHighAccuracy: true, timeout: LONGEST_WAIT, maximumAge: FRESH },
    );
  };

  override render(): TemplateResult | typeof nothing {
    const words = this.#words;
    if (!words || !this.app.place.supportPoints.some(spotOf)) return nothing;
    const answer = this.#answer;
    return html`<div class="stack-small section-tight no-print"><button class="btn btn--quiet" ?disabled=${answer?.kind === 'asking'} @click=${this.#onAsk}>${icon('pin')}${words.show}</button><p class="meta">${words.showSay}</p>
      <div role="status">${answer === undefined ? nothing : answer.kind === 'here' ? this.#list(answer.spot, answer.metres, words) : html`<p>${{ asking: words.busy, refused: words.gpsRefused, none: words.gpsNone }[answer.kind]}</p>`}</div></div>`;
  }

  #list(here: Spot, accuracy: number, words: ClockWords): TemplateResult {
    const points = this.app.place.supportPoints
      .flatMap((point) => {
        const spot = spotOf(point);
        return spot ? [{ name: point.name, metres: distanceMetres(here, spot), wind: windTo(here, spot) }] : [];
      })
      .sort((a, b) => a.metres - b.metres);
    return html`<ol class="list-plain">${points.map(({ name, metres, wind }) => {
      const { unit, value } = roundedDistance(metres);
      return html`<li><strong>${name}</strong><br>${say(words.far, { distance: say(words[unit], { n: numberIn(value, this.app.language) }), direction: words.directions[wind] ?? '' })}</li>`;
    })}</ol><p class="meta">${words.straight} ${say(words.accuracy, { n: accuracy })}</p>`;
  }
}
customElements.define('dd-distance', DdDistance);
