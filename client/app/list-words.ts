import { html, nothing, type TemplateResult } from 'lit';
import { type Audience, directionOf, type Language } from '../../scenarios/audience.ts';
import type { Scenario } from '../../scenarios/content/compiled.ts';
import { icon } from '../ui/icon.ts';
import type { Words } from '../words/nl.ts';
import type { App } from './app.ts';

/** In what the lists of an audience stand: the reader's own language, or Dutch around Dutch tasks, so that no line is in two. */
export interface ListWords {
  readonly language: Language;
  readonly words: Words;
  readonly scenario: Scenario;
  /** For the element around the lists: set only where they are in another language than the page. */
  readonly lang: Language | typeof nothing;
  readonly dir: 'ltr' | 'rtl' | typeof nothing;
}

/** Loads the words that go around the lists of an audience. */
export async function loadListWords(app: App, audience: Audience): Promise<ListWords> {
  const language = app.listLanguage(audience);
  const [words, scenario] = await Promise.all([app.wordsOf(language), app.content.scenario(language)]);
  const isOther = language !== app.language;
  return { language, words, scenario, lang: isOther ? language : nothing, dir: isOther ? directionOf(language) : nothing };
}

/** Says in the reader's language that the lists below are in Dutch; nothing where they are in the reader's own. */
export function listsInDutch(app: App, list: ListWords | undefined): TemplateResult | typeof nothing {
  return list === undefined || list.lang === nothing ? nothing : html`<p class="section note">${icon('globe')}<span>${app.words.app.listsInDutch}</span></p>`;
}
