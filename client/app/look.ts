import { directionOf } from '../../scenarios/audience.ts';
import type { PlaceData } from '../../scenarios/schema/place.ts';
import type { Settings } from '../storage/settings.ts';

/**
 * Puts language and its direction, look and letter size on the document, as client/public/early.js did before the first paint. What is there
 * already stays untouched: a change on the root makes the browser style and lay out everything again.
 */
export function applyLook({ language, look, size }: Settings): void {
  const root = document.documentElement;
  if (root.lang !== language) root.lang = language;
  const direction = directionOf(language);
  if ((root.dir || 'ltr') !== direction) root.dir = direction;
  const wanted = look === 'auto' ? undefined : look;
  if (root.dataset.look !== wanted) {
    if (wanted === undefined) delete root.dataset.look;
    else root.dataset.look = wanted;
  }
  if (root.dataset.size !== size) root.dataset.size = size;
}

/** A municipality's own colours, in the light look only; colours with a meaning are the same everywhere. */
export function applyPlaceColours({ colours }: PlaceData): void {
  if (!colours) return;
  const rules = Object.entries({ '--board': colours.board, '--action': colours.action, '--text-link': colours.link, '--plate': colours.plate })
    .filter(([, colour]) => colour !== undefined)
    .map(([name, colour]) => `${name}: ${colour};`);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media (prefers-color-scheme: light) { :root:not([data-look="spaarstand"]) { ${rules.join(' ')} } }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
