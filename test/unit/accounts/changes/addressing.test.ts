import { beforeAll, expect, test } from 'vitest';
import { withAccessHash } from '../../../../src/accounts/changes/addressing.ts';
import { TelegramError } from '../../../../src/contacts/telegram-error.ts';
import {
  createMemoryDatabase,
  type MemoryDatabase,
} from '../../../support/memory/memory-database.ts';
import { FakeAddressBook } from '../../../support/fake-address-book.ts';
import { sampleContact } from '../../../support/sample-contact.ts';
import { storeAccount } from '../../../support/store-account.ts';
import type { AccountSession } from '../../../../src/accounts/sessions/open-session.ts';

const zoe = { id: 5n, firstName: 'Zoe', username: 'zoe_m', phone: '+12025550111' };
const ben = { id: 6n, firstName: 'Ben', username: 'ben_o' };
const right = 57n;

let database: MemoryDatabase;
let session: AccountSession;

beforeAll(async () => {
  database = await createMemoryDatabase();
  const account = await storeAccount(database, 1n, new Date());
  const cache = {
    apply: () => Promise.resolve([]),
    read: () => Promise.resolve({ contacts: new Map() }),
  };
  session = {
    account,
    addressBook: new FakeAddressBook([zoe, ben]),
    cache,
  } as unknown as AccountSession;
});

/** The hashes that were tried, and the result. */
async function address(facts: Parameters<typeof sampleContact>[0], accepted = right) {
  const tried: bigint[] = [];
  const user = sampleContact({ id: zoe.id, ...facts });
  const result = await withAccessHash(session, user, { database }, async (hash) => {
    tried.push(hash);
    await Promise.resolve();
    if (hash !== accepted) throw new TelegramError({ kind: 'user_unknown' });
    return 'done';
  });
  return { tried, result };
}

test('the known access hash is tried first', async () => {
  const found = await address({ accessHash: right, usernames: ['zoe_m'] });
  expect(found).toEqual({ tried: [right], result: 'done' });
});

test('after an access hash that is invalid, the user is looked up by username', async () => {
  const found = await address({ accessHash: 1n, usernames: ['zoe_m'] });
  expect(found).toEqual({ tried: [1n, right], result: 'done' });
});

test('a username of another user by now is skipped for the number', async () => {
  const found = await address({ accessHash: 0n, usernames: ['ben_o'], phone: zoe.phone });
  expect(found).toEqual({ tried: [right], result: 'done' });
});

test('a user who is not found cannot be addressed', async () => {
  const found = await address({ accessHash: 0n, usernames: ['gone_1'], phone: '+12025550199' });
  expect(found).toEqual({ tried: [], result: undefined });
  expect(await address({ accessHash: 1n })).toEqual({ tried: [1n], result: undefined });
});

test('other failures end the attempts', async () => {
  const user = sampleContact({ id: zoe.id, accessHash: 1n, usernames: ['zoe_m'] });
  const failing = withAccessHash(session, user, { database }, () =>
    Promise.reject(new TelegramError({ kind: 'restricted' })),
  );
  await expect(failing).rejects.toThrow('restricted');
});
