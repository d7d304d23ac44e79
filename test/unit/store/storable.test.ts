import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storableJson, storableText } from '../../../src/store/storable.ts';

test('storableText replaces NUL and lone surrogates, and keeps everything else', () => {
  expect(storableText('a\0b')).toBe('a\uFFFDb');
  expect(storableText('a\uD83D')).toBe('a\uFFFD');
  expect(storableText('a😀\n')).toBe('a😀\n');
});

test('storableJson replaces the same where JSON escapes it', () => {
  expect(storableJson('"a\\u0000"')).toBe('"a\uFFFD"');
  expect(storableJson('"\\ud83d"')).toBe('"\uFFFD"');
  expect(storableJson('"\\ud83d\\ude00"')).toBe('"\\ud83d\\ude00"');
});

test('storableJson keeps an escaped backslash before u0000', () => {
  expect(storableJson('"\\\\u0000"')).toBe('"\\\\u0000"');
});

test('storableJson of a text means the storable text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(JSON.parse(storableJson(JSON.stringify(text)))).toBe(storableText(text));
    }),
  );
});
