import { expect, test } from 'vitest';
import {
  firstText,
  isFilled,
  isObject,
  textOf,
} from '../../../../../src/contacts/read/json/json-values.ts';

test('firstText is the first text that is not empty', () => {
  const value = { a: ' ', b: null, c: 7, d: 'Zoe' };
  expect(firstText(value, ['a', 'b', 'x', 'c', 'd'])).toBe('7');
  expect(firstText(value, ['d', 'c'])).toBe('Zoe');
  expect(firstText(value, ['a', 'b'])).toBeUndefined();
});

test('textOf has strings without blanks around them, and numbers', () => {
  expect([' a ', 0, true, null, [], undefined].map(textOf)).toEqual([
    'a',
    '0',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('isFilled needs one value that is not empty', () => {
  expect([isFilled({}), isFilled({ a: null, b: '', c: false })]).toEqual([false, false]);
  expect([isFilled({ a: null, b: 0 }), isFilled({ a: 'x' })]).toEqual([true, true]);
});

test('isObject is false for arrays and null', () => {
  expect([isObject({}), isObject([]), isObject(null), isObject('a')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
