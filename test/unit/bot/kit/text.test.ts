import { expect, test } from 'vitest';
import {
  bold,
  code,
  flatten,
  isRightToLeft,
  isolated,
  join,
  lines,
  plain,
} from '../../../../src/bot/kit/text.ts';

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
  expect(flatten([bold(''), link])).toEqual({
    text: 'here',
    entities: [{ type: 'text_link', offset: 0, length: 4, url: 'https://t.me/zoe' }],
  });
});
