import { randomBytes } from 'node:crypto';
import { eq } from '../../support/drizzle.ts';
import { beforeAll, expect, it } from 'vitest';
import { tokens } from '../../../src/store/schema/tokens.ts';
import { deleteUnused, type UnusedTable } from '../../../src/store/delete-unused.ts';
import { addPeople, findRole } from '../../../src/store/people.ts';
import {
  deletePairingTokens,
  redeemPairingToken,
  replacePairingToken,
  saveToken,
  useToken,
  type StoredToken,
} from '../../../src/store/tokens.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../support/memory/memory-database.ts';

const now = new Date('2026-03-01T10:00:00.000Z');
const later = new Date('2026-03-01T11:00:00.000Z');

const keepNothing: Readonly<Record<UnusedTable, number>> = {
  callBudgets: 0,
  dialogs: 0,
  knownUsers: 0,
  liveButtons: 0,
  notifications: 0,
  openPairings: 0,
  pairingAttempts: 0,
  processes: 0,
  tokens: 0,
  views: 0,
};

let database: MemoryDatabase;
beforeAll(async () => {
  database = await createMemoryDatabase();
  await database.query((q) => addPeople(q, [inviter], 'member', now));
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
  await deleteUnused(database, later, keepNothing);
  expect(await use(over, 5n, new Date(0))).toBeUndefined();
  expect(await use(good, 6n, later)).toBe('member');
  expect(await use(forever, 7n, later)).toBe('member');
});

const isStored = (hash: Buffer): Promise<boolean> =>
  database.query(async (q) => (await q.$count(tokens, eq(tokens.hash, hash))) > 0);

async function link(expiresAt = later): Promise<Buffer> {
  const hash = randomBytes(32);
  const token = { hash, kind: 'pair', personId: inviter, expiresAt } as const;
  await database.query((q) => replacePairingToken(q, token));
  return hash;
}

it('tokens are kept for a time after they are over', async () => {
  const over = await link(now);
  const keptMs = later.getTime() - now.getTime();
  await deleteUnused(database, later, { ...keepNothing, tokens: keptMs });
  expect(await isStored(over)).toBe(true);
  await deleteUnused(database, later, { ...keepNothing, tokens: keptMs - 1 });
  expect(await isStored(over)).toBe(false);
});

it('a new link replaces the one before', async () => {
  const [first, second] = [await link(), await link()];
  expect([await isStored(first), await isStored(second)]).toEqual([false, true]);
  expect(await isStored(randomBytes(32))).toBe(false);
});

const redeem = (hash: Buffer, times: { readonly now: Date; readonly keptUntil: Date }) =>
  database.query((q) => redeemPairingToken(q, hash, times));

it('a link opens its page once, in its time, and is kept while the page is open', async () => {
  const page = { now, keptUntil: new Date(later.getTime() + 1) };
  const hash = await link();
  expect(await redeem(hash, { ...page, now: later })).toBeUndefined();
  expect(await redeem(hash, page)).toBe(inviter);
  expect(await redeem(hash, page)).toBeUndefined();
  await deleteUnused(database, later, keepNothing);
  expect(await isStored(hash)).toBe(true);
});

it('deleting the links of a person says whether an unused one was among them', async () => {
  const drop = (options?: { readonly keepOpenPage?: boolean }) =>
    database.query((q) => deletePairingTokens(q, inviter, options));
  const hash = await link();
  await redeem(hash, { now, keptUntil: later });
  expect([await drop({ keepOpenPage: true }), await isStored(hash)]).toEqual([false, true]);
  expect([await drop(), await isStored(hash)]).toEqual([false, false]);
  await link();
  expect([await drop({ keepOpenPage: true }), await drop()]).toEqual([true, false]);
});
