import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact, LastSeen } from '../../../../src/contacts/contact.ts';
import { seenGroup, seenGroups, type SeenGroup } from '../../../../src/contacts/seen-groups.ts';
import { finish } from '../../../support/finish.ts';
import { bookOf } from '../../../support/read-list.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const now = new Date('2026-11-26T10:00:00Z');
const ago = (ms: number): LastSeen => ({ kind: 'offline', at: new Date(now.getTime() - ms) });
const hour = 3_600_000;
const firstPage = { page: 0, pageSize: 10 };

function membersOf(contacts: readonly Contact[], group: SeenGroup): readonly bigint[] {
  const { rows, total } = finish(bookOf(contacts).seenPage(group, firstPage, now));
  expect(total).toBe(rows.length);
  return rows.map(({ id }) => id);
}

test('bots, deleted accounts and empty groups are left out', () => {
  const kinds = ['person', 'person', 'bot', 'deleted'] as const;
  const contacts = kinds.map((kind, at) => sampleContact({ id: BigInt(at), kind }));
  expect([...finish(bookOf(contacts).countSeen(now))]).toEqual([['hidden', 2]]);
  expect(membersOf(contacts, 'hidden')).toEqual([0n, 1n]);
});

test('the groups and the people of each are sorted by time', () => {
  const seen = [ago(3 * hour), ago(5), ago(2 * hour), ago(4)];
  const contacts = seen.map((lastSeen, at) => sampleContact({ id: BigInt(at), lastSeen }));
  expect([...finish(bookOf(contacts).countSeen(now)).keys()]).toEqual(['minutes', 'hours']);
  expect(membersOf(contacts, 'minutes')).toEqual([3n, 1n]);
  expect(membersOf(contacts, 'hours')).toEqual([2n, 0n]);
});

test('a page beyond the end is the last one', () => {
  const contacts = Array.from({ length: 23 }, (_, at) => sampleContact({ id: BigInt(at) }));
  const last = finish(bookOf(contacts).seenPage('hidden', { page: 9, pageSize: 10 }, now));
  expect(last).toMatchObject({ page: 2, pages: 3, total: 23 });
  expect(last.rows).toHaveLength(3);
});

test('the members of all groups are counted, and are the people with that status', () => {
  const status = fc.oneof(
    fc.integer({ min: -50, max: 50 }).map((hours): LastSeen => ago(hours * hour)),
    fc.integer({ min: -2, max: 2 }).map((hours): LastSeen => {
      return { kind: 'online', until: new Date(now.getTime() + hours * hour) };
    }),
    fc
      .record({
        kind: fc.constantFrom('recently' as const, 'last_week' as const, 'last_month' as const),
        byMe: fc.boolean(),
      })
      .map((one): LastSeen => one),
    fc.constant<LastSeen>({ kind: 'hidden' }),
  );
  fc.assert(
    fc.property(fc.array(status, { maxLength: 10 }), (statuses) => {
      const contacts = statuses.map((lastSeen, at) => sampleContact({ id: BigInt(at), lastSeen }));
      const counts = finish(bookOf(contacts).countSeen(now));
      for (const group of seenGroups) {
        const expected = contacts.filter(({ lastSeen }) => seenGroup(lastSeen, now) === group);
        expect(counts.get(group) ?? 0).toBe(expected.length);
        expect(new Set(membersOf(contacts, group))).toEqual(new Set(expected.map(({ id }) => id)));
      }
    }),
  );
});
