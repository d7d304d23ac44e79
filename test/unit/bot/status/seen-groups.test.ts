import { expect, test } from 'vitest';
import { countSeen, seenGroup } from '../../../../src/bot/status/seen-groups.ts';
import type { LastSeen } from '../../../../src/contacts/contact.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

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

test('countSeen counts people and leaves out bots, deleted accounts and empty groups', () => {
  const kinds = ['person', 'person', 'bot', 'deleted'] as const;
  const contacts = kinds.map((kind) => sampleContact({ kind }));
  expect([...countSeen(contacts, now)]).toEqual([['hidden', 2]]);
});
