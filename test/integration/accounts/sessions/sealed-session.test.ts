import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sealSession, unsealSession } from '../../../../src/accounts/sessions/sealed-session.ts';
import { findPaired, findSession, savePaired } from '../../../../src/store/accounts.ts';
import { connect, type Database } from '../../../../src/store/database.ts';
import { addPeople } from '../../../../src/store/people.ts';
import type { Keys } from '../../../../src/store/seal.ts';
import { createDatabase, type TestDatabase } from '../../../support/database.ts';

const [ada, bob] = [1001n, 1002n];
const owner = { id: 42n, firstName: 'Ada', lastName: '', usernames: [], phone: '+447700900100' };
const first = { id: 'first', key: randomBytes(32) };
const second = { id: 'second', key: randomBytes(32) };
const keys: Keys = [first];

let server: TestDatabase;
let database: Database & AsyncDisposable;

beforeAll(async () => {
  server = await createDatabase();
  database = connect(server.url);
});

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

beforeEach(async () => {
  await database.query((q) => q.execute('delete from people'));
  await database.query((q) => addPeople(q, [ada, bob], 'member', new Date()));
});

const pair = (personId: bigint, telegramId = owner.id) =>
  database.query((q) =>
    savePaired(q, { personId, owner: { ...owner, id: telegramId }, at: new Date() }, (id) =>
      sealSession(keys, `session of ${personId}`, { id, personId, telegramId }),
    ),
  );

async function stored(personId: bigint) {
  const account = await findPaired(database, personId, owner.id);
  const found = account && (await findSession(database, account.id));
  if (!found) throw new Error('There is no session.');
  return found;
}

test('a session opens for its own person and account only', async () => {
  await pair(ada);
  await pair(bob);
  const [adas, bobs] = [await stored(ada), await stored(bob)];
  const services = { database, keys };
  expect(await unsealSession(adas, services)).toBe('session of 1001');
  const moved = [
    { account: bobs.account, sealed: adas.sealed },
    { account: { ...adas.account, personId: bob }, sealed: adas.sealed },
    { account: { ...adas.account, id: bobs.account.id }, sealed: adas.sealed },
    { account: { ...adas.account, owner: { ...owner, id: 43n } }, sealed: adas.sealed },
  ];
  for (const one of moved) {
    await expect(unsealSession(one, services)).rejects.toMatchObject({
      reason: { kind: 'signed_out' },
    });
  }
});

test('a session of an old key is sealed with the first one when it is opened', async () => {
  await pair(ada);
  const services = { database, keys: [second, first] as const };
  expect(await unsealSession(await stored(ada), services)).toBe('session of 1001');
  const after = await stored(ada);
  expect(after.sealed.keyId).toBe('second');
  expect(await unsealSession(after, { database, keys: [second] })).toBe('session of 1001');
});

test('without its key a session is kept for the day the key comes back', async () => {
  await pair(ada);
  const without = { database, keys: [second] as const };
  await expect(unsealSession(await stored(ada), without)).rejects.toMatchObject({
    reason: { kind: 'signed_out' },
  });
  expect(await unsealSession(await stored(ada), { database, keys })).toBe('session of 1001');
});
