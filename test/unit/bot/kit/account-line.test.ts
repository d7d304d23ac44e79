import { expect, test } from 'vitest';
import type { Account } from '../../../../src/accounts/roster.ts';
import { accountLine, accountName, withAccountLine } from '../../../../src/bot/kit/account-line.ts';
import { syncNote } from '../../../../src/bot/kit/sync-note.ts';
import { plain } from '../../../support/english.ts';

const owner = { id: 1n, firstName: 'Max', lastName: 'M', usernames: [], phone: '+12025550101' };
const account = { id: 'a', owner } as unknown as Account;

test('accountName has the name and the number', () => {
  expect(accountName(account)).toBe('Max M, +1 202 555 0101');
});

test('withAccountLine puts the account above the text, where one is given', () => {
  expect(plain(withAccountLine(account, 'Done.'))).toBe(`${plain(accountLine(account))}\n\nDone.`);
  expect(withAccountLine(undefined, 'Done.')).toBe('Done.');
});

test('syncNote is for several contacts only', () => {
  expect(syncNote(1)).toBeUndefined();
  expect(syncNote(2)).toBeDefined();
});
