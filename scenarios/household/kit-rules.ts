import type { FactorName, KitTermData } from '../schema/kit.ts';
import { type Head, headOf, isDaily } from '../schema/kit-scales.ts';
import { daysOf, type Household, type Question } from './household.ts';

/** One multiplication of a rule: 4 persons, 3 days, 30 kilograms. */
export interface Factor {
  readonly of: FactorName;
  readonly n: number;
}

/** One line of a rule: 3 litre x 4 persons x 3 days. `share` is the part of the source's days, when they differ. */
export interface RuleLine {
  readonly amount: number;
  readonly factors: readonly Factor[];
  /** The source gives the amount for this many days, and people prepare for another number. */
  readonly forDays?: number;
  /** The least for one animal, because its weight asks for less or is not known. */
  readonly least?: true;
  readonly total: number;
}

const PEOPLE = ['adults', 'children', 'toddlers', 'infantsOlder', 'infantsYounger'] as const satisfies readonly Question[];
const MINORS = ['children', 'toddlers', 'infantsOlder', 'infantsYounger'] as const satisfies readonly Question[];

/** The questions whose answers a head adds up. */
const QUESTIONS: Readonly<Record<Exclude<Head, 'bottle-younger' | 'bottle-older' | 'pet' | 'kg' | 'device'>, readonly (keyof Household)[]>> = {
  person: PEOPLE, eater: ['adults', 'children', 'toddlers'], adult: ['adults'], minor: MINORS, child: ['children'], toddler: ['toddlers'],
  infant: ['infantsOlder', 'infantsYounger'], 'infant-younger': ['infantsYounger'], 'infant-older': ['infantsOlder'],
  'pregnant-or-nursing': ['pregnant', 'nursing'], phone: ['phones'],
};

/** Somebody reads this: adults that nobody counted are one. Any other count that is not known adds nothing, and is named as unknown. */
const count = (household: Household, question: keyof Household): number => (household[question] as number | undefined) ?? (question === 'adults' ? 1 : 0);

/** How many a head counts, and the questions that nobody answered. */
function heads(head: Exclude<Head, 'kg'>, household: Household, pets: KitTermData['pets']): { n: number; unknown: Question[] } {
  const open = (...questions: Question[]) => questions.filter((question) => household[question] === undefined);
  switch (head) {
    case 'pet':
      return { n: petsOf(household, pets).reduce((sum, pet) => sum + pet.count, 0), unknown: open('pets') };
    case 'device':
      return { n: household.devices?.length ?? 0, unknown: open('devices') };
    case 'bottle-younger':
      return { n: Math.max(0, count(household, 'infantsYounger') - count(household, 'nursing')), unknown: open('infantsYounger') };
    case 'bottle-older': {
      // Who nurses feeds the youngest first
      const left = Math.max(0, count(household, 'nursing') - count(household, 'infantsYounger'));
      return { n: Math.max(0, count(household, 'infantsOlder') - left), unknown: open('infantsOlder') };
    }
    default:
      return { n: QUESTIONS[head].reduce((sum, question) => sum + count(household, question), 0), unknown: open(...QUESTIONS[head]) };
  }
}

const petsOf = (household: Household, kinds: KitTermData['pets']) => (household.pets ?? []).filter(({ kind }) => !kinds || kinds.includes(kind));

/** Works out one part of an amount: its lines with their factors, and the questions that are open. Amounts have the item's unit. */
export function linesOf(term: KitTermData, household: Household): { lines: RuleLine[]; unknown: Question[] } {
  const days = daysOf(household);
  const head = headOf(term.per);
  const byDay: Factor[] = isDaily(term.per) ? [{ of: 'day', n: days }] : [];
  const line = (amount: number, factors: readonly Factor[], more: Pick<RuleLine, 'least'> = {}): RuleLine => {
    const all = [...factors, ...byDay];
    const product = all.reduce((total, { n }) => total * n, amount);
    const { forDays = days } = term;
    if (forDays === days) return { amount, factors: all, ...more, total: product };
    return { amount, factors: [...all, { of: 'day', n: days }], forDays, ...more, total: (product * days) / forDays };
  };
  if (head === undefined) return { lines: [line(term.amount, [])], unknown: [] };
  if (head !== 'kg') {
    const { n, unknown } = heads(head, household, term.pets);
    return { lines: [line(term.amount, [{ of: term.pets?.length === 1 && term.pets[0] ? term.pets[0] : head, n }])], unknown };
  }
  const pets = petsOf(household, term.pets);
  const lines = pets.map(({ kind, count: n, kg }) => {
    const animals: Factor = { of: kind, n };
    const least = term.least ?? 0;
    return kg === undefined || term.amount * kg < least ? line(least, [animals], { least: true }) : line(term.amount, [{ of: 'kg', n: kg }, animals]);
  });
  return { lines, unknown: household.pets === undefined || pets.some(({ kg }) => kg === undefined) ? ['pets'] : [] };
}
