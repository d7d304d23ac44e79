import { expect, test } from 'vitest';
import { groupBySeen, seenGroup } from '../../../src/contacts/seen-groups.ts';
import type { LastSeen } from '../../../src/contacts/contact.ts';
import { finish } from '../../support/finish.ts';
import { sampleContact } from '../../support/sample-contact.ts';

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

test('groupBySeen leaves out bots, deleted accounts and empty groups', () => {
  const kinds = ['person', 'person', 'bot', 'deleted'] as const;
  const contacts = kinds.map((kind) => sampleContact({ kind }));
  const groups = finish(groupBySeen(contacts, now));
  expect([...groups]).toEqual([['hidden', contacts.slice(0, 2)]]);
});

test('groupBySeen sorts the groups and the people of each by time', () => {
  const seen = [ago(3 * hour), ago(5), ago(2 * hour), ago(4)];
  const contacts = seen.map((lastSeen, at) => sampleContact({ id: BigInt(at), lastSeen }));
  const groups = finish(groupBySeen(contacts, now));
  const ids = Array.from(groups, ([group, members]) => [group, members.map(({ id }) => id)]);
  expect(ids).toEqual([
    ['minutes', [3n, 1n]],
    ['hours', [2n, 0n]],
  ]);
});
