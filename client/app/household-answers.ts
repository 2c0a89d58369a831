import type { Language } from '../../scenarios/audience.ts';
import type { Household } from '../../scenarios/household/household.ts';
import type { CountQuestion, Screen } from '../../scenarios/household/screens.ts';
import { numberIn } from '../ui/numbers.ts';
import type { HouseholdWords } from '../words/household/nl.ts';
import { plural, say } from '../words/say.ts';

/** A word of a list of options by its id. */
export const optionWord = (options: Readonly<Record<string, string>>, id: string): string => options[id] ?? id;

/** A count with what it counts: "Begane grond", "3 dagen", "2". */
function countInWords(question: CountQuestion, value: number, words: HouseholdWords, language: Language): string {
  const { tiny } = words;
  if (question === 'floor') return value < 0 ? tiny.cellar : value === 0 ? tiny.ground : say(tiny.floor, { n: value });
  if (question === 'days') return plural(tiny.days, value, language);
  if (question === 'powerBankMah') return say(tiny.mah, { n: numberIn(value, language) });
  return `${words.counts[question]}: ${value}`;
}

/** What was answered on a screen, as people would say it. */
export function answerInWords(screen: Screen, household: Household, words: HouseholdWords, language: Language): string {
  const { unknown, yes, no, none, options } = words;
  switch (screen.kind) {
    case 'yes-no': {
      const answer = household[screen.question];
      return answer === undefined ? unknown : answer ? yes : no;
    }
    case 'choice': {
      const answer = household[screen.question];
      return answer === undefined ? unknown : optionWord(options[screen.question], answer);
    }
    case 'counts': {
      const known = screen.questions.flatMap(({ id }) => (household[id] === undefined ? [] : [[id, household[id]] as const]));
      if (known.length === 0) return unknown;
      const shown = known.filter(([id, value]) => screen.questions.length === 1 || value > 0 || id === 'adults');
      return shown.length === 0 ? none : shown.map(([id, value]) => countInWords(id, value, words, language)).join(', ');
    }
    case 'pets':
      if (household.pets === undefined) return unknown;
      return household.pets.map(({ kind, count, kg }) => `${count} ${optionWord(options.pets, kind)} (${kg === undefined ? words.weightUnknown : say(words.kilo, { n: numberIn(kg, language) })})`).join(', ') || none;
    case 'devices':
      if (household.devices === undefined) return unknown;
      return household.devices.map(({ kind, batteryHours }) => `${optionWord(options.devices, kind)} (${batteryHours === undefined ? words.hoursUnknown : say(words.hoursOf, { n: batteryHours })})`).join(', ') || none;
  }
}
