import { expect, test } from 'vitest';
import {
  accountOfUid,
  cardUid,
  isOwnUid,
  phoneOfUid,
} from '../../../../src/contacts/write/card-uid.ts';

test.each([
  [{ telegramId: 7n, phone: '+12025550101' }, 'telegram-7'],
  [{ telegramId: undefined, phone: '+1 (202) 555-0101' }, 'telegram-phone-12025550101'],
  [{ telegramId: undefined, phone: '+' }, undefined],
  [{ telegramId: undefined, phone: undefined }, undefined],
])('cardUid of %o is %s', (contact, uid) => {
  expect(cardUid(contact)).toBe(uid);
});

test.each([
  ['telegram-7', 7n],
  [' URN:UUID:Telegram-9007199254740993 ', 9_007_199_254_740_993n],
  ['urn:telegram-7', 7n],
  ['telegram-0', undefined],
  ['telegram-12345678901234567', undefined],
  ['telegram-phone-12345', undefined],
])('accountOfUid of %j is %s', (uid, id) => {
  expect(accountOfUid(uid)).toBe(id);
  expect(isOwnUid(uid)).toBe(id !== undefined || uid.includes('phone'));
});

test.each([
  ['telegram-phone-12345', '+12345'],
  [' urn:uuid:telegram-phone-123456789012345', '+123456789012345'],
  ['telegram-phone-1234', undefined],
  ['telegram-phone-1234567890123456', undefined],
  ['phone-12345', undefined],
])('phoneOfUid of %j is %s', (uid, phone) => {
  expect(phoneOfUid(uid)).toBe(phone);
  expect(isOwnUid(uid)).toBe(phone !== undefined);
});
