import type { LongWork } from '../services/long-work.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';
import { claimImports, nextImportAt } from '../../store/imports.ts';
import { claimUndos, nextUndoAt } from '../../store/undos.ts';
import {
  claimTakeouts,
  forgetOldTakeouts,
  nextTakeoutAt,
  postponeTakeout,
  type StoredTakeout,
} from '../../store/takeouts.ts';
import { exportMs, resumeSaved } from '../saved/fetch-saved.ts';
import { Reconciler } from '../history/reconciler.ts';
import { undoAbandonedMs } from '../history/undo-run.ts';
import { abandonedMs } from '../import/import-run.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { nextNotificationAt } from '../../store/notifications.ts';
import { waitAfter } from '../saved/takeout-tries.ts';
import type { Services } from '../services/services.ts';
import type { WorkProgress } from '../work/work-progress.ts';
import { deliverNotifications } from '../notifications/deliver-notifications.ts';

/** Another process may write something due and die, which rings nothing here. */
const longestSleepMs = 5 * 60_000;
/** What is due here may be in work in another process. */
const shortestSleepMs = 1_000;
const afterFailureMs = 30_000;
/** An account that is restricted stays so for a long time. */
const refusedMs = 24 * 60 * 60_000;
const passing: ReadonlySet<FailureReason['kind']> = new Set([
  'flood',
  'unreachable',
  'telegram_broken',
  'takeout_taken',
  'takeout_over',
] as const);
const accountsAtOnce = 20;
const importsAtOnce = 100;
const undosAtOnce = 100;

/**
 * Does what was promised for later, as long as the process runs: exports that are waited for, imports
 * and undos that wait or that nobody works on any more, and news that are to be told. Each is in the
 * database and taken by whichever process comes first.
 */
export async function runDueWork(
  pool: SessionPool,
  news: Readonly<Record<LongWork['kind'], WorkProgress>>,
  services: Services,
  signal: AbortSignal,
): Promise<void> {
  const { clock, log, wakeUp } = services;
  const truth = new Reconciler(pool, services, signal);

  /** One account that cannot be worked on holds up no other. */
  const attempt = async (accountId: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (signal.aborted) return;
      log.warn({ err: error, account: accountId }, 'What was due for an account was not done');
    }
  };

  const pass = async (): Promise<void> => {
    truth.request();
    const now = clock.now();
    await forgetOldTakeouts(services.database);
    const exportHeld = new Date(now.getTime() + exportMs);
    const takeouts = { now, until: exportHeld, limit: accountsAtOnce };
    const abandoned = new Date(now.getTime() + abandonedMs);
    const due = { now, until: abandoned, limit: importsAtOnce };
    const undoHeld = new Date(now.getTime() + undoAbandonedMs);
    const [exports, imports, undos] = await Promise.all([
      claimTakeouts(services.database, takeouts),
      claimImports(services.database, due),
      claimUndos(services.database, { now, until: undoHeld, limit: undosAtOnce }),
    ]);
    await deliverNotifications(services);
    await Promise.all([
      ...exports.map((one) => attempt(one.accountId, () => resume(one, pool, services))),
      ...imports.map(({ id, accountId }) =>
        attempt(accountId, async () => {
          await services.enqueueWork({ kind: 'import', id }, accountId);
          await news.import.reportChange(id);
        }),
      ),
      ...undos.map(({ id, accountId }) =>
        attempt(accountId, async () => {
          await services.enqueueWork({ kind: 'undo', id }, accountId);
          await news.undo.reportChange(id);
        }),
      ),
    ]);
  };

  const untilNext = async (): Promise<number> => {
    const next = await Promise.all([
      nextTakeoutAt(services.database),
      nextImportAt(services.database),
      nextUndoAt(services.database),
      nextNotificationAt(services.database),
    ]);
    const waits = next.flatMap((at) => (at ? at.getTime() - clock.now().getTime() : []));
    return Math.max(shortestSleepMs, Math.min(longestSleepMs, ...waits));
  };

  while (!signal.aborted) {
    const wait = await pass()
      .then(untilNext)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'What is due could not be looked up');
        return afterFailureMs;
      });
    await wakeUp.sleep(wait, clock, signal);
  }
  await truth.idle();
}

async function resume(
  { accountId, tries }: StoredTakeout,
  pool: SessionPool,
  services: Services,
): Promise<void> {
  try {
    await pool.use(accountId, (session) => resumeSaved(session, services));
  } catch (error) {
    if (error instanceof TelegramError) {
      const { reason } = error;
      const wait = passing.has(reason.kind) ? waitAfter(tries) : refusedMs;
      const later = new Date(services.clock.now().getTime() + wait);
      const until = reason.kind === 'flood' && reason.until > later ? reason.until : later;
      await postponeTakeout(services.database, accountId, until);
    }
    throw error;
  }
}
