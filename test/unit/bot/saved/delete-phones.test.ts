import { expect, test } from 'vitest';
import { removedWords } from '../../../../src/bot/saved/delete-phones.ts';
import { sampleContact } from '../../../support/sample-contact.ts';
import { plain } from '../../../support/english.ts';

const zoe = sampleContact({ firstName: 'Zoe' });
const ben = sampleContact({ firstName: 'Ben' });

test('deleted numbers are counted, with the contacts that went along', () => {
  expect(plain(removedWords(3, { all: true, removed: [zoe, ben] }))).toBe(
    'Deleted 3 numbers.\nNo longer contacts: Zoe, Ben.',
  );
  expect(plain(removedWords(1, { all: true, removed: [] }))).toBe('Deleted the number.');
});

test('where some stayed no number is claimed, and the contacts who went are named', () => {
  const text = plain(removedWords(3, { all: false, removed: [zoe] }));
  expect(text).toMatch(/^Telegram couldn’t delete some of these numbers/);
  expect(text).toMatch(/No longer contacts: Zoe\.$/);
  expect(text).not.toMatch(/Deleted 3/);
});

test('of very many deleted contacts the first are named and the rest is counted', () => {
  const removed = Array.from({ length: 500 }, (_, at) => sampleContact({ firstName: `P${at}` }));
  const text = plain(removedWords(500, { all: true, removed }));
  expect(text).toMatch(/: P0, P1, .*, P39, 460 more\.$/);
});
