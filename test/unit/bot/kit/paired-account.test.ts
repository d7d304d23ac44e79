import { describe, expect, test } from 'vitest';
import type { Account } from '../../../../src/accounts/roster.ts';
import type { BotContext } from '../../../../src/bot/kit/bot-context.ts';
import {
  findAccount,
  findCurrentAccount,
  requireAccount,
  resolveButtonAccount,
  resolveButtonImport,
} from '../../../../src/bot/kit/paired-account.ts';
import type { PersonContext } from '../../../../src/bot/kit/person-context.ts';
import type { Screen } from '../../../../src/bot/kit/blocks.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { drawn } from '../../../support/drawn.ts';

const [one, two] = ['a1', 'a2'].map((id, at) => ({ id, current: at === 1 })) as unknown as [
  Account,
  Account,
];

/** An update of a person with these accounts, which the sender may have brought along. */
function update(accounts: readonly Account[], { isBrought = true } = {}) {
  const toasts: (string | undefined)[] = [];
  const answers: Screen[] = [];
  const ctx = {
    personId: 1n,
    accounts: isBrought ? accounts : undefined,
    account: undefined as Account | undefined,
    toast: async (_: unknown, kind?: string) => void toasts.push(kind),
  };
  const run = { id: 'i1', account: one };
  const bot = {
    replies: { answer: async (_: unknown, screen: Screen) => void answers.push(screen) },
    roster: {
      accounts: { list: async (personId: bigint) => (personId === 1n ? accounts : []) },
      imports: { find: async (_: bigint, id: string) => (id === 'i1' ? run : undefined) },
    },
  };
  const args = [bot as unknown as BotContext, ctx as unknown as PersonContext] as const;
  return { args, ctx, toasts, answers, run };
}

describe('findCurrentAccount', () => {
  test('has replies name the account of a person with several', async () => {
    const { args, ctx } = update([one, two]);
    expect(await findCurrentAccount(...args)).toBe(two);
    expect(ctx.account).toBe(two);
  });

  test('has replies of a person with one account name none', async () => {
    const { args, ctx } = update([two]);
    expect(await findCurrentAccount(...args)).toBe(two);
    expect(ctx.account).toBeUndefined();
  });

  test('loads accounts that did not come with the sender', async () => {
    expect(await findCurrentAccount(...update([two], { isBrought: false }).args)).toBe(two);
  });
});

test('findAccount finds any account of the person', async () => {
  const { args, ctx } = update([one, two]);
  expect(await findAccount(...args, 'other')).toBeUndefined();
  expect(ctx.account).toBeUndefined();
  expect(await findAccount(...args, 'a1')).toBe(one);
  expect(ctx.account).toBe(one);
});

test('requireAccount offers to pair one where there is none', async () => {
  const { args, answers } = update([]);
  expect(await requireAccount(...args)).toBeUndefined();
  expect(answers.map((screen) => drawn(screen).data)).toEqual([[actions.pair.data()]]);
  const paired = update([two]);
  expect(await requireAccount(...paired.args)).toBe(two);
  expect(paired.answers).toEqual([]);
});

test('resolveButtonAccount says that a button is old', async () => {
  const { args, toasts } = update([one]);
  expect(await resolveButtonAccount(...args, 'a1')).toBe(one);
  expect(toasts).toEqual([]);
  expect(await resolveButtonAccount(...args, 'other')).toBeUndefined();
  expect(toasts).toEqual(['alert']);
});

test('resolveButtonImport needs the import and its account', async () => {
  const { args, toasts, run } = update([one, two]);
  expect(await resolveButtonImport(...args, 'i1')).toBe(run);
  expect(toasts).toEqual([]);
  expect(await resolveButtonImport(...args, 'other')).toBeUndefined();
  const unpaired = update([two]);
  expect(await resolveButtonImport(...unpaired.args, 'i1')).toBeUndefined();
  expect([...toasts, ...unpaired.toasts]).toEqual(['alert', 'alert']);
});
