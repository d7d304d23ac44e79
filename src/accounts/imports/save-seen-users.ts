import type { SnapshotContact } from '../../contacts/book-difference.ts';
import type { User } from '../../contacts/contact.ts';
import type { StoredImport } from '../../store/imports.ts';
import { saveKnownUsers } from '../../store/known-users.ts';
import type { Services } from '../services/services.ts';
import { loadRecords } from './source-records.ts';

/** Storing so many users takes a few milliseconds. */
const usersPerCall = 500;

/**
 * Stores the users that a restore is about to add, with their access hashes: without one, a user cannot be added by id.
 * Only once the person confirmed it, because the file may be made up.
 */
export async function saveSeenUsers(
  stored: StoredImport,
  services: Pick<Services, 'database' | 'keys' | 'clock' | 'log'>,
): Promise<void> {
  if (stored.purpose !== 'restore' || stored.state !== 'planned') return;
  const records = await loadRecords(stored, services);
  if (!records) return;
  const { database, clock } = services;
  let users: User[] = [];
  const save = async (): Promise<void> => {
    await saveKnownUsers(database, stored.account.id, users, clock.now(), 'older');
    users = [];
  };
  for await (const { seen } of records) {
    if (seen) users.push(toUser(seen));
    if (users.length === usersPerCall) await save();
  }
  await save();
}

function toUser(seen: SnapshotContact): User {
  const hidden = { kind: 'hidden' } as const;
  return { ...seen, lastSeen: hidden, premium: false, contact: false, mutual: false };
}
