import { Failure } from '../../contacts/telegram-error.ts';
import type { Reason } from '../../contacts/telegram-error.ts';
import { claimImports, nextImportAt } from '../../store/imports.ts';
import { claimUndos, nextUndoAt } from '../../store/undos.ts';
import {
  claimTakeouts,
  forgetOldTakeouts,
  nextTakeoutAt,
  postponeTakeout,
} from '../../store/takeouts.ts';
import type { StoredTakeout } from '../../store/takeouts.ts';
import { exportMs, resumeSaved } from '../saved/fetch-saved.ts';
import { TruthSeeker } from '../history/reconciler.ts';
import { undoAbandonedMs } from '../history/undo-run.ts';
import { abandonedMs } from '../import/import-run.ts';
import type { Keeper } from '../sessions/session-pool.ts';
import { nextNewsAt } from '../../store/notifications.ts';
import { waitAfter } from '../saved/takeout-tries.ts';
import type { LongWork, Tools } from '../services/services.ts';
import type { WorkNews } from '../work/work-progress.ts';
import { tellNews } from '../notifications/deliver-notifications.ts';

/** Another process may write something due and die, which rings nothing here. */
const longestSleepMs = 5 * 60_000;
/** What is due here may be in work in another process. */
const shortestSleepMs = 1_000;
const afterFailureMs = 30_000;
/** An account that is restricted stays so for a long time. */
const refusedMs = 24 * 60 * 60_000;
const passing: ReadonlySet<Reason['kind']> = new Set([
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
export async function keepDue(
  keeper: Keeper,
  news: Readonly<Record<LongWork['kind'], WorkNews>>,
  tools: Tools,
  signal: AbortSignal,
): Promise<void> {
  const { clock, log, alarm } = tools;
  const truth = new TruthSeeker(keeper, tools, signal);

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
    truth.look();
    const now = clock.now();
    await forgetOldTakeouts(tools.database);
    const exportHeld = new Date(now.getTime() + exportMs);
    const takeouts = { now, until: exportHeld, limit: accountsAtOnce };
    const abandoned = new Date(now.getTime() + abandonedMs);
    const due = { now, until: abandoned, limit: importsAtOnce };
    const undoHeld = new Date(now.getTime() + undoAbandonedMs);
    const [exports, imports, undos] = await Promise.all([
      claimTakeouts(tools.database, takeouts),
      claimImports(tools.database, due),
      claimUndos(tools.database, { now, until: undoHeld, limit: undosAtOnce }),
    ]);
    await tellNews(tools);
    await Promise.all([
      ...exports.map((one) => attempt(one.accountId, () => resume(one, keeper, tools))),
      ...imports.map(({ id, accountId }) =>
        attempt(accountId, async () => {
          await tools.putWork({ kind: 'import', id }, accountId);
          await news.import.changed(id);
        }),
      ),
      ...undos.map(({ id, accountId }) =>
        attempt(accountId, async () => {
          await tools.putWork({ kind: 'undo', id }, accountId);
          await news.undo.changed(id);
        }),
      ),
    ]);
  };

  const untilNext = async (): Promise<number> => {
    const next = await Promise.all([
      nextTakeoutAt(tools.database),
      nextImportAt(tools.database),
      nextUndoAt(tools.database),
      nextNewsAt(tools.database),
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
    await alarm.sleep(wait, clock, signal);
  }
  await truth.over();
}

async function resume(
  { accountId, tries }: StoredTakeout,
  keeper: Keeper,
  tools: Tools,
): Promise<void> {
  try {
    await keeper.use(accountId, (open) => resumeSaved(open, tools));
  } catch (error) {
    if (error instanceof Failure) {
      const { reason } = error;
      const wait = passing.has(reason.kind) ? waitAfter(tries) : refusedMs;
      const later = new Date(tools.clock.now().getTime() + wait);
      const until = reason.kind === 'flood' && reason.until > later ? reason.until : later;
      await postponeTakeout(tools.database, accountId, until);
    }
    throw error;
  }
}
