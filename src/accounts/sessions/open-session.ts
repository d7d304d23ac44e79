import type { AddressBook, BookEvent } from '../../contacts/ports/address-book.ts';
import { accountSpender } from '../../contacts/call-budgets.ts';
import type { User } from '../../contacts/contact.ts';
import type { ContactDifference } from '../../contacts/contact-events.ts';
import { hasReason, TelegramError, whySignedOut } from '../../contacts/telegram-error.ts';
import { findSession, saveOwner, type Account } from '../../store/accounts.ts';
import { ContactCache } from '../cache/contact-cache.ts';
import type { Services } from '../services/services.ts';
import { goOnWithWork } from './go-on-with-work.ts';
import { recordSessionEnd } from './record-session-end.ts';
import { unsealSession } from './sealed-session.ts';

/** An open session of an account, with its contact cache. */
export interface AccountSession {
  readonly account: Account;
  readonly addressBook: AddressBook;
  readonly cache: ContactCache;
  readonly memory: SessionMemory;
}

/** What is kept only while the session is open. */
export class SessionMemory {
  /** The lease was lost with the connection to the database: what fails now is done again from the start. */
  isLost = false;
  /** When the person last looked at a user, in milliseconds since 1970, by user id; the latest last. */
  readonly looks = new Map<bigint, number>();
  /** The last reading of people who show their number, and when that was. */
  numberShowing: { readonly at: number; readonly users: readonly User[] } | undefined;
}

/** What the layers above do with what an open session reports. */
export interface SessionHandlers {
  /** Something happened to the account, in this process or on another device. */
  onEvent(session: AccountSession, event: BookEvent): Promise<void>;
  /** Contacts differ from the cache. Runs before they are stored, and again if it rejects. */
  onDifferences(account: Account, differences: readonly ContactDifference[]): Promise<void>;
}

/** Opens the stored session; the caller holds its lease. `TelegramError` signed_out without a session. */
export async function openAccountSession(
  accountId: string,
  handlers: Pick<SessionHandlers, 'onDifferences'>,
  services: Pick<
    Services,
    'database' | 'telegram' | 'keys' | 'events' | 'wakeUp' | 'clock' | 'log'
  >,
): Promise<AccountSession> {
  const stored = await findSession(services.database, accountId);
  if (!stored) throw new TelegramError({ kind: 'signed_out' });
  const session = await unsealSession(stored, services);
  const opening = services.telegram.openAddressBook(
    session,
    accountSpender(stored.account.owner.id),
  );
  const addressBook = await opening.catch(async (error: unknown) => {
    if (!hasReason(error, 'signed_out')) throw error;
    const why = whySignedOut(error);
    const isNotified = await recordSessionEnd(stored.account, why, services);
    throw new TelegramError({ kind: 'signed_out', why, isNotified }, { cause: error });
  });
  try {
    const account = await withOwnerOf(addressBook, stored.account, services);
    await goOnWithWork(accountId, services);
    const cache = new ContactCache(accountId, services, (differences) =>
      handlers.onDifferences(account, differences),
    );
    return { account, addressBook, cache, memory: new SessionMemory() };
  } catch (error) {
    await addressBook[Symbol.asyncDispose]();
    throw error;
  }
}

/** Stores the owner's name and number again if they changed in Telegram's own app. */
async function withOwnerOf(
  addressBook: AddressBook,
  account: Account,
  services: Pick<Services, 'database'>,
): Promise<Account> {
  const { owner } = addressBook;
  const isSame =
    owner.firstName === account.owner.firstName &&
    owner.lastName === account.owner.lastName &&
    owner.phone === account.owner.phone &&
    owner.usernames.join() === account.owner.usernames.join();
  if (!isSame) await saveOwner(services.database, account.id, owner);
  return { ...account, owner };
}
