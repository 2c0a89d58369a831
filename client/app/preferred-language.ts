import { LANGUAGES, type Language } from '../../scenarios/audience.ts';

/** The first language of a browser's list that the app speaks; undefined when it speaks none of them. */
export function preferredLanguage(wanted: readonly string[]): Language | undefined {
  for (const tag of wanted) {
    const language = LANGUAGES.find((one) => one === tag.toLowerCase().split('-')[0]);
    if (language) return language;
  }
  return undefined;
}
