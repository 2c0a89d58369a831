import type { Language } from '../../scenarios/audience.ts';
import type { Profile } from '../../scenarios/journal/home.ts';

const pack = async () => (await import('./pack-content.ts')).packContent;

/** The way to the compiled pack. What reads it loads at the first question: the front door needs no content. */
export class Content {
  readonly scenario = async (language: Language) => (await pack()).scenario(language);
  readonly lifelines = async (language: Language) => (await pack()).lifelines(language);
  readonly injects = async (language: Language) => (await pack()).injects(language);
  readonly kit = async (language: Language) => (await pack()).kit(language);
  readonly food = async (language: Language) => (await pack()).food(language);
  readonly clocks = async (language: Language) => (await pack()).clocks(language);
  readonly sources = async () => (await pack()).sources();
  readonly checklists = async (who: Pick<Profile, 'audience' | 'kinds'>, language: Language) => (await pack()).checklists(who, language);
}
