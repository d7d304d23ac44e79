import { expect, test } from 'vitest';
import { isSearched } from '../../../src/contacts/search-result.ts';

test.each([
  ['zoe', false],
  ['zoey', true],
  ['@zoe', false],
  ['@zoey', true],
  ['  zoe  ', false],
  ['🦊🦊🦊', false],
  ['🦊🦊🦊🦊', true],
])('isSearched: Telegram searches for %j: %s', (words, searched) => {
  expect(isSearched(words)).toBe(searched);
});
