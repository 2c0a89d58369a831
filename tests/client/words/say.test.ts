import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plural, say } from '../../../client/words/say.ts';

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
