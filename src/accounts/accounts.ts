import { hasReason, TelegramError } from '../contacts/telegram-error.ts';
import {
  chooseAccount,
  deleteAccount,
  findCurrentAccount,
  findSession,
  listAccounts,
  markSignedOut,
  type Account,
  type StoredSession,
} from '../store/accounts.ts';
import { countHoldings } from '../store/holdings.ts';
import { SealError } from '../store/seal.ts';
import { insertUnused } from '../store/unused-sessions.ts';
import { worstOf, type Unpaired } from './people/unpaired.ts';
import type { AccountEvent } from './services/account-events.ts';
import { bookOf } from './book.ts';
import type { Erasure } from './erasure.ts';
import type { SessionPool } from './sessions/session-pool.ts';
import type { UnusedSessions } from './sessions/unused-sessions.ts';
import type { Services } from './services/services.ts';
import type { PairingNotes } from './pairing/pairing-notes.ts';
import { PersonQueue } from './pairing/person-queue.ts';

/** The accounts that people have paired. */
export function openAccounts(
  pool: SessionPool,
  notes: PairingNotes,
  erasure: Erasure,
  unused: UnusedSessions,
  services: Pick<Services, 'database' | 'keys' | 'events' | 'wakeUp' | 'clock' | 'log'>,
) {
  const { database, events } = services;
  const deletions = new PersonQueue();
  const unpair = async (account: Account): Promise<Unpaired> => {
    // The person unpairs it, so events about the end of its session are not needed.
    using _ = events.mute(account.id);
    const stored = await findSession(database, account.id);
    return await remove(account, stored, await signOut(account.id, pool, notes));
  };
  /** Deletes an account. Its session is signed out in the background unless it is already. */
  const remove = async (
    account: Account,
    stored: StoredSession | undefined,
    isOut: boolean,
  ): Promise<Unpaired> => {
    const left =
      isOut || !stored ? undefined : unused.fromAccount(stored, await notes.findUnwritten(account));
    // Calls that wait for the session find none, instead of one that ended.
    await database.transaction(async (q) => {
      const marked = await markSignedOut(q, account);
      if (marked && left) await insertUnused(q, left);
    });
    unused.wakeUp.request();
    await pool.close(account.id);
    const signedOut: Unpaired = { signOut: isOut ? 'done' : left ? 'later' : 'impossible' };
    // One after the other: deletions of one person wait for each other and would fill all connections.
    const isDeleted = await deletions.run(account.personId, () => deleteAccount(database, account));
    if (!isDeleted) {
      // It was paired again meanwhile, with a session that another process may have open.
      const again = await findSession(database, account.id);
      if (again) return worstOf([signedOut, await remove(again.account, again, false)]);
    }
    erasure.request();
    return signedOut;
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
     * Signs the account out, now or in the background, and deletes all its data; no event about it
     * follows.
     */
    unpair,
    /** The same for all accounts of a person. */
    async unpairAll(personId: bigint): Promise<Unpaired> {
      const unpaired = await Promise.all((await listAccounts(database, personId)).map(unpair));
      return worstOf(unpaired);
    },
    /** Calls the listener for events in this process; an event may be repeated if it rejects. */
    subscribe: (listener: (event: AccountEvent) => Promise<void>) => events.subscribe(listener),
  };
}

/** False if the session may remain in the account's list of devices. */
async function signOut(
  accountId: string,
  pool: SessionPool,
  notes: PairingNotes,
): Promise<boolean> {
  try {
    await pool.use(accountId, async (session) => {
      // The last moment for it: whoever uses another person's account may unpair it at once.
      await notes.write(session);
      await session.addressBook.signOut();
    });
    return true;
  } catch (error) {
    if (error instanceof SealError) return false;
    // A session that cannot be unsealed counts as signed out for commands, but Telegram still has it.
    if (error instanceof TelegramError)
      return hasReason(error, 'signed_out') && !(error.cause instanceof SealError);
    throw error;
  }
}
