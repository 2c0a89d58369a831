import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceMetres, roundedDistance, windTo } from '../../scenarios/geography.ts';

const spot = (latitude: number, longitude: number) => ({ latitude, longitude });
const TOWN = spot(51.92, 4.25);

describe('distance', () => {
  it.each([
    ['nowhere', TOWN, TOWN, 0], ['a degree of latitude', spot(51, 4), spot(52, 4), 111_195], ['a degree of longitude at 52 degrees north', spot(52, 4), spot(52, 5), 68_458],
    ['half round the earth', spot(0, 0), spot(0, 180), 20_015_115],
  ] as const)('to %s', (_, from, to, metres) => {
    expect(Math.abs(distanceMetres(from, to) - metres)).toBeLessThan(60);
  });

  it('is the same there and back, and never negative', () => {
    const somewhere = fc.record({ latitude: fc.double({ min: 50, max: 54, noNaN: true }), longitude: fc.double({ min: 3, max: 8, noNaN: true }) });
    fc.assert(fc.property(somewhere, somewhere, (a, b) => {
      expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 6);
      expect(distanceMetres(a, b)).toBeGreaterThanOrEqual(0);
    }));
  });

  it.each([[0, 'metres', 0], [1, 'metres', 10], [841, 'metres', 850], [990, 'metres', 990], [991, 'kilometres', 1], [1001, 'kilometres', 1.1], [2340, 'kilometres', 2.4]] as const)('%d metres is said as %s %d', (metres, unit, value) => {
    expect(roundedDistance(metres)).toEqual({ unit, value });
  });
});

describe('the way', () => {
  it.each([[0.01, 0, 0], [0.01, 0.0163, 1], [0, 0.01, 2], [-0.01, 0.0163, 3], [-0.01, 0, 4], [-0.01, -0.0163, 5], [0, -0.01, 6], [0.01, -0.0163, 7]])('%d north and %d east is wind %d', (north, east, wind) => {
    expect(windTo(TOWN, spot(TOWN.latitude + north, TOWN.longitude + east))).toBe(wind);
  });
});
