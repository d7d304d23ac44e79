import { expect, test } from 'vitest';
import { isSearchable } from '../../../src/contacts/search-result.ts';

test.each([
  ['zoe', false],
  ['zoey', true],
  ['@zoe', false],
  ['@zoey', true],
  ['  zoe  ', false],
  ['🦊🦊🦊', false],
  ['🦊🦊🦊🦊', true],
])('isSearched: Telegram searches for %j: %s', (words, searched) => {
  expect(isSearchable(words)).toBe(searched);
});
