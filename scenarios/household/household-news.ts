import type { Entry } from '../journal/entry.ts';
import { fold } from '../journal/fold.ts';
import { type HouseholdState, householdFolding } from './household-journal.ts';

/** What entries of another phone bring, counted as people count: answers, rows of the plan, things in the house. */
export interface HouseholdNews {
  readonly answers: number;
  readonly contacts: number;
  /** Rows of the plan that are not contacts. */
  readonly planRows: number;
  readonly stock: number;
  /** Rows of the plan that the other phone removed. */
  readonly removed: number;
  /** How many of all these replace something else that stood here: the newest counts. */
  readonly replaced: number;
}

export const CONTACTS = 'contacts';

/** The rows of the plan that say something, by section and row. */
function rowsOf(state: HouseholdState): Map<string, { readonly section: string; readonly text: string }> {
  return new Map([...state.plan].flatMap(([section, rows]) => [...rows].flatMap(([row, fields]) => {
    const filled = Object.entries(fields).filter(([, text]) => text !== '').sort();
    return filled.length === 0 ? [] : [[JSON.stringify([section, row]), { section, text: JSON.stringify(filled) }] as const];
  })));
}

const asTexts = (pairs: Iterable<readonly [string, unknown]>) => new Map([...pairs].map(([name, value]) => [name, JSON.stringify(value)]));

/** What changes in a household when entries of another phone come to it. Nothing when they are all known. */
export function householdNews(ours: readonly Entry[], theirs: readonly Entry[]): HouseholdNews {
  const before = fold(householdFolding, ours);
  const after = fold(householdFolding, [...ours, ...theirs]);
  let replaced = 0;
  /** Counts what is new or different, and of those what stood here otherwise. */
  const changes = (old: ReadonlyMap<string, string>, fresh: ReadonlyMap<string, string>) =>
    [...fresh].filter(([name, value]) => old.get(name) !== value).map(([name]) => {
      if (old.has(name)) replaced++;
      return name;
    });
  const answersOf = ({ answered, answers }: HouseholdState) => asTexts([...answered].map((question) => [question, answers[question as keyof typeof answers] ?? null] as const));
  const stockOf = ({ stock }: HouseholdState) => asTexts([...stock].filter(([, one]) => Object.keys(one).length > 0));
  const [oldRows, freshRows] = [rowsOf(before), rowsOf(after)];
  const texts = (rows: typeof oldRows) => new Map([...rows].map(([name, { text }]) => [name, text]));
  const rows = changes(texts(oldRows), texts(freshRows));
  const contacts = rows.filter((name) => freshRows.get(name)?.section === CONTACTS).length;
  return {
    answers: changes(answersOf(before), answersOf(after)).length,
    contacts,
    planRows: rows.length - contacts,
    stock: changes(stockOf(before), stockOf(after)).length,
    removed: [...oldRows.keys()].filter((name) => !freshRows.has(name)).length,
    replaced,
  };
}
