import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatScenarioTime, parseScenarioTime, SCENARIO_LENGTH } from '../../scenarios/scenario-time.ts';

describe('reading a scenario time', () => {
  it.each([
    ['T+0:00', 0],
    ['T+0:15', 15],
    ['T+9:05', 545],
    ['R+1:30', 90],
    ['T+72:00', SCENARIO_LENGTH],
    ['T+100:59', 6059],
  ])('reads %s as %i minutes', (text, minutes) => {
    expect(parseScenarioTime(text)).toBe(minutes);
  });

  it.each(['', 'T+0:60', 'T+0:5', 'T-1:00', '1:00', 'S+1:00', 'T+1:00 ', 'xT+1:00', 'T+1000:00', 't+1:00'])('reads nothing from "%s"', (text) => {
    expect(parseScenarioTime(text)).toBeUndefined();
  });
});

describe('writing a scenario time', () => {
  it.each([
    [0, 'T+0:00'],
    [59.999, 'T+0:59'],
    [60, 'T+1:00'],
    [4320, 'T+72:00'],
    [-1, 'T-0:01'],
    [-61, 'T-1:01'],
  ])('writes %d minutes as %s', (minutes, text) => {
    expect(formatScenarioTime(minutes)).toBe(text);
  });

  it('never writes a minus before a zero', () => {
    expect(formatScenarioTime(-0.4)).toBe('T+0:00');
  });

  it('writes every whole minute so that it reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_999 }), (minutes) => {
        expect(parseScenarioTime(formatScenarioTime(minutes))).toBe(minutes);
      }),
    );
  });
});
