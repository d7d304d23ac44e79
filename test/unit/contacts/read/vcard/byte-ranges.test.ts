import { expect, test } from 'vitest';
import { ByteRanges } from '../../../../../src/contacts/read/vcard/byte-ranges.ts';

const file = Buffer.from('0123456789 é');

function rangesOf(ranges: readonly (readonly [number, number])[], maxBytes?: number): ByteRanges {
  const text = new ByteRanges(file, maxBytes);
  for (const [start, end] of ranges) text.add(start, end);
  return text;
}

test('ranges are one text, and empty ones count for nothing', () => {
  const text = rangesOf([
    [3, 3],
    [1, 3],
    [5, 5],
    [6, 8],
    [9, 10],
  ]);
  expect(text.text('utf8')).toBe('12679');
  expect(text.bytes().toString()).toBe('12679');
  expect(text).toMatchObject({ length: 5, isCut: false });
});

test('bytes beyond the maximum are left out, which shows', () => {
  const text = rangesOf(
    [
      [0, 3],
      [4, 8],
      [9, 10],
    ],
    5,
  );
  expect(text.text('latin1')).toBe('01245');
  expect(text).toMatchObject({ length: 5, isCut: true });
});

test('skipping removes the beginning of the first range, but no more than that', () => {
  const text = rangesOf([
    [0, 3],
    [5, 7],
  ]);
  text.skip(2);
  expect(text.text('utf8')).toBe('256');
  text.skip(9);
  expect(text.text('utf8')).toBe('56');
  expect(text.length).toBe(2);
});

test('the tail is that of the last range', () => {
  expect(rangesOf([[2, 9]]).tail(3)).toBe('678');
  const text = rangesOf([
    [0, 8],
    [8, 10],
  ]);
  expect(text.tail(3)).toBe('89');
});

test('a text is compared and searched in all its ranges', () => {
  const text = rangesOf([
    [1, 3],
    [5, 6],
  ]);
  expect(text.some((byte) => byte === 0x35)).toBe(true);
  expect(text.some((byte) => byte === 0x34)).toBe(false);
  expect(rangesOf([[1, 3]]).is('12')).toBe(true);
  for (const other of ['1', '13', '123']) expect(rangesOf([[1, 3]]).is(other)).toBe(false);
});

test('a character that is split between ranges is whole in the bytes', () => {
  const text = rangesOf([
    [11, 12],
    [12, 13],
  ]);
  expect(text.bytes().toString()).toBe('é');
  expect(text.text('utf8')).toBe('\uFFFD\uFFFD');
});
