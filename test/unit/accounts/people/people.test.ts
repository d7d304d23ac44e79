import { beforeEach, expect, test } from 'vitest';
import type { Unpaired } from '../../../../src/accounts/people/unpaired.ts';
import { openAccess, type Access } from '../../../../src/accounts/people/access.ts';
import { openDialogs } from '../../../../src/accounts/people/dialogs.ts';
import { openPreferences } from '../../../../src/accounts/people/preferences.ts';
import { openCallBudgets } from '../../../../src/accounts/services/call-budgets.ts';
import type { Log } from '../../../../src/runtime/log.ts';
import { addPeople } from '../../../../src/store/people.ts';
import type { Keys } from '../../../../src/store/seal.ts';
import { ManualClock } from '../../../support/manual-clock.ts';
import {
  createMemoryDatabase,
  type MemoryDatabase,
} from '../../../support/memory/memory-database.ts';

const [ann, bob, cid] = [1n, 2n, 3n];
const secret = 'a secret';

let database: MemoryDatabase;
let clock: ManualClock;

beforeEach(async () => {
  database = await createMemoryDatabase();
  clock = new ManualClock();
});

/** `unpairs`: for each call, the end of the sessions. */
function open(
  owners: readonly bigint[],
  unpairs: readonly Unpaired['signOut'][] = [],
): Promise<Access> {
  const results = [...unpairs];
  const unpairAll = () => Promise.resolve({ signOut: results.shift() ?? ('done' as const) });
  return openAccess(owners, { database, clock }, { unpairAll, deleted: () => undefined });
}

test('owners of the configuration are owners as long as it names them', async () => {
  expect(await (await open([ann])).roleOf(ann)).toBe('owner');
  expect(await (await open([])).roleOf(ann)).toBe('member');
  expect(await (await open([])).roleOf(bob)).toBeUndefined();
});

test('a claim link makes the first person who opens it the owner', async () => {
  const access = await open([]);
  const [first, second] = [await access.claimToken(), await access.claimToken()];
  expect(await access.redeem(ann, first ?? '')).toEqual({ kind: 'invalid' });
  expect(await access.redeem(ann, second ?? '')).toEqual({ kind: 'welcome', role: 'owner' });
  expect(await access.redeem(bob, second ?? '')).toEqual({ kind: 'invalid' });
  expect(await access.claimToken()).toBeUndefined();
  expect(await (await open([bob])).claimToken()).toBeUndefined();
});

test('an owner by claim is a member while the configuration names the owners', async () => {
  const access = await open([]);
  await access.redeem(ann, (await access.claimToken()) ?? '');
  expect(await access.roleOf(ann)).toBe('owner');
  expect(await (await open([bob])).roleOf(ann)).toBe('member');
});

test('an invitation admits one person within a week', async () => {
  const access = await open([ann]);
  const [first, second] = [await access.inviteToken(ann), await access.inviteToken(ann)];
  expect(await access.redeem(ann, first)).toEqual({ kind: 'known' });
  expect(await access.redeem(bob, first)).toEqual({ kind: 'welcome', role: 'member' });
  expect(await access.redeem(cid, first)).toEqual({ kind: 'invalid' });
  await clock.advance(7 * 24 * 60 * 60_000);
  expect(await access.redeem(cid, second)).toEqual({ kind: 'invalid' });
  await expect(access.inviteToken(bob)).rejects.toThrow('the caller is not an owner');
});

test('an invitation is valid until the last moment of its week', async () => {
  const access = await open([ann]);
  const token = await access.inviteToken(ann);
  await clock.advance(7 * 24 * 60 * 60_000 - 1);
  expect(await access.redeem(bob, token)).toEqual({ kind: 'welcome', role: 'member' });
});

test('a person who is forgotten loses access, and an owner of the configuration keeps it', async () => {
  const access = await open([ann], ['done', 'later']);
  await access.redeem(bob, await access.inviteToken(ann));
  expect(await access.forget(bob)).toEqual({ signOut: 'done' });
  expect(await access.roleOf(bob)).toBeUndefined();
  expect(await access.forget(ann)).toEqual({ signOut: 'later' });
  expect(await access.roleOf(ann)).toBe('owner');
  expect(await access.redeem(bob, await access.inviteToken(ann))).toMatchObject({
    kind: 'welcome',
  });
});

test('preferences have defaults and are stored for each person', async () => {
  const preferences = openPreferences({ database });
  await database.query((q) => addPeople(q, [ann, bob], 'owner', clock.now()));
  expect(await preferences.plainTables(ann)).toBe(false);
  expect(await preferences.keepDays(ann)).toBe(90);
  await preferences.setPlainTables(ann, { on: true });
  await preferences.setKeepDays(ann, 30);
  expect([await preferences.plainTables(ann), await preferences.keepDays(ann)]).toEqual([true, 30]);
  expect([await preferences.plainTables(bob), await preferences.keepDays(bob)]).toEqual([
    false,
    90,
  ]);
});

test('the size of imports that ask is one for all people', async () => {
  const preferences = openPreferences({ database });
  await database.query((q) => addPeople(q, [ann, bob], 'owner', clock.now()));
  expect(await preferences.importAskAbove()).toBe(500);
  await preferences.setImportAskAbove(ann, 50);
  await preferences.setImportAskAbove(bob, 70);
  expect(await preferences.importAskAbove()).toBe(70);
});

test('a conversation is kept until it is forgotten', async () => {
  const warnings: string[] = [];
  const log = { warn: (_: object, line: string) => void warnings.push(line) } as unknown as Log;
  const keys: Keys = [{ id: 'a', key: Buffer.alloc(32, 1) }];
  const dialogs = openDialogs({ database, keys, clock, log });
  await database.query((q) => addPeople(q, [ann, bob], 'owner', clock.now()));
  expect(await dialogs.load(ann)).toBeUndefined();
  await dialogs.save(ann, { step: 1 });
  await dialogs.save(ann, { step: 2 });
  expect(await dialogs.load(ann)).toEqual({ step: 2 });
  expect(await dialogs.load(bob)).toBeUndefined();
  await dialogs.forget(ann);
  expect(await dialogs.load(ann)).toBeUndefined();
  expect(warnings).toEqual([]);
});

test('a conversation whose key is gone is deleted', async () => {
  const warnings: string[] = [];
  const log = { warn: (_: object, line: string) => void warnings.push(line) } as unknown as Log;
  const withKey = (id: string) =>
    openDialogs({ database, keys: [{ id, key: Buffer.alloc(32, 1) }], clock, log });
  await database.query((q) => addPeople(q, [ann], 'owner', clock.now()));
  await withKey('a').save(ann, { step: 1 });
  expect(await withKey('b').load(ann)).toBeUndefined();
  expect(await withKey('a').load(ann)).toBeUndefined();
  expect(warnings).toEqual(['Unsealing stored data failed']);
});

test('a budget of calls recovers one call after another', async () => {
  const budgets = openCallBudgets({ database, clock, secret });
  const start = clock.now().getTime();
  for (let call = 0; call < 10; call++) {
    expect(await budgets.take('account 1', 'contacts.ExportContactToken')).toBeUndefined();
  }
  const next = await budgets.take('account 1', 'contacts.ExportContactToken');
  expect(next?.getTime()).toBe(start + 60_000);
  expect(await budgets.take('account 2', 'contacts.ExportContactToken')).toBeUndefined();
  await clock.advance(30_500);
  expect(await budgets.take('account 1', 'contacts.ExportContactToken')).toEqual(
    new Date(start + 60_500),
  );
  await clock.advance(29_500);
  expect(await budgets.take('account 1', 'contacts.ExportContactToken')).toBeUndefined();
});

test.each([
  ['contacts.Search', 20, 6],
  ['contacts.ResolveUsername', 40, 30],
  ['contacts.ResolvePhone', 40, 3],
  ['auth.SendCode', 5, 600],
  ['auth.ResendCode', 5, 600],
  ['new_key', 20, 60],
])('the budget of %s is %i calls, and one every %i seconds', async (method, calls, seconds) => {
  const budgets = openCallBudgets({ database, clock, secret });
  for (let call = 0; call < calls; call++) expect(await budgets.take('a', method)).toBeUndefined();
  const wait = ((await budgets.take('a', method))?.getTime() ?? 0) - clock.now().getTime();
  expect(wait).toBe(seconds * 1000);
});

test('codes that are sent again spend the budget of codes', async () => {
  const budgets = openCallBudgets({ database, clock, secret });
  for (const method of ['auth.SendCode', 'auth.ResendCode', 'auth.ResendCode', 'auth.SendCode'])
    expect(await budgets.take('a', method)).toBeUndefined();
  expect(await budgets.take('a', 'auth.ResendCode')).toBeUndefined();
  expect(await budgets.take('a', 'auth.ResendCode')).toBeInstanceOf(Date);
  expect(await budgets.take('a', 'auth.SendCode')).toBeInstanceOf(Date);
});

test('a method without a limit has no budget', async () => {
  const budgets = openCallBudgets({ database, clock, secret });
  expect(await budgets.take('account 1', 'contacts.GetContacts')).toBeUndefined();
});
