import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findCanaries, type CanaryKind } from '../../support/canaries.ts';

const found = (kind: CanaryKind, text: string, content: string | Buffer): number =>
  findCanaries([{ kind, text }], [{ name: 'place', contents: [Buffer.from(content)] }]).size;

test('a canary is found in text, in bytes, in zipped bytes, and in any case', () => {
  expect(found('words', 'Quokka', 'a quokka')).toBe(1);
  expect(found('words', 'Zoë', 'Zoë')).toBe(1);
  expect(found('words', 'Quokka', Buffer.from([0xff, 0, ...Buffer.from('Quokka')]))).toBe(1);
  expect(found('words', 'Quokka', gzipSync('a Quokka'))).toBe(1);
  expect(found('words', 'Quokka', 'nothing')).toBe(0);
});

test('a number is found however it is formatted', () => {
  expect(found('numbers', '+12025550101', '+1 (202) 555-0101')).toBe(1);
  expect(found('numbers', '+12025550101', '12025550102')).toBe(0);
});

test('a login code is found as a whole only', () => {
  expect(found('secrets', '54321', '{"code":"54321"}')).toBe(1);
  expect(found('secrets', '54321', '9543217')).toBe(0);
});
