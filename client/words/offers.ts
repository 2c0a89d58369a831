import type { Language } from '../../scenarios/audience.ts';

/** What a first visit offers in a language that the browser prefers, in that language. Dutch is where the app begins. */
export const OFFERS: Record<Exclude<Language, 'nl'>, { readonly say: string; readonly take: string }> = {
  en: { say: 'This app also speaks English.', take: 'Go on in English' },
  tr: { say: 'Bu uygulama Türkçe de var.', take: 'Türkçe devam et' },
  ar: { say: 'هذا التطبيق متاح أيضا بالعربية.', take: 'المتابعة بالعربية' },
  pl: { say: 'Ta aplikacja jest też po polsku.', take: 'Dalej po polsku' },
  uk: { say: 'Цей застосунок є й українською.', take: 'Далі українською' },
};
