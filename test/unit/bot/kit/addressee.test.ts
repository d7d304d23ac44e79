import { expect, test } from 'vitest';
import type { Account, Roster } from '../../../../src/accounts/roster.ts';
import { findAddressee } from '../../../../src/bot/kit/addressee.ts';

const account = { id: 'a1', personId: 1n } as Account;

test.each([
  [1, { personId: 1n }],
  [2, { personId: 1n, account }],
])('findAddressee of a person with %i accounts', async (count, addressee) => {
  const accounts = { list: async (id: bigint) => Array(id === 1n ? count : 0).fill(account) };
  expect(await findAddressee({ accounts } as unknown as Roster, account)).toEqual(addressee);
});
