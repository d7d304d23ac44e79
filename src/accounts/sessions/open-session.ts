import type { AddressBook } from '../../contacts/address-book.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { findSession, saveOwner, type Account } from '../../store/accounts.ts';
import { unseal, type Sealed } from '../../store/seal.ts';
import { ContactCache } from '../cache/contact-cache.ts';
import { noteHiddenHolders } from '../changes/note-holders.ts';
import { noteDifferences } from '../watch/note-differences.ts';
import { sessionEnded } from './session-ended.ts';
import type { Services } from '../services/services.ts';

/** An account whose session this process holds. */
export interface AccountSession {
  readonly account: Account;
  readonly book: AddressBook;
  readonly cache: ContactCache;
}

/** A session opens only as the session of the account it was sealed for. */
export function sessionPurpose(accountId: string, telegramId: bigint): string {
  return `session ${accountId} ${telegramId}`;
}

/** Opens the stored session; who calls has its lock. `TelegramError` signed_out when there is none. */
export async function openAccountSession(
  accountId: string,
  services: Services,
): Promise<AccountSession> {
  const stored = await findSession(services.database, accountId);
  if (!stored) throw new TelegramError({ kind: 'signed_out' });
  const book = await openSession(stored, services).catch(async (error: unknown) => {
    if (isSignedOut(error)) await sessionEnded(stored.account, services);
    throw error;
  });
  try {
    const account = await withOwnerOf(book, stored.account, services);
    const cache = new ContactCache(accountId, services, async (differences) => {
      await noteHiddenHolders(account, differences, services);
      await noteDifferences(account, differences, services);
    });
    return { account, book, cache };
  } catch (error) {
    await book[Symbol.asyncDispose]();
    throw error;
  }
}

/** Opens a session as it was stored, whether or not it still is. */
export async function openSession(
  stored: { readonly account: Account; readonly sealed: Sealed },
  { keys, telegram }: Services,
): Promise<AddressBook> {
  const { account, sealed } = stored;
  return telegram.open(unseal(keys, sealed, sessionPurpose(account.id, account.owner.id)));
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof TelegramError && error.reason.kind === 'signed_out';
}

/** People change their names and numbers in Telegram's own app. */
async function withOwnerOf(
  book: AddressBook,
  account: Account,
  services: Services,
): Promise<Account> {
  const { owner } = book;
  const same =
    owner.firstName === account.owner.firstName &&
    owner.lastName === account.owner.lastName &&
    owner.phone === account.owner.phone &&
    owner.usernames.join() === account.owner.usernames.join();
  if (!same) await saveOwner(services.database, account.id, owner);
  return { ...account, owner };
}
