import { describe, expect, test } from 'vitest';
import { parseUserQuery } from '../../../src/contacts/user-query.ts';

describe('usernames and links', () => {
  test.each([
    '@zoe_m',
    '@ zoe_m',
    ' @zoe_m ',
    't.me/zoe_m',
    'T.me/zoe_m',
    'https://t.me/zoe_m?start=x',
    'http://www.t.me/zoe_m/',
    'https://t.me/zoe_m/123',
    'telegram.me/zoe_m',
    'https://telegram.dog/@zoe_m',
    'zoe_m.t.me',
    'https://zoe_m.t.me/',
    'tg://resolve?domain=zoe_m',
    'tg:resolve?domain=zoe_m&start=1',
  ])('%s is the username zoe_m', (text) => {
    expect(parseUserQuery(text)).toEqual({ kind: 'username', username: 'zoe_m' });
  });

  test.each([
    't.me/joinchat/AAAA',
    't.me/+AbCdEf123',
    't.me/c/123/4',
    't.me/share?url=x',
    'https://t.me/',
    'https://example.com/zoe_m',
    'example.me',
    'tg://join?invite=AAAA',
    '@zoe-m',
    '@12zoe',
    'zoe_m',
    'Zoe @home',
  ])('%s is words', (text) => {
    expect(parseUserQuery(text)).toEqual({ kind: 'words', words: text });
  });
});

describe('contact links', () => {
  test.each([
    't.me/contact/1790000000:Ab-c_D9',
    'https://t.me/contact/1790000000:Ab-c_D9/',
    'http://www.telegram.me/Contact/1790000000:Ab-c_D9?x=y',
    'tg://contact?token=1790000000:Ab-c_D9',
    'tg:contact?token=1790000000%3AAb-c_D9',
  ])('%s has a token', (text) => {
    expect(parseUserQuery(text)).toEqual({ kind: 'token', token: '1790000000:Ab-c_D9' });
  });

  test.each(['t.me/contact', 't.me/contact/', 't.me/contact/a%20b', 'tg://contact?token='])(
    '%s has no token',
    (text) => expect(parseUserQuery(text)).toEqual({ kind: 'words', words: text }),
  );
});

describe('ids and numbers', () => {
  test.each<readonly [string, string]>([
    ['tg://user?id=7100000001', '7100000001'],
    ['tg://openmessage?user_id=7100000001', '7100000001'],
    ['777000', '777000'],
    ['9007199254740993', '9007199254740993'],
  ])('%s is only an id', (text, id) => {
    expect(parseUserQuery(text, 'DE')).toEqual({ kind: 'id', id: BigInt(id), phones: [] });
  });

  test.each<readonly [string, readonly string[]]>([
    ['12025550101', ['+12025550101']],
    ['491701234567', ['+491701234567']],
    ['15123456789', ['+4915123456789', '+15123456789']],
    ['1701234567', ['+491701234567']],
    ['88812345678', ['+88812345678']],
    ['9996612345', ['+9996612345']],
  ])('%s is an id or a number', (text, phones) => {
    expect(parseUserQuery(text, 'DE')).toEqual({ kind: 'id', id: BigInt(text), phones });
  });

  test('digits without a country code are a number of the given country', () => {
    expect(parseUserQuery('2025550101', 'US')).toMatchObject({ phones: ['+12025550101'] });
    expect(parseUserQuery('12025550101')).toMatchObject({ phones: ['+12025550101'] });
  });

  test.each([
    '+49 170 1234567',
    '+491701234567',
    'tel:+49-170-1234567',
    '0170 1234567',
    '01701234567',
    'wa.me/491701234567',
    'https://wa.me/491701234567',
    '(0170) 123-4567',
    '0049 170 1234567',
    't.me/+491701234567',
    'tg://resolve?phone=491701234567',
    '٠١٧٠١٢٣٤٥٦٧',
  ])('%s is a number', (text) => {
    expect(parseUserQuery(text, 'DE')).toEqual({ kind: 'phone', phones: ['+491701234567'] });
  });
});

test('an id, a username and a link may have digits of any script', () => {
  expect(parseUserQuery('۷۷۷۰۰۰', 'DE')).toEqual({ kind: 'id', id: 777000n, phones: [] });
  expect(parseUserQuery('@zoe_١٢')).toEqual({ kind: 'username', username: 'zoe_12' });
  expect(parseUserQuery('t.me/+۴۹۱۷۰۱۲۳۴۵۶۷')).toMatchObject({ phones: ['+491701234567'] });
  expect(parseUserQuery('زوي ۲')).toEqual({ kind: 'words', words: 'زوي ۲' });
});

describe('names', () => {
  test.each(['Zoe', 'Zoe Miller', 'Zoe 2', '王小明', '24/7', '❤️ Mum', 'call +491701234567'])(
    '%s is words',
    (text) => expect(parseUserQuery(text, 'DE')).toMatchObject({ kind: 'words' }),
  );

  test.each(['', '  ', '@', '+', '...', '\u200B'])('%j is empty', (text) => {
    expect(parseUserQuery(text)).toEqual({ kind: 'empty' });
  });
});

test.each([
  '@zoe_miller,',
  '(@zoe_miller)',
  '«@zoe_miller».',
  't.me/zoe_miller.',
  '(https://t.me/zoe_miller)!',
])('what a sentence puts around a username is none of it: %s', (typed) => {
  expect(parseUserQuery(typed)).toEqual({ kind: 'username', username: 'zoe_miller' });
});

test.each(['07911 123456 07911 123457', '+44 7911 123456 / +44 7911 123457'])(
  'of two numbers, none is taken: %s',
  (typed) => {
    expect(parseUserQuery(typed, 'GB')).toEqual({ kind: 'words', words: typed });
  },
);

test('a long run of dots costs as much for each as a short one', () => {
  const before = performance.now();
  expect(parseUserQuery(`A${'.'.repeat(20_000)}x`)).toMatchObject({ kind: 'words' });
  expect(performance.now() - before).toBeLessThan(300);
});
