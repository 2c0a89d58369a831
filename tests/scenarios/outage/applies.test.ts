import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applies, runConditions } from '../../../scenarios/outage/applies.ts';

/** Y known to be so, N known not to be so, U unknown. */
const KNOWN = { yes: true, no: false };
type Term = 'yes' | 'no' | 'unknown' | '!yes' | '!no' | '!unknown';

describe('whether an item is for these people', () => {
  it.each<[when: Term[], whenAny: Term[], answer: 'yes' | 'no' | 'maybe']>([
    [[], [], 'yes'],
    [['yes'], [], 'yes'],
    [['no'], [], 'no'],
    [['unknown'], [], 'maybe'],
    [['!yes'], [], 'no'],
    [['!no'], [], 'yes'],
    [['!unknown'], [], 'maybe'],
    [['yes', '!no'], [], 'yes'],
    [['yes', 'no'], [], 'no'],
    [['yes', 'unknown'], [], 'maybe'],
    [['no', 'unknown'], [], 'no'],
    [[], ['yes'], 'yes'],
    [[], ['no'], 'no'],
    [[], ['unknown'], 'maybe'],
    [[], ['!yes'], 'no'],
    [[], ['!no'], 'yes'],
    [[], ['yes', 'no'], 'yes'],
    [[], ['no', 'no'], 'no'],
    [[], ['no', 'unknown'], 'maybe'],
    [[], ['yes', 'unknown'], 'yes'],
    [['yes'], ['yes'], 'yes'],
    [['yes'], ['no'], 'no'],
    [['no'], ['yes'], 'no'],
    [['yes'], ['unknown'], 'maybe'],
    [['unknown'], ['yes'], 'maybe'],
    [['unknown'], ['no'], 'no'],
    [['no'], ['unknown'], 'no'],
    [['unknown'], ['unknown'], 'maybe'],
  ])('when %j and any of %j: %s', (when, whenAny, answer) => {
    expect(applies({ when, whenAny }, KNOWN)).toBe(answer);
  });

  it('is for everybody when it names no condition', () => {
    expect(applies({}, {})).toBe('yes');
  });

  const name = fc.constantFrom('baby', 'pet', 'lift', 'alone');
  const term = fc.tuple(fc.boolean(), name).map(([not, condition]) => (not ? `!${condition}` : condition));
  const item = fc.record({ when: fc.array(term, { maxLength: 3 }), whenAny: fc.array(term, { maxLength: 3 }) });
  const conditions = fc.dictionary(name, fc.boolean());

  it('never turns a yes or a no into something else once more is known', () => {
    fc.assert(
      fc.property(item, conditions, name, fc.boolean(), (one, known, more, is) => {
        const before = applies(one, known);
        if (before !== 'maybe') expect(applies(one, { [more]: is, ...known })).toBe(before);
      }),
    );
  });

  it('is a plain yes or no once everything is known', () => {
    fc.assert(
      fc.property(item, fc.record({ baby: fc.boolean(), pet: fc.boolean(), lift: fc.boolean(), alone: fc.boolean() }), (one, known) => {
        expect(applies(one, known)).not.toBe('maybe');
      }),
    );
  });
});

describe('the conditions of a run', () => {
  it('know of every variant whether it plays', () => {
    expect(runConditions({ baby: true }, ['heat'], ['winter', 'heat'])).toEqual({ baby: true, winter: false, heat: true });
  });

  it('let the run decide on variants, not the profile', () => {
    expect(runConditions({ winter: true }, [], ['winter'])).toEqual({ winter: false });
  });

  it('leave unknown what nobody said', () => {
    expect(runConditions({}, ['winter'], ['winter'])).not.toHaveProperty('baby');
  });
});
