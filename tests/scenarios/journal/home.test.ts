import { describe, expect, it } from 'vitest';
import type { Audience } from '../../../scenarios/audience.ts';
import { fold } from '../../../scenarios/journal/fold.ts';
import { decideHome, homeFolding, type Profile } from '../../../scenarios/journal/home.ts';
import { deciderOf, entriesOf, type Fact, fact, minutesIn } from './examples.ts';

const given = deciderOf(homeFolding, decideHome);
const stateAfter = (...facts: readonly Fact[]) => fold(homeFolding, entriesOf(facts));
const PROFILE: Profile = { audience: 'resident', kinds: [], conditions: { baby: true, lift: false } };

describe('who people say they are', () => {
  it('is recorded', () => {
    given().when({ type: 'set-profile', profile: PROFILE }).thenRecords('profile-set', PROFILE);
    expect(stateAfter(fact('profile-set', PROFILE)).profile).toEqual(PROFILE);
  });

  it('is refused for an audience that nobody knows', () => {
    given().when({ type: 'set-profile', profile: { ...PROFILE, audience: 'tourist' as Audience } }).thenRefuses('audience-unknown');
  });

  it('is what they said last, and nothing of what they said before', () => {
    const second: Profile = { audience: 'care', kinds: ['gp'], conditions: {} };
    expect(stateAfter(fact('profile-set', PROFILE), fact('profile-set', second, 1)).profile).toEqual(second);
  });

  it.each([null, { ...PROFILE, audience: 'tourist' }, { ...PROFILE, kinds: 'gp' }, { audience: 'resident', kinds: [] }, { ...PROFILE, conditions: 'baby' }])(
    'stays what it was when an entry cannot be used: %j',
    (body) => {
      expect(stateAfter(fact('profile-set', PROFILE), fact('profile-set', body, 1)).profile).toEqual(PROFILE);
    },
  );
});

describe('the preparation', () => {
  it('needs no run and no profile', () => {
    given().when({ type: 'tick-item', item: 'store-water' }).thenRecords('item-ticked', { item: 'store-water' });
    expect(stateAfter(fact('item-ticked', { item: 'store-water' }, 2)).tasks.get('store-water')).toEqual({ done: true, doneAt: minutesIn(2) });
  });

  it('refuses as the rules for items refuse', () => {
    given().when({ type: 'note-item', item: 'a', text: 'a'.repeat(2001) }).thenRefuses('text-too-long');
    given().when({ type: 'assign-item', item: 'a', who: 'b', by: 'morgen' }).thenRefuses('day-not-valid');
  });

  it('keeps its ticks when people change who they are', () => {
    expect(stateAfter(fact('item-ticked', { item: 'a' }), fact('profile-set', PROFILE, 1)).tasks.get('a')?.done).toBe(true);
  });
});
