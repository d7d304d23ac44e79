import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteLines } from '../../../../../src/contacts/read/vcard/byte-lines.ts';

function linesOf(text: string): readonly string[] {
  const lines = new ByteLines(Buffer.from(text, 'latin1'));
  const all: string[] = [];
  while (lines.advance()) all.push(text.slice(lines.start, lines.end));
  return all;
}

test.each([
  ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
  ['a\r\r\nb', ['a', 'b']],
  ['a\n\nb', ['a', '', 'b']],
  ['a\r\rb', ['a', '', 'b']],
  ['a\n', ['a']],
  ['', []],
])('the lines of %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});

test('lines lose only line ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n') }), (text) => {
      expect(linesOf(text).join('')).toBe(text.replace(/[\r\n]/g, ''));
    }),
  );
});
