import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../scenarios/journal/decision.ts';
import { isRefusal } from '../../../scenarios/journal/decision.ts';
import { type DeviceId, type Entry, type JournalId, stampToId } from '../../../scenarios/journal/entry.ts';
import { fold } from '../../../scenarios/journal/fold.ts';
import { decideHousehold, type HouseholdCommand, householdFolding, householdFromFile } from '../../../scenarios/household/household-journal.ts';
import { millis } from '../../../scenarios/scenario-time.ts';

const entry = ({ type, version, body }: Draft, at: number, device = 'a'): Entry => ({
  id: stampToId({ millis: millis(at), counter: 0, device: device as DeviceId }), journal: 'household' as JournalId, type, version, body, deviceTime: millis(at),
});
const given = (...drafts: readonly Draft[]) => fold(householdFolding, drafts.map((one, index) => entry(one, index + 1)));
const when = (command: HouseholdCommand, ...before: readonly Draft[]) => decideHousehold(command, given(...before));
const answered = (question: string, value: unknown): Draft => ({ type: 'question-answered', version: 1, body: { question, value } });

describe('deciding about the household', () => {
  it('stores an answer', () => {
    expect(when({ type: 'answer-question', question: 'adults', value: 2 })).toEqual([answered('adults', 2)]);
  });
  it('takes "weet ik niet" for an answer', () => {
    expect(when({ type: 'answer-question', question: 'floor', value: null }, answered('floor', 3))).toEqual([answered('floor', null)]);
    const state = given(answered('floor', 3), answered('floor', null));
    expect(state.answers.floor).toBeUndefined();
    expect(state.answered.has('floor')).toBe(true);
  });
  it('writes nothing when nothing changes', () => {
    expect(when({ type: 'answer-question', question: 'adults', value: 2 }, answered('adults', 2))).toEqual([]);
    expect(when({ type: 'write-plan', section: 'contacts', row: 'a', fields: { name: '' } })).toEqual([]);
  });
  it.each([
    [{ type: 'answer-question', question: 'adults', value: 21 }, 'answer-not-valid'],
    [{ type: 'answer-question', question: 'adults', value: 1.5 }, 'answer-not-valid'],
    [{ type: 'answer-question', question: 'days', value: 0 }, 'answer-not-valid'],
    [{ type: 'answer-question', question: 'days', value: 15 }, 'answer-not-valid'],
    [{ type: 'answer-question', question: 'pets', value: [{ kind: 'bird', count: 1, kg: 0 }] }, 'answer-not-valid'],
    [{ type: 'answer-question', question: 'hair', value: 1 }, 'question-unknown'],
    [{ type: 'answer-question', question: '__proto__', value: 1 }, 'question-unknown'],
    [{ type: 'count-stock', item: 'water', have: -1 }, 'number-not-valid'],
    [{ type: 'count-stock', item: 'Water!', have: 1 }, 'place-not-valid'],
    [{ type: 'date-stock', item: 'water', expires: '31-12-2026' }, 'day-not-valid'],
    [{ type: 'write-plan', section: 'contacts', row: 'a', fields: { name: 'x'.repeat(2001) } }, 'text-too-long'],
  ])('refuses %j with %s', (command, code) => {
    const decision = when(command as HouseholdCommand);
    expect(isRefusal(decision) && decision.refused).toBe(code);
  });
  it('takes a bird of a hundred grams and 20 people', () => {
    expect(isRefusal(when({ type: 'answer-question', question: 'pets', value: [{ kind: 'bird', count: 1, kg: 0.1 }] }))).toBe(false);
    expect(isRefusal(when({ type: 'answer-question', question: 'adults', value: 20 }))).toBe(false);
  });
  it('removes a row of the plan and keeps the others', () => {
    const write = (row: string): Draft => ({ type: 'plan-written', version: 1, body: { section: 'contacts', row, field: 'name', text: row } });
    const state = given(write('ada'), write('bo'), { type: 'plan-row-removed', version: 1, body: { section: 'contacts', row: 'ada' } });
    expect([...(state.plan.get('contacts')?.keys() ?? [])]).toEqual(['bo']);
  });
  it('takes away a date', () => {
    const state = given(
      { type: 'stock-counted', version: 1, body: { item: 'water', have: 12 } },
      { type: 'stock-dated', version: 1, body: { item: 'water', expires: '2027-01-31' } },
      { type: 'stock-dated', version: 1, body: { item: 'water', expires: '' } },
    );
    expect(state.stock.get('water')).toEqual({ have: 12 });
  });
});

describe('laws of the household', () => {
  const someDraft: fc.Arbitrary<Draft> = fc.oneof(
    fc.record({ type: fc.constant('question-answered'), version: fc.constant(1), body: fc.record({ question: fc.constantFrom('adults', 'days', 'lift', 'pets', 'nonsense'), value: fc.oneof(fc.integer({ min: -2, max: 25 }), fc.boolean(), fc.constant(null)) }) }),
    fc.record({ type: fc.constantFrom('stock-counted', 'stock-dated', 'stock-shared'), version: fc.constant(1), body: fc.record({ item: fc.constantFrom('water', 'radio'), have: fc.integer(), expires: fc.constantFrom('', '2027-01-01', 'soon'), shared: fc.boolean() }) }),
    fc.record({ type: fc.constantFrom('plan-written', 'plan-row-removed'), version: fc.constant(1), body: fc.record({ section: fc.constantFrom('a', 'b'), row: fc.constantFrom('x', 'y'), field: fc.constantFrom('name', 'phone'), text: fc.string() }) }),
    fc.record({ type: fc.string(), version: fc.integer(), body: fc.anything() }),
  );
  it('comes out the same in any order, with doubles', () => {
    fc.assert(fc.property(fc.array(someDraft, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (drafts, order) => {
      const entries = drafts.map((one, index) => entry(one, index + 1, index % 2 ? 'a' : 'b'));
      const shuffled = [...entries, ...entries.slice(0, 3)].map((one) => [order.next().value, one] as const).sort((a, b) => a[0] - b[0]).map(([, one]) => one);
      expect(fold(householdFolding, shuffled)).toEqual(fold(householdFolding, entries));
    }), { numRuns: 300 });
  });
  it('does not mind in which order questions are answered', () => {
    const answers: readonly Draft[] = [answered('adults', 2), answered('infantsYounger', 1), answered('days', 3), answered('floor', 4)];
    fc.assert(fc.property(fc.shuffledSubarray([...answers], { minLength: 4, maxLength: 4 }), (order) => {
      expect(given(...order).answers).toEqual(given(...answers).answers);
    }));
  });
});

describe('a household file', () => {
  it('reads as if its people had filled it in', () => {
    const state = householdFromFile({ version: 1, adults: 2, stock: { water: { have: 6 } }, plan: { contacts: { ada: { name: 'Ada' } } } });
    expect(state.answers).toEqual({ adults: 2 });
    expect(state.stock.get('water')).toEqual({ have: 6 });
    expect(state.plan.get('contacts')?.get('ada')).toEqual({ name: 'Ada' });
  });
});
