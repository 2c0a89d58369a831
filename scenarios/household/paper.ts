import type { HouseholdState, PlanRow } from './household-journal.ts';

/** Paper grows old: after a year somebody looks at it again. The kit is looked at twice a year, but ink is not milk. */
const YEARS_VALID = 1;

/** The same day in a later year; 29 February becomes 28. */
function yearsLater(day: string, years: number): string {
  const later = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
  return later.endsWith('-02-29') ? later.replace(/29$/, '28') : later;
}

/** Until when paper of today holds: a year, or the first day on which something in the house expires. Days as 2027-03-31. */
export function validUntil(today: string, { stock }: Pick<HouseholdState, 'stock'>): string {
  const dates = [...stock.values()].flatMap(({ expires }) => (expires !== undefined && expires >= today ? [expires] : []));
  return [yearsLater(today, YEARS_VALID), ...dates].sort()[0] ?? today;
}

/** Width of a letter beside that of an average small one, near enough for the fonts that phones and printers have. */
function widthOf(letter: string): number {
  if (/[iIljt.,:;'|!() ]/.test(letter)) return 0.6;
  if (/[MWmw@%]/.test(letter)) return 1.7;
  if (/[A-Z0-9&?]/.test(letter)) return 1.25;
  // Scripts of other languages, and pictures
  return (letter.codePointAt(0) ?? 0) > 0x24f ? 1.8 : 1;
}

/** A text that fits in `room`, in widths of an average letter. What does not fit ends at a word, with an ellipsis. */
export function shorten(text: string, room: number): { readonly text: string; readonly cut: boolean } {
  const plain = text.replace(/\s+/g, ' ').trim();
  let used = 0;
  let end = 0;
  for (const letter of plain) {
    used += widthOf(letter);
    if (used > room) {
      const part = plain.slice(0, end);
      const space = part.lastIndexOf(' ');
      return { text: `${part.slice(0, space > part.length / 2 ? space : end).trimEnd()}…`, cut: true };
    }
    end += letter.length;
  }
  return { text: plain, cut: false };
}

/** How a section of the plan goes on paper: which fields, how much room each has, how many rows at most. */
export interface PaperSection {
  readonly id: string;
  /** Rows on paper, empty ones to write on included; a section without rows is one of a kind. */
  readonly rows?: number;
  /** Room per field in widths of an average letter, over two lines; 0 is a yes or no. */
  readonly fields: Readonly<Record<string, number>>;
}

/** Two sheets of A4. What happened and what was missed comes after an outage, so it is not on them. */
export const PLAN_SHEETS: readonly (readonly PaperSection[])[] = [
  [
    { id: 'contacts', rows: 6, fields: { name: 34, phone: 30, address: 36, 'outside-region': 0, note: 34 } },
    { id: 'meeting', fields: { near: 84, far: 84 } },
    { id: 'fetch', rows: 3, fields: { who: 40, from: 40, by: 40, note: 40 } },
    { id: 'reach', fields: { how: 230 } },
    { id: 'support-point', fields: { place: 84, route: 84 } },
    { id: 'leave', fields: { where: 54, take: 54, how: 54 } },
    { id: 'pets', fields: { care: 180 } },
    { id: 'neighbours', rows: 4, fields: { name: 40, address: 40, what: 40, 'who-goes': 40 } },
  ],
  [
    { id: 'checks-on-us', rows: 3, fields: { name: 80, address: 84 } },
    { id: 'medicines', rows: 6, fields: { name: 48, dose: 46, fridge: 0, days: 40 } },
    { id: 'doctor', fields: { name: 38, phone: 28, pharmacy: 38, 'pharmacy-phone': 28 } },
    { id: 'taps', fields: { meter: 54, water: 54, gas: 54 } },
  ],
];

/** One section as it stands on paper. */
export interface PaperRows {
  readonly section: PaperSection;
  readonly rows: readonly PlanRow[];
  /** Rows that are filled in and have no place on paper. */
  readonly left: number;
  /** True when a text was made shorter. */
  readonly cut: boolean;
}

const says = (row: PlanRow) => Object.values(row).some((text) => text.trim() !== '');

/** The rows of a section that say something. */
export const filledRows = ({ plan }: Pick<HouseholdState, 'plan'>, section: string): readonly PlanRow[] => [...(plan.get(section)?.values() ?? [])].filter(says);

/** What of a section goes on paper: filled rows first, then empty ones to write on. */
export function onPaper(state: Pick<HouseholdState, 'plan'>, section: PaperSection): PaperRows {
  const filled = filledRows(state, section.id);
  const shown = section.rows === undefined ? [Object.assign({}, ...filled) as PlanRow] : filled.slice(0, section.rows);
  let cut = false;
  const rows = shown.map((row) => Object.fromEntries(Object.entries(section.fields).map(([field, room]) => {
    const short = shorten(row[field] ?? '', room === 0 ? 8 : room);
    cut ||= short.cut;
    return [field, short.text];
  })));
  const empty = section.rows === undefined ? 0 : section.rows - rows.length;
  return { section, rows: [...rows, ...Array.from({ length: empty }, () => ({}))], left: section.rows === undefined ? 0 : filled.length - shown.length, cut };
}

/** An answer to a yes or no in the plan; undefined when it is neither. */
export function isYes(text: string | undefined): boolean | undefined {
  return text === 'yes' ? true : text === 'no' ? false : undefined;
}

/** Sections whose entries matter most to somebody who scans paper, in order: what fits in the codes is taken from the front. */
export const CODE_ORDER = ['contacts', 'meeting', 'fetch', 'support-point', 'reach', 'leave', 'medicines', 'doctor', 'neighbours', 'checks-on-us', 'taps', 'pets'] as const;
