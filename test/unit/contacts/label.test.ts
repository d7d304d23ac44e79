import { annotationOf } from '../../../src/contacts/import/row-annotations.ts';
import { readAddressBook } from '../../../src/contacts/read/read-address-book.ts';
import { describe, expect, test } from 'vitest';
import {
  distinctLabels,
  fitLabel,
  hashtag,
  labelKey,
  parseLabels,
  withoutLabels,
} from '../../../src/contacts/label.ts';

test.each([
  ['  rome ', 'rome'],
  ['#New York', 'New York'],
  ['* friends', 'friends'],
  ['a,b;c|d\\e', 'a b c d e'],
  ['family ::: work', 'family work'],
  ['⭐', '⭐'],
  ['—', ''],
  [' # ', ''],
])('%j is stored as %j', (typed, stored) => {
  expect(fitLabel(typed)).toBe(stored);
});

test('a label is cut to 64 characters', () => {
  expect(fitLabel('é'.repeat(80))).toBe('é'.repeat(64));
});

describe('labels are equal', () => {
  test.each([
    ['New York', 'new_york'],
    ['New York', '#new-york'],
    ['Café', 'cafe'],
    ['ROME', 'rome'],
  ])('%j and %j', (one, other) => {
    expect(labelKey(one)).toBe(labelKey(other));
  });

  test('only if their words are', () => {
    expect(labelKey('rome')).not.toBe(labelKey('romeo'));
    expect(labelKey('new york')).not.toBe(labelKey('newyork'));
  });
});

test('a typed list is separated by commas, or each label has a sign', () => {
  expect(parseLabels('rome, climbing')).toEqual(['rome', 'climbing']);
  expect(parseLabels('#rome #climbing')).toEqual(['rome', 'climbing']);
  expect(parseLabels('new york, Rome, ROME,, ')).toEqual(['new york', 'Rome']);
  expect(parseLabels(' , ')).toEqual([]);
  expect(parseLabels('#rome#climbing, C#')).toEqual(['rome', 'climbing', 'C#']);
  expect(parseLabels('＃rome ＃climbing')).toEqual(['rome', 'climbing']);
});

test('a long word costs as much for each of its characters as a short one', () => {
  const before = performance.now();
  expect(parseLabels('a'.repeat(20_000))).toEqual(['a'.repeat(64)]);
  expect(parseLabels('#a'.repeat(10_000))).toEqual(['a']);
  expect(performance.now() - before).toBeLessThan(500);
});

test.each([',', ';', '，', '、', '；', '،', '؛'])(
  '%s separates labels, typed and in files',
  (comma) => {
    const list = ['rome', 'new york'];
    expect(parseLabels(list.join(comma))).toEqual(list);
    const written = list.join(comma === ';' ? ',' : comma);
    const files = [
      `BEGIN:VCARD\nFN:Zoe\nCATEGORIES:${written}\nTEL:+442079460958\nEND:VCARD`,
      `Name,Phone,Labels\nZoe,+442079460958,"${list.join(comma)}"`,
      JSON.stringify([{ name: 'Zoe', phone: '+442079460958', labels: list.join(comma) }]),
    ];
    for (const file of files) {
      const book = readAddressBook(Buffer.from(file));
      const [record] = book.kind === 'records' ? book.records : [];
      expect(annotationOf(record ?? {}).labels).toEqual(list);
    }
  },
);

test('the first spelling of equal labels stays', () => {
  expect(distinctLabels(['Rome', 'rome', 'climbing'])).toEqual(['Rome', 'climbing']);
  expect(withoutLabels(['Rome', 'climbing'], ['ROME'])).toEqual(['climbing']);
});

test('a hashtag leads to the label that it shows', () => {
  expect(hashtag('New York')).toBe('#New_York');
  expect(labelKey(hashtag('New York'))).toBe(labelKey('New York'));
});
