import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bare, plural, say } from '../../../client/words/say.ts';

describe('say', () => {
  it('fills in each name, as often as it stands there', () => {
    expect(say('{a} en {b} en {a}', { a: 1, b: 'twee' })).toBe('1 en twee en 1');
  });

  it('leaves a name without a value as it is, so that a mistake can be seen', () => {
    expect(say('Beste {who}', {})).toBe('Beste {who}');
  });

  it('fills in an empty text and zero', () => {
    expect(say('[{a}{b}]', { a: '', b: 0 })).toBe('[0]');
  });

  it('never fills in anything inside a value', () => {
    fc.assert(fc.property(fc.string(), (text) => say('{a}', { a: text, b: 'no' }) === text));
    expect(say('{a}', { a: '{b} $& $1', b: 'no' })).toBe('{b} $& $1');
  });

  it('leaves a text without names as it is', () => {
    fc.assert(fc.property(fc.string().filter((text) => !text.includes('{')), (text) => say(text, { a: 1 }) === text));
  });
});

describe('plural', () => {
  const forms = { one: '1 regel', other: '{n} regels' };

  it.each([[0, '0 regels'], [1, '1 regel'], [2, '2 regels'], [101, '101 regels']])('says %i as "%s", in both languages', (count, said) => {
    expect(plural(forms, count, 'nl')).toBe(said);
    expect(plural(forms, count, 'en')).toBe(said);
  });
});

describe('a text that runs from right to left', () => {
  it('isolates what is filled in, and nothing else', () => {
    expect(say('استمع إلى {radio} على {fm}.', { radio: 'Radio Rijnmond', fm: '93.4' })).toBe('استمع إلى \u2068Radio Rijnmond\u2069 على \u206893.4\u2069.');
  });

  it('keeps a phone number on one line and in order', () => {
    expect(say('اتصل بـ {n}', { n: '0800-9009' })).toBe('اتصل بـ \u20680800\u2060-\u20609009\u2069');
  });

  it('is bare again in an attribute', () => {
    expect(bare(say('تم: {title} {n}', { title: 'ماء', n: '0800-9009' }))).toBe('تم: ماء 0800-9009');
  });

  it('is told by its script: other texts have no isolates', () => {
    for (const text of ['Luister naar {a}.', 'Слухайте {a}.', 'Posłuchaj {a}.', 'Türkçe {a}.', '{a}']) expect(say(text, { a: 'العربية' })).not.toMatch(/[\u2066-\u2069]/);
  });
});

describe('the forms of a number', () => {
  it('follow the language: Arabic has six', () => {
    const forms = { zero: 'صفر', one: 'ساعة', two: 'ساعتان', few: '{n} ساعات', many: '{n} ساعة', other: '{n} من الساعات' };
    const said = [0, 1, 2, 3, 11, 100].map((count) => bare(plural(forms, count, 'ar')));
    expect(said).toEqual(['صفر', 'ساعة', 'ساعتان', '3 ساعات', '11 ساعة', '100 من الساعات']);
  });

  it('of Polish and Ukrainian tell 2 from 5 and 22 from 12', () => {
    const forms = { one: 'one', few: '{n} few', many: '{n} many', other: '{n} other' };
    for (const language of ['pl', 'uk'] as const) expect([1, 2, 5, 12, 22].map((count) => plural(forms, count, language))).toEqual(['one', '2 few', '5 many', '12 many', '22 few']);
  });

  it('fall back to other where a language gives no form', () => {
    expect(plural({ one: '1 saat', other: '{n} saat' }, 5, 'tr')).toBe('5 saat');
    expect(bare(plural({ one: 'ساعة', other: '{n} ساعة' }, 2, 'ar'))).toBe('2 ساعة');
  });
});
