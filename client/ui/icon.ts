import { html, svg, type TemplateResult } from 'lit';

/** A sign from the sprite in index.html. Signs never stand alone: a word is always beside them. */
export function icon(name: string, flips = false): TemplateResult {
  return html`<svg class=${flips ? 'icon icon--flip' : 'icon'} aria-hidden="true" focusable="false">${svg`<use href=${`#i-${name}`}></use>`}</svg>`;
}
