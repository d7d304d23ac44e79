import { expect, test } from 'vitest';
import { consonantsOf, loosen, romanize } from '../../../src/contacts/romanize.ts';

test('romanize writes words in small Latin letters and digits', () => {
  expect(['Анна', 'Zoë-2', 'O’Brien', '🎉', 'Müller'].map(romanize)).toEqual([
    'anna',
    'zoe2',
    'obrien',
    '',
    'muller',
  ]);
  // With and without marks of vowels.
  expect(romanize('مُحَمَّد')).toBe(romanize('محمد'));
});

test.each([
  ['shcherbakov', 'sherbakov'],
  ['scherbakow', 'sherbakov'],
  ['yuliya', 'iuliia'],
  ['mueller', 'muller'],
  ['aleksandr', 'alexander'],
  ['mikhail', 'mihail'],
  ['philip', 'filip'],
  ['anna', 'ana'],
])('loosen makes %s and %s equal', (one, other) => {
  expect(loosen(one)).toBe(loosen(other));
});

test('consonantsOf leaves out vowels, and doubles', () => {
  expect([consonantsOf('mohammed'), consonantsOf('yAssine')]).toEqual(['mhmd', 'sn']);
});
