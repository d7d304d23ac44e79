import { expect, test } from 'vitest';
import { sortByRelevance } from '../../../src/contacts/sort-by-relevance.ts';
import { fullName } from '../../../src/contacts/contact.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const found = [
  sampleContact({ id: 1n, firstName: 'Other', usernames: ['anna'] }),
  sampleContact({ id: 2n, firstName: 'Joe', lastName: 'Annan' }),
  sampleContact({ id: 3n, firstName: 'Anna-Lena', lastName: 'Abel' }),
  sampleContact({ id: 4n, firstName: 'Anna', lastName: 'Zorn' }),
  sampleContact({ id: 6n, firstName: 'Änna' }),
  sampleContact({ id: 5n, firstName: 'Änna' }),
];

test('a full match precedes partial matches', () => {
  expect(sortByRelevance(' anna ', found).map((one) => [one.id, fullName(one)])).toEqual([
    [5n, 'Änna'],
    [6n, 'Änna'],
    [4n, 'Anna Zorn'],
    [3n, 'Anna-Lena Abel'],
    [2n, 'Joe Annan'],
    [1n, 'Other'],
  ]);
});
