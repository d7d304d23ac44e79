import { beforeEach, expect, test } from 'vitest';
import { ContactBook } from '../../../../src/contacts/book/contact-book.ts';
import {
  commonLabels,
  countLabels,
  findLabeled,
  knownSpellings,
} from '../../../../src/contacts/book/labels.ts';
import { finish } from '../../../support/finish.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const now = new Date('2026-11-22T14:00:00Z');
const versions = { note: 'v1', labels: 'v2' };
let book: ContactBook;

beforeEach(() => {
  book = new ContactBook();
  for (const [at, firstName] of ['Zoe', 'Max', 'Rome', 'Ben'].entries()) {
    book.set(sampleContact({ id: BigInt(at + 1), firstName }));
  }
  book.annotate({ id: 1n, note: 'met in Rome', labels: ['New York', 'climbing'], versions });
  book.annotate({ id: 2n, note: '', labels: ['Climbing', 'rome'], versions });
});

function found(words: string): readonly string[] {
  return finish(book.search(words, now)).map(({ firstName }) => firstName);
}

test('a search looks at notes together with names, and finds names first', () => {
  expect(found('met')).toEqual(['Zoe']);
  expect(found('zoe met')).toEqual(['Zoe']);
  expect(found('max met')).toEqual([]);
  expect(found('rome')).toEqual(['Rome', 'Max', 'Zoe']);
});

test('a label is found in any spelling, also beside other words', () => {
  expect(found('#rome')).toEqual(['Max']);
  expect(found('#CLIMBING')).toEqual(['Max', 'Zoe']);
  expect(found('#new_york')).toEqual(['Zoe']);
  expect(found('#new york')).toEqual(['Zoe']);
  expect(found('#New-York met')).toEqual(['Zoe']);
  expect(found('#new york zoe #climbing')).toEqual(['Zoe']);
  expect(found('#climbing,met')).toEqual(['Zoe']);
  expect(found('#climbing#rome')).toEqual(['Max']);
  expect(found('＃climbing，＃rome')).toEqual(['Max']);
  expect(found('#new max')).toEqual([]);
  expect(found('#york')).toEqual([]);
  expect(found('#climbing met')).toEqual(['Zoe']);
  expect(found('#climbing #rome')).toEqual(['Max']);
});

test('without an equal label, those that begin so are found', () => {
  expect(found('#rom')).toEqual(['Max']);
  expect(found('#new')).toEqual(['Zoe']);
  expect(found('#new yo')).toEqual(['Zoe']);
  expect(found('#cl zo')).toEqual(['Zoe']);
  book.annotate({ id: 4n, note: '', labels: ['climb'], versions });
  expect(found('#climb')).toEqual(['Ben']);
  book.annotate({ id: 4n, note: '', labels: ['Красная поляна'], versions });
  expect(found('#красная поляна')).toEqual(['Ben']);
  expect(found('#красная')).toEqual(['Ben']);
});

test('words of a note are found whole, also those of one letter and with signs', () => {
  book.annotate({ id: 4n, note: 'knows C++ and R, met O’Neill', labels: ['Go', '+1'], versions });
  expect(found('c++')).toEqual(['Ben']);
  expect(found('r and')).toEqual(['Ben']);
  expect(found('oneill')).toEqual(['Ben']);
  expect(found("o'neill")).toEqual(['Ben']);
  expect(found('#+1')).toEqual(['Ben']);
});

test('a search sees changed notes and labels, also after the same search', () => {
  expect(found('#rome')).toEqual(['Max']);
  book.annotate({ id: 4n, note: '', labels: ['Rome'], versions });
  book.annotate({ id: 2n, note: '', labels: [], versions });
  expect(found('#rome')).toEqual(['Ben']);
  expect(found('met')).toEqual(['Zoe']);
});

test('a note outlives the contact, and a changed contact', () => {
  book.set(sampleContact({ id: 1n, firstName: 'Zora' }));
  expect(found('met')).toEqual(['Zora']);
  book.delete(1n);
  expect(found('met')).toEqual([]);
  expect(book.annotationOf(1n).note).toBe('met in Rome');
  book.set(sampleContact({ id: 1n, firstName: 'Zoe' }));
  expect(found('met')).toEqual(['Zoe']);
});

test('a book that inherits from another one has its notes', () => {
  const copy = finish(ContactBook.from(book.values()));
  expect(finish(copy.search('#rome', now))).toEqual([]);
  finish(copy.inherit(book.annotated(), () => ({})));
  expect(copy.annotationOf(2n).labels).toEqual(['Climbing', 'rome']);
  expect(finish(copy.search('#rome', now))).toHaveLength(1);
});

test('labels are counted over contacts, the most used first, and found on others too', () => {
  book.annotate({ id: 99n, note: '', labels: ['rome'], versions });
  expect(finish(countLabels(book)).map(({ label, count }) => [label, count])).toEqual([
    ['climbing', 2],
    ['New York', 1],
    ['rome', 1],
  ]);
  expect(finish(findLabeled(book, 'ROME'))).toEqual([2n, 99n]);
});

test('labels in common are those that all have, in any spelling', () => {
  expect([...finish(commonLabels(book, [1n, 2n]))]).toEqual(['climbing']);
  expect([...finish(commonLabels(book, [1n, 3n]))]).toEqual([]);
});

test('new labels take the spelling that is there', () => {
  expect([...finish(knownSpellings(book, ['NEW-YORK', 'tea', 'Tea'])).values()]).toEqual([
    'New York',
    'tea',
  ]);
});
