import { describe, expect, it } from 'vitest';
import { AUDIENCES, isKindOf, KINDS } from '../../scenarios/audience.ts';

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
