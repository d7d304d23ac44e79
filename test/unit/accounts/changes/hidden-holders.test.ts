import { expect, test } from 'vitest';
import {
  forgetHidden,
  recallHidden,
  rememberHidden,
  saveHiddenHolders,
} from '../../../../src/accounts/changes/hidden-holders.ts';
import type { AccountSession } from '../../../../src/accounts/sessions/open-session.ts';
import type { ContactDifference } from '../../../../src/contacts/contact-events.ts';
import type { User } from '../../../../src/contacts/contact.ts';
import type { Account } from '../../../../src/store/accounts.ts';
import type { Database } from '../../../../src/store/database.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const newSession = (): AccountSession => ({}) as AccountSession;
const zoe = sampleContact({ id: 5n });

test('recallHidden has the contacts of each change until they are forgotten', () => {
  const session = newSession();
  rememberHidden(session, 'a', [zoe]);
  rememberHidden(session, 'b', []);
  expect(recallHidden(session, 'a')).toEqual([zoe]);
  expect(recallHidden(session, 'b')).toEqual([]);
  forgetHidden(session, 'a');
  expect(recallHidden(session, 'a')).toBeUndefined();
  expect(recallHidden(session, 'b')).toEqual([]);
});

test('recallHidden is undefined for a change of another session', () => {
  rememberHidden(newSession(), 'a', [zoe]);
  expect(recallHidden(newSession(), 'a')).toBeUndefined();
});

test('saveHiddenHolders asks the database only about contacts whose number appeared', async () => {
  const saved: unknown[] = [];
  const query = async (ask: unknown) => void saved.push(ask);
  const database = { query, transaction: query } as unknown as Database;
  const save = (before: User | undefined, phone: string | undefined) => {
    const difference = { before, after: { ...zoe, phone } } as ContactDifference;
    return saveHiddenHolders({ id: 'a' } as Account, [difference], { database });
  };
  await save(undefined, '+12025550101');
  await save({ ...zoe, phone: '+12025550102' }, '+12025550101');
  await save(zoe, undefined);
  expect(saved).toEqual([]);
  await save(zoe, '+12025550101');
  expect(saved).toHaveLength(1);
});
