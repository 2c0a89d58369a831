import { expect, it } from 'vitest';
import { readNumber } from '../../../client/ui/read-number.ts';

it.each([['36', 36], ['13,5', 13.5], ['13.5', 13.5], [' 7 ', 7], ['0', 0], ['007', 7]])('reads %j as %d', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

it.each(['', ' ', 'veel', '-1', '1,5,5', '1e3', '3 flessen', '.5', 'Infinity', '٣'])('reads no number in %j', (text) => {
  expect(readNumber(text)).toBeNaN();
});
