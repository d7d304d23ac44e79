import { expect, test } from 'vitest';
import {
  hasReason,
  isPassing,
  isTransient,
  PartialFailureError,
  TelegramError,
} from '../../../src/contacts/telegram-error.ts';

test('isTransient is true only where the same request may succeed by itself', () => {
  expect(isTransient({ kind: 'unreachable' })).toBe(true);
  expect(isTransient({ kind: 'telegram_broken' })).toBe(true);
  expect(isTransient({ kind: 'flood', until: new Date() })).toBe(false);
  expect(isTransient({ kind: 'refused', name: 'X' })).toBe(false);
});

test('isPassing is true where time alone helps', () => {
  expect(isPassing({ kind: 'unreachable' })).toBe(true);
  expect(isPassing({ kind: 'flood', until: new Date() })).toBe(true);
  expect(isPassing({ kind: 'takeout_taken' })).toBe(true);
  expect(isPassing({ kind: 'restricted' })).toBe(false);
});

test('hasReason finds the reason of a TelegramError and of nothing else', () => {
  const error = new TelegramError({ kind: 'user_unknown' });
  expect(hasReason(error, 'user_unknown')).toBe(true);
  expect(hasReason(error, 'flood')).toBe(false);
  expect(hasReason(new Error('user_unknown'), 'user_unknown')).toBe(false);
});

test('a PartialFailureError is a TelegramError that names its operation and its cause', () => {
  const cause = new TelegramError({ kind: 'restricted' });
  const error = new PartialFailureError(cause.reason, 'op', { cause });
  expect(hasReason(error, 'restricted')).toBe(true);
  expect(error).toMatchObject({ name: 'PartialFailureError', operationId: 'op', cause });
});
