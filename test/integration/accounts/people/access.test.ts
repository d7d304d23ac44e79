import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Access } from '../../../../src/accounts/roster.ts';
import { codeIn } from '../../telegram/telegram-harness.ts';
import {
  everybody,
  inDatabase,
  max,
  maxPhone,
  startAccountsHarness,
  startPairedHarness,
  type AccountsHarness,
} from '../accounts-harness.ts';

const [ann, bob, cem] = [101n, 102n, 103n];
let harness: AccountsHarness;

beforeEach(async () => {
  harness = await startAccountsHarness();
});
afterEach(() => harness[Symbol.asyncDispose]());

async function access(owners: readonly bigint[]): Promise<AsyncDisposable & { access: Access }> {
  const program = await harness.start({ owners });
  return { access: program.roster.access, [Symbol.asyncDispose]: program[Symbol.asyncDispose] };
}

describe('without an owner', () => {
  test('the last claim link makes one, and only one', async () => {
    await using program = await access([]);
    const old = await program.access.claimToken();
    const token = (await program.access.claimToken()) ?? '';
    expect(await program.access.redeem(ann, old ?? '')).toEqual({ kind: 'invalid' });
    expect(await program.access.redeem(ann, token)).toEqual({ kind: 'welcome', role: 'owner' });
    expect(await program.access.redeem(bob, token)).toEqual({ kind: 'invalid' });
    expect(await program.access.claimToken()).toBeUndefined();
    expect(await program.access.roleOf(ann)).toBe('owner');
    expect(await program.access.roleOf(bob)).toBeUndefined();
  });

  test('two people who open it at once do not both own the bot', async () => {
    await using program = await access([]);
    const token = (await program.access.claimToken()) ?? '';
    const redeemed = await Promise.all([ann, bob].map((id) => program.access.redeem(id, token)));
    expect(redeemed.map(({ kind }) => kind).toSorted()).toEqual(['invalid', 'welcome']);
  });
});

describe('a claim link', () => {
  const day = 24 * 60 * 60_000;

  test('lasts a day', async () => {
    await using program = await access([]);
    const token = (await program.access.claimToken()) ?? '';
    await harness.clock.advance(day);
    expect(await program.access.redeem(ann, token)).toEqual({ kind: 'invalid' });
  });

  test('makes no owner once the configuration names them', async () => {
    let token = '';
    {
      await using program = await access([]);
      token = (await program.access.claimToken()) ?? '';
    }
    await using program = await access([bob]);
    expect(await program.access.redeem(ann, token)).toEqual({ kind: 'invalid' });
    expect(await program.access.roleOf(ann)).toBeUndefined();
  });
});

describe('owners of the configuration', () => {
  test('are the only ones: an owner by claim is a member', async () => {
    {
      await using program = await access([]);
      await program.access.redeem(ann, (await program.access.claimToken()) ?? '');
      expect(await program.access.roleOf(ann)).toBe('owner');
    }
    await using program = await access([bob]);
    expect(await program.access.roleOf(ann)).toBe('member');
    await expect(program.access.inviteToken(ann)).rejects.toThrow('owner');
    expect(await program.access.members()).toMatchObject([
      { id: ann, role: 'member', isRemovable: true },
      { id: bob, role: 'owner', isRemovable: false },
    ]);
  });

  test('take their invitations along when they are named no more', async () => {
    let token = '';
    {
      await using program = await access([ann]);
      token = await program.access.inviteToken(ann);
    }
    await using program = await access([bob]);
    expect(await program.access.redeem(cem, token)).toEqual({ kind: 'invalid' });
    expect(await program.access.roleOf(cem)).toBeUndefined();
  });

  test('own the bot without a claim, for as long as they are named', async () => {
    {
      await using program = await access([ann]);
      expect(await program.access.roleOf(ann)).toBe('owner');
      expect(await program.access.claimToken()).toBeUndefined();
    }
    await using program = await access([bob]);
    expect(await program.access.roleOf(ann)).toBe('member');
    expect(await program.access.roleOf(bob)).toBe('owner');
  });
});

describe('an invitation', () => {
  test('lets one person in, and is not used up by a member', async () => {
    await using program = await access([ann]);
    const token = await program.access.inviteToken(ann);
    expect(await program.access.redeem(ann, token)).toEqual({ kind: 'known' });
    expect(await program.access.redeem(bob, token)).toEqual({ kind: 'welcome', role: 'member' });
    expect(await program.access.redeem(cem, token)).toEqual({ kind: 'invalid' });
    expect(await program.access.roleOf(bob)).toBe('member');
    expect(await program.access.roleOf(cem)).toBeUndefined();
  });

  test('is given by owners only, and good for a week', async () => {
    await using program = await access([ann]);
    await expect(program.access.inviteToken(bob)).rejects.toThrow('owner');
    const token = await program.access.inviteToken(ann);
    await harness.clock.skip(8 * 24 * 60 * 60_000);
    expect(await program.access.redeem(bob, token)).toEqual({ kind: 'invalid' });
  });

  test('is no pairing page, and a page no invitation', async () => {
    await using program = await harness.start({ owners: [ann] });
    const { access: door, pairing } = program.roster;
    expect(await pairing.pages.open(await door.inviteToken(ann), 'a-browser')).toBeUndefined();
    expect(await door.redeem(bob, await pairing.pages.newToken(ann))).toEqual({ kind: 'invalid' });
  });
});

describe('the list of members', () => {
  test('has names, the inviter, and the day of the last visit', async () => {
    await using program = await access([ann]);
    const door = program.access;
    await door.visit({ id: ann, name: 'Ann', username: undefined });
    await door.redeem(bob, await door.inviteToken(ann));
    const since = harness.clock.now();
    const today = since.toISOString().slice(0, 10);
    expect(await door.members()).toMatchObject([
      {
        id: ann,
        label: `Ann (Telegram user ${ann})`,
        role: 'owner',
        invitedBy: undefined,
        lastSeenOn: today,
      },
      {
        id: bob,
        label: `Telegram user ${bob}`,
        role: 'member',
        invitedBy: `Ann (Telegram user ${ann})`,
        since,
      },
    ]);
    await harness.clock.skip(3 * 24 * 60 * 60_000);
    expect((await door.visit({ id: bob, name: 'Bob', username: 'bob' }))?.role).toBe('member');
    expect((await door.members())[1]).toMatchObject({
      label: 'Bob (@bob)',
      lastSeenOn: harness.clock.now().toISOString().slice(0, 10),
    });
    expect((await door.members())[0]).toMatchObject({ lastSeenOn: today });
  });

  test('is not written again on the same day, unless a name changed', async () => {
    await using program = await access([ann]);
    const version = () =>
      inDatabase(
        harness,
        (sql) => sql`select xmin::text as version from people where id = ${String(ann)}`,
      );
    await program.access.visit({ id: ann, name: 'Ann', username: undefined });
    const before = await version();
    await program.access.visit({ id: ann, name: 'Ann', username: undefined });
    expect(await version()).toEqual(before);
    await program.access.visit({ id: ann, name: 'Anne', username: undefined });
    expect(await version()).not.toEqual(before);
  });

  test('does not name an owner who is forgotten', async () => {
    await using program = await access([]);
    const door = program.access;
    await door.redeem(ann, (await door.claimToken()) ?? '');
    await door.redeem(bob, await door.inviteToken(ann));
    await door.forget(ann);
    const stored = await inDatabase(harness, (sql) => sql`select id, invited_by from people`);
    expect([...stored]).toEqual([{ id: String(bob), invited_by: null }]);
  });

  test('lists open invitations, which are void once they are withdrawn', async () => {
    await using program = await access([ann]);
    const door = program.access;
    const [used, open] = [await door.inviteToken(ann), await door.inviteToken(ann)];
    await door.redeem(bob, used);
    expect(await door.openInvitations()).toMatchObject([{ ownerId: ann }]);
    await door.withdrawInvitations();
    expect(await door.openInvitations()).toEqual([]);
    expect(await door.redeem(cem, open)).toEqual({ kind: 'invalid' });
  });

  test('has no strangers: entering leaves no row of them', async () => {
    await using program = await access([ann]);
    expect(await program.access.visit({ id: cem, name: 'Cem' })).toBeUndefined();
    expect((await program.access.members()).map(({ id }) => id)).toEqual([ann]);
  });
});

describe('npm run pair', () => {
  test.each([
    ['without an owner makes one', [], 'owner'],
    ['makes no owner beside those of the configuration', [ann], 'member'],
  ] as const)('%s', async (_, owners, role) => {
    await using program = await harness.start({ owners });
    const attempt = program.roster.pairing.beginForRunner();
    await attempt.askCode(maxPhone);
    await attempt.enterCode(codeIn(harness.me));
    expect(attempt.state.kind).toBe('paired');
    expect(await program.roster.access.roleOf(max)).toBe(role);
    // Also when the configuration names no owner any more.
    await using later = await harness.start({ owners: [] });
    expect(await later.roster.access.roleOf(max)).toBe(role);
  });

  test('makes no second owner', async () => {
    await using program = await access([]);
    await program.access.redeem(ann, (await program.access.claimToken()) ?? '');
    await using other = await harness.start({ owners: [] });
    const attempt = other.roster.pairing.beginForRunner();
    await attempt.askCode(maxPhone);
    await attempt.enterCode(codeIn(harness.me));
    expect(await program.access.roleOf(max)).toBe('member');
  });
});

test('a view is kept for whose it is, and the same one once', async () => {
  await using paired = await startPairedHarness();
  const { account, roster } = paired;
  const view = { ...everybody, words: 'Zoë "1"', page: 3 };
  const id = roster.views.save(max, account.id, view);
  expect(id.length).toBeLessThanOrEqual(16);
  expect(await roster.views.load(max, id)).toEqual({ accountId: account.id, view });
  expect(await roster.views.load(ann, id)).toBeUndefined();
  expect(await roster.views.load(max, 'nothing')).toBeUndefined();
  expect(roster.views.save(max, account.id, view)).toBe(id);
  expect(roster.views.save(max, account.id, { ...view, page: 4 })).not.toBe(id);
});
