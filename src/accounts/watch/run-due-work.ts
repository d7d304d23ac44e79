import { isPassing, TelegramError } from '../../contacts/telegram-error.ts';
import { reserveWork, nextDueAt } from '../../store/long-work.ts';
import { nextNotificationAt } from '../../store/notifications.ts';
import {
  reserveTakeouts,
  deleteOldTakeouts,
  postponeTakeout,
  type StoredTakeout,
} from '../../store/takeouts.ts';
import { Reconciler } from '../history/reconciler.ts';
import { deliverNotifications } from '../notifications/deliver-notifications.ts';
import { maxExportMs, resumeSavedList } from '../saved/fetch-saved.ts';
import { retryDelayMs } from '../saved/takeout-tries.ts';
import type { LongWork } from '../services/long-work.ts';
import type { Services, ChangeServices } from '../services/services.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { reservedMs } from '../work/run-long-work.ts';
import type { WorkProgress } from '../work/work-progress.ts';

/** Work that another process stores and then dies over requests no wake-up in this process. */
const maxSleepMs = 5 * 60_000;
/** Work that is due may be running in another process. */
const minSleepMs = 1_000;
const afterFailureMs = 30_000;
/** An account that Telegram restricts stays restricted for long. */
const refusedRetryMs = 24 * 60 * 60_000;
const takeoutsPerPass = 20;
const workPerPass = 100;

/**
 * Runs due work until `signal` is aborted: exports that wait for permission, imports and undos that waited
 * or whose process died, and notifications, which one process reserves; and changes to reconcile of the
 * sessions that are open here.
 */
export async function runDueWork(
  pool: SessionPool,
  progress: Readonly<Record<LongWork['kind'], WorkProgress>>,
  services: Pick<Services, 'database' | 'events' | 'wakeUp' | 'enqueueWork' | 'clock' | 'log'>,
  signal: AbortSignal,
): Promise<void> {
  const { database, clock, log, wakeUp } = services;
  const reconciler = new Reconciler(pool, services, signal);

  /** A failure of one account does not delay the others. */
  const attempt = async (accountId: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (signal.aborted) return;
      log.warn({ err: error, account: accountId }, 'Due work of an account failed');
    }
  };

  const enqueue = (
    kind: LongWork['kind'],
    { id, accountId }: { readonly id: string; readonly accountId: string },
  ): Promise<void> =>
    attempt(accountId, async () => {
      await services.enqueueWork({ kind, id }, accountId);
      await progress[kind].reportChange(id);
    });

  const pass = async (): Promise<void> => {
    reconciler.request();
    const now = clock.now();
    const after = (ms: number): Date => new Date(now.getTime() + ms);
    await deleteOldTakeouts(database);
    const [takeouts, imports, undos] = await Promise.all([
      reserveTakeouts(database, { now, until: after(maxExportMs), limit: takeoutsPerPass }),
      reserveWork(database, 'import', { now, until: after(reservedMs.import), limit: workPerPass }),
      reserveWork(database, 'undo', { now, until: after(reservedMs.undo), limit: workPerPass }),
    ]);
    await deliverNotifications(services);
    await Promise.all([
      ...takeouts.map((one) => attempt(one.accountId, () => resumeTakeout(one, pool, services))),
      ...imports.map((one) => enqueue('import', one)),
      ...undos.map((one) => enqueue('undo', one)),
    ]);
  };

  const msUntilNext = async (): Promise<number> => {
    const times = await Promise.all([
      nextDueAt(database, 'takeout'),
      nextDueAt(database, 'import'),
      nextDueAt(database, 'undo'),
      nextNotificationAt(database),
    ]);
    const waits = times.flatMap((at) => (at ? at.getTime() - clock.now().getTime() : []));
    return Math.max(minSleepMs, Math.min(maxSleepMs, ...waits));
  };

  while (!signal.aborted) {
    const sleepMs = await pass()
      .then(msUntilNext)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'Reserving due work failed');
        return afterFailureMs;
      });
    await wakeUp.sleep(sleepMs, clock, signal);
  }
  await reconciler.idle();
}

async function resumeTakeout(
  { accountId, tries }: StoredTakeout,
  pool: SessionPool,
  services: ChangeServices,
): Promise<void> {
  try {
    await pool.use(accountId, (session) => resumeSavedList(session, services));
  } catch (error) {
    if (error instanceof TelegramError) {
      const { reason } = error;
      const waitMs = isPassing(reason) ? retryDelayMs(tries) : refusedRetryMs;
      const retryAt = new Date(services.clock.now().getTime() + waitMs);
      const until = reason.kind === 'flood' && reason.until > retryAt ? reason.until : retryAt;
      await postponeTakeout(services.database, accountId, until);
    }
    throw error;
  }
}
