import type { AddressBook } from '../../contacts/address-book.ts';
import { Failure } from '../../contacts/telegram-error.ts';
import { findSession, saveOwner } from '../../store/accounts.ts';
import type { Account } from '../../store/accounts.ts';
import { unseal } from '../../store/seal.ts';
import type { Sealed } from '../../store/seal.ts';
import { Mirror } from '../cache/contact-cache.ts';
import { noteHiddenHolders } from '../changes/note-holders.ts';
import { noteDifferences } from '../watch/note-differences.ts';
import { sessionEnded } from './session-ended.ts';
import type { Tools } from '../services/services.ts';

/** An account whose session this process holds. */
export interface OpenBook {
  readonly account: Account;
  readonly book: AddressBook;
  readonly mirror: Mirror;
}

/** A session opens only as the session of the account it was sealed for. */
export function sessionPurpose(accountId: string, telegramId: bigint): string {
  return `session ${accountId} ${telegramId}`;
}

/** Opens the stored session; who calls has its lock. `Failure` signed_out when there is none. */
export async function openBook(accountId: string, tools: Tools): Promise<OpenBook> {
  const stored = await findSession(tools.database, accountId);
  if (!stored) throw new Failure({ kind: 'signed_out' });
  const book = await openSession(stored, tools).catch(async (error: unknown) => {
    if (isSignedOut(error)) await sessionEnded(stored.account, tools);
    throw error;
  });
  try {
    const account = await withOwnerOf(book, stored.account, tools);
    const mirror = new Mirror(accountId, tools, async (differences) => {
      await noteHiddenHolders(account, differences, tools);
      await noteDifferences(account, differences, tools);
    });
    return { account, book, mirror };
  } catch (error) {
    await book[Symbol.asyncDispose]();
    throw error;
  }
}

/** Opens a session as it was stored, whether or not it still is. */
export async function openSession(
  stored: { readonly account: Account; readonly sealed: Sealed },
  { keys, telegram }: Tools,
): Promise<AddressBook> {
  const { account, sealed } = stored;
  return telegram.open(unseal(keys, sealed, sessionPurpose(account.id, account.owner.id)));
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof Failure && error.reason.kind === 'signed_out';
}

/** People change their names and numbers in Telegram's own app. */
async function withOwnerOf(book: AddressBook, account: Account, tools: Tools): Promise<Account> {
  const { owner } = book;
  const same =
    owner.firstName === account.owner.firstName &&
    owner.lastName === account.owner.lastName &&
    owner.phone === account.owner.phone &&
    owner.usernames.join() === account.owner.usernames.join();
  if (!same) await saveOwner(tools.database, account.id, owner);
  return { ...account, owner };
}
