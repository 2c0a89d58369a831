import * as v from 'valibot';
import { type Decision, type Draft, refuse } from '../journal/decision.ts';
import type { Entry } from '../journal/entry.ts';
import type { Folding } from '../journal/fold.ts';
import { LONGEST_NOTE } from '../journal/task-rules.ts';
import { HouseholdAnswers, type HouseholdFileData, Stock, type StockData } from '../schema/household.ts';
import type { Household, Question } from './household.ts';

/** One row of the plan: a contact, a meeting place, a medicine. Values by field. */
export type PlanRow = Readonly<Record<string, string>>;

/**
 * A household: its answers, what is in the house, its plan. Every part is last-write-wins per question, item or field, so
 * two phones that were filled in apart become one household by union of their entries.
 */
export interface HouseholdState {
  answers: Household;
  /** Questions that were answered, "weet ik niet" included: the next question is the first that is not here. */
  answered: Set<string>;
  stock: Map<string, StockData>;
  /** Section, then row, then field. A row that was removed is not here. */
  plan: Map<string, Map<string, PlanRow>>;
}

/** What each type of entry holds. `value: null` is "weet ik niet". */
export interface HouseholdBodies {
  'question-answered': { readonly question: string; readonly value: unknown };
  'stock-counted': { readonly item: string; readonly have: number };
  'stock-dated': { readonly item: string; readonly expires: string };
  'stock-shared': { readonly item: string; readonly shared: boolean };
  'plan-written': { readonly section: string; readonly row: string; readonly field: string; readonly text: string };
  'plan-row-removed': { readonly section: string; readonly row: string };
}

export type HouseholdCommand =
  | { readonly type: 'answer-question'; readonly question: Question; readonly value: unknown }
  | { readonly type: 'count-stock'; readonly item: string; readonly have: number }
  /** An empty text takes the date away. */
  | { readonly type: 'date-stock'; readonly item: string; readonly expires: string }
  | { readonly type: 'share-stock'; readonly item: string; readonly shared: boolean }
  | { readonly type: 'write-plan'; readonly section: string; readonly row: string; readonly fields: PlanRow }
  | { readonly type: 'remove-plan-row'; readonly section: string; readonly row: string };

const draft = <T extends keyof HouseholdBodies>(type: T, body: HouseholdBodies[T]): Draft => ({ type, version: 1, body });
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The answer to a question when its schema takes it; undefined when it does not. */
function checkedAnswer(question: string, value: unknown): { readonly value: unknown } | undefined {
  const schema = Object.hasOwn(HouseholdAnswers.entries, question) ? HouseholdAnswers.entries[question as Question] : undefined;
  if (!schema || value === undefined) return undefined;
  const result = v.safeParse(schema, value);
  return result.success ? { value: result.output } : undefined;
}

const stockField = <K extends keyof StockData>(key: K, value: unknown): value is NonNullable<StockData[K]> => value !== undefined && v.is(Stock.entries[key], value);

/**
 * Decides on an order about the household. An order that changes nothing yields no entries. Refuses:
 * `question-unknown`, `answer-not-valid`, `number-not-valid`, `day-not-valid`, `text-too-long`, `place-not-valid`.
 */
export function decideHousehold(command: HouseholdCommand, state: HouseholdState): Decision {
  switch (command.type) {
    case 'answer-question': {
      const { question, value } = command;
      if (!Object.hasOwn(HouseholdAnswers.entries, question)) return refuse('question-unknown');
      const before = state.answers[question] ?? null;
      if (value !== null && !checkedAnswer(question, value)) return refuse('answer-not-valid');
      if (state.answered.has(question) && JSON.stringify(before) === JSON.stringify(value)) return [];
      return [draft('question-answered', { question, value })];
    }
    case 'count-stock':
      if (!ID.test(command.item)) return refuse('place-not-valid');
      if (!stockField('have', command.have)) return refuse('number-not-valid');
      return state.stock.get(command.item)?.have === command.have ? [] : [draft('stock-counted', { item: command.item, have: command.have })];
    case 'date-stock':
      if (!ID.test(command.item)) return refuse('place-not-valid');
      if (command.expires !== '' && !stockField('expires', command.expires)) return refuse('day-not-valid');
      return (state.stock.get(command.item)?.expires ?? '') === command.expires ? [] : [draft('stock-dated', { item: command.item, expires: command.expires })];
    case 'share-stock':
      if (!ID.test(command.item)) return refuse('place-not-valid');
      return (state.stock.get(command.item)?.shared ?? false) === command.shared ? [] : [draft('stock-shared', { item: command.item, shared: command.shared })];
    case 'write-plan': {
      const { section, row, fields } = command;
      if (![section, row, ...Object.keys(fields)].every((id) => ID.test(id))) return refuse('place-not-valid');
      const texts = Object.entries(fields).map(([field, text]) => [field, text.trim()] as const);
      if (texts.some(([, text]) => text.length > LONGEST_NOTE)) return refuse('text-too-long');
      const before = state.plan.get(section)?.get(row) ?? {};
      return texts.filter(([field, text]) => (before[field] ?? '') !== text).map(([field, text]) => draft('plan-written', { section, row, field, text }));
    }
    case 'remove-plan-row':
      return state.plan.get(command.section)?.has(command.row) ? [draft('plan-row-removed', { section: command.section, row: command.row })] : [];
  }
}

function evolveStock(state: HouseholdState, item: unknown, change: StockData): void {
  if (typeof item !== 'string' || !ID.test(item)) return;
  state.stock.set(item, { ...state.stock.get(item), ...change });
}

/** Applies one entry; total: what it cannot use it passes over. */
export function evolveHousehold(state: HouseholdState, entry: Entry): HouseholdState {
  const body = (typeof entry.body === 'object' && entry.body !== null ? entry.body : {}) as Readonly<Record<string, unknown>>;
  switch (entry.type) {
    case 'question-answered': {
      const { question, value } = body;
      if (typeof question !== 'string') return state;
      const answer = checkedAnswer(question, value);
      if (!answer && value !== null) return state;
      const { [question as Question]: _, ...others } = state.answers;
      state.answers = answer ? { ...others, [question]: answer.value } : others;
      state.answered.add(question);
      return state;
    }
    case 'stock-counted':
      if (stockField('have', body.have)) evolveStock(state, body.item, { have: body.have });
      return state;
    case 'stock-dated':
      if (body.expires === '') {
        const { expires: _, ...rest } = state.stock.get(String(body.item)) ?? {};
        if (state.stock.has(String(body.item))) state.stock.set(String(body.item), rest);
      } else if (stockField('expires', body.expires)) evolveStock(state, body.item, { expires: body.expires });
      return state;
    case 'stock-shared':
      if (typeof body.shared === 'boolean') evolveStock(state, body.item, { shared: body.shared });
      return state;
    case 'plan-written': {
      const { section, row, field, text } = body;
      if (typeof section !== 'string' || typeof row !== 'string' || typeof field !== 'string' || typeof text !== 'string') return state;
      const rows = state.plan.get(section) ?? new Map<string, PlanRow>();
      rows.set(row, { ...rows.get(row), [field]: text });
      state.plan.set(section, rows);
      return state;
    }
    case 'plan-row-removed':
      state.plan.get(String(body.section))?.delete(String(body.row));
      return state;
    default:
      return state;
  }
}

/** The folding of the household's journal. */
export const householdFolding: Folding<HouseholdState> = {
  initialState: () => ({ answers: {}, answered: new Set(), stock: new Map(), plan: new Map() }),
  evolve: evolveHousehold,
};

/** The state of a household that was read from a file, as if its people had filled it in. */
export function householdFromFile({ version: _, stock, plan, ...answers }: HouseholdFileData): HouseholdState {
  return {
    answers,
    answered: new Set(Object.keys(answers)),
    stock: new Map(Object.entries(stock)),
    plan: new Map(Object.entries(plan).map(([section, rows]) => [section, new Map(Object.entries(rows))])),
  };
}
