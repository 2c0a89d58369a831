import { COMPLETE_LANGUAGES, LANGUAGES, type Language } from '../audience.ts';

/** Structure files whose words a resident sees, and that are written in every language. A new one is one name here. */
const FOR_RESIDENTS = /^(scenario|conditions|lifelines|kit|clocks|food|home|checklists\/resident\/[^.]+)\.yaml$/;

/** The languages in which the words of a structure file are written: every one for what residents see, else those that everybody has. */
export function languagesOf(file: string): readonly Language[] {
  return FOR_RESIDENTS.test(file) ? LANGUAGES : COMPLETE_LANGUAGES;
}
