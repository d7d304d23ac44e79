import { switchKind, switchPosition } from '../../store/import-rows.ts';
import { cancelImport, changeImport, findImport, listUnderWay } from '../../store/imports.ts';
import type { StoredImport } from '../../store/imports.ts';
import { takeOverLate } from '../../store/late-numbers.ts';
import { startRows } from '../../store/sent-rows.ts';
import { askColumns, beginImport, planOtherwise, readByColumns } from './begin-import.ts';
import { importPerson } from './import-person.ts';
import { toRun } from './to-run.ts';
import type { WorkNews } from '../work/work-progress.ts';
import { abandonedMs } from './import-run.ts';
import type { ImportRun, Imports } from './imports.ts';
import type { Keeper } from '../sessions/session-pool.ts';
import { ledgerOf, pageOfRows, pageSavedByOthers } from './ledger.ts';
import type { Tools } from '../services/services.ts';

export function openImports(keeper: Keeper, news: WorkNews, tools: Tools): Imports {
  const { database } = tools;

  const of = async <T>(
    personId: bigint,
    id: string,
    work: (stored: StoredImport) => Promise<T>,
  ): Promise<T | undefined> => {
    const stored = await findImport(database, personId, id);
    return stored && !stored.quiet ? work(stored) : undefined;
  };
  /** Does something to an import and answers how it is then. */
  const change = (
    personId: bigint,
    id: string,
    work: (stored: StoredImport) => Promise<unknown>,
  ): Promise<ImportRun | undefined> =>
    of(personId, id, async (before) => {
      await work(before);
      const after = (await findImport(database, personId, id)) ?? before;
      if (after.state !== before.state) await news.changed(id);
      return toRun(after, tools);
    });

  return {
    begin: (account, source) => beginImport(account, source, keeper, tools),
    addPerson: (account, person) => importPerson(account, person, keeper, tools),
    columns: (personId, id) => of(personId, id, (stored) => askColumns(stored, tools)),
    setColumns: (personId, id, columns) =>
      of(personId, id, (stored) => readByColumns(stored, columns, keeper, tools)),
    find: (personId, id) => of(personId, id, (stored) => toRun(stored, tools)),
    underWay: async (personId) => {
      const all = await listUnderWay(database, personId);
      return Promise.all(all.map((stored) => toRun(stored, tools)));
    },
    rows: (personId, id, view) => of(personId, id, (stored) => pageOfRows(stored, view, tools)),
    savedByOthers: (personId, id, page) =>
      of(personId, id, (stored) => pageSavedByOthers(stored, page, tools)),
    switchGroup: (personId, id, kind, on) =>
      change(personId, id, (stored) => switchKind(database, stored.id, kind, on)),
    switchRow: (personId, id, position) =>
      change(personId, id, (stored) => switchPosition(database, stored.id, position)),
    setCountry: (personId, id, country) =>
      change(personId, id, (stored) => planOtherwise(stored, { country }, keeper, tools)),
    setReading: (personId, id, reading) =>
      change(personId, id, (stored) => planOtherwise(stored, { reading }, keeper, tools)),
    run: (personId, id, messageId) =>
      change(personId, id, (stored) => start(stored, messageId, tools)),
    pause: (personId, id) =>
      change(personId, id, (stored) =>
        database.query((q) =>
          changeImport(q, stored.id, ['running', 'waiting'], { state: 'paused' }),
        ),
      ),
    resume: (personId, id) => change(personId, id, (stored) => resume(stored, tools)),
    cancel: (personId, id) =>
      change(personId, id, async (stored) => {
        await cancelImport(database, stored.id, tools.clock.now());
        // What was under way is looked for, and names that wait for it are put back.
        tools.alarm.ring();
      }),
    async *ledger(personId, id) {
      const stored = await findImport(database, personId, id);
      if (stored && !stored.quiet) yield* ledgerOf(stored, tools);
    },
  };
}

async function start(
  { id, account }: StoredImport,
  messageId: number | undefined,
  tools: Tools,
): Promise<void> {
  const { database, clock, alarm } = tools;
  const now = clock.now();
  const runs = {
    state: 'running',
    startedAt: now,
    dueAt: new Date(now.getTime() + abandonedMs),
    source: null,
    messageId: messageId === undefined ? null : BigInt(messageId),
  } as const;
  const started = await database.transaction(async (q) => {
    if (!(await changeImport(q, id, ['planned'], runs))) return false;
    await startRows(q, id);
    await takeOverLate(q, id, account.id, now);
    return true;
  });
  if (!started) return;
  // Others may have nothing left to wait for.
  alarm.ring();
  await tools.putWork({ kind: 'import', id }, account.id);
}

/** A flood that is not over yet is still waited for. */
async function resume(stored: StoredImport, tools: Tools): Promise<void> {
  const { id, account, waitsFor, dueAt } = stored;
  const { database, clock, alarm } = tools;
  const now = clock.now();
  if (waitsFor === 'flood' && dueAt && dueAt > now) {
    await database.query((q) => changeImport(q, id, ['paused'], { state: 'waiting' }));
    return alarm.ring();
  }
  const runs = { state: 'running', waitsFor: null, troubles: 0 } as const;
  const later = { dueAt: new Date(now.getTime() + abandonedMs) };
  const resumed = await database.query((q) =>
    changeImport(q, id, ['paused'], { ...runs, ...later }),
  );
  if (resumed) await tools.putWork({ kind: 'import', id }, account.id);
}
