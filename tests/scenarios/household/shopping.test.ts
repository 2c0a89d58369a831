import { describe, expect, it } from 'vitest';
import { shoppingList } from '../../../scenarios/household/shopping.ts';
import { FAMILY, needsOf, viewOf } from './kit-examples.ts';

const ids = (groups: ReturnType<typeof shoppingList>['first']) => groups.flatMap(({ lines }) => lines.map(({ need }) => need.item.id));

describe('a shopping list', () => {
  it('keeps what costs nothing apart, and puts essentials first', () => {
    const list = shoppingList(viewOf(FAMILY));
    expect(list.free.every(({ need }) => need.item.cost === 'free')).toBe(true);
    expect(list.free[0]?.need.item).toMatchObject({ id: 'water-drinking', essential: true });
    expect(ids(list.first)).toEqual(expect.arrayContaining(['light-torch', 'radio-set', 'food-grain']));
    expect([...list.first, ...list.later].flatMap(({ lines }) => lines).every(({ need }) => need.item.cost !== 'free')).toBe(true);
    expect(list.later.flatMap(({ lines }) => lines).some(({ need }) => need.item.essential)).toBe(false);
  });
  it('holds everything that is missing, once', () => {
    const list = shoppingList(viewOf(FAMILY));
    const all = [...list.free.map(({ need }) => need.item.id), ...ids(list.first), ...ids(list.later)].sort();
    expect(all).toEqual([...needsOf(FAMILY).values()].filter(({ certain }) => certain).map(({ item }) => item.id).sort());
  });
  it('asks only for what is not there, in packs', () => {
    const list = shoppingList(viewOf(FAMILY, { 'water-drinking': { have: 1.5 }, 'food-grain': { have: 2 }, 'light-torch': { have: 1 } }));
    expect(list.free.find(({ need }) => need.item.id === 'water-drinking')).toMatchObject({ missing: 34.5, packs: 23 });
    expect(list.first.flatMap(({ lines }) => lines).find(({ need }) => need.item.id === 'food-grain')).toMatchObject({ missing: 7, packs: 7 });
    expect(ids(list.first)).not.toContain('light-torch');
  });
  it('says when it replaces something that is past its date', () => {
    const list = shoppingList(viewOf(FAMILY, { 'water-drinking': { have: 36, expires: '2026-01-01' } }));
    expect(list.free.find(({ need }) => need.item.id === 'water-drinking')).toMatchObject({ missing: 36, packs: 24, replaces: true });
  });
  it('keeps what was ticked just now in its place', () => {
    const stock = { 'light-torch': { have: 1 } };
    expect(ids(shoppingList(viewOf(FAMILY, stock), new Set(['light-torch'])).first)).toContain('light-torch');
  });
  it('buys nothing for who may live here, and counts what is open', () => {
    const list = shoppingList(viewOf({ adults: 1 }));
    expect(ids(list.first)).not.toContain('baby-formula');
    expect(list.open).toBeGreaterThan(10);
    expect(shoppingList(viewOf(FAMILY)).open).toBeLessThan(list.open);
  });
});
