import { html, nothing, type TemplateResult } from 'lit';
import { directionOf, LANGUAGES } from '../../scenarios/audience.ts';
import { icon } from '../ui/icon.ts';
import { areaLanguage, areaWords, type AreaWords } from '../words/area-words.ts';
import type { Page } from './page.ts';

/** Loads the words of an area for a page, and marks the page as Dutch where the reader's language lacks the area. */
export async function speakArea<T>(page: Page, area: AreaWords<T>): Promise<T> {
  const language = areaLanguage(area, page.app.language);
  if (language === page.app.language) {
    page.removeAttribute('lang');
    page.removeAttribute('dir');
  } else {
    page.lang = language;
    page.dir = directionOf(language);
  }
  return areaWords(area, language);
}

/** The language in which a page speaks, for the dates and numbers between its words. */
export const areaLanguageOf = ({ app, lang }: Page) => LANGUAGES.find((one) => one === lang) ?? app.language;

/** Says in the reader's language that this page is in Dutch; nothing where it is not. */
export function areaInDutch({ app, lang }: Page): TemplateResult | typeof nothing {
  if (!lang || lang === app.language) return nothing;
  return html`<p class="section note" lang=${app.language} dir=${directionOf(app.language)}>${icon('globe')}<span>${app.words.app.listsInDutch}</span></p>`;
}
