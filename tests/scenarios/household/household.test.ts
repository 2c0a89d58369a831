import { describe, expect, it } from 'vitest';
import { conditionsOf, daysOf, peopleIn } from '../../../scenarios/household/household.ts';

describe('who lives here', () => {
  it('counts everybody, infants too', () => {
    expect(peopleIn({ adults: 2, children: 1, infantsYounger: 1 })).toBe(4);
  });
  it('counts one person when nobody said anything, and nobody when people said so', () => {
    expect(peopleIn({})).toBe(1);
    expect(peopleIn({ adults: 0 })).toBe(0);
  });
  it('prepares for three days unless people chose', () => {
    expect(daysOf({})).toBe(3);
    expect(daysOf({ days: 14 })).toBe(14);
  });
});

describe('conditions from answers', () => {
  it('leaves out what nobody said', () => {
    expect(conditionsOf({})).toEqual({});
    expect(conditionsOf({ infantsYounger: 0 })).toEqual({});
  });
  it('knows a baby from one of the two ages, and no baby only from both', () => {
    expect(conditionsOf({ infantsOlder: 1 }).baby).toBe(true);
    expect(conditionsOf({ infantsYounger: 0, infantsOlder: 0 }).baby).toBe(false);
  });
  it('says alone only when nobody else can be there', () => {
    const nobodyElse = { children: 0, toddlers: 0, infantsOlder: 0, infantsYounger: 0 };
    expect(conditionsOf({ adults: 1, ...nobodyElse }).alone).toBe(true);
    expect(conditionsOf({ adults: 1 }).alone).toBeUndefined();
    expect(conditionsOf({ adults: 2 }).alone).toBe(false);
    expect(conditionsOf({ adults: 1, children: 1 }).alone).toBe(false);
  });
  it('answers both kinds of hob for who has both', () => {
    expect(conditionsOf({ hob: 'both' })).toMatchObject({ 'gas-hob': true, 'electric-hob': true });
    expect(conditionsOf({ hob: 'none' })).toMatchObject({ 'gas-hob': false, 'electric-hob': false });
  });
  it('calls the third floor high and the cellar low', () => {
    expect(conditionsOf({ floor: 3 })).toMatchObject({ 'high-floor': true, 'ground-floor': false });
    expect(conditionsOf({ floor: 2 })).toMatchObject({ 'high-floor': false, 'ground-floor': false });
    expect(conditionsOf({ floor: -1 })).toMatchObject({ 'high-floor': false, 'ground-floor': true });
  });
});
