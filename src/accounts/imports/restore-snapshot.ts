import { restorable, type ContactPair, type KeptContact } from '../../contacts/book-difference.ts';
import type { User } from '../../contacts/contact.ts';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import type { Account } from '../../store/accounts.ts';
import { keepKnownUsers } from '../../store/known-users.ts';
import { beginImport } from './begin-import.ts';
import type { Begun } from '../services/import-run.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { StoreServices } from '../services/services.ts';

/**
 * Plans to add who left and to rename who is called otherwise now. Whoever is new stays as they are.
 */
export async function restoreSnapshot(
  account: Account,
  difference: Parameters<typeof restorable>[0],
  name: string,
  pool: SessionPool,
  services: StoreServices,
): Promise<Begun> {
  const { left, renamed } = restorable(difference);
  const records = [...left.map(toRecordOfMissing), ...renamed.map(toRecordOfRenamed)].map(
    (record, index): ImportRecord => ({ ...record, index }),
  );
  // People met long ago are forgotten, and without their access hash nobody can add them.
  await keepKnownUsers(services.database, account.id, left.map(toUser), services.clock.now());
  return beginImport(account, { records, name, restores: true }, pool, services);
}

type LooseRecord = Omit<ImportRecord, 'index'>;

/**
 * By number goes five hundred at a time, but finds only those who let me find them: surely those who
 * have me as a contact. The others are added one by one, as the very account they were.
 */
function toRecordOfMissing(contact: KeptContact): LooseRecord {
  const { id, firstName, lastName, phone, usernames, mutual } = contact;
  const phones = mutual && phone !== undefined ? [phone] : [];
  return { firstName, lastName, phones, telegramId: id, username: usernames[0] };
}

/** By the number that I see now: another one of theirs would be saved beside it. */
function toRecordOfRenamed({ before, after }: ContactPair): LooseRecord {
  const { id, firstName, lastName, usernames } = before;
  const phones = after.phone === undefined ? [] : [after.phone];
  return { firstName, lastName, phones, telegramId: id, username: usernames[0] };
}

function toUser(contact: KeptContact): User {
  const hidden = { kind: 'hidden' } as const;
  return { ...contact, lastSeen: hidden, premium: false, contact: false, mutual: false };
}
