import { expect, test } from 'vitest';
import { RecentResults } from '../../../../src/contacts/phone/recent-results.ts';

function counting(size?: number): { read: (text: string) => string; computed: string[] } {
  const computed: string[] = [];
  const results = new RecentResults<{ upper: string }>(size);
  const read = (text: string): string =>
    results.get(text, () => {
      computed.push(text);
      return { upper: text.toUpperCase() };
    }).upper;
  return { read, computed };
}

test('a text that was read lately is not computed again', () => {
  const { read, computed } = counting(2);
  expect([read('a'), read('b'), read('a')]).toEqual(['A', 'B', 'A']);
  expect(computed).toEqual(['a', 'b']);
});

test('a text in use is kept while others are forgotten', () => {
  const { read, computed } = counting(2);
  for (const text of ['a', 'b', 'a', 'c', 'a', 'd', 'a', 'e', 'a']) read(text);
  expect(computed).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a text that was not read for long is computed again', () => {
  const { read, computed } = counting(2);
  for (const text of ['a', 'b', 'c', 'd', 'e', 'a']) read(text);
  expect(computed).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
});

test('a result of false is remembered', () => {
  const results = new RecentResults<boolean>(2);
  let computed = 0;
  const read = (): boolean =>
    results.get('a', () => {
      computed += 1;
      return false;
    });
  expect([read(), read(), computed]).toEqual([false, false, 1]);
});

test.each([
  [2000, 0],
  [2001, 1],
])('RecentResults usually forgets the first of %i texts %i times', (count, times) => {
  const { read, computed } = counting();
  for (let index = 0; index < count; index++) read(String(index));
  read('0');
  expect(computed).toHaveLength(count + times);
});
