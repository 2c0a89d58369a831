import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdNews } from '../../../scenarios/household/household-news.ts';
import { neededEntries } from '../../../scenarios/household/handover-entries.ts';
import { history, householdEntry, SMALL } from './handover-examples.ts';

const NONE = { answers: 0, contacts: 0, planRows: 0, stock: 0, removed: 0, replaced: 0 };

describe('what another phone brings', () => {
  it('is counted as people count', () => {
    expect(householdNews([], SMALL)).toEqual({ ...NONE, answers: 2, contacts: 1, stock: 1 });
    expect(householdNews([], [householdEntry(1, 'plan-written', { section: 'meeting', row: 'a', field: 'near', text: 'Plein' })])).toEqual({ ...NONE, planRows: 1 });
  });

  it('says what it replaces and removes', () => {
    const later = [
      householdEntry(99_000, 'question-answered', { question: 'adults', value: 3 }, { device: 'bbb' }),
      householdEntry(99_001, 'plan-row-removed', { section: 'contacts', row: 'ada' }, { device: 'bbb' }),
    ];
    expect(householdNews(SMALL, later)).toEqual({ ...NONE, answers: 1, removed: 1, replaced: 1 });
  });

  it('is nothing when it is older than what stands here', () => {
    const older = [householdEntry(-1, 'question-answered', { question: 'adults', value: 3 }, { device: 'bbb' })];
    expect(householdNews(SMALL, older)).toEqual(NONE);
  });

  it('is nothing the second time', () => {
    fc.assert(fc.property(history('aaa'), history('bbb'), (ours, theirs) => {
      expect(householdNews([...ours, ...neededEntries(theirs)], neededEntries(theirs))).toEqual(NONE);
    }), { numRuns: 200 });
  });
});
