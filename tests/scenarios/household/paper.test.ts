import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledRows, isYes, onPaper, type PaperSection, PLAN_SHEETS, shorten, validUntil } from '../../../scenarios/household/paper.ts';

const planOf = (section: string, rows: Readonly<Record<string, Readonly<Record<string, string>>>>) => ({ plan: new Map([[section, new Map(Object.entries(rows))]]) });
const CONTACTS: PaperSection = { id: 'contacts', rows: 3, fields: { name: 10, far: 0 } };
const MEETING: PaperSection = { id: 'meeting', fields: { near: 10, far: 10 } };

describe('how long paper holds', () => {
  it.each([
    ['2026-11-24', [], '2027-11-24'],
    ['2028-02-29', [], '2029-02-28'],
    ['2026-11-24', ['2027-03-31', '2028-01-01'], '2027-03-31'],
    ['2026-11-24', ['2026-11-23', '2029-01-01'], '2027-11-24'],
    ['2026-11-24', ['2026-11-24'], '2026-11-24'],
  ])('from %s, with things until %j, is until %s', (today, dates, until) => {
    expect(validUntil(today, { stock: new Map(dates.map((expires, nth) => [`item-${nth}`, { expires }])) })).toBe(until);
  });
});

describe('making a text fit', () => {
  it.each([['Haven 3', 20, 'Haven 3'], ['  Haven \n 3 ', 20, 'Haven 3'], ['De speeltuin aan de Haven', 12, 'De speeltuin…'], ['abcdefghijklmno', 8, 'abcdefgh…'], ['', 5, '']])('%j in %i becomes %j', (text, room, short) => {
    expect(shorten(text, room)).toEqual({ text: short, cut: short.endsWith('…') });
  });
  it('keeps fewer broad letters than narrow ones', () => {
    expect(shorten('W'.repeat(50), 20).text.length).toBeLessThan(shorten('i'.repeat(50), 20).text.length / 2);
  });
  it('never makes it longer, never cuts a letter in two, and leaves alone what fits', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.integer({ min: 1, max: 80 }), (text, room) => {
      const plain = text.replace(/\s+/g, ' ').trim();
      const { text: short, cut } = shorten(text, room);
      expect(cut ? short.length <= plain.length + 1 : short === plain).toBe(true);
      expect(/\p{Cs}/u.test(short)).toBe(/\p{Cs}/u.test(short) && /\p{Cs}/u.test(plain));
    }));
  });
});

describe('a section on paper', () => {
  it('is a form when nothing is filled in', () => {
    expect(onPaper({ plan: new Map() }, CONTACTS)).toEqual({ section: CONTACTS, rows: [{}, {}, {}], left: 0, cut: false });
    expect(onPaper({ plan: new Map() }, MEETING)).toMatchObject({ rows: [{ near: '', far: '' }], left: 0 });
  });
  it('leaves lines open after what is filled in, and passes over empty rows', () => {
    const state = planOf('contacts', { a: { name: 'Ada', far: 'yes' }, b: { name: ' ', phone: '' } });
    expect(onPaper(state, CONTACTS).rows).toEqual([{ name: 'Ada', far: 'yes' }, {}, {}]);
    expect(filledRows(state, 'contacts')).toHaveLength(1);
  });
  it('says how many rows it leaves out and that a text was cut', () => {
    const rows = Object.fromEntries([1, 2, 3, 4, 5].map((nth) => [`r${nth}`, { name: `Iemand met een lange naam ${nth}` }]));
    expect(onPaper(planOf('contacts', rows), CONTACTS)).toMatchObject({ left: 2, cut: true, rows: [{ name: 'Iemand…' }, {}, {}] });
  });
  it('of one of a kind puts together what two phones wrote in two rows', () => {
    expect(onPaper(planOf('meeting', { one: { near: 'Plein' }, two: { far: 'Ada' } }), MEETING).rows).toEqual([{ near: 'Plein', far: 'Ada' }]);
  });
});

describe('the sheets', () => {
  it('are two, with every section once', () => {
    expect(PLAN_SHEETS).toHaveLength(2);
    const ids = PLAN_SHEETS.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('yes and no', () => {
  it.each([['yes', true], ['no', false], ['', undefined], [undefined, undefined]])('%j is %j', (text, answer) => {
    expect(isYes(text)).toBe(answer);
  });
});
