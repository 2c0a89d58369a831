import type { Millis } from './scenario-time.ts';

/**
 * Calendar files as RFC 5545 asks, for calendars of phones. Our own 60 lines: the library that fits best (`ics`) brings a
 * schema checker and two more packages along.
 */
export interface CalendarEvent {
  /** The same in every file that is made, so that a calendar renews an event and does not double it. */
  readonly uid: string;
  readonly start: Millis;
  readonly minutes: number;
  readonly title: string;
  readonly text: string;
}

const MOST_OCTETS = 75;
const MILLIS_PER_MINUTE = 60_000;

const octetsOf = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** A moment as `20270328T080000Z`: in UTC, which every calendar brings to its own time. */
export const calendarTime = (moment: number): string => `${new Date(moment).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** Text with what means something in a calendar file written differently (RFC 5545 3.3.11). Other control characters go. */
function escaped(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\\;,]/g, (letter) => `\\${letter}`).replace(/\n/g, '\\n').replace(/[^\P{Cc}\t]/gu, '');
}

/** A line in pieces of at most 75 octets, never through the middle of a letter (RFC 5545 3.1). */
export function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > MOST_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += letter;
    octets += size;
  }
  return out;
}

/** A calendar of events, each with an alarm at its start. `made` is the moment of making, `name` what the calendar is called. */
export function writeCalendar(events: readonly CalendarEvent[], made: Millis, name: string): string {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Drie Dagen//Drie Dagen//NL', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, start, minutes, title, text }) => [
      'BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${calendarTime(made)}`, `DTSTART:${calendarTime(start)}`, `DTEND:${calendarTime(start + minutes * MILLIS_PER_MINUTE)}`,
      `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(text)}`, 'TRANSP:TRANSPARENT',
      'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, 'TRIGGER:PT0S', 'END:VALARM', 'END:VEVENT',
    ]),
    'END:VCALENDAR', '',
  ];
  return lines.map(folded).join('\r\n');
}
