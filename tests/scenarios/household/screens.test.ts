import { describe, expect, it } from 'vitest';
import { isFilled, PLAN_SECTIONS } from '../../../scenarios/household/plan-sections.ts';
import { isAnswered, questionsOf, SCREENS, screensFor } from '../../../scenarios/household/screens.ts';
import { HouseholdAnswers } from '../../../scenarios/schema/household.ts';

describe('the questions about a household', () => {
  it('ask everything that the schema knows, each once', () => {
    const asked = SCREENS.flatMap(questionsOf);
    expect([...asked].sort()).toEqual(Object.keys(HouseholdAnswers.entries).sort());
    expect(new Set(asked).size).toBe(asked.length);
  });
  it('skip the pump and the lift on the ground floor, and keep them while the floor is unknown', () => {
    const ids = (floor?: number) => screensFor(floor === undefined ? {} : { floor }).map(({ id }) => id);
    expect(ids(0)).not.toContain('lift');
    expect(ids(2)).toContain('lift');
    expect(ids(2)).not.toContain('booster-pump');
    expect(ids(3)).toContain('booster-pump');
    expect(ids()).toEqual(SCREENS.map(({ id }) => id));
  });
  it('know when a screen is done', () => {
    const [people] = SCREENS;
    if (!people) throw new Error('no screens');
    expect(isAnswered(people, new Set(['adults']))).toBe(false);
    expect(isAnswered(people, new Set(questionsOf(people)))).toBe(true);
  });
});

describe('the sections of the plan', () => {
  it('have ids and fields of their own', () => {
    expect(new Set(PLAN_SECTIONS.map(({ id }) => id)).size).toBe(PLAN_SECTIONS.length);
    for (const { fields } of PLAN_SECTIONS) expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
  });
  it('are filled when one text is there', () => {
    expect(isFilled(undefined)).toBe(false);
    expect(isFilled(new Map([['a', { name: '' }]]))).toBe(false);
    expect(isFilled(new Map([['a', { name: 'Ada' }]]))).toBe(true);
  });
});
