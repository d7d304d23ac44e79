import { describe, expect, test } from 'vitest';
import { DrizzleQueryError } from '../../../src/store/drizzle/drizzle.ts';
import {
  DatabaseGoneError,
  isConnectionLost,
  isDatabaseGone,
  toStoreError,
} from '../../../src/store/database-gone.ts';

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

test('isConnectionLost is false for a full disk, however often that is wrapped', () => {
  const full = withCode('53100');
  const wrapped = toStoreError(new DrizzleQueryError('insert', [], full));
  for (const error of [full, wrapped]) {
    expect([isDatabaseGone(error), isConnectionLost(error)]).toEqual([true, false]);
  }
  expect(isConnectionLost(withCode('23505'))).toBe(false);
  expect(isConnectionLost(withCode('53300'))).toBe(true);
  expect(isConnectionLost(new DatabaseGoneError())).toBe(true);
});

describe('toStoreError', () => {
  test('names a lost database once, and keeps the cause', () => {
    const cause = withCode('ECONNRESET');
    const error = toStoreError(new DrizzleQueryError('select', ['+49151'], cause));
    expect(error).toBeInstanceOf(DatabaseGoneError);
    expect(error).toMatchObject({ cause });
    expect(toStoreError(error)).toBe(error);
  });

  test('takes other errors out of the one of Drizzle, whose message has the parameters', () => {
    const cause = withCode('23505');
    expect(toStoreError(new DrizzleQueryError('insert', ['+49151'], cause))).toBe(cause);
    expect(toStoreError(cause)).toBe(cause);
  });
});
