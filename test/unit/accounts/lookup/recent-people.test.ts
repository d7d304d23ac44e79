import { expect, test } from 'vitest';
import { loadRecentPeople } from '../../../../src/accounts/lookup/recent-people.ts';
import type { AccountSession } from '../../../../src/accounts/sessions/open-session.ts';
import { FakeAddressBook } from '../../../support/fake-address-book.ts';
import { ManualClock } from '../../../support/manual-clock.ts';

function open() {
  const book = new FakeAddressBook([]);
  const clock = new ManualClock();
  const cache = { apply: () => Promise.resolve([]) };
  // The function uses only these parts.
  const session = { addressBook: book, cache } as unknown as AccountSession;
  return { book, clock, load: () => loadRecentPeople(session, { clock }) };
}

test('loadRecentPeople asks Telegram once a minute at most', async () => {
  const { book, clock, load } = open();
  await Promise.all([load(), load()]);
  await clock.advance(59_999);
  await load();
  expect(book.calls).toEqual(['getRecentPeople']);
  await clock.advance(1);
  await load();
  expect(book.calls).toHaveLength(2);
});

test('loadRecentPeople asks again after a failure', async () => {
  const { book, load } = open();
  book.failNext({ kind: 'unreachable' });
  await expect(load()).rejects.toThrow('unreachable');
  await load();
  expect(book.calls).toHaveLength(2);
});
