import { describe, expect, it } from 'vitest';
import { fold } from '../../../scenarios/journal/fold.ts';
import { decideHome, homeFolding } from '../../../scenarios/journal/home.ts';
import { taskOf } from '../../../scenarios/journal/tasks.ts';
import { deciderOf, entriesOf, type Fact, fact, minutesIn } from './examples.ts';

const given = deciderOf(homeFolding, decideHome);
const stateAfter = (...facts: readonly Fact[]) => taskOf(fold(homeFolding, entriesOf(facts)).tasks, 'a');
const ticked = fact('item-ticked', { item: 'a' }, 1);
const unticked = fact('item-unticked', { item: 'a' }, 2);
const postponed = fact('item-postponed', { item: 'a', until: 90 }, 3);

describe('ticking', () => {
  it('is recorded once, and again when it is looked at again', () => {
    given().when({ type: 'tick-item', item: 'a' }).thenRecords('item-ticked', { item: 'a' });
    given(ticked).when({ type: 'tick-item', item: 'a' }, 5).thenNothing();
    given(ticked).when({ type: 'tick-item', item: 'a', again: true }, 5).thenRecords('item-ticked', { item: 'a' });
    given(ticked).when({ type: 'tick-item', item: 'b' }, 5).thenRecords('item-ticked', { item: 'b' });
  });

  it('says when and by whom', () => {
    expect(stateAfter({ ...ticked, author: 'Fatma' })).toEqual({ done: true, doneAt: minutesIn(1), doneBy: 'Fatma' });
    expect(stateAfter(ticked, { ...ticked, minute: 8 }).doneAt).toBe(minutesIn(8));
  });

  it('ends a postponement', () => {
    expect(stateAfter(postponed, { ...ticked, minute: 4 })).toEqual({ done: true, doneAt: minutesIn(4) });
  });
});

describe('unticking', () => {
  it('needs something to untick', () => {
    given(ticked).when({ type: 'untick-item', item: 'a' }, 2).thenRecords('item-unticked', { item: 'a' });
    given().when({ type: 'untick-item', item: 'a' }).thenNothing();
    given(ticked, unticked).when({ type: 'untick-item', item: 'a' }, 3).thenNothing();
  });

  it('forgets when and by whom, and keeps the note', () => {
    expect(stateAfter(fact('item-noted', { item: 'a', text: 'kelder' }), { ...ticked, author: 'Fatma' }, unticked)).toEqual({ done: false, note: 'kelder' });
  });
});

describe('postponing', () => {
  it('is for what is not done', () => {
    given().when({ type: 'postpone-item', item: 'a', until: 90 }).thenRecords('item-postponed', { item: 'a', until: 90 });
    given(ticked).when({ type: 'postpone-item', item: 'a', until: 90 }, 3).thenNothing();
  });

  it('can be done again, to a later hour', () => {
    given(postponed).when({ type: 'postpone-item', item: 'a', until: 120 }, 4).thenRecords('item-postponed', { item: 'a', until: 120 });
    expect(stateAfter(postponed, fact('item-postponed', { item: 'a', until: 120 }, 4))).toEqual({ done: false, postponedUntil: 120 });
  });
});

const LONG = 'a'.repeat(2001);
const FULL = 'a'.repeat(2000);

describe('a note', () => {
  it('is recorded without the space around it, when it says something else', () => {
    given().when({ type: 'note-item', item: 'a', text: ' in de kelder ' }).thenRecords('item-noted', { item: 'a', text: 'in de kelder' });
    given(fact('item-noted', { item: 'a', text: 'in de kelder' })).when({ type: 'note-item', item: 'a', text: 'in de kelder ' }, 1).thenNothing();
    given().when({ type: 'note-item', item: 'a', text: ' ' }).thenNothing();
  });

  it('can be taken away', () => {
    given(fact('item-noted', { item: 'a', text: 'in de kelder' })).when({ type: 'note-item', item: 'a', text: '' }, 1).thenRecords('item-noted', { item: 'a', text: '' });
  });

  it('has at most 2,000 characters', () => {
    given().when({ type: 'note-item', item: 'a', text: ` ${FULL} ` }).thenRecords('item-noted', { item: 'a', text: FULL });
    given().when({ type: 'note-item', item: 'a', text: LONG }).thenRefuses('text-too-long');
  });
});

describe('an owner', () => {
  const assigned = fact('item-assigned', { item: 'a', who: 'Piet', by: '2026-11-30' });

  it('is recorded with a day, or without one', () => {
    given().when({ type: 'assign-item', item: 'a', who: ' Piet ', by: '2026-11-30' }).thenRecords('item-assigned', { item: 'a', who: 'Piet', by: '2026-11-30' });
    given().when({ type: 'assign-item', item: 'a', who: 'Piet', by: '' }).thenRecords('item-assigned', { item: 'a', who: 'Piet', by: '' });
    expect(stateAfter(assigned)).toEqual({ done: false, who: 'Piet', by: '2026-11-30' });
  });

  it('is recorded anew when the name or the day changes', () => {
    given(assigned).when({ type: 'assign-item', item: 'a', who: 'Piet', by: '2026-11-30' }, 1).thenNothing();
    given(assigned).when({ type: 'assign-item', item: 'a', who: 'Ans', by: '2026-11-30' }, 1).thenRecords('item-assigned', { item: 'a', who: 'Ans', by: '2026-11-30' });
    given(assigned).when({ type: 'assign-item', item: 'a', who: 'Piet', by: '2026-12-01' }, 1).thenRecords('item-assigned', { item: 'a', who: 'Piet', by: '2026-12-01' });
    given().when({ type: 'assign-item', item: 'a', who: '', by: '' }).thenNothing();
  });

  it.each(['morgen', '30-11-2026', '2026-11-30T10:00', '2026-11'])('is refused with the day "%s"', (by) => {
    given().when({ type: 'assign-item', item: 'a', who: 'Piet', by }).thenRefuses('day-not-valid');
  });

  it('is refused with a name of 2,001 characters', () => {
    given().when({ type: 'assign-item', item: 'a', who: FULL, by: '' }).thenRecords('item-assigned', { item: 'a', who: FULL, by: '' });
    given().when({ type: 'assign-item', item: 'a', who: LONG, by: '' }).thenRefuses('text-too-long');
  });
});

describe('evidence', () => {
  it('is recorded without the space around it, when it says something else', () => {
    given().when({ type: 'prove-item', item: 'a', text: ' foto ' }).thenRecords('item-proven', { item: 'a', text: 'foto' });
    given(fact('item-proven', { item: 'a', text: 'foto' })).when({ type: 'prove-item', item: 'a', text: 'foto' }, 1).thenNothing();
    expect(stateAfter(fact('item-proven', { item: 'a', text: 'foto' }))).toEqual({ done: false, evidence: 'foto' });
  });

  it('has at most 2,000 characters', () => {
    given().when({ type: 'prove-item', item: 'a', text: FULL }).thenRecords('item-proven', { item: 'a', text: FULL });
    given().when({ type: 'prove-item', item: 'a', text: LONG }).thenRefuses('text-too-long');
  });
});
