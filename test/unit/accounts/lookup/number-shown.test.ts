import { expect, test } from 'vitest';
import { showsNumber } from '../../../../src/accounts/lookup/number-shown.ts';
import type { AccountSession } from '../../../../src/accounts/sessions/open-session.ts';
import { FakeAddressBook } from '../../../support/fake-address-book.ts';

const zoe = { id: 5n, firstName: 'Zoe' };

function open() {
  const book = new FakeAddressBook([zoe]);
  // The function reads only the address book of the session.
  return { book, session: { addressBook: book } as unknown as AccountSession };
}

test('showsNumber follows the privacy rule of the account', async () => {
  const { book, session } = open();
  expect(await showsNumber(session)).toBe(true);
  const rule = await book.settings.getPrivacy('phone_number');
  await book.settings.setPrivacy('phone_number', { ...rule, audience: 'nobody' });
  expect(await showsNumber(session)).toBe(false);
});

test('showsNumber considers the exceptions for a user', async () => {
  const { book, session } = open();
  const [user] = await book.getUsers([book.refTo(zoe.id)]);
  const rule = await book.settings.getPrivacy('phone_number');
  expect(await showsNumber(session, user)).toBe(true);
  await book.settings.setPrivacy('phone_number', { ...rule, never: user ? [user] : [] });
  expect(await showsNumber(session, user)).toBe(false);
});

test('showsNumber is false when Telegram does not answer, and fails when the session ended', async () => {
  const { book, session } = open();
  book.failNext({ kind: 'unreachable' });
  expect(await showsNumber(session)).toBe(false);
  book.failNext({ kind: 'signed_out' });
  await expect(showsNumber(session)).rejects.toMatchObject({ reason: { kind: 'signed_out' } });
});
