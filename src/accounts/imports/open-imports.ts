import type { ImportRun } from '../services/import-run.ts';
import { switchKind, switchRow } from '../../store/import-rows.ts';
import { cancelImport, findImport, listUnderWay, type StoredImport } from '../../store/imports.ts';
import { changeWork } from '../../store/long-work.ts';
import { takeOverDeferred } from '../../store/deferred-numbers.ts';
import { startRows } from '../../store/sent-rows.ts';
import { askColumns, beginImport, replan, readByColumns } from './begin-import.ts';
import { importPerson } from './import-person.ts';
import { toImportRun } from './to-import-run.ts';
import type { WorkProgress } from '../work/work-progress.ts';
import { runningFrom } from '../work/long-work.ts';
import type { Imports } from './imports.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { readLedger, loadRowPage, loadSavedByOthers } from './ledger.ts';
import type { Services } from '../services/services.ts';

export function openImports(
  pool: SessionPool,
  progress: WorkProgress,
  services: Pick<Services, 'database' | 'wakeUp' | 'enqueueWork' | 'clock' | 'log'>,
): Imports {
  const { database } = services;

  const withImport = async <T>(
    personId: bigint,
    id: string,
    work: (stored: StoredImport) => Promise<T>,
  ): Promise<T | undefined> => {
    const stored = await findImport(database, personId, id);
    return stored && !stored.quiet ? work(stored) : undefined;
  };
  /** Changes an import and returns its new state. */
  const change = (
    personId: bigint,
    id: string,
    work: (stored: StoredImport) => Promise<unknown>,
  ): Promise<ImportRun | undefined> =>
    withImport(personId, id, async (before) => {
      await work(before);
      const after = (await findImport(database, personId, id)) ?? before;
      if (after.state !== before.state) await progress.reportChange(id);
      return toImportRun(after, services);
    });

  return {
    begin: (account, source) => beginImport(account, source, pool, services),
    addPerson: (account, person) => importPerson(account, person, pool, services),
    columns: (personId, id) => withImport(personId, id, (stored) => askColumns(stored, services)),
    setColumns: (personId, id, columns) =>
      withImport(personId, id, (stored) => readByColumns(stored, columns, pool, services)),
    find: (personId, id) => withImport(personId, id, (stored) => toImportRun(stored, services)),
    underWay: async (personId) => {
      const all = await listUnderWay(database, personId);
      return Promise.all(all.map((stored) => toImportRun(stored, services)));
    },
    rows: (personId, id, view) =>
      withImport(personId, id, (stored) => loadRowPage(stored, view, services)),
    savedByOthers: (personId, id, page) =>
      withImport(personId, id, (stored) => loadSavedByOthers(stored, page, services)),
    switchGroup: (personId, id, kind, on) =>
      change(personId, id, (stored) => switchKind(database, stored.id, kind, on)),
    switchRow: (personId, id, position) =>
      change(personId, id, (stored) => switchRow(database, stored.id, position)),
    setCountry: (personId, id, country) =>
      change(personId, id, (stored) => replan(stored, { country }, pool, services)),
    setReading: (personId, id, reading) =>
      change(personId, id, (stored) => replan(stored, { reading }, pool, services)),
    run: (personId, id, messageId) =>
      change(personId, id, (stored) => start(stored, messageId, services)),
    pause: (personId, id) =>
      change(personId, id, (stored) =>
        database.query((q) =>
          changeWork(q, 'import', stored.id, ['running', 'waiting'], { state: 'paused' }),
        ),
      ),
    resume: (personId, id) => change(personId, id, (stored) => resume(stored, services)),
    cancel: (personId, id) =>
      change(personId, id, async (stored) => {
        await cancelImport(database, stored.id, services.clock.now());
        // The rows in flight are reconciled, and names they replaced are restored.
        services.wakeUp.request();
      }),
    async *ledger(personId, id) {
      const stored = await findImport(database, personId, id);
      if (stored && !stored.quiet) yield* readLedger(stored, services);
    },
  };
}

async function start(
  { id, account }: StoredImport,
  messageId: number | undefined,
  services: Pick<Services, 'database' | 'wakeUp' | 'enqueueWork' | 'clock'>,
): Promise<void> {
  const { database, clock, wakeUp } = services;
  const now = clock.now();
  const runs = {
    ...runningFrom('import', now),
    startedAt: now,
    source: null,
    messageId: messageId === undefined ? null : BigInt(messageId),
  } as const;
  const started = await database.transaction(async (q) => {
    if (!(await changeWork(q, 'import', id, ['planned'], runs))) return false;
    await startRows(q, id);
    await takeOverDeferred(q, id, account.id, now);
    return true;
  });
  if (!started) return;
  // Other imports may have no deferred numbers left to wait for.
  wakeUp.request();
  await services.enqueueWork({ kind: 'import', id }, account.id);
}

/** Continues a paused import; one that waits for a flood wait keeps waiting. */
async function resume(
  stored: StoredImport,
  services: Pick<Services, 'database' | 'wakeUp' | 'enqueueWork' | 'clock'>,
): Promise<void> {
  const { id, account, waitsFor, dueAt } = stored;
  const { database, clock, wakeUp } = services;
  const now = clock.now();
  if (waitsFor === 'flood' && dueAt && dueAt > now) {
    await database.query((q) => changeWork(q, 'import', id, ['paused'], { state: 'waiting' }));
    return wakeUp.request();
  }
  const resumed = await database.query((q) =>
    changeWork(q, 'import', id, ['paused'], runningFrom('import', now)),
  );
  if (resumed) await services.enqueueWork({ kind: 'import', id }, account.id);
}
