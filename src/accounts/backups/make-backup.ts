import { createHash } from 'node:crypto';
import {
  maxBackupBytes,
  type AccountBackup,
  type BackupContact,
} from '../../contacts/account-backup.ts';
import type { SnapshotContact } from '../../contacts/book-difference.ts';
import { compareValues } from '../../contacts/compare.ts';
import { mapInSteps, sortInSteps } from '../../contacts/steps.ts';
import type { SavedNumber } from '../../contacts/saved-number.ts';
import { writeBackupHead, writeBackupLists } from '../../contacts/write/write-backup.ts';
import { inSlices, runInSlices } from '../../runtime/in-slices.ts';
import { readSavedList } from '../../store/saved-numbers.ts';
import { digestOf } from '../../store/seal.ts';
import { findBlocked } from '../changes/kinds/block.ts';
import type { MadeBackup } from '../services/made-backup.ts';
import type { Services } from '../services/services.ts';
import { WorkLog } from '../services/work-log.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** About 100 entries, which take a few milliseconds to write. */
const chunkLength = 16_384;

type BackupServices = Pick<Services, 'database' | 'keys' | 'clock' | 'log'>;

/** Makes a backup of an account as Telegram has it now. Throws `TelegramError`. */
export async function makeBackup(
  session: AccountSession,
  services: BackupServices,
): Promise<MadeBackup> {
  const lines = new WorkLog({ account: session.account.id, work: 'backup' }, services);
  let done = 0;
  const make = async (): Promise<MadeBackup> => {
    const made = await makeNow(session, services);
    done = made.counts.contacts;
    return made;
  };
  return lines.follow(() => ({ done }), make);
}

async function makeNow(session: AccountSession, services: BackupServices): Promise<MadeBackup> {
  const backup = await readBackup(session, services);
  const { madeAt, contacts, savedReadAt, savedNumbers, blocked } = backup;
  const hash = createHash('sha256');
  const chunks = [Buffer.from(writeBackupHead(backup))];
  let [size, text] = [chunks[0]?.length ?? 0, ''];
  const flush = (): void => {
    const chunk = Buffer.from(text);
    text = '';
    hash.update(chunk);
    size += chunk.length;
    if (size <= maxBackupBytes) chunks.push(chunk);
    else chunks.length = 0;
  };
  for await (const part of inSlices(writeBackupLists(backup))) {
    text += part;
    if (text.length >= chunkLength) flush();
  }
  flush();
  return {
    madeAt,
    savedReadAt,
    counts: {
      contacts: contacts.length,
      savedNumbers: savedNumbers.length,
      blocked: blocked.length,
    },
    digest: digestOf(services.keys, hash.digest('hex'), `backups of ${session.account.id}`),
    chunks: size <= maxBackupBytes ? chunks : undefined,
  };
}

async function readBackup(
  session: AccountSession,
  { database, clock }: BackupServices,
): Promise<AccountBackup> {
  const { account, addressBook, cache } = session;
  // Only a whole read shows the marks of close friends, and names that changed on another device.
  cache.invalidate('everything');
  await cache.sync(addressBook);
  const blocked = await findBlocked(session);
  const saved = await readSavedList(database, account.id);
  const { contacts } = await cache.read();
  const annotated = await runInSlices(
    mapInSteps(contacts.values(), (contact): BackupContact => {
      const { note, labels } = contacts.annotationOf(contact.id);
      return { ...contact, note, labels };
    }),
  );
  const { id, firstName, lastName } = account.owner;
  const byId = (a: SnapshotContact, b: SnapshotContact): number => compareValues(a.id, b.id);
  const byPhone = (a: SavedNumber, b: SavedNumber): number => compareValues(a.phone, b.phone);
  return {
    madeAt: clock.now(),
    account: { id, firstName, lastName },
    contacts: await runInSlices(sortInSteps(annotated, byId)),
    savedReadAt: saved?.readAt,
    savedNumbers: await runInSlices(sortInSteps(saved?.numbers ?? [], byPhone)),
    blocked: await runInSlices(sortInSteps(blocked, byId)),
  };
}
