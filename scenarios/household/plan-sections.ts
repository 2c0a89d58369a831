/** How a field is filled in: one line, a phone number, several lines, yes or no. */
export type PlanFieldKind = 'text' | 'phone' | 'long' | 'yes-no';

export interface PlanField {
  readonly id: string;
  readonly kind: PlanFieldKind;
}

/** A part of the household's plan. One that has `many` rows grows: a row for each contact, each medicine. */
export interface PlanSection {
  readonly id: string;
  readonly icon: string;
  readonly many: boolean;
  readonly fields: readonly PlanField[];
  /** `after` is filled in when it is over; it is not a part of the plan. */
  readonly moment: 'plan' | 'after';
}

const text = (id: string): PlanField => ({ id, kind: 'text' });
const phone = (id: string): PlanField => ({ id, kind: 'phone' });
const long = (id: string): PlanField => ({ id, kind: 'long' });
const yesNo = (id: string): PlanField => ({ id, kind: 'yes-no' });

const section = (id: string, icon: string, fields: readonly PlanField[], many = false): PlanSection => ({ id, icon, many, fields, moment: 'plan' });

/** Row of a section that has one row only. */
export const ONLY_ROW = 'one';

/**
 * The plan, in the order in which a frightened person needs it. The parts are those of the Dutch booklet's agreements card
 * and of the plans abroad (facts/residents.md 1a, 1c): only 17 % of the Dutch have agreed on a place to meet.
 */
export const PLAN_SECTIONS: readonly PlanSection[] = [
  section('contacts', 'call', [text('name'), phone('phone'), text('address'), yesNo('outside-region'), text('note')], true),
  section('meeting', 'pin', [text('near'), text('far')]),
  section('fetch', 'people', [text('who'), text('from'), text('by'), text('note')], true),
  section('reach', 'send', [long('how')]),
  section('neighbours', 'hand', [text('name'), text('address'), text('what'), text('who-goes')], true),
  section('checks-on-us', 'home', [text('name'), text('address')], true),
  section('medicines', 'care', [text('name'), text('dose'), yesNo('fridge'), text('days')], true),
  section('doctor', 'care', [text('name'), phone('phone'), text('pharmacy'), phone('pharmacy-phone')]),
  section('taps', 'water', [text('meter'), text('water'), text('gas')]),
  section('support-point', 'flag', [text('place'), text('route')]),
  section('pets', 'cat', [long('care')]),
  section('leave', 'key', [text('where'), long('take'), text('how')]),
  { id: 'missed', icon: 'box', many: true, fields: [text('text')], moment: 'after' },
  { id: 'look-back', icon: 'book', many: false, fields: [long('good'), long('better'), long('surprise')], moment: 'after' },
];

/** True when a section holds at least one text. */
export function isFilled(rows: ReadonlyMap<string, Readonly<Record<string, string>>> | undefined): boolean {
  return [...(rows?.values() ?? [])].some((row) => Object.values(row).some((value) => value !== ''));
}
