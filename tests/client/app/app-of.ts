import type { App } from '../../../client/app/app.ts';
import en from '../../../client/words/en.ts';
import nl from '../../../client/words/nl.ts';

/** An app as far as lines of a journal look at it: its words and its language. */
export function appOf(language: 'nl' | 'en'): App {
  return { words: { nl, en }[language], language } satisfies Pick<App, 'words' | 'language'> as unknown as App;
}
