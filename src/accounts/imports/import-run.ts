import type { WorkAttempt } from '../services/long-work.ts';
import { isTransient, type FailureReason } from '../../contacts/telegram-error.ts';
import { changeImport, deleteImport, loadImport, type StoredImport } from '../../store/imports.ts';
import {
  countUnsentRows,
  nextDeferredAt,
  listDueRows,
  listPendingRows,
  unmarkInFlight,
} from '../../store/sent-rows.ts';
import { addRow } from './add-row.ts';
import { cardsPerCall } from './import-cards.ts';
import type { ImportedCard } from '../services/import-outcome.ts';
import { runLongWork, requireDelivery } from '../work/long-work.ts';
import type { WorkProgress } from '../work/work-progress.ts';
import { afterFailure, afterTrouble } from '../work/after-failure.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { snapshotBefore } from '../snapshots/take-snapshot.ts';
import { sendDeferredRows, sendRows } from './send-rows.ts';
import { listUnreported, reportSettled } from './report-settled.ts';
import type { Services, DueWorkServices, ChangeServices } from '../services/services.ts';

/** Delay after adding one user, because Telegram limits that and looking up usernames. */
const pauseAfterAddMs = 2_000;
/** Longer than sending a batch takes; after it, another process takes over the import. */
export const abandonedAfterMs = 10 * 60_000;

type Step =
  | { readonly kind: 'sent'; readonly imported: readonly ImportedCard[] }
  | { readonly kind: 'added' }
  /** The remaining rows are deferred until `until`. */
  | { readonly kind: 'later'; readonly until: Date }
  | { readonly kind: 'over' };

/**
 * Sends the rows of an import until none is left, it has to wait, or the person stops it. Stores
 * failures in the import.
 */
export async function workOnImport(
  importId: string,
  attempt: WorkAttempt,
  {
    pool,
    progress,
    services,
  }: {
    pool: SessionPool;
    progress: WorkProgress;
    services: Pick<Services, 'database' | 'events' | 'wakeUp' | 'clock' | 'log'>;
  },
): Promise<void> {
  const { database, clock } = services;
  const work = {
    load: () => loadImport(database, importId),
    runStep: (session: AccountSession, run: StoredImport, first: boolean) =>
      runStep(session, run, first, services),
    storeResult: async (run: StoredImport, step: Step) => {
      await storeStep(run, step, services);
      if (run.quiet && step.kind === 'sent') {
        await requireDelivery(reportSettled(run, step.imported, services), attempt.retries);
      }
      return step.kind === 'added' ? pauseAfterAddMs : 0;
    },
    storeFailure: (run: StoredImport, reason: FailureReason) => storeFailure(run, reason, services),
  };
  await runLongWork(importId, attempt, work, { pool, progress, clock });
}

async function runStep(
  session: AccountSession,
  { id, quiet }: StoredImport,
  first: boolean,
  services: ChangeServices,
): Promise<Step> {
  const { database, clock } = services;
  // Rows that were in flight when a process died may be done.
  if (first) {
    await session.cache.sync(session.book);
    await snapshotBefore(session, 'import', services, await countUnsentRows(database, id));
    const unreported = quiet ? await listUnreported(session, id, services) : [];
    if (unreported.length > 0) return { kind: 'sent', imported: unreported };
  }
  const numbers = await listPendingRows(database, id, 'phone', cardsPerCall);
  if (numbers.length > 0) {
    return { kind: 'sent', imported: await sendRows(session, id, numbers, services) };
  }
  const [row] = await listPendingRows(database, id, 'account', 1);
  if (row) {
    await addRow(session, id, row, services);
    return { kind: 'added' };
  }
  const due = await listDueRows(database, id, clock.now(), cardsPerCall);
  if (due.length > 0) {
    return { kind: 'sent', imported: await sendDeferredRows(session, id, due, services) };
  }
  const until = await nextDeferredAt(database, id);
  return until ? { kind: 'later', until } : { kind: 'over' };
}

async function storeStep(run: StoredImport, step: Step, services: DueWorkServices): Promise<void> {
  const { database, clock, wakeUp } = services;
  const { id, quiet } = run;
  const now = clock.now();
  switch (step.kind) {
    case 'sent':
    case 'added': {
      const dueAt = new Date(now.getTime() + abandonedAfterMs);
      await database.query((q) => changeImport(q, id, ['running'], { dueAt, troubles: 0 }));
      return;
    }
    case 'later': {
      const waits = { state: 'waiting', waitsFor: 'later', dueAt: step.until } as const;
      await database.query((q) => changeImport(q, id, ['running'], waits));
      return wakeUp.request();
    }
    case 'over': {
      if (quiet) return deleteImport(database, id);
      const over = { state: 'done', endedAt: now, dueAt: null } as const;
      await database.query((q) => changeImport(q, id, ['running'], over));
    }
  }
}

async function storeFailure(
  run: StoredImport,
  reason: FailureReason,
  services: ChangeServices,
): Promise<void> {
  const { database, clock, wakeUp, log } = services;
  log.warn({ account: run.account.id, reason: reason.kind }, 'An import was interrupted');
  if (!isTransient(reason)) await unmarkInFlight(database, run.id);
  await database.query((q) =>
    changeImport(q, run.id, ['running'], stateAfterFailure(run, reason, clock.now())),
  );
  wakeUp.request();
}

function stateAfterFailure(
  { quiet, troubles }: StoredImport,
  reason: FailureReason,
  now: Date,
): Parameters<typeof changeImport>[3] {
  const after = afterFailure(reason, troubles, now);
  // No person sees a quiet import to resume it. While its account is signed out, it is not due.
  const next = after.kind === 'pause' && quiet ? afterTrouble(troubles, now) : after;
  if (next.kind === 'pause') return { state: 'paused', waitsFor: next.problem, dueAt: null };
  const { waitsFor, dueAt } = next;
  return { state: 'waiting', waitsFor, dueAt, troubles: next.troubles };
}
