import { expireChanges } from '../store/changes.ts';
import { deleteOldBuckets } from '../store/call-budgets.ts';
import { deleteOldDialogs } from '../store/dialogs.ts';
import { deleteOldChanges } from '../store/history.ts';
import { deleteOldImports } from '../store/imports.ts';
import { deleteOldKnownUsers } from '../store/known-users.ts';
import { deleteOldNotifications } from '../store/notifications.ts';
import { deleteOldSnapshots } from '../store/snapshots.ts';
import { deleteExpiredTokens } from '../store/tokens.ts';
import { deleteHandledUpdates } from '../store/updates.ts';
import { deleteOldViews } from '../store/views.ts';
import type { Services, StoreServices } from './services/services.ts';

const dayMs = 24 * 60 * 60_000;
const intervalMs = 10 * 60_000;
/** Far above the deadline of a call: the process that recorded an older open change has died. */
const openChangeMs = 10 * 60_000;
/** Buttons of older messages may stop working. */
const viewMs = 90 * dayMs;
/** Users who are not contacts and were not seen for this long; deleting them protects their privacy. */
const knownUserMs = 90 * dayMs;
const dialogMs = 7 * dayMs;
/** Until then, the same notification is not delivered again. */
const notificationMs = 30 * dayMs;
/** Telegram delivers an update for at most a day. */
const handledUpdateMs = 2 * dayMs;
/** Longer than any bucket needs to leak. */
const bucketMs = dayMs;
const plannedImportMs = 7 * dayMs;
const endedImportMs = 90 * dayMs;

/** Repeats `deleteExpired` every ten minutes until `signal` is aborted. */
export async function keepDeletingExpired(
  services: Pick<Services, 'database' | 'clock' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  const { clock, log } = services;
  for (;;) {
    await clock.sleep(intervalMs, signal).catch(() => undefined);
    if (signal.aborted) return;
    await deleteExpired(services).catch((error: unknown) =>
      log.warn({ err: error }, 'Deleting expired data failed'),
    );
  }
}

/** Deletes data past its retention period, and settles changes of dead processes as unknown. */
export async function deleteExpired({ database, clock }: StoreServices): Promise<void> {
  const now = clock.now();
  const before = (ms: number): Date => new Date(now.getTime() - ms);
  await expireChanges(database, before(openChangeMs));
  await deleteOldChanges(database, now);
  await deleteOldBuckets(database, before(bucketMs));
  await deleteExpiredTokens(database, now);
  await deleteHandledUpdates(database, before(handledUpdateMs));
  await deleteOldViews(database, before(viewMs));
  await deleteOldKnownUsers(database, before(knownUserMs));
  await deleteOldDialogs(database, before(dialogMs));
  await deleteOldSnapshots(database, now);
  await deleteOldNotifications(database, before(notificationMs));
  await deleteOldImports(database, {
    planned: before(plannedImportMs),
    ended: before(endedImportMs),
  });
}
