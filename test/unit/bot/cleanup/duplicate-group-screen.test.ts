import { describe, expect, test } from 'vitest';
import type { Account, ProposedGroup } from '../../../../src/accounts/roster.ts';
import {
  groupScreen,
  nameOf,
  namesAmong,
  type Merge,
} from '../../../../src/bot/cleanup/duplicate-group-screen.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import type { Contact } from '../../../../src/contacts/contact.ts';
import {
  contactEntry,
  type DuplicateEntry,
} from '../../../../src/contacts/duplicates/duplicate-entry.ts';
import { drawn, type Drawn } from '../../../support/drawn.ts';
import { plain } from '../../../support/english.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const now = new Date('2026-11-22T14:00:00Z');
const viewId = 'aB3dE5gH7jK9';

const contact = (id: bigint, firstName: string, facts: Partial<Contact> = {}): DuplicateEntry =>
  contactEntry(sampleContact({ id, firstName, ...facts }));
const saved = (phone: string, firstName = ''): DuplicateEntry => ({
  kind: 'saved',
  key: `s${phone}`,
  phone,
  firstName,
  lastName: '',
});

const zoe = contact(1n, 'Zoe', { usernames: ['zoe'], phone: '+12025550101', mutual: true });
const gone = contact(2n, 'Zoé', { kind: 'deleted', closeFriend: true });
const number = saved('+12025550102', 'Zora');

/** The proposal keeps the first of the members. */
function open(
  members: readonly [DuplicateEntry, ...DuplicateEntry[]],
  facts: Partial<Merge & Pick<ProposedGroup, 'reason'> & { at: number; of: number }> = {},
): Drawn {
  const [proposed] = members;
  const { reason = 'name', at = 0, of = 1, ...merge } = facts;
  const name = { firstName: 'Zoe', lastName: '' };
  return drawn(
    groupScreen({
      account: { id: 'a1' } as Account,
      group: { reason, members, certain: false, keep: proposed, name },
      merge: { members, keep: proposed.key, name, ...merge },
      viewId,
      at,
      of,
      now,
    }),
  );
}

describe('groupScreen', () => {
  test('shows the members, what is proposed, and what it leads to', () => {
    const { text, labels, data, chosen } = open([zoe, gone, number]);
    expect(text).toMatchInlineSnapshot(`
      "Same name · 1/1
      The same name, also across capitals, accents, scripts and decoration.

      1. Zoe ⇄ · stays · @zoe · +1 202 555 0101 · long ago
      2. Zoé · deleted account
      3. Zora · +1 202 555 0102 · saved number, not on Telegram or hidden

      Keep 1 as Zoe, and delete the 2 others?
      The deleted one leaves your contacts on all devices. Your chat stays; they won’t know.
      The deleted one is a close friend, and the one you keep isn’t: /close_friends adds them.
      A deleted account can’t come back, not even by Undo.
      Telegram forgets the saved number you delete. Undo saves it again."
    `);
    expect(labels).toMatchInlineSnapshot(`
      [
        "Keep 1, delete the 2 others",
        "Call them Zoé",
        "Call them Zora",
        "1 is someone else | 2 is someone else",
        "3 is someone else",
        "Not the same person",
        "Card of 1 | Card of 2",
        "All duplicates",
      ]
    `);
    expect(data).toEqual([
      actions.merge.data(viewId),
      actions.keepUnder.data(viewId, 1),
      actions.keepUnder.data(viewId, 2),
      actions.separateMember.data(viewId, 0),
      actions.separateMember.data(viewId, 1),
      actions.separateMember.data(viewId, 2),
      actions.separateGroup.data(viewId),
      actions.person.data(viewId, 1n),
      actions.person.data(viewId, 2n),
      actions.duplicates.data('a1'),
    ]);
    expect(chosen).toEqual(labels.slice(0, 1));
  });

  test('keeps another of the members by the choice of the person', () => {
    const other = contact(3n, 'Zoe', { closeFriend: true });
    const { text, labels, data } = open([zoe, other], { keep: other.key });
    expect(text).toContain('2. Zoe · stays');
    expect(text).toContain('Keep 2 as Zoe, and delete the other one?');
    expect(text).not.toContain('close friend');
    expect(text).not.toContain('Telegram forgets');
    expect(labels.slice(0, 3)).toEqual([
      'Keep 2, delete 1',
      'Keep 1 instead',
      'Not the same person',
    ]);
    expect(data[1]).toBe(actions.keepMember.data(viewId, 0));
  });

  test('names a close friend among the others only if none stays', () => {
    const friend = contact(3n, 'Zoe', { closeFriend: true });
    expect(open([zoe, friend]).text).toContain('/close_friends');
    expect(open([contact(4n, 'Zoe', { closeFriend: true }), friend]).text).not.toContain(
      '/close_friends',
    );
  });

  test('deletes numbers alone without a word about contacts, and keeps their names', () => {
    const { text, labels } = open([saved('+12025550103', 'Zoe'), number]);
    expect(text).not.toContain('leaves your contacts');
    expect(text).toContain('Telegram forgets the saved number you delete.');
    expect(labels).toEqual([
      'Keep 1, delete 2',
      'Keep 2 instead',
      'Not the same person',
      'All duplicates',
    ]);
  });

  test('says of a contact and a number apart what becomes of the number', () => {
    const { text } = open([zoe, number], { reason: 'apart' });
    expect(text).toMatch(/^Contact and number apart · 1\/1\nA contact hides their number/);
    expect(text).toContain('If it’s theirs, I add the contact');
    expect(text).not.toContain('leaves your contacts');
  });

  test('says what is known of a member', () => {
    const { text } = open([
      contact(1n, 'Zoe', { kind: 'bot', lastSeen: { kind: 'recently', byMe: false } }),
      contact(2n, 'Ben', { lastSeen: { kind: 'recently', byMe: false } }),
    ]);
    expect(text).toContain('1. Zoe · stays · number hidden · bot');
    expect(text).toContain('2. Ben · number hidden · recently');
  });

  test('has the groups before and after, and is called by the name of the kept one', () => {
    const name = { firstName: '', lastName: '' };
    const { text, data } = open([zoe, contact(2n, 'Zoe')], { name, at: 1, of: 3 });
    expect(text).toMatch(/^Same name · 2\/3\n/);
    expect(text).toContain('Keep 1 as Zoe,');
    expect(data).toContain(actions.duplicate.data('a1', 'name', 0));
    expect(data).toContain(actions.duplicate.data('a1', 'name', 2));
  });
});

test('namesAmong has each name once, and no empty one', () => {
  const members = [zoe, contact(2n, ''), contact(3n, 'Zoe'), number];
  expect(namesAmong(members)).toEqual([
    { firstName: 'Zoe', lastName: '' },
    { firstName: 'Zora', lastName: '' },
  ]);
});

test('nameOf an entry without a name is what else is known of it', () => {
  const long = 'A'.repeat(200);
  expect(plain(nameOf(number))).toBe('Zora');
  expect(plain(nameOf(saved('+12025550102')))).toBe('+1 202 555 0102');
  expect(plain(nameOf(contact(2n, '', { usernames: ['ben'] })))).toBe('@ben');
  expect(plain(nameOf(contact(2n, long))).length).toBeLessThan(long.length);
});
