import { TelegramError } from '../../contacts/telegram-error.ts';
import { saveSnapshot } from '../../store/save-snapshot.ts';
import type { SnapshotCause } from '../../store/snapshots.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { StoreServices } from '../services/services.ts';

/** What changes more contacts than this at once is a mass change. */
const massChange = 10;

/**
 * Keeps the whole book as Telegram has it right now; `isNew` is false when the latest snapshot holds
 * the same. Waits for no turn, so it may be called within one. Throws `TelegramError`.
 */
export async function takeSnapshot(
  { account, book, cache }: AccountSession,
  cause: SnapshotCause,
  { database, clock }: StoreServices,
): Promise<{ readonly id: bigint; readonly isNew: boolean }> {
  // A list that was right half a minute ago lacks what was done on another device since.
  cache.invalidate();
  await cache.sync(book);
  const contacts = (await cache.read()).contacts.values();
  const saved = await saveSnapshot(database, account.id, { contacts, cause, at: clock.now() });
  if (!saved) throw new TelegramError({ kind: 'signed_out' });
  return saved;
}

/**
 * Keeps the book before a change of `count` contacts, if that is a mass change. Throws when it cannot:
 * then nothing may be changed.
 */
export async function snapshotBefore(
  session: AccountSession,
  cause: Exclude<SnapshotCause, 'daily' | 'asked'>,
  services: StoreServices,
  count: number = Infinity,
): Promise<void> {
  if (count > massChange) await takeSnapshot(session, cause, services);
}

/** A step of an account's daily round. */
export async function snapshotDaily(
  session: AccountSession,
  services: StoreServices,
): Promise<void> {
  await takeSnapshot(session, 'daily', services);
}
