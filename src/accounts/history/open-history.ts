import type { UndoRun } from '../services/undo-run.ts';
import { locatePage } from '../../contacts/list-page.ts';
import { findAccount, type Account } from '../../store/accounts.ts';
import {
  findImported,
  findOperation,
  latestOperation,
  pageOperations,
} from '../../store/history.ts';
import { leaveOutImported } from '../../store/deferred-numbers.ts';
import { pageChanges } from '../../store/operation-changes.ts';
import { dropWaitingNotice } from '../../store/not-done.ts';
import { dropReportIn } from '../../store/reports.ts';
import {
  findUndo,
  insertUndo,
  listUndosOf,
  listUndosUnderWay,
  retryFailed,
} from '../../store/undos.ts';
import { changeWork } from '../../store/long-work.ts';
import { firstOperationOf, newOperationId } from '../services/operation-ids.ts';
import type { ChangeServices, Services } from '../services/services.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { runningFrom } from '../work/run-long-work.ts';
import type { RunningWork } from '../work/running-work.ts';
import type {
  BegunOperation,
  ChangeRow,
  HistoryPage,
  Operation,
  UndoStart,
  UndoRefusal,
} from './history.ts';
import { forgetIfNotDone, forgetPartsNotDone } from './forget-not-done.ts';
import { readOperations, toChangeRow } from './operations.ts';
import { toUndoRun } from './to-undo-run.ts';
import type { WorkProgress } from '../work/work-progress.ts';
import { atOnce } from './work-on-undo.ts';

/** As many rows as a phone shows without scrolling far. */
const pageSize = 8;
/** Limit of operations to look through for one that can be undone. */
const mostLooked = 20;

/** The operations of accounts, the latest first, and their undo. */
export type History = ReturnType<typeof openHistory>;

export function openHistory(
  pool: SessionPool,
  progress: WorkProgress,
  work: RunningWork,
  services: ChangeServices & Pick<Services, 'enqueueWork'>,
) {
  const { database } = services;

  const find = async (personId: bigint, id: string): Promise<Operation | undefined> => {
    const found = await findOperation(database, personId, id);
    const account = found && (await findAccount(database, personId, found.accountId));
    return account && (await readOperations(account, [found.id], services))[0];
  };
  const findRun = async (personId: bigint, id: string): Promise<UndoRun | undefined> => {
    const stored = await findUndo(database, personId, id);
    return stored && toUndoRun(stored, services);
  };
  /** Whether it is an import or undo that still runs, or is being undone. */
  const isBusy = async ({ id, account, undo }: Operation): Promise<boolean> => {
    const imported = (await findImported(database, [id])).get(id);
    const own = await findRun(account.personId, id);
    return imported?.underWay === true || isUnderWay(own) || isUnderWay(undo);
  };

  return {
    /** `words` search names, usernames and numbers. `page` past the end means the last. */
    async page(
      account: Account,
      { words, page }: { readonly words: string; readonly page: number },
    ): Promise<HistoryPage<Operation>> {
      const found = await pageOperations(database, account.id, { words, page, size: pageSize });
      const rows = await readOperations(account, found.ids, services);
      return { rows, ...paged(found) };
    },
    find,
    /** The latest operation or redo, no undo, that can be undone or still runs. */
    async latest(account: Account): Promise<Operation | undefined> {
      const looked: string[] = [];
      while (looked.length < mostLooked) {
        const id = await latestOperation(database, account.id, looked);
        if (id === undefined) return undefined;
        const [operation] = await readOperations(account, [id], services);
        // An operation that still runs is returned too: /undo must not skip to the one before it.
        if (operation && (operation.undoable || (await isBusy(operation)))) return operation;
        looked.push(id);
      }
      return undefined;
    },
    /** With `left` only the changes that the undo did not revert. */
    async changes(
      personId: bigint,
      operationId: string,
      page: number,
      only?: 'left',
    ): Promise<HistoryPage<ChangeRow> | undefined> {
      const found = await findOperation(database, personId, operationId);
      if (!found) return undefined;
      const view = { page, size: pageSize, left: only === 'left' };
      const listed = await pageChanges(database, found.id, view);
      return { rows: listed.rows.map(toChangeRow), ...paged(listed) };
    },
    /**
     * Undoes an operation. A small undo is done when this returns, unless Telegram wants to wait; a large
     * one continues as a job and reports by events. Changes that an earlier undo failed to revert are
     * tried again. `messageId`: the message that shows its progress. Throws `TelegramError`.
     */
    async undo(personId: bigint, operationId: string, messageId?: number): Promise<UndoStart> {
      const found = await find(personId, operationId);
      if (!found) return { kind: 'refused', why: 'unknown', run: undefined };
      const operation = latestRedo(found);
      const why = (await isBusy(operation)) ? 'under_way' : refusalOf(operation);
      if (why) return { kind: 'refused', why, run: operation.undo };
      return beginUndo(operation, messageId, { progress, work, services });
    },
    /**
     * What an update has begun, if it was handled before; `cause` as for `nameOperations`. With `canRepeat`, an
     * operation of which nothing was done, because its process died first, is forgotten, so that it can begin again.
     */
    async begunBy(
      personId: bigint,
      cause: string,
      { canRepeat }: { readonly canRepeat: boolean },
    ): Promise<BegunOperation | undefined> {
      const id = firstOperationOf(cause);
      // An undo is an operation too, once it has recorded a change.
      const run = await findRun(personId, id);
      if (run) return { run };
      const operation = await find(personId, id);
      if (!operation) return undefined;
      const isImport = (await findImported(database, [id])).has(id);
      if (!canRepeat || isImport) return { operation };
      if (await forgetIfNotDone(operation, pool, services)) return undefined;
      // What Telegram was asked for may be known now.
      return { operation: (await find(personId, id)) ?? operation };
    },
    /** The person has been shown the operation: a notification about it that waits is dropped. */
    setShown: ({ id }: Operation): Promise<void> => database.query((q) => dropWaitingNotice(q, id)),
    /** Prepares an operation that a repeated update goes on with: what was not done is recorded again. */
    forgetPartsNotDone: (operation: Operation): Promise<void> =>
      forgetPartsNotDone(operation, pool, services),
    findUndo: findRun,
    /** The person's undos that run or wait. */
    async underWay(personId: bigint): Promise<readonly UndoRun[]> {
      const all = await listUndosUnderWay(database, personId);
      return Promise.all(all.map((stored) => toUndoRun(stored, services)));
    },
    /** Stores the message that shows its progress. */
    async showIn(personId: bigint, undoId: string, messageId: number): Promise<void> {
      const stored = await findUndo(database, personId, undoId);
      const shown = { messageId: BigInt(messageId) };
      if (!stored) return;
      await database.query((q) => changeWork(q, 'undo', stored.id, [stored.state], shown));
    },
    /** Stops an undo. Reverted changes stay reverted; `undo` continues with the rest. */
    async stop(personId: bigint, undoId: string): Promise<UndoRun | undefined> {
      const stored = await findUndo(database, personId, undoId);
      if (!stored) return undefined;
      const stops = { state: 'stopped', waitsFor: null, dueAt: null } as const;
      const ended = { ...stops, endedAt: services.clock.now() };
      const stopped = await database.query((q) =>
        changeWork(q, 'undo', stored.id, ['running', 'waiting'], ended),
      );
      if (stopped) await progress.reportChange(stored.id);
      return findRun(personId, undoId);
    },
  };
}

/** The operation to undo: the redo where one was undone and redone. */
function latestRedo(operation: Operation): Operation {
  const { redo, undoable } = operation;
  const isNext = redo && (redo.undoable || isUnderWay(redo.undo) || !undoable);
  return isNext ? latestRedo(redo) : operation;
}

function refusalOf({ undoable, undo }: Operation): UndoRefusal | undefined {
  if (undoable) return undefined;
  return undo ? 'done_already' : 'impossible';
}

function isUnderWay(run: UndoRun | undefined): boolean {
  return run?.state === 'running' || run?.state === 'waiting';
}

async function beginUndo(
  { id: operationId, account, undo }: Operation,
  messageId: number | undefined,
  {
    progress,
    work,
    services,
  }: {
    progress: WorkProgress;
    work: RunningWork;
    services: Pick<Services, 'database' | 'wakeUp' | 'enqueueWork' | 'clock'>;
  },
): Promise<UndoStart> {
  const { database, clock, wakeUp } = services;
  const now = clock.now();
  const id = undo?.id ?? newOperationId();
  const runs = {
    ...runningFrom(now),
    endedAt: null,
    messageId: messageId === undefined ? null : BigInt(messageId),
  } as const;
  const { id: accountId, personId } = account;
  const begun = undo
    ? await database.query((q) => changeWork(q, 'undo', id, ['stopped', 'done'], runs))
    : await insertUndo(database, { id, accountId, personId, operationId, createdAt: now, ...runs });
  const find = async (): Promise<UndoRun | undefined> => {
    const [stored] = await listUndosOf(database, [operationId]);
    return stored && toUndoRun(stored, services);
  };
  // The button was pressed twice, and the other press came first.
  if (!begun) return { kind: 'refused', why: 'under_way', run: await find() };
  // The person has seen the end of the operation in the message.
  if (runs.messageId !== null) await dropReportIn(database, operationId, runs.messageId);
  await retryFailed(database, operationId);
  // Numbers of it that Telegram deferred must not be sent after the undo.
  await leaveOutImported(database, accountId, operationId, now);
  wakeUp.request();
  const pending = (await find())?.counts.pending ?? 0;
  if (pending > atOnce) services.enqueueWork({ kind: 'undo', id });
  else {
    using _ = progress.mute(id);
    const { signal: stop } = new AbortController();
    await work.run({ kind: 'undo', id }, { stop, alongside: true });
  }
  const run = await find();
  return run ? { kind: 'begun', run } : { kind: 'refused', why: 'unknown', run };
}

function paged({ page, total }: { readonly page: number; readonly total: number }) {
  return { page, pages: locatePage(total, page, pageSize).pages, total };
}
