import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../scenarios/journal/entry.ts';
import { UPCASTS, type Upcasts, upcast } from '../../../scenarios/journal/upcast.ts';
import { entriesOf, fact } from './examples.ts';

/** A note was once a bare `remark`, then a `text`, and then got a language. */
const TABLE: Upcasts = {
  'item-noted': [
    (body) => {
      const { remark, ...rest } = body as { remark?: unknown };
      return { ...rest, text: remark };
    },
    (body) => ({ ...(body as object), language: 'nl' }),
  ],
};

function entry(type: string, version: number, body: unknown): Entry {
  const [one] = entriesOf([{ ...fact(type), body }]);
  if (!one) throw new Error('no entry');
  return { ...one, version };
}

describe('bringing an old entry up to date', () => {
  it('takes every step from its version to the newest', () => {
    expect(upcast(entry('item-noted', 1, { item: 'a', remark: 'b' }), TABLE)).toEqual(entry('item-noted', 3, { item: 'a', text: 'b', language: 'nl' }));
  });

  it('takes only the steps that are left', () => {
    expect(upcast(entry('item-noted', 2, { item: 'a', text: 'b' }), TABLE)).toEqual(entry('item-noted', 3, { item: 'a', text: 'b', language: 'nl' }));
  });

  it.each([3, 4])('leaves version %i as it is: newest, or newer than this app', (version) => {
    const now = entry('item-noted', version, { item: 'a', text: 'b', remark: 'c' });
    expect(upcast(now, TABLE)).toBe(now);
  });

  it('leaves other types as they are', () => {
    const other = entry('item-ticked', 1, { item: 'a', remark: 'b' });
    expect(upcast(other, TABLE)).toBe(other);
  });

  it.each([null, undefined, 'remark', 7])('leaves a body that is no object as it is: %s', (body) => {
    const damaged = entry('item-noted', 1, body);
    expect(upcast(damaged, TABLE)).toBe(damaged);
  });

  it('leaves the old entry itself unchanged', () => {
    const old = entry('item-noted', 1, { item: 'a', remark: 'b' });
    upcast(old, TABLE);
    expect(old).toEqual(entry('item-noted', 1, { item: 'a', remark: 'b' }));
  });

  it('has no step to take yet for the types of today', () => {
    const today = entry('item-ticked', 1, { item: 'a' });
    expect(UPCASTS).toEqual({});
    expect(upcast(today)).toBe(today);
  });
});
