import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPageMessage, TAKE_OVER } from '../../sw/messages.ts';

describe('messages from a page to the worker', () => {
  it('the order to take over is known, also after its journey', () => {
    expect(isPageMessage(TAKE_OVER)).toBe(true);
    expect(isPageMessage(structuredClone(TAKE_OVER))).toBe(true);
  });

  it.each([undefined, null, '', 'take-over', 0, true, [], ['take-over'], {}, { type: 'TAKE-OVER' }, { type: 'take-over ' }, { type: ['take-over'] }, { kind: 'take-over' }, { type: 'SKIP_WAITING' }])('%j is not', (data) => {
    expect(isPageMessage(data)).toBe(false);
  });

  it('nothing but that order is known, and nothing makes the worker stumble', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }), (data) => {
      const type = typeof data === 'object' && data !== null ? Object.entries(data).find(([key]) => key === 'type')?.[1] : undefined;
      expect(isPageMessage(data)).toBe(type === 'take-over');
    }));
  });
});
