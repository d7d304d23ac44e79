import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Access } from '../../../../src/accounts/roster.ts';
import {
  everybody,
  max,
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

describe('owners of the configuration', () => {
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
    await harness.clock.advance(8 * 24 * 60 * 60_000);
    expect(await program.access.redeem(bob, token)).toEqual({ kind: 'invalid' });
  });

  test('is no pairing page, and a page no invitation', async () => {
    await using program = await harness.start({ owners: [ann] });
    const { access: door, pairing } = program.roster;
    expect(await pairing.byPageToken(await door.inviteToken(ann))).toBeUndefined();
    expect(await door.redeem(bob, await pairing.pageToken(ann))).toEqual({ kind: 'invalid' });
  });
});

test('a view is kept for whose it is, and the same one once', async () => {
  await using paired = await startPairedHarness();
  const { account, roster } = paired;
  const view = { ...everybody, words: 'Zoë "1"', page: 3 };
  const id = await roster.views.save(max, account.id, view);
  expect(id.length).toBeLessThanOrEqual(16);
  expect(await roster.views.load(max, id)).toEqual({ accountId: account.id, view });
  expect(await roster.views.load(ann, id)).toBeUndefined();
  expect(await roster.views.load(max, 'nothing')).toBeUndefined();
  expect(await roster.views.save(max, account.id, view)).toBe(id);
  expect(await roster.views.save(max, account.id, { ...view, page: 4 })).not.toBe(id);
});
