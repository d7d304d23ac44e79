import { expect, test } from 'vitest';
import { writtenLines } from '../../../../src/contacts/text/written-lines.ts';

const person = 'Zoe Miller 07911 123456';

test('lines end at any line break and are numbered', () => {
  expect([...writtenLines('a\r\nb\n\nc')].map(({ line, text }) => [line, text])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, ''],
    [4, 'c'],
  ]);
});

test.each([
  ['commas', ', '],
  ['semicolons', '; '],
  ['blanks', ' '],
])('a long line of people between %s is cut between two of them', (_, between) => {
  const people = Array.from({ length: 60 }, () => person);
  const lines = [...writtenLines(people.join(between))];
  expect(lines.length).toBeGreaterThan(1);
  for (const { line, text, cutOff } of lines) {
    expect([line, cutOff]).toEqual([1, '']);
    expect(text.trim()).toMatch(/^Zoe Miller.*07911 123456$/);
  }
  expect(lines.flatMap(({ text }) => text.match(/Zoe Miller 07911 123456/g) ?? [])).toEqual(people);
});

test('a long line without a place to cut has the rest as what was cut off', () => {
  const [line, ...others] = [...writtenLines('x'.repeat(2000))];
  expect(others).toEqual([]);
  expect(`${line?.text}${line?.cutOff}`).toBe('x'.repeat(2000));
  expect(line?.cutOff.length).toBeGreaterThan(1000);
});
