import { TelegramError } from '../contacts/telegram-error.ts';
import {
  chooseAccount,
  deleteAccount,
  findAccount,
  findCurrentAccount,
  listAccounts,
  markSignedOut,
  type Account,
} from '../store/accounts.ts';
import { countHoldings, type Holdings } from '../store/holdings.ts';
import { SealError } from '../store/seal.ts';
import type { AccountEvent } from './services/account-events.ts';
import { bookOf, type Book } from './book.ts';
import type { SessionPool } from './sessions/session-pool.ts';
import type { Services } from './services/services.ts';

export type { Holdings } from '../store/holdings.ts';

export interface Accounts {
  /** The account a person's commands work on; undefined before the first pairing. */
  current(personId: bigint): Promise<Account | undefined>;
  /** All that a person has paired, the one paired longest ago first. */
  list(personId: bigint): Promise<readonly Account[]>;
  /** Undefined when it is not this person's, or gone. */
  find(personId: bigint, accountId: string): Promise<Account | undefined>;
  /** Commands work on it from now on. Undefined when it is not this person's, or gone. */
  choose(personId: bigint, accountId: string): Promise<Account | undefined>;
  holdings(account: Account): Promise<Holdings>;
  /** The book of an account. Cheap: nothing is opened before the first call on it. */
  book(account: Account): Book;
  /**
   * Signs out at Telegram where it can be reached, and deletes everything stored of the account,
   * which is heard of no more.
   */
  unpair(account: Account): Promise<{ readonly signedOut: boolean }>;
  /** What happens without being asked for; listeners run in this process only. */
  subscribe(listener: (event: AccountEvent) => Promise<void>): Disposable;
}

export function openAccounts(pool: SessionPool, services: Services): Accounts {
  const { database, events } = services;
  return {
    current: (personId) => findCurrentAccount(database, personId),
    list: (personId) => listAccounts(database, personId),
    find: (personId, accountId) => findAccount(database, personId, accountId),
    choose: (personId, accountId) => chooseAccount(database, personId, accountId),
    holdings: ({ id }) => countHoldings(database, id),
    book: (account) => bookOf(account, pool, services),
    async unpair(account) {
      // That its session ends, or has ended long ago, is no news to who unpairs it.
      using _ = events.mute(account.id);
      const signedOut = await signOut(account.id, pool);
      // Whoever takes its turn now finds no session, instead of one that ended.
      await database.query((q) => markSignedOut(q, account));
      await pool.close(account.id);
      await deleteAccount(database, account);
      return { signedOut };
    },
    subscribe: (listener) => events.subscribe(listener),
  };
}

/** False when the session may still be in the account's list of devices. */
async function signOut(accountId: string, pool: SessionPool): Promise<boolean> {
  try {
    await pool.use(accountId, ({ book }) => book.signOut());
    return true;
  } catch (error) {
    if (error instanceof TelegramError) return error.reason.kind === 'signed_out';
    if (error instanceof SealError) return false;
    throw error;
  }
}
