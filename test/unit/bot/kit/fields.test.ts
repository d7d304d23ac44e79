import { expect, test } from 'vitest';
import {
  countField,
  fieldsCodec,
  numericIdField,
  textIdField,
  wordsField,
} from '../../../../src/bot/kit/fields.ts';

const codec = fieldsCodec([numericIdField, textIdField, countField, wordsField]);

test('fieldsCodec writes values as texts, and reads them back', () => {
  const values = [7_100_000_001n, 'view-1_a', 12, 'a: 50%'] as const;
  const texts = ['7100000001', 'view-1_a', '12', 'a%3A 50%25'];
  expect(codec.write([...values])).toEqual(texts);
  expect(codec.read(texts)).toEqual(values);
});

test.for([
  ['an id of 20 digits', ['1'.repeat(20), 'a', '1', 'a']],
  ['an id that is none', ['-1', 'a', '1', 'a']],
  ['a text id of 41 characters', ['1', 'a'.repeat(41), '1', 'a']],
  ['a text id with a space', ['1', 'a b', '1', 'a']],
  ['a number of seven digits', ['1', 'a', '1234567', 'a']],
  ['no words', ['1', 'a', '1', '']],
  ['words with a separator', ['1', 'a', '1', 'a:b']],
  ['a text too many', ['1', 'a', '1', 'a', 'b']],
  ['a text too few', ['1', 'a', '1']],
] as const)('fieldsCodec reads nothing from %s', ([, texts]) => {
  expect(codec.read(texts)).toBeUndefined();
});

test('the longest of each field are read', () => {
  const longest = ['9'.repeat(19), 'a'.repeat(40), '999999', 'a'];
  expect(codec.read(longest)).toEqual([BigInt('9'.repeat(19)), 'a'.repeat(40), 999_999, 'a']);
});

test('wordsField writes no empty words', () => {
  expect(() => codec.write([1n, 'a', 1, ''])).toThrow();
});
