import { describe, expect, it } from 'vitest';
import { AUDIENCES, COMPLETE_LANGUAGES, directionOf, isKindOf, KINDS, LANGUAGE_FACTS, LANGUAGES, listLanguage } from '../../scenarios/audience.ts';
import { read } from '../project/repository.ts';

describe('kinds of an audience', () => {
  it.each(AUDIENCES.flatMap((audience) => KINDS[audience].map((kind) => [audience, kind] as const)))('%s has the kind %s', (audience, kind) => {
    expect(isKindOf(audience, kind)).toBe(true);
  });

  it.each([
    ['care', 'shop'],
    ['organisation', 'mayor'],
    ['crisis-team', 'hospital'],
    ['care', 'all'],
    ['care', ''],
  ] as const)('%s has no kind "%s"', (audience, kind) => {
    expect(isKindOf(audience, kind)).toBe(false);
  });

  it.each(['resident', 'ghor'] as const)('%s has no kinds, so only none fits', (audience) => {
    expect(isKindOf(audience, undefined)).toBe(true);
    expect(isKindOf(audience, 'shop')).toBe(false);
  });

  it.each(['organisation', 'care', 'crisis-team'] as const)('%s needs a kind', (audience) => {
    expect(isKindOf(audience, undefined)).toBe(false);
  });

  it('gives no kind to two audiences, because their names share one list', () => {
    const all = AUDIENCES.flatMap((audience) => [...KINDS[audience]]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the languages', () => {
  it('begin with Dutch, the source, and are complete in Dutch and English', () => {
    expect(LANGUAGES[0]).toBe('nl');
    expect(COMPLETE_LANGUAGES).toEqual(['nl', 'en']);
  });

  it('are written from left to right, but for Arabic', () => {
    expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
  });

  it('have the same direction before the first paint as after it', () => {
    const early = [...read('client/public/early.js').matchAll(/settings\.language === '(\w\w)'\) root\.dir = 'rtl'/g)].map(([, language]) => language);
    expect(early).toEqual(LANGUAGES.filter((language) => directionOf(language) === 'rtl'));
  });

  it.each(LANGUAGES)('%s writes western digits', (language) => {
    expect(new Intl.NumberFormat(LANGUAGE_FACTS[language].locale).resolvedOptions().numberingSystem).toBe('latn');
  });

  it.each(LANGUAGES)('a resident who reads %s has lists in it', (language) => {
    expect(listLanguage('resident', language)).toBe(language);
  });

  it.each(['organisation', 'care', 'crisis-team', 'ghor'] as const)('%s finds Dutch lists where a language is for residents alone', (audience) => {
    expect(LANGUAGES.map((language) => listLanguage(audience, language))).toEqual(LANGUAGES.map((language) => (language === 'en' ? 'en' : 'nl')));
  });
});
