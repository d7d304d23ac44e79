import { describe, expect, test } from 'vitest';
import type { Account } from '../../../../src/accounts/roster.ts';
import { accountsScreen } from '../../../../src/bot/account/accounts.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { drawn } from '../../../support/drawn.ts';

describe('accountsScreen', () => {
  test('of more accounts than a keyboard has room for shows the page with the current one', () => {
    const accounts = Array.from({ length: 100 }, (_, at) => {
      const owner = { firstName: `Shop ${at}`, lastName: '', phone: '+491701234567' };
      return { id: `a${at}`, owner, current: at === 25, signedIn: false } as unknown as Account;
    });
    const { text, data } = drawn(accountsScreen(accounts));
    expect(text).toMatch(/^Your 100 accounts:\n\n• Shop 20,[^]*• Shop 29,[^\n]*$/);
    expect(data).toHaveLength(9 + 10 + 3 + 1);
    expect(data).toContain(actions.accountsPage.data(3));
    expect(drawn(accountsScreen(accounts, 9)).text).toContain('Shop 99');
  });
});
