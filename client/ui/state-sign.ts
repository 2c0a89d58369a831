import { html, type TemplateResult } from 'lit';
import { icon } from './icon.ts';

export type SignState = 'works' | 'degraded' | 'out' | 'danger' | 'unknown' | 'plain';

/** A state as silhouette and word; colour only repeats them. */
export function stateSign(state: SignState, word: string, sign: string = state): TemplateResult {
  return html`<span class="state state--${state}">${icon(sign)}${word}</span>`;
}
