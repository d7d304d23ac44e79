import type { ReadonlyBook } from '../book/contact-book.ts';
import type { Contact, Owner } from '../contact.ts';
import type { Steps } from '../steps.ts';
import { phoneOfUid } from '../write/card-uid.ts';
import type { ImportRecord, UnindexedRecord } from './import-record.ts';

/**
 * The contact that a record identifies apart from its numbers: by id (which readers also take from a UID
 * of Roster's exports), without an id by username, else by the number in such a UID.
 */
export function* findAccount(
  book: Pick<ReadonlyBook, 'get' | 'findByPhone' | 'findByUsername'>,
  { telegramId, username, uid }: UnindexedRecord,
): Steps<Contact | undefined> {
  if (telegramId !== undefined) return book.get(telegramId);
  if (username) return yield* book.findByUsername(username);
  const phone = uid === undefined ? undefined : phoneOfUid(uid);
  return phone === undefined ? undefined : book.findByPhone([phone]);
}

/** Whether the record has an id or username; a UID with a number is not enough. */
export function identifiesAccount(record: ImportRecord): boolean {
  return accountKeys(record).length > 0;
}

/** The id first: it stays with its account, while a username can move to another one. */
export function accountKeys({ telegramId, username }: ImportRecord): readonly string[] {
  const keys: string[] = [];
  if (telegramId !== undefined) keys.push(`id ${telegramId}`);
  if (username) keys.push(`@${username.toLowerCase()}`);
  return keys;
}

export function isOwner({ telegramId, username }: ImportRecord, owner: Owner): boolean {
  if (telegramId !== undefined) return telegramId === owner.id;
  return owner.usernames.some((own) => own.toLowerCase() === username?.toLowerCase());
}

/** A contact who hides the number probably has the only number of the record. */
export function hiddenHolder(
  person: Contact | undefined,
  { phones }: ImportRecord,
): Contact | undefined {
  return person?.phone === undefined && phones?.length === 1 ? person : undefined;
}
