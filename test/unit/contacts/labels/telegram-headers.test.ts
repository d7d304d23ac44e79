import { describe, expect, test } from 'vitest';
import {
  hasTelegramShape,
  telegramRole,
} from '../../../../src/contacts/labels/telegram-headers.ts';

describe('telegramRole', () => {
  test.each([
    ['telegram', 'username'],
    ['telegram username', 'username'],
    ['tg', 'username'],
    ['телеграм аккаунт', 'username'],
    ['telegram id', 'telegram_id'],
    ['user id telegram', 'telegram_id'],
    ['telegram phone', 'phone'],
    ['telegram number', 'phone'],
    ['telegram first name', 'first'],
    ['telegram last name', 'last'],
    ['telegram name', 'website'],
    ['telegram full name', 'website'],
    ['telegram status', 'nothing'],
    ['telegram account status', 'username'],
  ])('%s is: %s', (folded, role) => {
    expect(telegramRole(folded, /status/)).toBe(role);
  });

  test('is undefined without a word for Telegram', () => {
    expect([telegramRole('username', undefined), telegramRole('tgs id', undefined)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('knows no words that are no account, where none are given', () => {
    expect(telegramRole('telegram status', undefined)).toBe('username');
  });
});

describe('hasTelegramShape', () => {
  const has = (columns: string): boolean => hasTelegramShape(columns.split(','));

  test('is true with an access hash, however it is written', () => {
    expect([has('id,Access Hash'), has('accessHash'), has('access-hash,x')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('is true for columns that are all those of a user', () => {
    expect(has('id,first_name,phone,username')).toBe(true);
    expect(has(' user_id , first_name,phone_number,usernames,,is_bot')).toBe(true);
  });

  test.each([
    ['first_name,phone,username', 'no id'],
    ['id,phone,username', 'no name'],
    ['id,first_name,username', 'no number'],
    ['id,first_name,phone', 'no username'],
    ['id,first_name,phone,username,karma', 'a column of another site'],
  ])('is false for %s: %s', (columns) => {
    expect(has(columns)).toBe(false);
  });
});
