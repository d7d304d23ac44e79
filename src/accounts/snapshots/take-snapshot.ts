import { snapshotSource } from '../../contacts/book/snapshot-contacts.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { saveSnapshot } from '../../store/save-snapshot.ts';
import type { SnapshotCause } from '../../store/snapshots.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { StoreServices } from '../services/services.ts';

/** A change of more contacts than this gets a snapshot first. */
const maxWithoutSnapshot = 10;

/**
 * Takes a snapshot of the contact list as Telegram has it now; `isNew` is false when the latest snapshot is
 * equal. Does not wait for exclusive work, so exclusive work may call it. Throws `TelegramError`.
 */
export async function takeSnapshot(
  { account, addressBook, cache }: AccountSession,
  cause: SnapshotCause,
  { database, clock }: StoreServices,
): Promise<{ readonly id: bigint; readonly isNew: boolean }> {
  // Even a list that was synced seconds ago may lack changes from another device.
  cache.invalidate();
  await cache.sync(addressBook);
  const { contacts: read } = await cache.read();
  // A read of the whole list, while another snapshot is taken, makes another book.
  const contacts = () => runInSlices(snapshotSource(cache.inMemory ?? read));
  const saved = await saveSnapshot(database, account.id, { contacts, cause, at: clock.now() });
  if (!saved) throw new TelegramError({ kind: 'signed_out' });
  return saved;
}

/**
 * Takes a snapshot before a change of `count` contacts, if these are many. When it throws
 * `TelegramError`, the caller must not make the change.
 */
export async function snapshotBefore(
  session: AccountSession,
  cause: Exclude<SnapshotCause, 'daily' | 'asked'>,
  services: StoreServices,
  count: number,
): Promise<void> {
  if (count > maxWithoutSnapshot) await takeSnapshot(session, cause, services);
}

/** A step of an account's daily round. */
export async function snapshotDaily(
  session: AccountSession,
  services: StoreServices,
): Promise<void> {
  await takeSnapshot(session, 'daily', services);
}
