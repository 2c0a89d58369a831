import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarTime, folded, writeCalendar } from '../../scenarios/calendar.ts';
import { millis } from '../../scenarios/scenario-time.ts';

const MADE = millis(Date.UTC(2026, 10, 24, 19, 40));
const event = (change: Partial<CalendarEvent> = {}): CalendarEvent => ({ uid: 'kit-check-2027-03-28@drie-dagen', start: millis(Date.UTC(2027, 2, 28, 8)), minutes: 15, title: 'Kijk na', text: 'Kijk op de datums.', ...change });

/** What an independent reader makes of a calendar. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const one = new ICAL.Event(component);
    const alarm = component.getFirstSubcomponent('valarm');
    return {
      uid: one.uid, title: one.summary, text: one.description, start: one.startDate.toJSDate().getTime(), zone: one.startDate.zone.tzid, minutes: one.duration.toSeconds() / 60,
      alarm: [String(alarm?.getFirstPropertyValue('action')), String(alarm?.getFirstPropertyValue('trigger')), String(alarm?.getFirstPropertyValue('description'))],
    };
  });
}

describe('a calendar file', () => {
  it('is read by an independent reader as it was meant, in UTC, with an alarm', () => {
    expect(read(writeCalendar([event()], MADE, 'Drie Dagen'))).toEqual([{
      uid: 'kit-check-2027-03-28@drie-dagen', title: 'Kijk na', text: 'Kijk op de datums.', start: Date.UTC(2027, 2, 28, 8), zone: 'UTC', minutes: 15, alarm: ['DISPLAY', 'PT0S', 'Kijk na'],
    }]);
  });

  it('has what every event must have, once, and lines that end in CRLF', () => {
    const text = writeCalendar([event(), event({ uid: 'b@drie-dagen' })], MADE, 'Drie Dagen');
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.match(/DTSTAMP:20261124T194000Z\r\n/g)).toHaveLength(2);
    expect(text.match(/DTSTART:20270328T080000Z\r\n/g)).toHaveLength(2);
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(2);
  });

  it('of nothing is a calendar still', () => {
    expect(read(writeCalendar([], MADE, 'Leeg'))).toEqual([]);
  });

  it('carries any text there and back', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ maxLength: 120 }), (title, text) => {
      const plain = (one: string) => one.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
      const written = writeCalendar([event({ title, text })], MADE, 'x');
      const [back] = read(written);
      expect([back?.title, back?.text]).toEqual([plain(title), plain(text)]);
      for (const line of written.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }), { numRuns: 300 });
  });
});

describe('folding', () => {
  it.each([[75, 1], [76, 2], [149, 2], [150, 3]])('makes of %i letters %i lines', (length, lines) => {
    expect(folded('x'.repeat(length)).split('\r\n')).toHaveLength(lines);
  });
  it('never cuts a letter in two', () => {
    const text = '🕯️één'.repeat(40);
    expect(folded(text).replaceAll('\r\n ', '')).toBe(text);
    expect(folded(text)).not.toMatch(/\uFFFD/);
  });
});

describe('a moment', () => {
  it('is written in UTC, without broken seconds', () => {
    expect(calendarTime(Date.UTC(2027, 0, 2, 3, 4, 5, 678))).toBe('20270102T030405Z');
  });
});
