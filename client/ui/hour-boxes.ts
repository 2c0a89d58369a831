import { html, svg, type TemplateResult } from 'lit';

const LEFT = 66;
const STEP = 28.2;
const BOX = 25.2;
const ROW = 44;
const HEIGHT = 36;

/** The band on paper: 72 boxes to cross off, a day on each line. A mark is a letter in the box of an hour. */
export function hourBoxes(label: string, days: readonly string[], marks: Readonly<Record<number, string>>): TemplateResult {
  return html`<svg class="hours" viewBox="0 0 744 128" role="img" aria-label=${label}>${days.map((day, row) => svg`<text class="hours__day" x="0" y=${row * ROW + 26}>${day}</text>${Array.from({ length: 24 }, (_, column) => {
    const hour = row * 24 + column + 1;
    const [x, y] = [(LEFT + column * STEP).toFixed(1), row * ROW + 2];
    return svg`<path class=${marks[hour] ? 'hours__box hours__box--mark' : 'hours__box'} d=${`M${x} ${y}h${BOX}v${HEIGHT}h-${BOX}z`}></path><text class="hours__no" x=${Number(x) + 3} y=${y + 11}>${hour}</text>${marks[hour] ? svg`<text class="hours__mark" x=${Number(x) + BOX / 2} y=${y + 31}>${marks[hour]}</text>` : ''}`;
  })}`)}</svg>`;
}
