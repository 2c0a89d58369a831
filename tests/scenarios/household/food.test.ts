import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoodQuestion, foodRefusals, foodVerdict } from '../../../scenarios/household/food.ts';
import { FOOD_PLACES, type Verdict, VERDICTS } from '../../../scenarios/schema/food.ts';
import { REAL } from './real-pack.ts';

const { food } = REAL;
const judge = (question: FoodQuestion) => {
  const outcome = foodVerdict(question, food);
  if ('refused' in outcome) throw new Error(`refused: ${outcome.refused}`);
  return outcome;
};
const fridge = (item: string, rest: Partial<FoodQuestion>) => judge({ item, place: 'fridge', ...rest }).verdict;
const freezer = (item: string, rest: Partial<FoodQuestion>) => judge({ item, place: 'freezer', ...rest }).verdict;

/** Rows of the table "fridge, longer than 2 hours above 4.4 degrees" that say discard. */
const SPOILS = [
  'minced-meat', 'raw-meat', 'chicken', 'cooked-meat', 'fish', 'shrimps', 'filet-americain', 'cold-cuts', 'liver-sausage', 'sausage', 'meat-substitute', 'meat-salad', 'gravy', 'opened-tin-fish',
  'milk', 'buttermilk', 'custard', 'yoghurt', 'cream', 'soya-milk', 'condensed-milk', 'brie', 'blue-cheese', 'fresh-cheese', 'mozzarella', 'edam', 'grated-cheese', 'low-fat-cheese',
  'egg-dishes', 'cooked-vegetables', 'cooked-potatoes', 'garlic-oil', 'vegetable-juice', 'cut-fruit', 'soup', 'leftovers', 'pizza', 'pasta-sauce', 'fish-sauce', 'creamy-dressing', 'cream-cake',
];
/** Rows of the same table that say keep. */
const KEEPS = [
  'hard-cheese', 'processed-cheese', 'butter', 'whole-fruit', 'dried-fruit', 'fruit-juice', 'tinned-fruit', 'raw-vegetables', 'mushrooms',
  'peanut-butter', 'jam', 'ketchup-mustard', 'pickles', 'soy-sauce', 'vinegar-dressing', 'bread', 'cake', 'sprinkles',
];

describe('the list of items', () => {
  it('has what stands in a Dutch fridge and freezer', () => {
    const at = (place: 'fridge' | 'freezer') => food.items.filter(({ places }) => places.includes(place)).length;
    expect(at('fridge')).toBeGreaterThanOrEqual(55);
    expect(at('freezer')).toBeGreaterThanOrEqual(25);
  });

  it('never tells anybody to smell or taste', () => {
    expect(Object.values(food.reasons).filter((text) => /\b(ruik|ruikt|proef|proeft)\b/i.test(text))).toEqual([]);
  });
});

describe('the fridge with a thermometer: the rule of Voedingscentrum', () => {
  it.each(SPOILS)('%s stays at 7 degrees, is for now above it, and goes above 15', (item) => {
    expect([4, 7, 7.1, 10, 15, 15.1, 40].map((celsius) => fridge(item, { celsius }))).toEqual(['keep', 'keep', 'use-now', 'use-now', 'use-now', 'throw-away', 'throw-away']);
  });

  it('goes before the American table where they differ', () => {
    expect(judge({ item: 'brie', place: 'fridge', celsius: 10, hours: 3 })).toMatchObject({ verdict: 'use-now', reason: 'above-7', sources: expect.arrayContaining(['voedingscentrum-bewaren']) as unknown });
    expect(judge({ item: 'brie', place: 'fridge', celsius: 10, hours: 3 })).not.toHaveProperty('mark');
  });
});

describe('the fridge without a thermometer: 4 hours', () => {
  it.each(SPOILS)('%s stays for 4 hours and goes after that', (item) => {
    expect([0, 4, 4.1, 72].map((hours) => fridge(item, { hours }))).toEqual(['keep', 'keep', 'throw-away', 'throw-away']);
  });

  it('is an American figure, and says so', () => {
    expect(judge({ item: 'milk', place: 'fridge', hours: 5 }).mark).toBe('foreign');
  });

  it.each(KEEPS)('%s stays, warm or long, on a foreign word', (item) => {
    expect(judge({ item, place: 'fridge', celsius: 25, hours: 72 })).toMatchObject({ verdict: 'keep', mark: expect.stringMatching(/foreign|check-locally/) as unknown });
  });
});

describe('the exceptions', () => {
  it.each(['mayonnaise', 'tartare-sauce'])('%s goes after more than 8 hours above 10 degrees', (item) => {
    expect(fridge(item, { celsius: 10, hours: 20 })).toBe('keep');
    expect(fridge(item, { celsius: 11, hours: 8 })).toBe('keep');
    expect(fridge(item, { celsius: 11, hours: 8.1 })).toBe('throw-away');
    expect(fridge(item, { hours: 9 })).toBe('throw-away');
  });

  it('eggs ask to be checked on the spot, whatever the verdict', () => {
    for (const question of [{ celsius: 5 }, { celsius: 12 }, { hours: 2 }, { hours: 30 }]) expect(judge({ item: 'eggs', place: 'fridge', ...question }).mark).toBe('check-locally');
  });

  it.each(['formula', 'breast-milk', 'baby-jar'])('%s goes after more than 2 hours above 4.4 degrees, and always above 7', (item) => {
    expect(fridge(item, { celsius: 4, hours: 20 })).toBe('keep');
    expect(fridge(item, { celsius: 5, hours: 2 })).toBe('keep');
    expect(fridge(item, { celsius: 5, hours: 2.5 })).toBe('throw-away');
    expect(fridge(item, { celsius: 8, hours: 0 })).toBe('throw-away');
    expect(fridge(item, { hours: 3 })).toBe('throw-away');
  });

  it('in doubt goes away when a baby, a pregnant woman or somebody old eats along', () => {
    expect(judge({ item: 'brie', place: 'fridge', celsius: 10, hours: 3, vulnerable: true })).toMatchObject({ verdict: 'throw-away', reason: 'vulnerable' });
    expect(judge({ item: 'raw-meat', place: 'freezer', iceCrystals: false, celsius: 3, vulnerable: true })).toMatchObject({ verdict: 'throw-away', reason: 'vulnerable' });
    expect(fridge('brie', { celsius: 6, vulnerable: true })).toBe('keep');
  });
});

describe('out of the fridge', () => {
  it.each(SPOILS)('%s is for now until 2 hours, and goes after that', (item) => {
    expect([0, 2, 2.1].map((hours) => judge({ item, place: 'out', hours }).verdict)).toEqual(['use-now', 'use-now', 'throw-away']);
  });
});

describe('the freezer', () => {
  it.each(['minced-meat', 'chicken', 'fish', 'soup', 'leftovers', 'ready-meal', 'milk', 'egg-dishes', 'brie', 'grated-cheese', 'cream-cake', 'pizza'])('%s goes back with ice in it, and goes away thawed and warm', (item) => {
    expect(freezer(item, { iceCrystals: true, hours: 30 })).toBe('refreeze');
    expect(freezer(item, { iceCrystals: false, celsius: 5, hours: 3 })).toBe('throw-away');
    expect(freezer(item, { iceCrystals: false, celsius: 4, hours: 30 })).toBe('cook-now');
    expect(freezer(item, { iceCrystals: false, hours: 30 })).toBe('throw-away');
  });

  it.each(['ice-cream', 'frozen-yoghurt'])('%s goes away as soon as it was soft', (item) => {
    expect(freezer(item, { iceCrystals: true })).toBe('throw-away');
    expect(freezer(item, { iceCrystals: false })).toBe('throw-away');
    expect(freezer(item, { celsius: -18 })).toBe('keep');
  });

  it.each(['hard-cheese', 'bread', 'flour-nuts', 'waffles', 'frozen-fruit', 'frozen-fruit-juice'])('%s goes back, with ice or thawed', (item) => {
    expect(freezer(item, { iceCrystals: true })).toBe('refreeze');
    expect(freezer(item, { iceCrystals: false, celsius: 20, hours: 40 })).toBe('refreeze');
  });

  it.each(['frozen-vegetables', 'frozen-vegetable-juice'])('%s goes away after more than 6 warm hours', (item) => {
    expect(freezer(item, { iceCrystals: true })).toBe('refreeze');
    expect(freezer(item, { iceCrystals: false, celsius: 10, hours: 6 })).toBe('cook-now');
    expect(freezer(item, { iceCrystals: false, celsius: 10, hours: 6.5 })).toBe('throw-away');
    expect(freezer(item, { iceCrystals: false, hours: 7 })).toBe('throw-away');
  });

  it('counts 24 hours when nobody looked, and 48 when it was full and never opened', () => {
    expect([24, 25].map((hours) => freezer('chicken', { hours }))).toEqual(['keep', 'throw-away']);
    expect([25, 48, 49].map((hours) => freezer('chicken', { hours, fullAndShut: true }))).toEqual(['keep', 'keep', 'throw-away']);
    expect(judge({ item: 'chicken', place: 'freezer', hours: 25 }).reason).toBe('freezer-time');
  });

  it('believes a thermometer over an eye: nothing of 12 degrees holds ice', () => {
    expect(freezer('chicken', { iceCrystals: true, celsius: 12, hours: 30 })).toBe('throw-away');
  });
});

describe('what cannot be', () => {
  it.each([
    [{ item: 'unicorn', place: 'fridge', hours: 1 }, 'item-unknown', 'item'],
    [{ item: 'ice-cream', place: 'fridge', hours: 1 }, 'place-not-for-item', 'place'],
    [{ item: 'brie', place: 'fridge', celsius: 61 }, 'celsius-out-of-range', 'celsius'],
    [{ item: 'brie', place: 'fridge', celsius: -61 }, 'celsius-out-of-range', 'celsius'],
    [{ item: 'brie', place: 'fridge', celsius: Number.NaN }, 'celsius-out-of-range', 'celsius'],
    [{ item: 'brie', place: 'fridge', hours: -1 }, 'hours-out-of-range', 'hours'],
    [{ item: 'brie', place: 'fridge', hours: 337 }, 'hours-out-of-range', 'hours'],
    [{ item: 'brie', place: 'fridge' }, 'measure-missing', 'hours'],
    [{ item: 'chicken', place: 'freezer' }, 'measure-missing', 'hours'],
    [{ item: 'brie', place: 'out', celsius: 3 }, 'hours-missing', 'hours'],
  ] as const)('%j is refused as %s at %s', (question, refused, path) => {
    expect(foodVerdict(question, food)).toEqual({ refused, path });
  });

  it('names every problem at once', () => {
    expect(foodRefusals({ item: 'unicorn', place: 'fridge', celsius: 99, hours: 999 }, food).map(({ path }) => path)).toEqual(['item', 'celsius', 'hours']);
  });
});

describe('laws', () => {
  const strictness = (verdict: Verdict) => VERDICTS.indexOf(verdict);
  const asked = fc.record({
    item: fc.constantFrom(...food.items.map(({ id }) => id)), place: fc.constantFrom(...FOOD_PLACES),
    celsius: fc.option(fc.double({ min: -60, max: 60, noNaN: true }), { nil: undefined }), hours: fc.option(fc.double({ min: 0, max: 336, noNaN: true }), { nil: undefined }),
    iceCrystals: fc.option(fc.boolean(), { nil: undefined }), fullAndShut: fc.boolean(), vulnerable: fc.boolean(),
  }).filter((question) => foodRefusals(question, food).length === 0);

  it('longer never turns a verdict milder', () => {
    fc.assert(fc.property(asked, fc.double({ min: 0, max: 336, noNaN: true }), (question, more) => {
      fc.pre(question.hours !== undefined);
      const hours = Math.min(336, (question.hours ?? 0) + more);
      expect(strictness(judge({ ...question, hours }).verdict)).toBeGreaterThanOrEqual(strictness(judge(question).verdict));
    }), { numRuns: 3000 });
  });

  it('warmer never turns a verdict milder', () => {
    fc.assert(fc.property(asked, fc.double({ min: 0, max: 120, noNaN: true }), (question, more) => {
      fc.pre(question.celsius !== undefined);
      const celsius = Math.min(60, (question.celsius ?? 0) + more);
      expect(strictness(judge({ ...question, celsius }).verdict)).toBeGreaterThanOrEqual(strictness(judge(question).verdict));
    }), { numRuns: 3000 });
  });

  it('a vulnerable guest never makes a verdict milder, nor does thawing', () => {
    fc.assert(fc.property(asked, (question) => {
      expect(strictness(judge({ ...question, vulnerable: true }).verdict)).toBeGreaterThanOrEqual(strictness(judge({ ...question, vulnerable: false }).verdict));
      const thawed = judge({ ...question, iceCrystals: false }).verdict;
      expect(strictness(thawed)).toBeGreaterThanOrEqual(strictness(judge({ ...question, iceCrystals: true }).verdict));
    }), { numRuns: 3000 });
  });

  it('every verdict has a reason in words and a source', () => {
    fc.assert(fc.property(asked, (question) => {
      const { reason, sources } = judge(question);
      expect(food.reasons[reason]).toBeTruthy();
      expect(sources.length).toBeGreaterThan(0);
    }), { numRuns: 1000 });
  });
});
