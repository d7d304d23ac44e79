import { beforeEach, expect, test } from 'vitest';
import { sealSession, unsealSession } from '../../../../src/accounts/sessions/sealed-session.ts';
import { findSession, replaceSession, type StoredSession } from '../../../../src/store/accounts.ts';
import type { Keys, Sealed } from '../../../../src/store/seal.ts';
import {
  createMemoryDatabase,
  type MemoryDatabase,
} from '../../../support/memory/memory-database.ts';
import { storeAccount } from '../../../support/store-account.ts';

const [first, second] = ['first', 'second'].map((id, at) => ({ id, key: Buffer.alloc(32, at) }));
const oldKeys = [first] as unknown as Keys;
const newKeys = [second, first] as unknown as Keys;
const otherKeys = [second] as unknown as Keys;

let database: MemoryDatabase;
let stored: StoredSession;

beforeEach(async () => {
  database = await createMemoryDatabase();
  const { id } = await storeAccount(database, 5n, new Date());
  stored = await load(id);
  const account = { id, personId: 1n, telegramId: 5n };
  await store(sealSession(oldKeys, 'session', account));
});

async function load(id: string): Promise<StoredSession> {
  const found = await findSession(database, id);
  if (!found) throw new Error('The session is gone.');
  return found;
}

async function store(sealed: Sealed): Promise<void> {
  await replaceSession(database, stored.account.id, stored.sealed, sealed);
  stored = await load(stored.account.id);
}

const keyId = async (): Promise<string> => (await load(stored.account.id)).sealed.keyId;

test('a session opens for its account', async () => {
  expect(await unsealSession(stored, { database, keys: oldKeys })).toBe('session');
  expect(await keyId()).toBe('first');
});

test('a session of an older key is sealed again', async () => {
  expect(await unsealSession(stored, { database, keys: newKeys })).toBe('session');
  expect(await keyId()).toBe('second');
  const again = await load(stored.account.id);
  expect(await unsealSession(again, { database, keys: otherKeys })).toBe('session');
});

test('a session without its key counts as signed out, and is kept', async () => {
  const opening = unsealSession(stored, { database, keys: otherKeys });
  await expect(opening).rejects.toMatchObject({ reason: { kind: 'signed_out' } });
  expect(await keyId()).toBe('first');
});

test('a session does not open for another person', async () => {
  const { account, sealed } = stored;
  const moved = { sealed, account: { ...account, personId: 2n } };
  await expect(unsealSession(moved, { database, keys: oldKeys })).rejects.toThrow('signed_out');
});
