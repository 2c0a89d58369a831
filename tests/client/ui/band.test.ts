import fc from 'fast-check';
import { getPosition } from 'suncalc';
import { describe, expect, it } from 'vitest';
import { darkStretches } from '../../../client/ui/band.ts';

const MAASSLUIS = { latitude: 51.92, longitude: 4.25 };
const HOURS = 60;
const LENGTH = 72 * HOURS;
const darkHours = (start: number) => darkStretches(start, MAASSLUIS).reduce((sum, [from, to]) => sum + to - from, 0) / HOURS;
const anyStart = fc.date({ min: new Date('2026-01-01T00:00Z'), max: new Date('2030-12-31T00:00Z'), noInvalidDate: true }).map((date) => date.getTime());

describe('the dark stretches of three days in Maassluis', () => {
  it('last about 16 hours a day in January', () => {
    expect(darkHours(Date.parse('2027-01-14T17:20+01:00')) / 3).toBeCloseTo(16, 0);
  });

  it('last about 7 and a half hours a day in June', () => {
    expect(darkHours(Date.parse('2027-06-21T12:00+02:00')) / 3).toBeGreaterThan(7.2);
    expect(darkHours(Date.parse('2027-06-21T12:00+02:00')) / 3).toBeLessThan(7.8);
  });

  it('are three whole nights when the power goes at noon', () => {
    const stretches = darkStretches(Date.parse('2027-01-14T12:00+01:00'), MAASSLUIS);
    expect(stretches).toHaveLength(3);
    for (const [from, to] of stretches) expect((to - from) / HOURS).toBeCloseTo(16, 0);
  });

  it('begin at once and end with the night when the power goes at night', () => {
    const stretches = darkStretches(Date.parse('2027-01-14T23:00+01:00'), MAASSLUIS);
    expect(stretches).toHaveLength(4);
    expect(stretches[0]?.[0]).toBe(0);
    expect(stretches[3]?.[1]).toBe(LENGTH);
  });

  it('lie inside the 72 hours, rise, and never overlap, whenever the power goes', () => {
    fc.assert(
      fc.property(anyStart, (start) => {
        const edges = darkStretches(start, MAASSLUIS).flat();
        expect(edges.length).toBeGreaterThanOrEqual(6);
        for (const [index, edge] of edges.entries()) {
          expect(edge).toBeGreaterThanOrEqual(0);
          expect(edge).toBeLessThanOrEqual(LENGTH);
          if (index > 0) expect(edge).toBeGreaterThan(edges[index - 1] ?? Number.NaN);
        }
      }),
    );
  });

  it('hold a minute exactly when the sun is down then', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 0, max: LENGTH }), (start, minute) => {
        const { altitude } = getPosition(new Date(start + minute * 60_000), MAASSLUIS.latitude, MAASSLUIS.longitude);
        // Near the horizon refraction decides; half a degree is a few minutes
        fc.pre(Math.abs(altitude) > 1.5);
        const dark = darkStretches(start, MAASSLUIS).some(([from, to]) => from <= minute && minute <= to);
        expect(dark).toBe(altitude < 0);
      }),
      { numRuns: 300 },
    );
  });
});
