import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duration } from '../../../client/ui/duration.ts';
import en from '../../../client/words/en.ts';
import nl from '../../../client/words/nl.ts';

describe('a duration', () => {
  it.each([
    [0, '0 minuten', '0 minutes'],
    [1, '1 minuut', '1 minute'],
    [59.99, '59 minuten', '59 minutes'],
    [60, '1 uur', '1 hour'],
    [61, '1 uur en 1 minuut', '1 hour and 1 minute'],
    [200, '3 uur en 20 minuten', '3 hours and 20 minutes'],
    [120.5, '2 uur', '2 hours'],
    [72 * 60, '72 uur', '72 hours'],
    [-5, '0 minuten', '0 minutes'],
  ])('of %d minutes reads "%s" and "%s"', (minutes, dutch, english) => {
    expect(duration(minutes, nl, 'nl')).toBe(dutch);
    expect(duration(minutes, en, 'en')).toBe(english);
  });

  it('names hours and minutes that add up to the whole minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (whole, part) => {
        const said = duration(whole + part, nl, 'nl');
        const hours = Number(/(\d+) uur/.exec(said)?.[1] ?? 0);
        const rest = Number(/(\d+) min/.exec(said)?.[1] ?? 0);
        expect(hours * 60 + rest).toBe(Math.floor(whole + part));
        expect(rest).toBeLessThan(60);
      }),
    );
  });
});
