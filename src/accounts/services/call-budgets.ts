import { createHmac } from 'node:crypto';
import type { CallBudgets } from '../../contacts/call-budgets.ts';
import { systemClock, type Clock } from '../../runtime/clock.ts';
import { fillBuckets } from '../../store/call-budgets.ts';
import type { Services } from './services.ts';

/** How many calls may come at once, and how long it takes until there is room for one more. */
interface Limit {
  readonly calls: number;
  readonly everySeconds: number;
}

/**
 * Limits per account (or per person who signs in) and for the API id, which all accounts share. Telegram
 * publishes none but that of `contacts.resolvePhone` (one call every three seconds); the others are far
 * below the numbers at which users report flood waits, and far above what a person needs.
 */
const limits: Readonly<Record<string, { readonly own: Limit; readonly all: Limit }>> = {
  'contacts.Search': {
    own: { calls: 20, everySeconds: 6 },
    all: { calls: 300, everySeconds: 0.2 },
  },
  'contacts.ResolveUsername': {
    own: { calls: 40, everySeconds: 30 },
    all: { calls: 600, everySeconds: 0.5 },
  },
  'contacts.ResolvePhone': {
    own: { calls: 40, everySeconds: 3 },
    all: { calls: 600, everySeconds: 0.5 },
  },
  'contacts.ImportContacts': {
    own: { calls: 60, everySeconds: 20 },
    all: { calls: 1000, everySeconds: 0.5 },
  },
  'contacts.AddContact': {
    own: { calls: 500, everySeconds: 2 },
    all: { calls: 5000, everySeconds: 0.05 },
  },
  'contacts.ExportContactToken': {
    own: { calls: 10, everySeconds: 60 },
    all: { calls: 200, everySeconds: 1 },
  },
  'auth.SendCode': {
    own: { calls: 5, everySeconds: 600 },
    all: { calls: 60, everySeconds: 20 },
  },
  'auth.ExportLoginToken': {
    own: { calls: 60, everySeconds: 20 },
    all: { calls: 1000, everySeconds: 0.2 },
  },
  new_key: {
    own: { calls: 20, everySeconds: 60 },
    all: { calls: 300, everySeconds: 2 },
  },
};

/** Methods that spend the budget of another one: each sends a code. */
const sharing: Readonly<Record<string, string>> = { 'auth.ResendCode': 'auth.SendCode' };

/**
 * Budgets in the database, so that all processes share them. They outlive the account and the person they
 * are for, so that pairing again does not renew them; therefore spenders are stored as an HMAC, which names
 * neither without `secret`. Another `secret` renews all budgets.
 *
 * @param options.clock in place of the database's, which all processes share
 */
export function openCallBudgets({
  database,
  clock,
  secret,
}: Pick<Services, 'database'> & {
  readonly clock?: Clock;
  readonly secret: string;
}): CallBudgets {
  const hide = (spender: string): string =>
    createHmac('sha256', secret).update(`call budgets of ${spender}`).digest('base64url');
  return {
    take: async (spender, called) => {
      const method = sharing[called] ?? called;
      const limit = limits[method];
      if (!limit) return undefined;
      const buckets = [
        { spender: hide(spender), method, ...limit.own },
        { spender: 'all', method, ...limit.all },
      ];
      const seconds = await fillBuckets(database, buckets, clock?.now());
      if (seconds === 0) return undefined;
      const now = (clock ?? systemClock).now();
      return new Date(now.getTime() + Math.ceil(seconds) * 1000);
    },
  };
}
