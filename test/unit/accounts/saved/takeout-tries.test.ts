import { expect, test } from 'vitest';
import { nextTryAt, retryAfterFailure } from '../../../../src/accounts/saved/takeout-tries.ts';

const now = new Date('2026-03-01T10:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);
const waits = (allowedAt: Date, tries: readonly number[]): readonly number[] =>
  tries.map((count) => (nextTryAt(now, count, allowedAt).getTime() - now.getTime()) / 60_000);

test('waits longer after each try, up to a quarter of an hour', () => {
  expect(waits(minutes(24 * 60), [1, 2, 3, 4, 5, 6, 100])).toEqual([1, 2, 5, 10, 15, 15, 15]);
});

test('asks just after the time Telegram said, and goes on when that was too early', () => {
  expect(nextTryAt(now, 5, minutes(7))).toEqual(new Date(minutes(7).getTime() + 5_000));
  expect(waits(minutes(-1), [1, 5])).toEqual([1, 15]);
  // Five seconds make up for clocks that differ.
  expect(waits(new Date(now.getTime() - 5_000), [1])).toEqual([1]);
});

test.each([
  ['a short wait of Telegram', { kind: 'flood', until: minutes(1) }, 5],
  ['a long wait of Telegram', { kind: 'flood', until: minutes(90) }, 90],
  ['silence', { kind: 'unreachable' }, 5],
  ['a refusal', { kind: 'restricted' }, 24 * 60],
] as const)('after %s an export goes on later', (_, reason, expected) => {
  expect(retryAfterFailure(now, 3, reason)).toEqual(minutes(expected));
});
