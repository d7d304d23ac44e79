import { deleteOldVersions } from '../store/annotations.ts';
import { expireChanges } from '../store/changes.ts';
import { deleteUnused, type UnusedTable } from '../store/delete-unused.ts';
import { deleteOldChanges } from '../store/history.ts';
import { deleteOldImports } from '../store/imports.ts';
import { deleteDoneUpdates } from '../store/skipped-updates.ts';
import { deleteOldSnapshots } from '../store/snapshots.ts';
import type { Services, StoreServices } from './services/services.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;
const intervalMs = 10 * 60_000;
/** Far above the deadline of a call: the process that recorded an older open change has died. */
const openChangeMs = 10 * 60_000;
/** How long rows stay that are deleted by one time alone. */
const unusedMs: Readonly<Record<UnusedTable, number>> = {
  // Any budget recovers within an hour; clocks of hosts may differ by less than the rest.
  callBudgets: 6 * hourMs,
  dialogs: 7 * dayMs,
  // Users who are not contacts; deleting them protects their privacy.
  knownUsers: 90 * dayMs,
  // As long as what older buttons stand for.
  liveButtons: 90 * dayMs,
  // Until then, the same notification is not delivered again.
  notifications: 30 * dayMs,
  // Until then, a person learns that their attempt was interrupted.
  openPairings: hourMs,
  pairingAttempts: 0,
  // Far above the time after which it counts as dead.
  processes: hourMs,
  tokens: 0,
  // Buttons of older messages may stop working.
  views: 90 * dayMs,
};
/** Telegram delivers an update for at most a day. */
const handledUpdateMs = 2 * dayMs;
/** Until then, owners can have a skipped update handled again. */
const skippedUpdateMs = 7 * dayMs;
const mostSkipped = 500;
const plannedImportMs = 7 * dayMs;
const endedImportMs = 90 * dayMs;

/** Deletes expired data at once and every ten minutes, until `signal` is aborted. */
export async function keepDeletingExpired(
  services: Pick<Services, 'database' | 'clock' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  const { clock, log } = services;
  while (!signal.aborted) {
    await deleteExpired(services).catch((error: unknown) =>
      log.warn({ err: error }, 'Deleting expired data failed'),
    );
    await clock.sleep(intervalMs, signal).catch(() => undefined);
  }
}

/** Deletes data past its retention period, and settles changes of dead processes as unknown. */
async function deleteExpired({ database, clock }: StoreServices): Promise<void> {
  const now = clock.now();
  const before = (ms: number): Date => new Date(now.getTime() - ms);
  await expireChanges(database, before(openChangeMs));
  await deleteOldChanges(database, now);
  await deleteOldVersions(database, now);
  await deleteOldSnapshots(database, now);
  await deleteOldImports(database, {
    planned: before(plannedImportMs),
    ended: before(endedImportMs),
  });
  await deleteDoneUpdates(database, {
    handled: before(handledUpdateMs),
    skipped: before(skippedUpdateMs),
    most: mostSkipped,
  });
  await deleteUnused(database, now, unusedMs);
}
