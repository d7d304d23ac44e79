import type { UnindexedRecord } from '../../contacts/import/import-record.ts';
import type { RowKind } from '../../contacts/import/import-row.ts';
import type { SendableKind } from '../../contacts/import/import-selection.ts';
import type { ColumnRole } from '../../contacts/labels/header-roles.ts';
import { countryOf, type Country, type ReadingOrder } from '../../contacts/phone.ts';
import type { TidyRule } from '../../contacts/tidy/tidy-name.ts';
import type { Account } from '../../store/accounts.ts';
import type { FileContents } from '../files/file-contents.ts';
import type { FileWorkers } from '../files/file-workers.ts';
import type { ImportRun } from '../services/import-run.ts';
import { switchKind, switchRow } from '../../store/import-rows.ts';
import { cancelImport, findImport, listUnderWay, type StoredImport } from '../../store/imports.ts';
import { changeWork } from '../../store/long-work.ts';
import { takeOverDeferred } from '../../store/deferred-numbers.ts';
import { startRows } from '../../store/sent-rows.ts';
import { askColumns, beginImport, replan, readByColumns } from './begin-import.ts';
import { planTidying } from './plan-tidying.ts';
import { importPerson } from './import-person.ts';
import { matchTables, type MatchedContacts } from './match-tables.ts';
import { toImportRun } from './to-import-run.ts';
import type { WorkProgress } from '../work/work-progress.ts';
import { runningFrom } from '../work/run-long-work.ts';
import type { ImportRowView, ImportSource, SentFile } from './imports.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { saveSeenUsers } from './save-seen-users.ts';
import { readLedger, loadRowPage, loadSavedByOthers } from './ledger.ts';
import type { Services } from '../services/services.ts';

/**
 * Imports of whole address books: they are read, previewed and run, and keep a ledger of every number. A
 * run outlives the process: the next process continues it. Methods return undefined for an import that
 * is not the person's.
 */
export function openImports(
  pool: SessionPool,
  progress: WorkProgress,
  services: Pick<Services, 'database' | 'keys' | 'wakeUp' | 'enqueueWork' | 'clock' | 'log'> & {
    readonly files: FileWorkers;
  },
) {
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
    /** Reads a file for the account without planning its import. */
    readFile: ({ personId, owner }: Account, file: SentFile): Promise<FileContents> =>
      services.files.read(personId, { ...file, country: countryOf(owner.phone) }),
    /** Reads and plans; sends nothing. */
    begin: (account: Account, source: ImportSource) => beginImport(account, source, pool, services),
    /** Plans an import that tidies the names of contacts; sends nothing. */
    tidy: (account: Account, rules: ReadonlySet<TidyRule>) =>
      planTidying(account, rules, pool, services),
    /** Adds one person at once, or returns a preview if the plan needs a decision. Throws `TelegramError`. */
    addPerson: (account: Account, person: UnindexedRecord) =>
      importPerson(account, person, pool, services),
    /** The question about columns again; undefined when it was answered. */
    columns: (personId: bigint, id: string) =>
      withImport(personId, id, (stored) => askColumns(stored, services)),
    setColumns: (personId: bigint, id: string, columns: readonly ColumnRole[]) =>
      withImport(personId, id, (stored) => readByColumns(stored, columns, pool, services)),
    find: (personId: bigint, id: string) =>
      withImport(personId, id, (stored) => toImportRun(stored, services)),
    /** Imports that run, wait or are paused, the latest first. */
    async underWay(personId: bigint): Promise<readonly ImportRun[]> {
      const all = await listUnderWay(database, personId);
      return Promise.all(all.map((stored) => toImportRun(stored, services)));
    },
    rows: (
      personId: bigint,
      id: string,
      view: { readonly kind: RowKind | 'all'; readonly page: number },
    ) => withImport(personId, id, (stored) => loadRowPage(stored, view, services)),
    /** Numbers without a visible account that other accounts have saved, the most saved first. */
    savedByOthers: (personId: bigint, id: string, page: number) =>
      withImport(personId, id, (stored) => loadSavedByOthers(stored, page, services)),
    /** Selects or deselects a kind of rows of a planned import. */
    switchGroup: (
      personId: bigint,
      id: string,
      group: { readonly kind: SendableKind; readonly on: boolean },
    ) => change(personId, id, (stored) => switchKind(database, stored.id, group)),
    switchRow: (
      personId: bigint,
      id: string,
      row: { readonly position: number; readonly on: boolean },
    ) => change(personId, id, (stored) => switchRow(database, stored.id, row)),
    /** Plans again, which resets the selection. */
    setCountry: (personId: bigint, id: string, country: Country) =>
      change(personId, id, (stored) => replan(stored, { country }, pool, services)),
    /** Plans again with another preferred reading of numbers that are valid at home and abroad. */
    setReading: (personId: bigint, id: string, reading: ReadingOrder['first']) =>
      change(personId, id, (stored) => replan(stored, { reading }, pool, services)),
    /** Stores the message that shows it before it is started. */
    shownIn: (personId: bigint, id: string, messageId: number) =>
      change(personId, id, (stored) => {
        const shown = { messageId: BigInt(messageId) };
        return database.query((q) => changeWork(q, 'import', stored.id, [stored.state], shown));
      }),
    /** Starts to send the selected rows; a second call changes nothing. */
    run: (personId: bigint, id: string, messageId: number | undefined) =>
      change(personId, id, async (stored) => {
        await saveSeenUsers(stored, services);
        await start(stored, messageId, services);
      }),
    pause: (personId: bigint, id: string) =>
      change(personId, id, (stored) =>
        database.query((q) =>
          changeWork(q, 'import', stored.id, ['running', 'waiting'], { state: 'paused' }),
        ),
      ),
    resume: (personId: bigint, id: string) =>
      change(personId, id, (stored) => resume(stored, services)),
    /** Stops the import; rows that were sent stay done. */
    cancel: (personId: bigint, id: string) =>
      change(personId, id, async (stored) => {
        await cancelImport(database, stored.id, services.clock.now());
        // The rows in flight are reconciled, and names they replaced are restored.
        services.wakeUp.request();
      }),
    /** The tables of a file that was imported, with the contacts in their lines. */
    matchTables: (
      personId: bigint,
      id: string,
      file: Pick<SentFile, 'name' | 'bytes'>,
      contacts: MatchedContacts,
    ) => withImport(personId, id, (stored) => matchTables(stored, file, contacts, services)),
    /** All rows in order, in chunks. */
    async *ledger(personId: bigint, id: string): AsyncIterable<readonly ImportRowView[]> {
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
    ...runningFrom(now),
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
  services.enqueueWork({ kind: 'import', id });
}

/** Continues a paused import; one that waits for a flood wait keeps waiting. */
async function resume(
  stored: StoredImport,
  services: Pick<Services, 'database' | 'wakeUp' | 'enqueueWork' | 'clock'>,
): Promise<void> {
  const { id, waitsFor, dueAt } = stored;
  const { database, clock, wakeUp } = services;
  const now = clock.now();
  if (waitsFor === 'flood' && dueAt && dueAt > now) {
    await database.query((q) => changeWork(q, 'import', id, ['paused'], { state: 'waiting' }));
    return wakeUp.request();
  }
  const resumed = await database.query((q) =>
    changeWork(q, 'import', id, ['paused'], runningFrom(now)),
  );
  if (resumed) services.enqueueWork({ kind: 'import', id });
}
