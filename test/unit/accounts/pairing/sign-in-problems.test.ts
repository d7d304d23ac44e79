import { expect, test } from 'vitest';
import {
  isFinal,
  isWrongSecret,
  numberIn,
} from '../../../../src/accounts/pairing/sign-in-problems.ts';
import type { FailureReason } from '../../../../src/contacts/telegram-error.ts';

test.each<readonly [FailureReason['kind'], boolean, boolean]>([
  ['api_key_invalid', true, false],
  ['outdated', true, false],
  ['code_wrong', false, true],
  ['password_wrong', false, true],
  ['unreachable', false, false],
])('%s is final: %s, is a wrong secret: %s', (kind, final, wrong) => {
  const reason = { kind } as FailureReason;
  expect([isFinal(reason), isWrongSecret(reason)]).toEqual([final, wrong]);
});

test.each([
  ['+49 170 1234567', '+491701234567'],
  [' 49 170 1234567', '+491701234567'],
])('numberIn reads %j as %s', (text, phone) => {
  expect(numberIn(text)).toBe(phone);
});

test('numberIn refuses what is no number', () => {
  expect(() => numberIn('Max')).toThrow(
    expect.objectContaining({ reason: { kind: 'phone_invalid' } }),
  );
});
