import { expect, test } from 'vitest';
import { nameKey } from '../../../../src/contacts/duplicates/name-key.ts';

test.each([
  ['zoë MILLER', 'Miller, Zoe'],
  ["O'Neill", 'O’Neill'],
  ['Zoe Miller (work)', 'Zoe Miller'],
  ['Zoe 🦊 Miller', 'Miller Zoe'],
  ['Иван', 'Ivan'],
])('nameKey is exactly equal for %j and %j', (a, b) => {
  expect(nameKey(a)?.exact).toBe(nameKey(b)?.exact);
});

test.each([
  ['Shcherbakov', 'Sherbakov'],
  ['Yuliya', 'Iulia'],
  ['Mueller', 'Muller'],
  ['Aleksandr', 'Alexander'],
  ['Khalid', 'Halid'],
  ['Stephan', 'Stefan'],
])('nameKey is loosely equal for %j and %j', (a, b) => {
  expect(nameKey(a)?.loose).toBe(nameKey(b)?.loose);
  expect(nameKey(a)?.exact).not.toBe(nameKey(b)?.exact);
});

test('nameKey has the consonants of a name unless too few are left', () => {
  expect(nameKey('Mohammed')?.consonants).toBe(nameKey('Muhamad')?.consonants);
  expect(nameKey('Zoe')?.consonants).toBe('');
  expect(nameKey('Io Miller')?.consonants).toBe('');
});

test.each([
  ['Zoe', false],
  ['Zoe Miller', true],
  ['王小明', true],
  ['홍길동', true],
  ['길동', false],
  ['王', false],
])('nameKey: %j is a full name: %s', (name, complete) => {
  expect(nameKey(name)?.complete).toBe(complete);
});

test('nameKey knows letters that English does not have, and scripts without vowels', () => {
  expect(nameKey('Zoe')).toMatchObject({ foreign: false, abjad: false });
  expect(nameKey('Zoë')).toMatchObject({ foreign: true, abjad: false });
  expect(nameKey('محمد')).toMatchObject({ foreign: true, abjad: true });
});

test('nameKey is undefined without a letter, and has the brackets when there is nothing else', () => {
  expect(nameKey('+1 202')).toBeUndefined();
  expect(nameKey('(Zoe)')?.words).toEqual(['zoe']);
});
