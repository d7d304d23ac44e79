import { expect, test } from 'vitest';
import { personLabel } from '../../../../src/accounts/people/person-label.ts';

test.each([
  ['name and username', { name: 'Mallory', username: 'mallory' }, 'Mallory (@mallory)'],
  ['a name alone', { name: 'Mallory' }, 'Mallory (Telegram user 7)'],
  ['a username alone', { name: '', username: 'mallory' }, '@mallory'],
  ['neither', {}, 'Telegram user 7'],
  [
    'a name that poses as a username',
    { name: 'Alice (@alice)' },
    'Alice (alice) (Telegram user 7)',
  ],
  [
    'a name with another at sign',
    { name: 'Alice (\uFF20alice)\u200B' },
    'Alice (alice) (Telegram user 7)',
  ],
  ['a name that reverses the words', { name: '\u202Eecila\n@' }, 'ecila (Telegram user 7)'],
])('a label of %s', (_, person, label) => {
  expect(personLabel({ id: 7n, ...person })).toBe(label);
});
