import type { Language } from '../audience.ts';

/** Longest sentence, and longest average over one text, in words (standard L1, plain language B1). */
export const LONGEST_SENTENCE = 20;
export const AVERAGE_SENTENCE = 12;

/** Words that people stumble over, with the word to use instead (Direct Duidelijk; communicatierijk.nl). */
const AVOID: Partial<Record<Language, Readonly<Record<string, string>>>> = {
  nl: {
    betreffende: 'over', creëren: 'maken', prioriteit: 'voorrang', relevant: 'belangrijk', verstrekken: 'geven', indien: 'als',
    middels: 'met', teneinde: 'om', conform: 'volgens', inzake: 'over', derhalve: 'dus', echter: 'maar', tevens: 'ook',
    dient: 'moet', dienen: 'moeten', faciliteren: 'helpen', implementeren: 'invoeren', adequaat: 'goed', helaas: 'laat dit weg',
    omtrent: 'over', alsmede: 'en', voorts: 'ook', aangaande: 'over', gaarne: 'graag', optimaliseren: 'beter maken',
    monitoren: 'volgen', signaleren: 'zien of melden', realiseren: 'maken', hanteren: 'gebruiken', additioneel: 'extra',
    eventueel: 'misschien', 'met betrekking tot': 'over', 'ten behoeve van': 'voor', 'in verband met': 'door',
    'ten aanzien van': 'over',
  },
  en: {
    utilise: 'use', facilitate: 'help', commence: 'start', 'prior to': 'before', 'in order to': 'to', regarding: 'about',
    approximately: 'about', 'ensure that': 'make sure', implement: 'carry out', adequate: 'enough', unfortunately: 'leave it out',
    'in the event of': 'if',
  },
  tr: { 'söz konusu': 'bu', temin: 'alın', 'hususunda': 'için', akabinde: 'sonra', muhtelif: 'farklı', mevcut: 'var' },
  pl: { 'w celu': 'żeby', dokonać: 'zrobić', niniejszy: 'ten', 'w przypadku gdy': 'gdy', uiścić: 'zapłacić', iż: 'że', ponadto: 'także' },
  uk: { даний: 'цей', 'з метою': 'щоб', здійснити: 'зробити', здійснювати: 'робити', являється: 'є', 'у разі якщо': 'якщо' },
  ar: { بغية: 'لكي', 'علاوة على ذلك': 'وأيضا', 'في حال ما إذا': 'إذا', 'بالإضافة إلى ذلك': 'وأيضا' },
};

const AVOID_PATTERN = Object.fromEntries(
  Object.entries(AVOID).map(([language, words]) => [
    language,
    new RegExp(`(?<![\\p{L}\\p{M}-])(${Object.keys(words).join('|')})(?![\\p{L}\\p{M}-])`, 'giu'),
  ]),
) as Partial<Record<Language, RegExp>>;

/**
 * Splits a text into sentences; a stop inside a number, a time ("18.00 uur") or before a small letter does not end one.
 * Arabic has no capitals: there a stop with a space after it ends a sentence, and so do its own question mark and semicolon.
 */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.?!:؟؛])\s+(?=[\p{Lu}\p{Lo}\d"'“‘„«{])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Words of a sentence; a number or a placeholder counts as one word. */
export function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word));
}

export interface LanguageProblem {
  readonly problem: string;
  readonly mend: string;
}

/** Checks one text against standard L1. Returns nothing when it reads plainly. */
export function plainLanguageProblems(text: string, language: Language): LanguageProblem[] {
  const problems: LanguageProblem[] = [];
  const sentences = sentencesOf(text);
  const lengths = sentences.map((sentence) => wordsOf(sentence).length);
  sentences.forEach((sentence, index) => {
    const length = lengths[index] ?? 0;
    if (length > LONGEST_SENTENCE) {
      problems.push({ problem: `a sentence of ${length} words: "${sentence}"`, mend: `split it; at most ${LONGEST_SENTENCE} words` });
    }
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  if (sentences.length > 1 && average > AVERAGE_SENTENCE) {
    problems.push({ problem: `sentences average ${average.toFixed(1)} words`, mend: `shorten them to ${AVERAGE_SENTENCE} on average` });
  }
  for (const match of text.matchAll(AVOID_PATTERN[language] ?? /$^/g)) {
    const word = match[0].toLowerCase();
    problems.push({ problem: `the word "${match[0]}"`, mend: `write "${AVOID[language]?.[word] ?? 'a plainer word'}"` });
  }
  if (text.includes('!')) problems.push({ problem: 'an exclamation mark', mend: 'end the sentence with a full stop' });
  if (text.includes('\u2014')) problems.push({ problem: 'an em dash', mend: 'use a full stop or a comma' });
  return problems;
}
