import type { WorkAttempt } from '../services/long-work.ts';
import { isTransient } from '../../contacts/telegram-error.ts';
import { countSent } from '../../store/import-rows.ts';
import { loadImport, type StoredImport } from '../../store/imports.ts';
import {
  countUnsentRows,
  nextDeferredAt,
  listDueRows,
  listPendingRows,
  unmarkInFlight,
} from '../../store/sent-rows.ts';
import { annotateRows } from './annotate-rows.ts';
import { addRow } from './add-row.ts';
import { cardsPerCall } from '../changes/send-cards.ts';
import { runLongWork, type WorkKind, type WorkStep } from '../work/run-long-work.ts';
import type { WorkProgress } from '../work/work-progress.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { snapshotBefore } from '../snapshots/take-snapshot.ts';
import { sendDeferredRows, sendRows } from './send-rows.ts';
import { reportSettled } from './report-settled.ts';
import type { ChangeServices, Services } from '../services/services.ts';

/** Delay after adding one user, because Telegram limits that and looking up usernames. */
const pauseAfterAddMs = 2_000;

/** Sends the rows of an import until none is left, it has to wait, or the person stops it. */
export async function workOnImport(
  importId: string,
  attempt: WorkAttempt,
  context: {
    pool: SessionPool;
    progress: WorkProgress;
    services: ChangeServices & Pick<Services, 'events'>;
  },
): Promise<void> {
  const { services } = context;
  const { database } = services;
  const work: WorkKind<StoredImport> = {
    name: 'import',
    load: (id) => loadImport(database, id),
    takeStep: async (session, run, options) => {
      const step = await takeStep(session, run, options, services);
      if (!run.quiet) await annotateRows(session, run, services);
      return step;
    },
    onFailure: async ({ id }, reason) => {
      if (!isTransient(reason)) await unmarkInFlight(database, id);
    },
    standing: async ({ id, purpose }) => ({ purpose, ...(await countSent(database, id)) }),
    // No person sees a quiet import to resume it. While its account is signed out, it is not due.
    halt: ({ quiet }) => (quiet ? undefined : { state: 'paused' }),
  };
  await runLongWork(work, importId, attempt, context);
}

async function takeStep(
  session: AccountSession,
  run: StoredImport,
  { isFirst }: { readonly isFirst: boolean },
  services: ChangeServices & Pick<Services, 'events'>,
): Promise<WorkStep> {
  const { database, clock } = services;
  const { id, troubles } = run;
  // Rows that were in flight when a process died may be done.
  if (isFirst) {
    await session.cache.sync(session.addressBook);
    await snapshotBefore(session, 'import', services, await countUnsentRows(database, id));
  }
  const numbers = await listPendingRows(database, id, 'phone', cardsPerCall);
  if (numbers.length > 0) {
    await sendRows(session, id, numbers, services);
    return { kind: 'taken' };
  }
  const [row] = await listPendingRows(database, id, 'account', 1);
  if (row) {
    await addRow(session, id, row, services);
    return { kind: 'taken', pauseMs: pauseAfterAddMs };
  }
  const due = await listDueRows(database, id, clock.now(), cardsPerCall);
  if (due.length > 0) {
    await sendDeferredRows(session, id, due, services);
    return { kind: 'taken' };
  }
  const until = await nextDeferredAt(database, id);
  if (until) return { kind: 'deferred', until, troubles };
  return { kind: 'over' };
}

/** Notifies the person of what became of an import; false if that failed. Throws `TelegramError`. */
export async function reportImport(
  importId: string,
  {
    pool,
    progress,
    services,
  }: {
    pool: SessionPool;
    progress: WorkProgress;
    services: Pick<Services, 'database' | 'events'>;
  },
): Promise<boolean> {
  const stored = await loadImport(services.database, importId);
  return stored?.quiet ? reportSettled(stored, pool, services) : progress.report(importId);
}
