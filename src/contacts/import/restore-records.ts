import type { AccountBackup, BackupContact } from '../account-backup.ts';
import { editAnnotation, labelsWithoutRoom } from '../annotation.ts';
import type { ReadonlyBook } from '../book/contact-book.ts';
import type { SnapshotContact } from '../book-difference.ts';
import { fullName, type Contact, type Name } from '../contact.ts';
import type { ExtraKind } from '../record/card-record.ts';
import { visitInSteps, type Steps } from '../steps.ts';
import type { ImportRecord, UnindexedRecord } from './import-record.ts';

/** The account that a backup is restored into. */
export interface RestoreContext {
  /** Whether the backup is of this account, so that it can address the users by their access hashes. */
  readonly isSameAccount: boolean;
  readonly contacts: ReadonlyBook;
  /** Numbers that Telegram has saved for the account already. */
  readonly savedPhones: ReadonlySet<string>;
  readonly blockedIds: ReadonlySet<bigint>;
  /** Users whom the account can address by id alone; only those without a number and username matter. */
  readonly knownIds: ReadonlySet<bigint>;
}

/** In characters: more than any name of Telegram has. */
const maxName = 256;
/** Of a name that is too long. */
const maxShown = 100;

/**
 * The records of all that a restore brings back: contacts that are gone or have another name, notes, labels and marks
 * that are missing, saved numbers, and users who are not blocked any more. Leaves out what is there, and contacts
 * that are new since.
 */
export function* restoreRecords(
  { contacts, savedNumbers, blocked }: Pick<AccountBackup, 'contacts' | 'savedNumbers' | 'blocked'>,
  context: RestoreContext,
): Steps<readonly ImportRecord[]> {
  const records: ImportRecord[] = [];
  const ofContacts = new Set<string>();
  const add = (record: UnindexedRecord | undefined): void => {
    if (record) records.push({ ...record, index: records.length });
  };
  yield* visitInSteps(contacts, (contact) => {
    if (contact.phone !== undefined) ofContacts.add(contact.phone);
    add(toContactRecord(contact, context));
  });
  yield* visitInSteps(blocked, (user) => {
    if (!context.blockedIds.has(user.id)) add(toBlockedRecord(user, context));
  });
  yield* visitInSteps(savedNumbers, ({ phone, firstName, lastName }) => {
    const isThere = ofContacts.has(phone) || context.savedPhones.has(phone);
    if (isThere || context.contacts.findByPhone([phone])) return;
    const long = toLongRecord({ firstName, lastName });
    if (long) return add(long);
    add({ firstName, lastName, nameForm: 'parts', phones: [phone], role: 'saved_number' });
  });
  return records;
}

/** Undefined if nothing about the contact is missing. */
function toContactRecord(
  contact: BackupContact,
  context: RestoreContext,
): UnindexedRecord | undefined {
  const long = toLongRecord(contact);
  if (long) return long;
  const now = context.contacts.get(contact.id);
  if (!now) {
    const lost = toLostRecord(contact, context);
    if (lost) return lost;
  }
  if (contact.kind === 'deleted' || now?.kind === 'deleted') return undefined;
  const extras = missingExtras(contact, now, context.contacts);
  if (now && fullName(now) === fullName(contact) && !extras) return undefined;
  return {
    ...toAccountRecord(contact, context),
    phones: phonesOf(contact, now, context),
    ...(extras && { extras }),
  };
}

function toBlockedRecord(user: SnapshotContact, context: RestoreContext): UnindexedRecord {
  // A number leads to a user only when it is added as a contact.
  const lost = toLongRecord(user) ?? toLostRecord({ ...user, phone: undefined }, context);
  return lost ?? { ...toAccountRecord(user, context), role: 'blocked' };
}

/** An entry with a longer name than Telegram has, which is listed with that reason; undefined for all others. */
function toLongRecord({ firstName, lastName }: Name): UnindexedRecord | undefined {
  const long = [firstName, lastName].find((one) => one.length > maxName);
  if (long === undefined) return undefined;
  // Two units each at most; the whole name may have millions.
  const text = Array.from(long.slice(0, 2 * maxShown))
    .slice(0, maxShown)
    .join('');
  return { firstName: '', lastName: '', leftOut: [{ text, reason: 'name_too_long', field: '' }] };
}

/** The reason why a user who is gone cannot come back; undefined if they can. */
function toLostRecord(user: SnapshotContact, context: RestoreContext): UnindexedRecord | undefined {
  const reason = user.kind === 'deleted' ? 'deleted_account' : 'unreachable_account';
  if (reason === 'unreachable_account' && (isFindable(user) || canAddress(user, context))) {
    return undefined;
  }
  const { firstName, lastName, phone: text = '' } = user;
  return { firstName, lastName, leftOut: [{ text, reason, field: '' }] };
}

function canAddress({ id }: SnapshotContact, context: RestoreContext): boolean {
  return context.isSameAccount || context.contacts.has(id) || context.knownIds.has(id);
}

/** Whether any account may find the user. */
export function isFindable({ phone, usernames }: SnapshotContact): boolean {
  return phone !== undefined || usernames.length > 0;
}

function toAccountRecord(user: SnapshotContact, context: RestoreContext): UnindexedRecord {
  const { id, firstName, lastName, usernames } = user;
  const isSeen = context.isSameAccount && !context.contacts.has(id);
  return {
    firstName,
    lastName,
    nameForm: 'parts',
    telegramId: id,
    username: usernames[0],
    ...(isSeen && { seen: seenUser(user) }),
  };
}

/** Without the note, labels and their versions. */
function seenUser(user: SnapshotContact): SnapshotContact {
  const { id, accessHash, firstName, lastName, usernames, phone, kind } = user;
  const facts = { id, accessHash, firstName, lastName, usernames, phone, kind };
  return { ...facts, mutual: false, closeFriend: false };
}

/**
 * The number by which to restore a contact. Of a contact who is there, the number that is visible now, because
 * Telegram would save a former one as another number. The account itself can add contacts who are gone by id, which
 * finds those who hide from their number too; another account has only the number.
 */
function phonesOf(
  { id, phone, mutual }: BackupContact,
  now: Contact | undefined,
  { isSameAccount, contacts }: RestoreContext,
): readonly string[] {
  if (now) return now.phone === undefined ? [] : [now.phone];
  if (phone === undefined || (isSameAccount && !mutual)) return [];
  const holder = contacts.findByPhone([phone]);
  // The number belongs to another person by now.
  return holder && holder.id !== id ? [] : [phone];
}

/** The note, labels and mark of a contact, if one of them is missing. */
function missingExtras(
  { id, note, labels, closeFriend }: BackupContact,
  now: Contact | undefined,
  contacts: ReadonlyBook,
): UnindexedRecord['extras'] {
  if (note === '' && labels.length === 0 && !closeFriend) return undefined;
  const before = contacts.annotationOf(id);
  const after = editAnnotation(before, { addNote: note, addLabels: labels });
  const missing: readonly (readonly [ExtraKind, boolean])[] = [
    ['note', after.note !== before.note],
    [
      'label',
      labelsWithoutRoom(before.labels, labels).length > 0 ||
        after.labels.length > before.labels.length,
    ],
    ['close_friend', closeFriend && now?.closeFriend !== true],
  ];
  const kinds = missing.flatMap(([kind, is]) => (is ? [kind] : []));
  if (kinds.length === 0) return undefined;
  return {
    notes: kinds.includes('note') ? [note] : [],
    labels: kinds.includes('label') ? labels : [],
    kinds,
  };
}
