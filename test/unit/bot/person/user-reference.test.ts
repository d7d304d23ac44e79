import { expect, test } from 'vitest';
import type { Message } from 'grammy/types';
import {
  holdsNumber,
  readName,
  parseReference,
  referenceInMessage,
} from '../../../../src/bot/person/user-reference.ts';

test.each([
  ['@zoe', '@zoe', undefined],
  ['@zoe Zoe', '@zoe', 'Zoe|'],
  ['  @zoe   Zoe  van der  Miller ', '@zoe', 'Zoe|van der Miller'],
  ['https://t.me/zoe Zoe Miller', 'https://t.me/zoe', 'Zoe|Miller'],
  ['zoe.t.me Zoe', 'zoe.t.me', 'Zoe|'],
  ['tg://user?id=7 Zoe', 'tg://user?id=7', 'Zoe|'],
  ['7000000001', '7000000001', undefined],
  ['7000000001 Zoe', '7000000001', 'Zoe|'],
  ['+44 (20) 7946-0958 Zoe Miller', '+44 (20) 7946-0958', 'Zoe|Miller'],
  ['020 7946 0958', '020 7946 0958', undefined],
  ['۰۹۱۲ ۳۴۵ ۶۷۸۹ علی رضایی', '۰۹۱۲ ۳۴۵ ۶۷۸۹', 'علی|رضایی'],
  ['zoe miller', 'zoe miller', undefined],
  ['2pac shakur', '2pac shakur', undefined],
  ['zoe = Zoe Miller', 'zoe', 'Zoe|Miller'],
  ['zoe miller=Zoe', 'zoe miller', 'Zoe|'],
  ['+1 202 555 0101 = Zoe', '+1 202 555 0101', 'Zoe|'],
  ['= Zoe', '', 'Zoe|'],
  ['zoe =', 'zoe', undefined],
  ['', '', undefined],
])('%j is about %j under the name %j', (text, query, name) => {
  const read = parseReference(text);
  expect(read.query).toBe(query);
  expect(read.name && `${read.name.firstName}|${read.name.lastName}`).toBe(name);
});

test.each(['', '   ', '\u200B', '\u2800 \u200D'])('%j is no name', (text) => {
  expect(readName(text)).toBeUndefined();
});

test('a name that begins with something unseen keeps its rest', () => {
  expect(readName('\u200B Zoe')).toEqual({ firstName: 'Zoe', lastName: '' });
});

test('a name is cut to the limit of Telegram', () => {
  const name = readName(`${'a'.repeat(80)} ${'b'.repeat(80)}`);
  expect(name).toEqual({ firstName: 'a'.repeat(64), lastName: 'b'.repeat(64) });
});

test.each([
  ['123 456 7', true],
  ['12 Monkeys 3456', false],
  ['\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7', true],
])('holdsNumber of %j is %s: a number has seven digits at least', (text, holds) => {
  expect(holdsNumber(text)).toBe(holds);
});

test.each<readonly [string, unknown, unknown]>([
  ['no message', undefined, undefined],
  [
    'a shared number',
    { contact: { phone_number: '49170' } },
    { query: 'tel:49170', shown: '49170' },
  ],
  ['a contact without a number', { contact: { phone_number: ' ', user_id: 7 } }, { shown: '7' }],
  ['a contact without anything', { contact: { phone_number: '' } }, undefined],
  [
    'a picked user',
    { users_shared: { users: [{ user_id: 7, username: 'zoe' }] } },
    { query: '@zoe' },
  ],
  ['a forward', { forward_origin: { type: 'user', sender_user: { id: 7 } } }, { shown: '7' }],
  ['a forward of a channel', { forward_origin: { type: 'channel' } }, 'channel'],
  ['a forwarded file', { document: {}, forward_origin: { type: 'channel' } }, undefined],
])('referenceInMessage of %s', (_, message, expected) => {
  const found = referenceInMessage(message as Message | undefined);
  if (typeof expected === 'object') expect(found).toMatchObject(expected ?? {});
  else expect(found).toBe(expected);
});
