import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  joinBytes,
  physicalLines,
  withoutByteOrderMark,
} from '../../../../../src/contacts/read/vcard/byte-lines.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const text = (line: Uint8Array): string => Buffer.from(line).toString('latin1');
const linesOf = (of: string): readonly string[] => [...physicalLines(bytes(of))].map(text);

test.each([
  ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
  ['a\r\r\nb', ['a', 'b']],
  ['a\n\nb', ['a', '', 'b']],
  ['a\r\rb', ['a', '', 'b']],
  ['a\n', ['a']],
  ['', []],
])('physicalLines of %j', (of, lines) => {
  expect(linesOf(of)).toEqual(lines);
});

test('physicalLines lose only line ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n') }), (of) => {
      expect(linesOf(of).join('')).toBe(of.replace(/[\r\n]/g, ''));
    }),
  );
});

test('withoutByteOrderMark removes a whole byte order mark at the start', () => {
  expect(text(withoutByteOrderMark(bytes('\xEF\xBB\xBFa')))).toBe('a');
  for (const of of ['\xEF\xBBa', '\xEF\xBFa', 'a\xEF\xBB\xBF', '']) {
    expect(text(withoutByteOrderMark(bytes(of)))).toBe(of);
  }
});

test('joinBytes makes one piece, without a copy of a single one', () => {
  const one = bytes('ab');
  expect(joinBytes([one])).toBe(one);
  expect(text(joinBytes([one, bytes(''), bytes('c')]))).toBe('abc');
  expect(joinBytes([])).toHaveLength(0);
});
