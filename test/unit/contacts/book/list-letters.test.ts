import { expect, test } from 'vitest';
import { findLetters, letterOf } from '../../../../src/contacts/book/list-letters.ts';
import { finish } from '../../../support/finish.ts';

test.each([
  ['anna', 'A'],
  ['Ängström', 'A'],
  ['éric', 'E'],
  ['Łukasz', 'Ł'],
  ['ßeta', 'S'],
  ['соколов', 'С'],
  ['김', 'ᄀ'],
  ['陈', '陈'],
  ['😀 Zoe', '#'],
  ['12 Monkeys', '#'],
  ['(Zoe)', '#'],
  ['', ''],
])('letterOf(%j) is %j', (name, letter) => {
  expect(letterOf(name)).toBe(letter);
});

test('findLetters has each letter once, with its first place, and leaves out empty names', () => {
  const letters = ['#', 'A', 'A', 'A', 'B', 'M', 'M', '', ''];
  expect(finish(findLetters(letters.length, (at) => letters[at] ?? ''))).toEqual([
    { letter: '#', at: 0 },
    { letter: 'A', at: 1 },
    { letter: 'B', at: 4 },
    { letter: 'M', at: 5 },
  ]);
  expect(finish(findLetters(0, () => 'A'))).toEqual([]);
});

test('findLetters keeps the first place of a letter that comes again', () => {
  const letters = ['A', 'Æ', 'A', 'B'];
  const found = finish(findLetters(letters.length, (at) => letters[at] ?? ''));
  expect(found.find(({ letter }) => letter === 'A')).toEqual({ letter: 'A', at: 0 });
  expect(found.at(-1)).toEqual({ letter: 'B', at: 3 });
});

test('findLetters looks at few of the names of a long list', () => {
  let looks = 0;
  const letterAt = (at: number): string => {
    looks += 1;
    return String.fromCharCode(65 + Math.floor(at / 4_000));
  };
  expect(finish(findLetters(100_000, letterAt))).toHaveLength(25);
  expect(looks).toBeLessThan(25 * 20);
});
