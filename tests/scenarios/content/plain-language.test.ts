import { describe, expect, it } from 'vitest';
import { plainLanguageProblems, sentencesOf, wordsOf } from '../../../scenarios/content/plain-language.ts';

const words = (count: number) => `Dit${' en'.repeat(count - 1)}.`;

describe('splitting into sentences', () => {
  it.each([
    ['Blijf binnen. Bel 112.', ['Blijf binnen.', 'Bel 112.']],
    ['Is het koud? Ja: Trek een jas aan.', ['Is het koud?', 'Ja:', 'Trek een jas aan.']],
    ['Kom om 18.00 uur terug.', ['Kom om 18.00 uur terug.']],
    ['Neem 1.5 liter, bijv. water.', ['Neem 1.5 liter, bijv. water.']],
    ['Luister. {radio} weet meer.', ['Luister.', '{radio} weet meer.']],
    ['Wacht. 3 uur is genoeg.', ['Wacht.', '3 uur is genoeg.']],
    ['Ga. Één keer.', ['Ga.', 'Één keer.']],
    ['ابق في الداخل. اتصل بالرقم 112.', ['ابق في الداخل.', 'اتصل بالرقم 112.']],
    ['هل الجو بارد؟ ارتد معطفا؛ ثم انتظر.', ['هل الجو بارد؟', 'ارتد معطفا؛', 'ثم انتظر.']],
    ['عد في 18.00 مساء.', ['عد في 18.00 مساء.']],
    ['Залишайтеся вдома. Їжа: „Вода” та хліб.', ['Залишайтеся вдома.', 'Їжа:', '„Вода” та хліб.']],
    ['İçeride kalın. Şimdi 1,5 litre su alın.', ['İçeride kalın.', 'Şimdi 1,5 litre su alın.']],
    ['', []],
    ['  ', []],
  ])('splits "%s"', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('counts words, numbers and placeholders, not loose signs', () => {
    expect(wordsOf('Bel {gridPhone} - of 112 …')).toEqual(['Bel', '{gridPhone}', 'of', '112']);
  });
});

describe('plain words', () => {
  it('takes a sentence of 20 words and names one of 21', () => {
    expect(plainLanguageProblems(words(20), 'nl')).toEqual([]);
    expect(plainLanguageProblems(words(21), 'nl')).toEqual([
      { problem: `a sentence of 21 words: "${words(21)}"`, mend: 'split it; at most 20 words' },
    ]);
  });

  it('takes an average of 12 words and names one above', () => {
    expect(plainLanguageProblems(`${words(12)} ${words(12)}`, 'nl')).toEqual([]);
    expect(plainLanguageProblems(`${words(12)} ${words(13)}`, 'nl')).toEqual([
      { problem: 'sentences average 12.5 words', mend: 'shorten them to 12 on average' },
    ]);
  });

  it('takes one single sentence above the average', () => {
    expect(plainLanguageProblems(words(18), 'nl')).toEqual([]);
  });

  it.each([
    ['nl', 'Indien het kan.', 'the word "Indien"', 'write "als"'],
    ['nl', 'Dit is met betrekking tot water.', 'the word "met betrekking tot"', 'write "over"'],
    ['nl', 'Bel, echter niet nu.', 'the word "echter"', 'write "maar"'],
    ['en', 'Utilise a torch.', 'the word "Utilise"', 'write "use"'],
    ['en', 'Do it prior to noon.', 'the word "prior to"', 'write "before"'],
  ] as const)('names a word to avoid (%s): %s', (language, text, problem, mend) => {
    expect(plainLanguageProblems(text, language)).toEqual([{ problem, mend }]);
  });

  it.each([
    ['tr', 'Söz konusu su temiz.'], ['pl', 'Zrób to w celu ochrony.'], ['uk', 'Даний прилад не працює.'], ['ar', 'أغلق الباب بغية التدفئة.'],
  ] as const)('knows words to avoid in %s: %s', (language, text) => {
    expect(plainLanguageProblems(text, language)).toHaveLength(1);
  });

  it.each([
    ['tr', 'Suyu kapatın. Kapıyı açık bırakmayın.'], ['pl', 'Zamknij drzwi. Włóż ciepłe ubranie.'], ['uk', 'Зачиніть двері. Одягніть теплий одяг.'], ['ar', 'أغلق الباب. هل تحتاج إلى ماء؟ اشرب الآن.'],
  ] as const)('finds nothing wrong in a plain text in %s', (language, text) => {
    expect(plainLanguageProblems(text, language)).toEqual([]);
  });

  it.each(['uk', 'ar'] as const)('counts the words of %s as it does those of Dutch', (language) => {
    const word = language === 'uk' ? 'вода' : 'ماء';
    expect(plainLanguageProblems(`${`${word} `.repeat(20)}.`, language)).toEqual([]);
    expect(plainLanguageProblems(`${`${word} `.repeat(21)}.`, language)).toHaveLength(1);
  });

  it('leaves longer words, joined words and the other language alone', () => {
    expect(plainLanguageProblems('De klant dienend, een middelste knop.', 'nl')).toEqual([]);
    expect(plainLanguageProblems('Een dient-niet bordje.', 'nl')).toEqual([]);
    expect(plainLanguageProblems('Indien is a Dutch word.', 'en')).toEqual([]);
  });

  it('names every word to avoid in a text', () => {
    expect(plainLanguageProblems('Helaas dient u te gaan.', 'nl')).toHaveLength(2);
  });

  it('names an exclamation mark', () => {
    expect(plainLanguageProblems('Ga nu!', 'nl')).toEqual([{ problem: 'an exclamation mark', mend: 'end the sentence with a full stop' }]);
  });

  it('names an em dash and takes a hyphen', () => {
    expect(plainLanguageProblems('Ga nu \u2014 niet later.', 'nl')).toEqual([{ problem: 'an em dash', mend: 'use a full stop or a comma' }]);
    expect(plainLanguageProblems('Ga nu - niet later.', 'nl')).toEqual([]);
  });
});
