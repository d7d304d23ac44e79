import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect, type Database } from '../../../src/store/database.ts';
import { deleteUnused } from '../../../src/store/delete-unused.ts';
import { addPeople, findRole } from '../../../src/store/people.ts';
import { saveToken, useToken, type StoredToken } from '../../../src/store/tokens.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';

const now = new Date('2026-03-01T10:00:00.000Z');
const later = new Date('2026-03-01T11:00:00.000Z');

let test: TestDatabase;
let database: Database & AsyncDisposable;
beforeAll(async () => {
  test = await createDatabase();
  database = connect(test.url);
  await database.query((q) => addPeople(q, [inviter], 'member', now));
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await test[Symbol.asyncDispose]();
});

const inviter = 100n;

const use = (hash: Buffer, personId: bigint, at: Date, owners: readonly bigint[] = [inviter]) =>
  useToken(database, hash, personId, { owners, now: at });

async function saved(kind: StoredToken['kind'], expiresAt?: Date): Promise<Buffer> {
  const hash = randomBytes(32);
  await saveToken(database, { hash, kind, personId: inviter, expiresAt });
  return hash;
}

it('a claim that outlived the first owner makes no second', async () => {
  const [one, two] = [await saved('claim'), await saved('claim')];
  expect(await use(one, 1n, now, [])).toBe('owner');
  expect(await use(two, 2n, now, [])).toBeUndefined();
  expect(await findRole(database, 2n)).toBeUndefined();
});

it('a token works once, and not after its time', async () => {
  const invite = await saved('invite', later);
  expect(await use(invite, 3n, later)).toBeUndefined();
  expect(await use(invite, 3n, now)).toBe('member');
  expect(await use(invite, 4n, now)).toBeUndefined();
});

it('only tokens whose time is over are forgotten', async () => {
  const [over, good, forever] = [
    await saved('invite', now),
    await saved('invite', new Date(later.getTime() + 1)),
    await saved('invite'),
  ];
  await deleteUnused(database, 'tokens', later);
  expect(await use(over, 5n, new Date(0))).toBeUndefined();
  expect(await use(good, 6n, later)).toBe('member');
  expect(await use(forever, 7n, later)).toBe('member');
});
