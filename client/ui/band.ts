import { html, svg, type TemplateResult } from 'lit';
import { getTimes } from 'suncalc';
import { MILLIS_PER_MINUTE, SCENARIO_LENGTH } from '../../scenarios/scenario-time.ts';
import type { Words } from '../words/nl.ts';
import { bare, say } from '../words/say.ts';

const WIDTH = 720;
const perMinute = WIDTH / SCENARIO_LENGTH;
const DAY = 24 * 60 * MILLIS_PER_MINUTE;

interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** Dark stretches of the 72 hours from `start`, in minutes: from sunset to sunrise at this spot. */
export function darkStretches(start: number, { latitude, longitude }: Spot): [number, number][] {
  const minutesAt = (moment: Date | null) => (moment ? (moment.getTime() - start) / MILLIS_PER_MINUTE : undefined);
  const stretches: [number, number][] = [];
  for (let day = -1; day <= 3; day++) {
    const dusk = minutesAt(getTimes(new Date(start + day * DAY), latitude, longitude).sunset);
    const dawn = minutesAt(getTimes(new Date(start + (day + 1) * DAY), latitude, longitude).sunrise);
    if (dusk === undefined || dawn === undefined) continue;
    const from = Math.max(0, dusk);
    const to = Math.min(SCENARIO_LENGTH, dawn);
    if (to > from) stretches.push([from, to]);
  }
  return stretches;
}

const block = (kind: string, from: number, to: number, top: number, height: number) =>
  svg`<path class=${`band__${kind}`} d=${`M${(from * perMinute).toFixed(1)} ${top}h${Math.max(0, (to - from) * perMinute).toFixed(1)}v${height}h-${Math.max(0, (to - from) * perMinute).toFixed(1)}z`}></path>`;

/** The 72 hours: three days, dark hours dark, used hours hollow, now a yellow mark. */
export function band(start: number, minutes: number, day: number, spot: Spot, words: Words): TemplateResult {
  const now = Math.min(Math.max(minutes, 0), SCENARIO_LENGTH);
  const mark = Math.min(Math.max(now * perMinute - 3, 0), WIDTH - 6);
  return html`
    <div class="band">
      <svg class="band__svg" viewBox="0 0 720 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        ${block('light', 0, SCENARIO_LENGTH, 5, 14)}
        ${darkStretches(start, spot).map(([from, to]) => block('dark', from, to, 5, 14))}
        ${now > 8 ? block('past', 6, now, 6, 12) : ''}
        ${svg`<path class="band__cut" d="M238 0h4v24h-4z"></path><path class="band__cut" d="M478 0h4v24h-4z"></path>`}
        ${svg`<path class="band__now" d=${`M${mark.toFixed(1)} 0h6v24h-6z`}></path>`}
      </svg>
      <ol class="band__days" aria-label=${bare(say(words.now.bandLabel, { day }))}>
        ${[1, 2, 3].map((number) => html`<li aria-current=${number === day ? 'time' : 'false'}>${say(words.now.day, { n: number })}</li>`)}
      </ol>
    </div>
    <ul class="key">
      ${(['dark', 'light', 'past'] as const).map(
        (kind) => html`<li><svg class="swatch" viewBox="0 0 10 10" aria-hidden="true">${svg`<path class=${`band__${kind}`} d="M0 0h10v10H0z"></path>`}</svg>${words.now.bandKey[kind]}</li>`,
      )}
    </ul>`;
}
