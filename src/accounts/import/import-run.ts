import { isPassing } from '../../contacts/telegram-error.ts';
import type { Reason } from '../../contacts/telegram-error.ts';
import { changeImport, deleteImport, loadImport } from '../../store/imports.ts';
import type { StoredImport } from '../../store/imports.ts';
import {
  countUnbegun,
  findLaterUntil,
  nextLater,
  nextPending,
  unmarkSent,
} from '../../store/sent-rows.ts';
import { addRow } from './add-row.ts';
import { cardsPerCall } from './import-cards.ts';
import type { Imported } from './import-cards.ts';
import { doLongWork, mustBeTold } from '../work/long-work.ts';
import type { WorkNews } from '../work/work-progress.ts';
import { afterFailure, afterTrouble } from '../work/after-failure.ts';
import type { Keeper } from '../sessions/session-pool.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import { snapshotBefore } from '../snapshots/take-snapshot.ts';
import { sendLateRows, sendRows } from './send-rows.ts';
import { settledBefore, tellParked } from './tell-parked.ts';
import type { Tools, Turn } from '../services/services.ts';

/** Between people who are added one by one: Telegram limits that, and looking up usernames. */
const gentleMs = 2_000;
/** Longer than sending a batch takes; then somebody else looks whether anybody is at it. */
export const abandonedMs = 10 * 60_000;

type Step =
  | { readonly kind: 'sent'; readonly imported: readonly Imported[] }
  | { readonly kind: 'added' }
  /** Telegram wants the rest at `until`. */
  | { readonly kind: 'later'; readonly until: Date }
  | { readonly kind: 'over' };

/**
 * Sends what is next of an import until nothing is left, it has to wait, or somebody stops it. What
 * fails is noted in the import.
 */
export async function workOnImport(
  importId: string,
  turn: Turn,
  { keeper, news, tools }: { keeper: Keeper; news: WorkNews; tools: Tools },
): Promise<void> {
  const { database, clock } = tools;
  const work = {
    load: () => loadImport(database, importId),
    take: (open: OpenBook, run: StoredImport, first: boolean) => takeStep(open, run, first, tools),
    note: async (run: StoredImport, step: Step) => {
      await noteStep(run, step, tools);
      if (run.quiet && step.kind === 'sent') {
        await mustBeTold(tellParked(run, step.imported, tools), turn.attempt);
      }
      return step.kind === 'added' ? gentleMs : 0;
    },
    noteFailure: (run: StoredImport, reason: Reason) => noteFailure(run, reason, tools),
  };
  await doLongWork(importId, turn, work, { keeper, news, clock });
}

async function takeStep(
  open: OpenBook,
  { id, quiet }: StoredImport,
  first: boolean,
  tools: Tools,
): Promise<Step> {
  const { database, clock } = tools;
  // What was under way when a process died may be in the book.
  if (first) {
    await open.mirror.sync(open.book);
    await snapshotBefore(open, 'import', tools, await countUnbegun(database, id));
    const untold = quiet ? await settledBefore(open, id, tools) : [];
    if (untold.length > 0) return { kind: 'sent', imported: untold };
  }
  const numbers = await nextPending(database, id, 'phone', cardsPerCall);
  if (numbers.length > 0) {
    return { kind: 'sent', imported: await sendRows(open, id, numbers, tools) };
  }
  const [person] = await nextPending(database, id, 'account', 1);
  if (person) {
    await addRow(open, id, person, tools);
    return { kind: 'added' };
  }
  const due = await nextLater(database, id, clock.now(), cardsPerCall);
  if (due.length > 0) {
    return { kind: 'sent', imported: await sendLateRows(open, id, due, tools) };
  }
  const until = await findLaterUntil(database, id);
  return until ? { kind: 'later', until } : { kind: 'over' };
}

async function noteStep(run: StoredImport, step: Step, tools: Tools): Promise<void> {
  const { database, clock, alarm } = tools;
  const { id, quiet } = run;
  const now = clock.now();
  switch (step.kind) {
    case 'sent':
    case 'added': {
      const dueAt = new Date(now.getTime() + abandonedMs);
      await database.query((q) => changeImport(q, id, ['running'], { dueAt, troubles: 0 }));
      return;
    }
    case 'later': {
      const waits = { state: 'waiting', waitsFor: 'later', dueAt: step.until } as const;
      await database.query((q) => changeImport(q, id, ['running'], waits));
      return alarm.ring();
    }
    case 'over': {
      if (quiet) return deleteImport(database, id);
      const over = { state: 'done', endedAt: now, dueAt: null } as const;
      await database.query((q) => changeImport(q, id, ['running'], over));
    }
  }
}

async function noteFailure(run: StoredImport, reason: Reason, tools: Tools): Promise<void> {
  const { database, clock, alarm, log } = tools;
  log.warn({ account: run.account.id, reason: reason.kind }, 'An import was interrupted');
  if (!isPassing(reason)) await unmarkSent(database, run.id);
  await database.query((q) =>
    changeImport(q, run.id, ['running'], standstill(run, reason, clock.now())),
  );
  alarm.ring();
}

function standstill(
  { quiet, troubles }: StoredImport,
  reason: Reason,
  now: Date,
): Parameters<typeof changeImport>[3] {
  const after = afterFailure(reason, troubles, now);
  // Nobody could let a quiet one go on; while its account is signed out it is not due.
  const next = after.kind === 'stand_still' && quiet ? afterTrouble(troubles, now) : after;
  if (next.kind === 'stand_still') return { state: 'paused', waitsFor: next.problem, dueAt: null };
  const { waitsFor, dueAt } = next;
  return { state: 'waiting', waitsFor, dueAt, troubles: next.troubles };
}
