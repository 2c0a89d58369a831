import { html, type TemplateResult } from 'lit';
import { icon } from './icon.ts';
import { bare } from '../words/say.ts';

export interface Stepper {
  /** Id of the number field; the label points at it. */
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Names of the two buttons for who cannot see the signs. */
  readonly less: string;
  readonly more: string;
  /** Called with a number inside the range. */
  readonly onNumber: (value: number) => void;
  /** Called when what was typed is no such number. */
  readonly onWrong: () => void;
}

/** A number that thumbs can change: less, the number itself, more. A keyboard types it. */
export function stepper({ id, label, value, from, to, step, less, more, onNumber, onWrong }: Stepper): TemplateResult {
  const onType = (event: Event) => {
    const typed = (event.target as HTMLInputElement).valueAsNumber;
    if (Number.isInteger(typed) && typed >= from && typed <= to) onNumber(typed);
    else onWrong();
  };
  const stepTo = (next: number) => () => onNumber(Math.min(to, Math.max(from, next)));
  return html`<div class="stepper"><label class="stepper__label" for=${id}>${label}</label>
    <span class="stepper__set"><button type="button" class="btn btn--quiet" aria-label=${bare(less)} ?disabled=${value <= from} @click=${stepTo(value - step)}>${icon('minus')}</button>
    <input id=${id} type="number" inputmode="numeric" min=${from} max=${to} .value=${String(value)} @change=${onType}>
    <button type="button" class="btn btn--quiet" aria-label=${bare(more)} ?disabled=${value >= to} @click=${stepTo(value + step)}>${icon('plus')}</button></span></div>`;
}
