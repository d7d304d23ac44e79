import { expect, test } from 'vitest';
import type { LastSeen } from '../../../src/contacts/contact.ts';
import { isLongUnseen, isNameless, isSeenRecently } from '../../../src/contacts/long-unseen.ts';

const now = new Date('2026-11-26T10:00:00Z');
const daysAgo = (days: number): LastSeen => ({
  kind: 'offline',
  at: new Date(now.getTime() - days * 24 * 60 * 60_000),
});

test.each<[string, LastSeen, boolean]>([
  ['365 days ago', daysAgo(365), false],
  ['366 days ago', daysAgo(366), true],
  ['online until a year ago', { kind: 'online', until: new Date('2025-11-01') }, true],
  ['last month', { kind: 'last_month', byMe: false }, false],
  ['hidden, which may mean blocked', { kind: 'hidden' }, false],
])('isLongUnseen: %s', (_, lastSeen, expected) => {
  expect(isLongUnseen(lastSeen, now)).toBe(expected);
});

test.each<[string, LastSeen, boolean]>([
  ['90 days ago', daysAgo(90), true],
  ['91 days ago', daysAgo(91), false],
  ['online', { kind: 'online', until: new Date(now.getTime() + 1_000) }, true],
  ['last month', { kind: 'last_month', byMe: true }, true],
  ['hidden', { kind: 'hidden' }, false],
])('isSeenRecently: %s', (_, lastSeen, expected) => {
  expect(isSeenRecently(lastSeen, now)).toBe(expected);
});

test.each([
  ['', '', true],
  ['+1 202 555 0101', '', true],
  ['🦊', '!', true],
  ['🦊', 'Fox', false],
  ['王', '', false],
])('isNameless: %j %j', (firstName, lastName, expected) => {
  expect(isNameless({ firstName, lastName })).toBe(expected);
});
