import { hasReason, TelegramError } from '../contacts/telegram-error.ts';
import {
  chooseAccount,
  deleteAccount,
  findCurrentAccount,
  listAccounts,
  markSignedOut,
  type Account,
} from '../store/accounts.ts';
import { countHoldings } from '../store/holdings.ts';
import { SealError } from '../store/seal.ts';
import type { AccountEvent } from './services/account-events.ts';
import { bookOf } from './book.ts';
import type { Erasure } from './erasure.ts';
import type { SessionPool } from './sessions/session-pool.ts';
import type { Services } from './services/services.ts';

/** The accounts that people have paired. */
export function openAccounts(
  pool: SessionPool,
  erasure: Erasure,
  services: Pick<Services, 'database' | 'events' | 'wakeUp' | 'deleteWork' | 'clock' | 'log'>,
) {
  const { database, events } = services;
  const unpair = async (account: Account): Promise<{ readonly signedOut: boolean }> => {
    // The person unpairs it, so events about the end of its session are not needed.
    using _ = events.mute(account.id);
    const signedOut = await signOut(account.id, pool);
    // Calls that wait for the session find none, instead of one that ended.
    await database.query((q) => markSignedOut(q, account));
    await pool.close(account.id);
    await deleteAccount(database, account);
    await services.deleteWork(account.id);
    erasure.request();
    return { signedOut };
  };
  return {
    /** The account that a person's commands use; undefined before the first pairing. */
    current: (personId: bigint) => findCurrentAccount(database, personId),
    /** All accounts of a person, in the order of their pairing. */
    list: (personId: bigint) => listAccounts(database, personId),
    /** Makes it the account that commands use. Undefined if it is deleted or belongs to another person. */
    choose: (personId: bigint, accountId: string) => chooseAccount(database, personId, accountId),
    /** Counts of what is stored about an account. */
    holdings: ({ id }: Account) => countHoldings(database, id),
    /** The contacts of an account. Opens no session before the first call. */
    book: (account: Account) => bookOf(account, pool, services),
    /**
     * Signs the account out and deletes all its data; no event about it follows. `signedOut` is false
     * if the session may remain at Telegram.
     */
    unpair,
    /** The same for all accounts of a person. */
    async unpairAll(personId: bigint): Promise<{ readonly signedOut: boolean }> {
      const unpaired = await Promise.all((await listAccounts(database, personId)).map(unpair));
      return { signedOut: unpaired.every(({ signedOut }) => signedOut) };
    },
    /** Calls the listener for events in this process; an event may be repeated if it rejects. */
    subscribe: (listener: (event: AccountEvent) => Promise<void>) => events.subscribe(listener),
  };
}

/** False if the session may remain in the account's list of devices. */
async function signOut(accountId: string, pool: SessionPool): Promise<boolean> {
  try {
    await pool.use(accountId, ({ addressBook }) => addressBook.signOut());
    return true;
  } catch (error) {
    if (error instanceof SealError) return false;
    // A session that cannot be unsealed counts as signed out for commands, but Telegram still has it.
    if (error instanceof TelegramError)
      return hasReason(error, 'signed_out') && !(error.cause instanceof SealError);
    throw error;
  }
}
