import { beforeEach, expect, test } from 'vitest';
import type { Owner } from '../../../src/contacts/contact.ts';
import {
  chooseAccount,
  deleteAccount,
  findAccount,
  findCurrentAccount,
  findSession,
  listAccounts,
  markSignedOut,
  savePaired,
  type Account,
} from '../../../src/store/accounts.ts';
import { countHoldings } from '../../../src/store/holdings.ts';
import { updateContacts } from '../../../src/store/contacts.ts';
import { saveKnownUsers } from '../../../src/store/known-users.ts';
import { addPeople } from '../../../src/store/people.ts';
import { listSignedIn } from '../../support/list-signed-in.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const person = 5n;
const at = new Date('2026-11-03T10:00:00Z');
const sealed = { keyId: 'test', bytes: Buffer.from('sealed') };

let database: MemoryDatabase;

beforeEach(async () => {
  database = await createMemoryDatabase();
  await database.query((q) => addPeople(q, [person, 6n], 'owner', at));
});

/** Pairs the account of a Telegram user, a minute later for each greater id. */
async function pair(telegramId: bigint, personId = person): Promise<Account> {
  const owner: Owner = {
    id: telegramId,
    firstName: 'Max',
    lastName: '',
    usernames: ['max'],
    phone: '+491701234567',
  };
  const pairedAt = new Date(at.getTime() + Number(telegramId) * 60_000);
  const paired = { personId, owner, at: pairedAt };
  return (await database.query((q) => savePaired(q, paired, () => sealed))).account;
}

test('the account paired last is the current one, and the first is listed first', async () => {
  const [first, second] = [await pair(1n), await pair(2n)];
  expect(await findCurrentAccount(database, person)).toEqual(second);
  const listed = await listAccounts(database, person);
  expect(listed.map(({ id, current }) => [id, current])).toEqual([
    [first.id, false],
    [second.id, true],
  ]);
});

test('an account that is paired again keeps its id', async () => {
  const { id } = await pair(1n);
  expect((await pair(1n)).id).toBe(id);
  expect(await listAccounts(database, person)).toHaveLength(1);
});

test('only an own account can be found and chosen', async () => {
  const [mine, theirs] = [await pair(1n), await pair(2n, 6n)];
  await pair(3n);
  expect(await findAccount(database, person, theirs.id)).toBeUndefined();
  expect(await findAccount(database, person, 'no id')).toBeUndefined();
  expect(await chooseAccount(database, person, theirs.id)).toBeUndefined();
  expect((await findCurrentAccount(database, person))?.owner.id).toBe(3n);
  expect(await chooseAccount(database, person, mine.id)).toMatchObject({ current: true });
  expect((await findCurrentAccount(database, person))?.id).toBe(mine.id);
  expect((await findCurrentAccount(database, 6n))?.id).toBe(theirs.id);
});

test('after the current account is deleted, the one paired last becomes it', async () => {
  await pair(1n);
  const [second, third] = [await pair(2n), await pair(3n)];
  await deleteAccount(database, third);
  expect((await findCurrentAccount(database, person))?.id).toBe(second.id);
});

test('a signed-out account has no session', async () => {
  const account = await pair(1n);
  expect((await findSession(database, account.id))?.sealed.keyId).toBe('test');
  expect(await database.query((q) => markSignedOut(q, account))).toMatchObject({ signedIn: false });
  expect(await findSession(database, account.id)).toBeUndefined();
  expect(await listSignedIn(database)).toEqual([]);
  expect(await database.query((q) => markSignedOut(q, account))).toBeUndefined();
});

test('the end of an earlier session does not sign out an account that was paired again', async () => {
  const before = await pair(1n);
  const again = await pair(1n);
  expect(await database.query((q) => markSignedOut(q, before))).toBeUndefined();
  expect(await listSignedIn(database)).toEqual([again]);
  expect(await database.query((q) => markSignedOut(q, again))).toBeDefined();
});

test('holdings count contacts and other users, each once', async () => {
  const { id } = await pair(1n);
  expect(await countHoldings(database, id)).toMatchObject({
    contacts: undefined,
    savedNumbers: undefined,
    met: 0,
    changes: { count: 0, since: undefined },
  });
  const saved = [sampleContact({ id: 11n }), sampleContact({ id: 12n })];
  const facts = { savedCount: 2, readAt: at, syncedAt: at };
  await updateContacts(database, id, { saved, dropped: [], facts });
  const users = [11n, 13n].map((user) => ({ ...sampleContact({ id: user }), contact: false }));
  await saveKnownUsers(database, id, users, at);
  expect(await countHoldings(database, id)).toMatchObject({
    contacts: { count: 2, asOf: at },
    met: 1,
  });
});
