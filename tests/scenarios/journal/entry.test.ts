import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byOrder, type DeviceId, idToStamp, mergeEntries, nextStamp, type Stamp, stampToId } from '../../../scenarios/journal/entry.ts';
import { millis } from '../../../scenarios/scenario-time.ts';

const YEAR_5188 = 36 ** 9 - 1;
const MOST = 36 ** 4 - 1;
const device = fc.constantFrom('0', 'a', 'aa', 'ab', 'b', 'z9').map((name) => name as DeviceId);
const time = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: YEAR_5188 })).map(millis);
const stamp: fc.Arbitrary<Stamp> = fc.record({ millis: time, counter: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: MOST })), device });

function compare(a: Stamp, b: Stamp): number {
  return Math.sign(a.millis - b.millis) || Math.sign(a.counter - b.counter) || (a.device < b.device ? -1 : a.device > b.device ? 1 : 0);
}

describe('stamps and ids', () => {
  it('writes a stamp in fixed width', () => {
    expect(stampToId({ millis: millis(36), counter: 35, device: 'abc' as DeviceId })).toBe('000000010-000z-abc');
  });

  it('writes a clock from before 1970 as 1970', () => {
    expect(stampToId({ millis: millis(-5), counter: 0, device: 'a' as DeviceId })).toBe('000000000-0000-a');
  });

  it('reads back every stamp that it writes', () => {
    fc.assert(fc.property(stamp, (one) => {
      expect(idToStamp(stampToId(one))).toEqual(one);
    }));
  });

  it('sorts ids as it sorts stamps: millis, then counter, then device', () => {
    fc.assert(
      fc.property(stamp, stamp, (a, b) => {
        expect(byOrder({ id: stampToId(a) }, { id: stampToId(b) })).toBe(compare(a, b));
      }),
    );
    const ties = fc.tuple(time, fc.integer({ min: 0, max: MOST - 1 }), device, device);
    fc.assert(
      fc.property(ties, ([at, counter, one, other]) => {
        const a = { millis: at, counter, device: one };
        expect(byOrder({ id: stampToId(a) }, { id: stampToId({ ...a, device: other }) })).toBe(compare(a, { ...a, device: other }));
        expect(byOrder({ id: stampToId(a) }, { id: stampToId({ ...a, counter: counter + 1, device: other }) })).toBe(-1);
      }),
    );
  });

  it.each(['', 'a', '000000010-000z', '000000010-000z-', '00000010-000z-abc', '000000010-00z-abc', '000000010-000z-ABC', '000000010-000z-a-b', `000000010-000z-${'a'.repeat(33)}`, ' 000000010-000z-a'])(
    'reads no stamp from "%s"',
    (text) => expect(idToStamp(text)).toBeUndefined(),
  );
});

describe('the next stamp', () => {
  const me = 'me' as DeviceId;

  it('takes the time of the clock when that is later than anything seen', () => {
    expect(nextStamp(undefined, millis(7), me)).toEqual({ millis: 7, counter: 0, device: me });
    expect(nextStamp({ millis: millis(6), counter: 5, device: 'a' as DeviceId }, millis(7), me)).toEqual({ millis: 7, counter: 0, device: me });
  });

  it.each([7, 6, -1])('counts on from the last when the clock says %i and the last was 7', (now) => {
    expect(nextStamp({ millis: millis(7), counter: 5, device: 'z' as DeviceId }, millis(now), me)).toEqual({ millis: 7, counter: 6, device: me });
  });

  it('goes to the next millisecond when the counter is full', () => {
    expect(nextStamp({ millis: millis(7), counter: MOST - 1, device: me }, millis(7), me)).toEqual({ millis: 7, counter: MOST, device: me });
    expect(nextStamp({ millis: millis(7), counter: MOST, device: me }, millis(7), me)).toEqual({ millis: 8, counter: 0, device: me });
  });

  it('comes after everything seen and never before its own clock', () => {
    const seen = stamp.filter((one) => one.millis < YEAR_5188);
    fc.assert(
      fc.property(seen, time, device, (last, now, mine) => {
        const next = nextStamp(last, now, mine);
        expect(stampToId(next) > stampToId(last)).toBe(true);
        expect(next.millis).toBeGreaterThanOrEqual(now);
        expect(next.device).toBe(mine);
        expect(idToStamp(stampToId(next))).toEqual(next);
      }),
    );
  });

  it('never gives one stamp twice, however the clock jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1000, max: 1010 }), { maxLength: 60 }), (clock) => {
        let last: Stamp | undefined;
        const ids = clock.map((now) => {
          last = nextStamp(last, millis(now), me);
          return stampToId(last);
        });
        expect(ids).toEqual([...new Set(ids)].sort());
      }),
    );
  });
});

describe('merging two journals', () => {
  const entry = stamp.map((one) => ({ id: stampToId(one), says: one.millis }));
  const journal = fc.array(entry, { maxLength: 20 });

  it('joins them in journal order, each entry once', () => {
    expect(mergeEntries([{ id: 'c' }, { id: 'a' }], [{ id: 'b' }, { id: 'c' }])).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  });

  it('holds what either holds, and nothing else', () => {
    fc.assert(
      fc.property(journal, journal, (ours, theirs) => {
        const ids = mergeEntries(ours, theirs).map(({ id }) => id);
        expect(ids).toEqual([...new Set([...ours, ...theirs].map(({ id }) => id))].sort());
      }),
    );
  });

  it('is the same whoever merges with whom', () => {
    fc.assert(fc.property(journal, journal, (ours, theirs) => {
      expect(mergeEntries(ours, theirs)).toEqual(mergeEntries(theirs, ours));
    }));
  });

  it('is the same in whatever grouping', () => {
    fc.assert(
      fc.property(journal, journal, journal, (a, b, c) => {
        expect(mergeEntries(mergeEntries(a, b), c)).toEqual(mergeEntries(a, mergeEntries(b, c)));
      }),
    );
  });

  it('is the same when done again', () => {
    fc.assert(
      fc.property(journal, journal, (ours, theirs) => {
        const merged = mergeEntries(ours, theirs);
        expect(mergeEntries(merged, theirs)).toEqual(merged);
        expect(mergeEntries(merged, merged)).toEqual(merged);
      }),
    );
  });

  it('leaves both lists as they were', () => {
    const ours = Object.freeze([{ id: 'c' }, { id: 'a' }]);
    const theirs = Object.freeze([{ id: 'b' }]);
    expect(mergeEntries(ours, theirs)).toHaveLength(3);
    expect(ours.map(({ id }) => id)).toEqual(['c', 'a']);
  });
});
