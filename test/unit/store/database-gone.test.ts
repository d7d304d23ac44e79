import { expect, test } from 'vitest';
import { DatabaseGoneError, isDatabaseGone } from '../../../src/store/database-gone.ts';

const withCode = (code: string): Error => Object.assign(new Error(code), { code });

test.each(['CONNECTION_CLOSED', 'ECONNREFUSED', 'EPIPE', '57P01', '08006', '53300'])(
  'isDatabaseGone is true for %s',
  (code) => {
    expect(isDatabaseGone(withCode(code))).toBe(true);
  },
);

test.each(['23505', '42P01', 'ENOENT'])('isDatabaseGone is false for %s', (code) => {
  expect(isDatabaseGone(withCode(code))).toBe(false);
});

test('isDatabaseGone looks at the causes of an error', () => {
  const error = new Error('query failed', { cause: withCode('ECONNRESET') });
  expect(isDatabaseGone(new Error('outer', { cause: error }))).toBe(true);
  expect(isDatabaseGone(new DatabaseGoneError())).toBe(true);
  expect(isDatabaseGone(new Error('query failed', { cause: 'ECONNRESET' }))).toBe(false);
  expect(isDatabaseGone(undefined)).toBe(false);
});
