import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.ts';
import { type SignState, stateSign } from './state-sign.ts';

/** One line of what runs out or still works, ready to show. */
export interface ClockLabels {
  readonly icon: string;
  readonly name: string;
  readonly sign: SignState;
  readonly word: string;
  readonly left?: string | undefined;
  readonly wall?: string | undefined;
  readonly act?: string | undefined;
  /** What is so, where that must be seen at once. */
  readonly say?: string | undefined;
  readonly todo: string;
  /** Why, in the fold. */
  readonly why: string;
  readonly sources: string;
  readonly mark?: string | undefined;
  readonly fold: string;
}

/** A clock or a thing in the house: what it is, its state, how long, what to do, and in a fold why and on whose word. */
export function clockRow(labels: ClockLabels): TemplateResult {
  return html`<li class="life"><span class="plate">${icon(labels.icon)}</span>
    <div class="life__head"><h3 class="life__name">${labels.name}</h3>${stateSign(labels.sign, labels.word, labels.sign === 'plain' ? 'clock' : labels.sign)}</div>
    <div class="life__say">
      ${labels.left ? html`<p class="clock-left"><strong>${labels.left}</strong></p>${labels.wall ? html`<p>${labels.wall}</p>` : nothing}` : nothing}
      ${labels.act ? html`<p><strong>${labels.act}</strong></p>` : nothing}
      ${labels.say ? html`<p>${labels.say}</p>` : nothing}
      <p>${labels.todo}</p>
      ${labels.mark ? html`<p><span class="mark-note">${icon('unknown')}${labels.mark}</span></p>` : nothing}
      <details class="fold life__sources"><summary>${labels.fold}<span class="hidden">: ${labels.name}</span> ${icon('down')}</summary><p>${labels.why}</p><p class="meta">${labels.sources}</p></details>
    </div></li>`;
}
