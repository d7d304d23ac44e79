import { expect, test } from 'vitest';
import { seenGroup } from '../../../src/contacts/seen-groups.ts';
import type { LastSeen } from '../../../src/contacts/contact.ts';

const now = new Date('2026-11-26T10:00:00Z');
const ago = (ms: number): LastSeen => ({ kind: 'offline', at: new Date(now.getTime() - ms) });
const hour = 3_600_000;

test.each<[string, LastSeen]>([
  ['online', { kind: 'online', until: new Date(now.getTime() + 1) }],
  ['minutes', ago(hour - 1)],
  ['hours', ago(hour)],
  ['hours', ago(24 * hour - 1)],
  ['days', ago(24 * hour)],
  ['recently', { kind: 'recently', byMe: false }],
  ['by_me', { kind: 'last_week', byMe: true }],
  ['hidden', { kind: 'hidden' }],
])('seenGroup %s', (group, lastSeen) => {
  expect(seenGroup(lastSeen, now)).toBe(group);
});
