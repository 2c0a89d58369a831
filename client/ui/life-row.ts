import { html, nothing, type TemplateResult } from 'lit';
import type { Lifeline, LifelineChange } from '../../scenarios/content/compiled.ts';
import type { Words } from '../words/nl.ts';
import { icon } from './icon.ts';
import { stateSign } from './state-sign.ts';

/** One lifeline: its state at this hour, and what that means. `after` is what comes next; `sources` its sources. */
export function lifeRow(lifeline: Lifeline, change: LifelineChange, text: string, words: Words, after?: string | undefined, sources?: string | undefined): TemplateResult {
  return html`<li class="life"><span class="plate">${icon(lifeline.icon)}</span>
    <div class="life__head"><h3 class="life__name">${lifeline.name}</h3>${stateSign(change.state, words.state[change.state])}</div>
    <div class="life__say"><p>${text}</p>
      ${after ? html`<p class="meta">${after}</p>` : nothing}
      ${sources ? html`<details class="fold life__sources"><summary>${words.task.source}<span class="hidden">: ${lifeline.name}</span> ${icon('down')}</summary><p class="meta">${words.lifelines.reliability[change.reliability]} ${sources}</p></details>` : nothing}
    </div></li>`;
}
