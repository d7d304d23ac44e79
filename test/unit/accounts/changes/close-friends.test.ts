import { afterEach, expect, test, vi } from 'vitest';
import {
  findCloseFriends,
  setCloseFriend,
} from '../../../../src/accounts/changes/kinds/close-friends.ts';
import { ContactBook } from '../../../../src/contacts/book/contact-book.ts';
import { openMemorySession } from '../../../support/memory/memory-session.ts';

const people = [1n, 2n, 3n].map((id) => ({ id, firstName: `Pal ${id}` }));

afterEach(() => {
  vi.restoreAllMocks();
});

test('setCloseFriend keeps the marks of all others, though the list changes while it is read', async () => {
  const session = await openMemorySession(people, ({ elsewhere }) => {
    for (const { id, firstName } of people) elsewhere.add(id, { firstName, lastName: '' });
  });
  await setCloseFriend(session, { id: 1n, on: true }, session.services);
  await setCloseFriend(session, { id: 2n, on: true }, session.services);
  // The first read comes to an end before the friends, and the contact is added and deleted meanwhile.
  vi.spyOn(ContactBook.prototype, 'values').mockImplementationOnce(function* (this: ContactBook) {
    const one = this.get(3n);
    yield* [];
    if (one) this.set({ ...one, firstName: 'Changed' });
    return undefined;
  });
  await setCloseFriend(session, { id: 3n, on: true }, session.services);
  const friends = await findCloseFriends(session);
  expect(new Set(friends.map(({ id }) => id))).toEqual(new Set([1n, 2n, 3n]));
});
