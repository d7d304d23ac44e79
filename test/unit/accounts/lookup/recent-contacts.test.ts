import { expect, test } from 'vitest';
import { findRecentContacts, noteLook } from '../../../../src/accounts/lookup/recent-contacts.ts';
import type { AccountSession } from '../../../../src/accounts/sessions/open-session.ts';
import type { ReadonlyBook } from '../../../../src/contacts/book/contact-book.ts';
import type { Database } from '../../../../src/store/database.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const at = (second: number): Date => new Date(second * 1000);

function open(contactIds: readonly bigint[], changed: readonly { id: string; at: Date }[] = []) {
  const session = { memory: { looks: new Map<bigint, number>() } } as unknown as AccountSession;
  const contacts = new Map(contactIds.map((id) => [id, sampleContact({ id })] as const));
  const database = { query: () => Promise.resolve(changed) } as unknown as Database;
  const find = async ({ isOpen = true } = {}) => {
    const book = contacts as unknown as ReadonlyBook;
    const from = isOpen ? session : undefined;
    const found = await findRecentContacts('a', book, from, { database });
    return found.map(({ id }) => id);
  };
  return { session, find };
}

test('findRecentContacts: who was looked at or changed, the latest first, and contacts only', async () => {
  const changed = [
    { id: '2', at: at(5) },
    { id: '1', at: at(1) },
  ];
  const { session, find } = open([1n, 2n, 3n], changed);
  noteLook(session, 1n, at(4));
  noteLook(session, 3n, at(3));
  noteLook(session, 9n, at(6));
  expect(await find()).toEqual([2n, 1n, 3n]);
  noteLook(session, 3n, at(7));
  expect(await find()).toEqual([3n, 2n, 1n]);
});

test('findRecentContacts without a session counts changes alone', async () => {
  const { session, find } = open([1n, 2n], [{ id: '2', at: at(5) }]);
  noteLook(session, 1n, at(6));
  expect(await find({ isOpen: false })).toEqual([2n]);
});

test('noteLook keeps the last twenty looks, and findRecentContacts names as many contacts', async () => {
  const ids = Array.from({ length: 25 }, (_, index) => BigInt(index));
  const changed = [
    { id: '100', at: at(-1) },
    { id: '101', at: at(-2) },
  ];
  const { session, find } = open([...ids, 100n, 101n], changed);
  for (const id of ids.slice(0, 20)) noteLook(session, id, at(Number(id)));
  expect(session.memory.looks.size).toBe(20);
  noteLook(session, 0n, at(20));
  noteLook(session, 20n, at(21));
  expect(session.memory.looks.size).toBe(20);
  const found = await find();
  expect(found).toHaveLength(20);
  expect(found.slice(0, 3)).toEqual([20n, 0n, 19n]);
});
