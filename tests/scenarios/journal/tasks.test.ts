import { describe, expect, it } from 'vitest';
import { evolveTasks, type Tasks, taskOf } from '../../../scenarios/journal/tasks.ts';
import { entriesOf, type Fact, fact } from './examples.ts';

function evolved(one: Fact): { taken: boolean; tasks: Tasks } {
  const tasks: Tasks = new Map();
  const taken = entriesOf([one]).every((entry) => evolveTasks(tasks, entry));
  return { taken, tasks };
}

describe('what was done with an item', () => {
  it('is nothing when nobody touched it', () => {
    expect(taskOf(new Map(), 'a')).toEqual({ done: false });
  });

  it.each([
    fact('item-ticked', { item: 'a' }),
    fact('item-unticked', { item: 'a' }),
    fact('item-postponed', { item: 'a', until: 5 }),
    fact('item-noted', { item: 'a', text: '' }),
    fact('item-assigned', { item: 'a', who: '', by: '' }),
    fact('item-proven', { item: 'a', text: 'foto' }),
  ])('takes in $type', (one) => {
    const { taken, tasks } = evolved(one);
    expect(taken).toBe(true);
    expect([...tasks.keys()]).toEqual(['a']);
  });

  it.each([
    fact('run-stopped', { item: 'a' }),
    fact('item-ticked', {}),
    fact('item-ticked', null),
    fact('item-ticked', { item: 7 }),
    fact('item-postponed', { item: 'a', until: 'later' }),
    fact('item-noted', { item: 'a' }),
    fact('item-assigned', { item: 'a', who: 'Piet' }),
    fact('item-assigned', { item: 'a', by: '2026-11-30' }),
    fact('item-proven', { item: 'a', text: 5 }),
  ])('passes over $type with $body', (one) => {
    const { taken, tasks } = evolved(one);
    expect(taken).toBe(false);
    expect(tasks.size).toBe(0);
  });
});
