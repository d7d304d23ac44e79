import { expect, test } from 'vitest';
import { bold, code, isRightToLeft, isolated, join, lines } from '../../../../src/bot/kit/text.ts';
import { flatten as flattenRich } from '../../../../src/bot/kit/plain-text.ts';
import { flatten, plain } from '../../../support/english.ts';

test('isolated wraps only right-to-left text', () => {
  expect(isolated('Zoe')).toBe('Zoe');
  expect(isolated('محمد')).toBe('\u200E\u2068محمد\u2069');
  expect(isRightToLeft('Zoe שלום')).toBe(true);
});

test('lines leaves out undefined pieces and keeps empty ones', () => {
  expect(plain(lines('a', undefined, '', bold('b')))).toBe('a\n\nb');
});

test('join puts the separator between the pieces only', () => {
  expect(plain(join(['a', bold('b'), 'c'], ', '))).toBe('a, b, c');
  expect(plain(join([], ', '))).toBe('');
});

test('flatten gives nested entities their offsets in UTF-16 units', () => {
  expect(flatten(['🦊 ', bold(['a', code('b')])])).toEqual({
    text: '🦊 ab',
    entities: [
      { type: 'bold', offset: 3, length: 2 },
      { type: 'code', offset: 4, length: 1 },
    ],
  });
});

test('flatten turns links into text links and leaves out empty entities', () => {
  const link = { type: 'url' as const, text: 'here', url: 'https://t.me/zoe' };
  expect(flattenRich([{ type: 'bold', text: '' }, link])).toEqual({
    text: 'here',
    entities: [{ type: 'text_link', offset: 0, length: 4, url: 'https://t.me/zoe' }],
  });
});
