import {
  splitRestorable,
  type ContactPair,
  type SnapshotContact,
} from '../../contacts/book-difference.ts';
import type { User } from '../../contacts/contact.ts';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import type { Account } from '../../store/accounts.ts';
import { saveKnownUsers } from '../../store/known-users.ts';
import { planRecords } from './begin-import.ts';
import type { ImportPlanResult } from '../services/import-run.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { PlanServices } from './store-plan.ts';

/**
 * Plans an import that adds contacts that are gone and renames contacts to their former names. Contacts
 * that are new since the snapshot stay.
 */
export async function restoreSnapshot(
  account: Account,
  difference: Parameters<typeof splitRestorable>[0],
  name: string,
  pool: SessionPool,
  services: PlanServices,
): Promise<ImportPlanResult> {
  const { left, renamed } = splitRestorable(difference);
  const records = [...left.map(toRecordOfMissing), ...renamed.map(toRecordOfRenamed)].map(
    (record, index): ImportRecord => ({ ...record, index }),
  );
  // Old known users are deleted, and without an access hash they could not be added.
  const { database, clock } = services;
  await saveKnownUsers(database, account.id, left.map(toUser), clock.now(), 'older');
  return planRecords(account, { records, name, restores: true }, pool, services);
}

type LooseRecord = Omit<ImportRecord, 'index'>;

/**
 * Mutual contacts are sure to be found by number, which adds many in one call. Others may hide from that,
 * so they are added one by one by id.
 */
function toRecordOfMissing(contact: SnapshotContact): LooseRecord {
  const { id, firstName, lastName, phone, usernames, mutual } = contact;
  const phones = mutual && phone !== undefined ? [phone] : [];
  return { firstName, lastName, phones, telegramId: id, username: usernames[0] };
}

/** Uses the number that is visible now, because Telegram would save a former one as another number. */
function toRecordOfRenamed({ before, after }: ContactPair): LooseRecord {
  const { id, firstName, lastName, usernames } = before;
  const phones = after.phone === undefined ? [] : [after.phone];
  return { firstName, lastName, phones, telegramId: id, username: usernames[0] };
}

function toUser(contact: SnapshotContact): User {
  const hidden = { kind: 'hidden' } as const;
  return { ...contact, lastSeen: hidden, premium: false, contact: false, mutual: false };
}
