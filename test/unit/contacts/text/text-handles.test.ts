import { expect, test } from 'vitest';
import {
  isOtherService,
  replaceHandles,
  replaceOtherHandles,
} from '../../../../src/contacts/text/text-handles.ts';

test('isOtherService is true for a heading that names another service', () => {
  expect(['Instagram:', 'My Twitter accounts', 'вк'].map(isOtherService)).toEqual([
    true,
    true,
    true,
  ]);
  const others = ['Telegram:', 'Instagram: @zoe', 'Zoe', `Instagram ${' '.repeat(60)}`];
  expect(others.map(isOtherService)).toEqual(others.map(() => false));
});

test('replaceOtherHandles replaces handles beside the name of another service', () => {
  const replaced = (text: string): string => replaceOtherHandles(text, () => '…');
  expect(replaced('Zoe, insta: zoe.m, tg @zoe')).toBe('Zoe, …, tg @zoe');
  expect(replaced('Instagram @zoe')).toBe('…');
  expect(replaced('@zoe on Twitter')).toBe('…');
  expect(replaced('@zoe (Instagram)')).toBe('…');
  expect(replaced('Discord: zoe')).toBe('…');
  expect(replaced('Bsignal: zoe')).toBe('Bsignal: zoe');
  expect(replaced('@zoe on xbox')).toBe('@zoe on xbox');
  expect(replaced('Signal: +44 7911 123456')).toBe('Signal: +44 7911 123456');
});

test('replaceHandles finds handles of Telegram, without their @', () => {
  const found: string[] = [];
  const replace = (name: string): string => (found.push(name), '…');
  expect(replaceHandles('a @zoe_miller, @Ben1 or zoe@example.org', replace)).toBe(
    'a …, … or zoe@example.org',
  );
  expect(found).toEqual(['zoe_miller', 'Ben1']);
  expect(replaceHandles('@abc @1abc @zoe.m t.me/@zoem', replace)).toBe(
    '@abc @1abc @zoe.m t.me/@zoem',
  );
});

test.each([
  '@zoe_müller',
  '@zoe_millеr (a Cyrillic е)',
  '@annа_miller',
  '@anna-miller',
  '@zoe_m\u0308',
])('replaceHandles takes no shorter username out of %s', (text) => {
  expect(replaceHandles(text, () => '…')).toBe(text);
});

test('replaceHandles finds a handle within words of a script without blanks', () => {
  expect(replaceHandles('加我@zoe_miller吧', (name) => `[${name}]`)).toBe('加我[zoe_miller]吧');
});
