import { TelegramError } from '../../contacts/telegram-error.ts';
import { findDueTimes, type DueKind, type DueTimes } from '../../store/due-times.ts';
import { giveBackWork, reserveWork, type ReservedWork } from '../../store/long-work.ts';
import {
  reserveTakeouts,
  deleteOldTakeouts,
  postponeTakeout,
  type StoredTakeout,
} from '../../store/takeouts.ts';
import { Reconciler } from '../history/reconciler.ts';
import { deliverNotifications } from '../notifications/deliver-notifications.ts';
import { maxExportMs, resumeSavedList } from '../saved/fetch-saved.ts';
import { retryAfterFailure } from '../saved/takeout-tries.ts';
import type { LongWork } from '../services/long-work.ts';
import type { Services, ChangeServices } from '../services/services.ts';
import { WorkLog } from '../services/work-log.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { ReportDelivery } from '../work/deliver-reports.ts';
import type { RunningWork } from '../work/running-work.ts';
import { leaseMs } from '../work/work-claim.ts';
import type { WorkProgress } from '../work/work-progress.ts';

/**
 * Work that another process stores, and then hangs over, requests no wake-up in this process. Where it dies, the
 * watch of processes requests one.
 */
const maxSleepMs = 45_000;
/** Work that is due may be running in another process. */
const minSleepMs = 1_000;
/** So late after the end of a claim, that one which is renewed in time has been. */
const marginMs = 50;
const afterFailureMs = 30_000;
/** Each holds a session open. */
const maxTakeouts = 20;
const workPerPass = 100;

/**
 * Runs due work until `signal` is aborted: exports that wait for permission, imports and undos that waited
 * or whose process died, their reports, and notifications, which one process reserves; and changes to reconcile
 * of the sessions that are open here.
 */
export async function runDueWork(
  pool: SessionPool,
  {
    work,
    progress,
    reports,
  }: {
    readonly work: RunningWork;
    readonly progress: Readonly<Record<LongWork['kind'], WorkProgress>>;
    readonly reports: ReportDelivery;
  },
  services: ChangeServices & Pick<Services, 'events' | 'enqueueWork'>,
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

  const reportBegun = (
    kind: LongWork['kind'],
    { id, accountId, leftAt }: ReservedWork,
  ): Promise<void> =>
    attempt(accountId, async () => {
      const fields = { account: accountId, work: kind, id };
      if (leftAt) log.warn({ ...fields, leftAt }, 'Long work is taken over from a silent process');
      await progress[kind].reportChange(id);
    });

  const resuming = new Set<Promise<void>>();
  /** An export takes many calls: other due work does not wait for it. */
  const resume = (takeout: StoredTakeout): void => {
    const resumed = attempt(takeout.accountId, () => resumeTakeout(takeout, pool, services));
    const ended = resumed.finally(() => {
      resuming.delete(ended);
      wakeUp.request();
    });
    resuming.add(ended);
  };

  const run: Readonly<Record<DueKind, (now: Date) => Promise<void>>> = {
    takeout: async (now) => {
      const until = new Date(now.getTime() + maxExportMs);
      const limit = maxTakeouts - resuming.size;
      for (const one of await reserveTakeouts(database, { now, until, limit })) resume(one);
    },
    import: (now) => runLong('import', now),
    undo: (now) => runLong('undo', now),
    notification: () => deliverNotifications(services),
    report: () => reports.deliverDue(),
  };
  const runLong = async (kind: LongWork['kind'], now: Date): Promise<void> => {
    const until = new Date(now.getTime() + leaseMs);
    const reservation = { now, until, limit: workPerPass, besides: work.ids };
    const reserved = await reserveWork(database, kind, reservation);
    const { begun = [], refused = [] } = Object.groupBy(reserved, ({ id }) =>
      services.enqueueWork({ kind, id }) ? 'begun' : 'refused',
    );
    // This process stops. What it has just released would otherwise wait for the end of this reservation.
    const ids = refused.map(({ id }) => id);
    await giveBackWork(database, kind, ids, clock.now());
    await Promise.all(begun.map((one) => reportBegun(kind, one)));
  };

  /** Returns how long to sleep. */
  const pass = async (): Promise<number> => {
    reconciler.request();
    const now = clock.now();
    const times = await findDueTimes(database, now);
    const due = [...times.next].flatMap(([kind, at]) => (at <= now ? kind : []));
    if (due.length === 0 && !times.hasOldTakeouts) return msUntilNext(times);
    if (times.hasOldTakeouts) await deleteOldTakeouts(database);
    const results = await Promise.allSettled(due.map((kind) => run[kind](now)));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    return msUntilNext(await findDueTimes(database, clock.now()));
  };

  const msUntilNext = ({ next }: DueTimes): number => {
    const now = clock.now().getTime();
    const waits = Array.from(next.values(), (at) => at.getTime() - now + marginMs);
    return Math.max(minSleepMs, Math.min(maxSleepMs, ...waits));
  };

  while (!signal.aborted) {
    const sleepMs = await pass().catch((error: unknown) => {
      log.warn({ err: error }, 'Reserving due work failed');
      return afterFailureMs;
    });
    await wakeUp.sleep(sleepMs, clock, signal);
  }
  await Promise.all([...resuming, reconciler.idle(), reports.stop()]);
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
      const until = retryAfterFailure(services.clock.now(), tries, error.reason);
      const lines = new WorkLog({ account: accountId, work: 'takeout' }, services);
      lines.waits({ waitsFor: error.reason.kind, until, tries });
      await postponeTakeout(services.database, accountId, until);
    }
    throw error;
  }
}
