import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockHour, clockTime, dayAndHour, hourFrom, isoDay, lastTimeOfDay, longDay, momentOf, shortDayAndClock } from '../../../client/ui/dates.ts';
import type { DeviceId, JournalId } from '../../../scenarios/journal/entry.ts';
import { stampToId } from '../../../scenarios/journal/entry.ts';
import { decideRun, evolveRun, runFolding, type RunStart } from '../../../scenarios/journal/run.ts';
import { scenarioTimeAt } from '../../../scenarios/journal/run-clock.ts';
import { formatScenarioTime, millis } from '../../../scenarios/scenario-time.ts';

process.env.TZ = 'Europe/Amsterdam';

const at = (iso: string) => millis(Date.parse(iso));
const OUTAGE = at('2026-11-24T18:00:00+01:00');

describe('the zone of these tests', () => {
  it('is that of Amsterdam', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('Europe/Amsterdam');
    expect(new Date(OUTAGE).getHours()).toBe(18);
    expect(new Date(at('2026-07-01T12:00:00Z')).getHours()).toBe(14);
  });
});

describe('a moment in words', () => {
  it('is Dutch in Dutch', () => {
    expect(dayAndHour(OUTAGE, 'nl')).toBe('di 24 nov 18.00 uur');
    expect(clockTime(OUTAGE, 'nl')).toBe('18.00');
    expect(clockHour(OUTAGE, 'nl')).toBe('18.00 uur');
    expect(shortDayAndClock(OUTAGE, 'nl')).toBe('di 18.00');
    expect(longDay(OUTAGE, 'nl')).toBe('24 november 2026');
  });

  it('is English in English', () => {
    expect(dayAndHour(OUTAGE, 'en')).toBe('Tue 24 Nov 18:00');
    expect(clockHour(OUTAGE, 'en')).toBe('18:00');
    expect(shortDayAndClock(OUTAGE, 'en')).toBe('Tue 18:00');
    expect(longDay(OUTAGE, 'en')).toBe('24 November 2026');
  });

  it.each([
    ['tr', '24 Kas Sal 18:00', '24 Kasım 2026'], ['ar', 'الثلاثاء، 24 نوفمبر 18:00', '24 نوفمبر 2026'],
    ['pl', 'wt., 24 lis 18:00', '24 listopada 2026'], ['uk', 'вт, 24 лист. 18:00', '24 листопада 2026'],
  ] as const)('is in %s as that language writes it, in western digits', (language, when, day) => {
    expect(dayAndHour(OUTAGE, language)).toBe(when);
    expect(longDay(OUTAGE, language)).toBe(day);
  });

  it('has two digits for minutes and no zero before the hour', () => {
    expect(clockTime(at('2027-01-21T07:05:00+01:00'), 'nl')).toBe('7.05');
    expect(clockTime(at('2027-01-21T00:00:59+01:00'), 'nl')).toBe('0.00');
  });

  it('takes a day as text and stays on that day', () => {
    expect(longDay('2027-01-21', 'nl')).toBe('21 januari 2027');
    expect(longDay('2027-03-28', 'nl')).toBe('28 maart 2027');
  });

  it('is the wall clock on both sides of a clock change', () => {
    expect(dayAndHour(at('2027-03-28T00:59:00Z'), 'nl')).toBe('zo 28 mrt 1.59 uur');
    expect(dayAndHour(at('2027-03-28T01:00:00Z'), 'nl')).toBe('zo 28 mrt 3.00 uur');
    expect(dayAndHour(at('2026-10-25T00:30:00Z'), 'nl')).toBe('zo 25 okt 2.30 uur');
    expect(dayAndHour(at('2026-10-25T01:30:00Z'), 'nl')).toBe('zo 25 okt 2.30 uur');
  });
});

describe('an hour seen from today', () => {
  it('stands alone when it is today, from the first to the last minute', () => {
    expect(hourFrom(at('2026-11-24T00:00:00+01:00'), OUTAGE, 'nl')).toBe('0.00 uur');
    expect(hourFrom(at('2026-11-24T23:59:00+01:00'), OUTAGE, 'nl')).toBe('23.59 uur');
    expect(hourFrom(OUTAGE, OUTAGE, 'en')).toBe('18:00');
  });

  it('has the day before it when it is not', () => {
    expect(hourFrom(at('2026-11-25T00:00:00+01:00'), OUTAGE, 'nl')).toBe('wo 25 nov 0.00 uur');
    expect(hourFrom(at('2026-11-23T23:59:00+01:00'), OUTAGE, 'en')).toBe('Mon 23 Nov 23:59');
    expect(hourFrom(at('2025-11-24T18:00:00+01:00'), OUTAGE, 'nl')).toContain('24 nov');
  });
});

describe('the last time that a clock showed an hour', () => {
  it.each(['17.20', '17:20', '1720', ' 17.20 '])('reads %s', (text) => {
    expect(lastTimeOfDay(text, OUTAGE)).toBe(at('2026-11-24T17:20:00+01:00'));
  });

  it.each([['7', '07:00'], ['7.05', '07:05'], ['720', '07:20'], ['0', '00:00'], ['00.00', '00:00']])('reads %s as %s', (text, hour) => {
    expect(lastTimeOfDay(text, OUTAGE)).toBe(at(`2026-11-24T${hour}:00+01:00`));
  });

  it.each(['١٧:٢٠', '١٧.٢٠', '١٧٢٠'])('reads the digits of an Arabic keyboard: %s', (text) => {
    expect(lastTimeOfDay(text, OUTAGE)).toBe(at('2026-11-24T17:20:00+01:00'));
  });

  it.each(['', 'nu', '24.00', '17.60', '17.2', '17.200', '-1', '5 uur', '1.7.20', '17.20.00'])('knows no hour in "%s"', (text) => {
    expect(lastTimeOfDay(text, OUTAGE)).toBeUndefined();
  });

  it('is today up to this minute, and yesterday from the next', () => {
    const now = millis(OUTAGE + 30_000);
    expect(lastTimeOfDay('18.00', now)).toBe(OUTAGE);
    expect(lastTimeOfDay('18.00', OUTAGE)).toBe(OUTAGE);
    expect(lastTimeOfDay('18.00', millis(OUTAGE - 1))).toBe(at('2026-11-23T18:00:00+01:00'));
    expect(lastTimeOfDay('18.01', now)).toBe(at('2026-11-23T18:01:00+01:00'));
  });

  it('is yesterday evening just after midnight, and today from midnight on', () => {
    const now = at('2026-11-25T00:10:00+01:00');
    expect(lastTimeOfDay('23.50', now)).toBe(at('2026-11-24T23:50:00+01:00'));
    expect(lastTimeOfDay('0.05', now)).toBe(at('2026-11-25T00:05:00+01:00'));
    expect(lastTimeOfDay('0.00', now)).toBe(at('2026-11-25T00:00:00+01:00'));
  });

  it('is right across the end of a month and a year', () => {
    expect(lastTimeOfDay('23.30', at('2027-01-01T01:00:00+01:00'))).toBe(at('2026-12-31T23:30:00+01:00'));
    expect(lastTimeOfDay('23.30', at('2028-03-01T01:00:00+01:00'))).toBe(at('2028-02-29T23:30:00+01:00'));
  });

  it('is right in the night when an hour is skipped', () => {
    const now = at('2027-03-28T03:30:00+02:00');
    expect(lastTimeOfDay('1.30', now)).toBe(at('2027-03-28T01:30:00+01:00'));
    expect(lastTimeOfDay('3.15', now)).toBe(at('2027-03-28T03:15:00+02:00'));
    expect(lastTimeOfDay('23.00', now)).toBe(at('2027-03-27T23:00:00+01:00'));
    // The evening before is 23 hours away on the clock's day, not 24
    expect(lastTimeOfDay('18.00', at('2027-03-28T17:00:00+02:00'))).toBe(at('2027-03-27T18:00:00+01:00'));
  });

  it('is right in the night when an hour comes twice', () => {
    const now = at('2026-10-25T03:30:00+01:00');
    expect(lastTimeOfDay('1.30', now)).toBe(at('2026-10-25T01:30:00+02:00'));
    expect(lastTimeOfDay('3.15', now)).toBe(at('2026-10-25T03:15:00+01:00'));
    expect(lastTimeOfDay('23.00', now)).toBe(at('2026-10-24T23:00:00+02:00'));
    expect(lastTimeOfDay('18.00', at('2026-10-25T17:00:00+01:00'))).toBe(at('2026-10-24T18:00:00+02:00'));
  });

  it('is never after now, at most a day and an hour ago, and shows that hour', () => {
    const now = fc.date({ min: new Date('2026-01-01T00:00Z'), max: new Date('2030-12-31T00:00Z'), noInvalidDate: true }).map((date) => millis(date.getTime()));
    // From 3.00 on: the hour between 2 and 3 is skipped one night and doubled another
    fc.assert(
      fc.property(now, fc.integer({ min: 3, max: 23 }), fc.integer({ min: 0, max: 59 }), (moment, hour, minute) => {
        const text = `${hour}.${String(minute).padStart(2, '0')}`;
        const last = lastTimeOfDay(text, moment) ?? Number.NaN;
        expect(last).toBeLessThanOrEqual(moment);
        expect(moment - last).toBeLessThan(25 * 3_600_000 + 60_000);
        expect(clockTime(last, 'nl')).toBe(text);
      }),
    );
  });
});

describe('a day and an hour as people fill them in', () => {
  it('are a moment on the wall clock, in winter and in summer', () => {
    expect(momentOf('2026-11-24', '18.00')).toBe(OUTAGE);
    expect(momentOf('2027-07-01', '7:05')).toBe(at('2027-07-01T07:05:00+02:00'));
  });

  it.each([['', '18.00'], ['24-11-2026', '18.00'], ['2026-11', '18.00'], ['2026-11-24T00:00', '18.00'], ['vandaag', '18.00']])('are none with the day "%s"', (day, time) => {
    expect(momentOf(day, time)).toBeUndefined();
  });

  it.each(['', '24.00', '18.60', 'avond', '18.0'])('are none with the hour "%s"', (time) => {
    expect(momentOf('2026-11-24', time)).toBeUndefined();
  });

  it('round trip with the day as the device sees it', () => {
    for (const moment of ['2026-11-24T00:00:00+01:00', '2026-11-24T23:59:00+01:00', '2027-03-28T03:00:00+02:00', '2026-10-25T04:00:00+01:00', '2027-01-01T00:30:00+01:00']) {
      expect(momentOf(isoDay(at(moment)), clockTime(at(moment), 'nl'))).toBe(at(moment));
    }
  });

  it('write the day with zeros', () => {
    expect(isoDay(at('2027-01-02T00:30:00+01:00'))).toBe('2027-01-02');
  });
});

describe('a live run across a clock change', () => {
  const runFrom = (startedAt: number) => {
    const start: RunStart = { mode: 'live', scenario: 'outage-72h', variants: [], audience: 'resident', kinds: [], startedAt: millis(startedAt), factor: 1, packs: [] };
    const decision = decideRun({ type: 'start-run', start }, runFolding.initialState(), { now: millis(startedAt) });
    if ('refused' in decision) throw new Error(decision.refused);
    const id = stampToId({ millis: millis(startedAt), counter: 0, device: 'here' as DeviceId });
    const [first] = decision;
    if (!first) throw new Error('no entry');
    const { clock } = evolveRun(runFolding.initialState(), { ...first, id, journal: 'live-1' as JournalId, deviceTime: millis(startedAt) });
    if (!clock) throw new Error('no clock');
    return (now: number) => `${formatScenarioTime(scenarioTimeAt(clock, millis(now)))} ${dayAndHour(now, 'nl')}`;
  };

  it('counts 23 real hours over the day that is an hour short, while the wall clock skips one', () => {
    const shown = runFrom(at('2027-03-27T18:00:00+01:00'));
    expect(shown(at('2027-03-28T01:59:00+01:00'))).toBe('T+7:59 zo 28 mrt 1.59 uur');
    expect(shown(at('2027-03-28T03:00:00+02:00'))).toBe('T+8:00 zo 28 mrt 3.00 uur');
    expect(shown(at('2027-03-28T18:00:00+02:00'))).toBe('T+23:00 zo 28 mrt 18.00 uur');
    expect(shown(at('2027-03-30T19:00:00+02:00'))).toBe('T+72:00 di 30 mrt 19.00 uur');
  });

  it('counts 25 real hours over the day that is an hour long, while the wall clock shows one twice', () => {
    const shown = runFrom(at('2026-10-24T18:00:00+02:00'));
    expect(shown(at('2026-10-25T02:30:00+02:00'))).toBe('T+8:30 zo 25 okt 2.30 uur');
    expect(shown(at('2026-10-25T02:30:00+01:00'))).toBe('T+9:30 zo 25 okt 2.30 uur');
    expect(shown(at('2026-10-25T18:00:00+01:00'))).toBe('T+25:00 zo 25 okt 18.00 uur');
    expect(shown(at('2026-10-27T17:00:00+01:00'))).toBe('T+72:00 di 27 okt 17.00 uur');
  });
});
