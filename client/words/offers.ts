import type { Language } from '../../scenarios/audience.ts';

/** What a first visit offers in a language that the browser prefers, in that language. Dutch is where the app begins. */
export const OFFERS: Record<Exclude<Language, 'nl'>, { readonly say: string; readonly take: string }> = {
  en: { say: 'This app also speaks English.', take: 'Go on in English' },
};
