import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LastSeen } from '../../../src/contacts/contact.ts';
import { lastSeenAt, seenOrder } from '../../../src/contacts/last-seen.ts';

const now = new Date('2026-11-22T12:00:00Z');

function at(minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

test('online expires without an update from Telegram', () => {
  const online: LastSeen = { kind: 'online', until: at(1) };
  expect(lastSeenAt(online, now)).toEqual(online);
  expect(lastSeenAt(online, at(1))).toEqual({ kind: 'offline', at: at(1) });
  expect(lastSeenAt(online, at(5))).toEqual({ kind: 'offline', at: at(1) });
});

const newestFirst: readonly LastSeen[] = [
  { kind: 'online', until: at(1) },
  { kind: 'offline', at: at(-1) },
  { kind: 'online', until: at(-2) },
  { kind: 'offline', at: at(-3) },
  { kind: 'recently', byMe: false },
  { kind: 'last_week', byMe: true },
  { kind: 'last_month', byMe: false },
  { kind: 'hidden' },
];

test('sorts from the most to the least recently seen', () => {
  expect(newestFirst.toReversed().sort(seenOrder(now))).toEqual(newestFirst);
});

test('two online users are equal, whenever their status expires', () => {
  const order = seenOrder(now);
  expect(order({ kind: 'online', until: at(1) }, { kind: 'online', until: at(9) })).toBe(0);
});

const lastSeen: fc.Arbitrary<LastSeen> = fc.oneof(
  fc
    .integer({ min: -9, max: 9 })
    .map((minutes) => ({ kind: 'online' as const, until: at(minutes) })),
  fc.integer({ min: -9, max: 9 }).map((minutes) => ({ kind: 'offline' as const, at: at(minutes) })),
  fc.constantFrom(...newestFirst),
);

test('the comparator is consistent', () => {
  const order = seenOrder(now);
  fc.assert(
    fc.property(lastSeen, lastSeen, lastSeen, (a, b, c) => {
      expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0);
      if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
