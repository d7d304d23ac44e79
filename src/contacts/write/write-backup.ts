import { backupVersion, type AccountBackup, type BackupContact } from '../account-backup.ts';
import type { SnapshotContact } from '../book-difference.ts';
import { toJsonContact } from '../contact-json.ts';
import type { SavedNumber } from '../saved-number.ts';
import { writeList } from './write-list.ts';

/** The first lines: the version first, by which readers know the file, and the times, which are no content. */
export function writeBackupHead({ madeAt, account, savedReadAt }: AccountBackup): string {
  const { id, firstName, lastName } = account;
  const owner = JSON.stringify({ id: String(id), firstName, lastName });
  const readAt = savedReadAt ? `"savedReadAt":"${savedReadAt.toISOString()}",\n` : '';
  return `{"rosterBackup":${backupVersion},\n"madeAt":"${madeAt.toISOString()}",\n${readAt}"account":${owner},\n`;
}

/** Yields the rest, one entry at a time. The same content is the same text if the lists are sorted. */
export function* writeBackupLists({
  contacts,
  savedNumbers,
  blocked,
}: Pick<AccountBackup, 'contacts' | 'savedNumbers' | 'blocked'>): Generator<string> {
  yield* writeList('contacts', contacts, contactEntry);
  yield ',\n';
  yield* writeList('savedNumbers', savedNumbers, savedEntry);
  yield ',\n';
  yield* writeList('blocked', blocked, userEntry);
  yield '}\n';
}

function contactEntry(contact: BackupContact): object {
  const { note, labels } = contact;
  return {
    ...userEntry(contact),
    ...(note !== '' && { note }),
    ...(labels.length > 0 && { labels }),
  };
}

function userEntry(user: SnapshotContact): object {
  return { id: String(user.id), ...toJsonContact(user) };
}

function savedEntry({ phone, firstName, lastName, savedAt }: SavedNumber): object {
  return {
    phone,
    ...(firstName !== '' && { firstName }),
    ...(lastName !== '' && { lastName }),
    savedAt: savedAt.toISOString(),
  };
}
