import { countryOf } from '../../contacts/phone.ts';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import type { ColumnRole } from '../../contacts/labels/header-roles.ts';
import type { ReadBook } from '../../contacts/read/read-address-book.ts';
import { isStored, type Account } from '../../store/accounts.ts';
import type { StoredImport } from '../../store/imports.ts';
import type { FileContents } from '../files/file-contents.ts';
import type { FileWorkers } from '../files/file-workers.ts';
import type { ImportPlanResult } from '../services/import-run.ts';
import { newOperationId } from '../services/operation-ids.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { ImportSource } from './imports.ts';
import { planRecords } from './plan-records.ts';
import { restoreBackup } from './restore-backup.ts';
import { loadRecords, loadSource, packSource } from './source-records.ts';
import { insertPlan, storeReplan, type PlanServices } from './store-plan.ts';
import { toImportRun } from './to-import-run.ts';

type FileServices = PlanServices & { readonly files: FileWorkers };

/** Plans the import of a file or of records. Throws `TelegramError`. */
export async function beginImport(
  account: Account,
  source: ImportSource,
  pool: SessionPool,
  services: FileServices,
): Promise<ImportPlanResult> {
  if ('records' in source) return planRecords(account, source, pool, services);
  const { bytes, name, fileId } = source;
  const country = countryOf(account.owner.phone);
  const read = await services.files.read(account.personId, { bytes, name, country });
  const isTable = 'hasTables' in read && read.hasTables;
  const files = isTable && fileId !== undefined ? [{ id: fileId, name }] : [];
  switch (read.kind) {
    case 'not_contacts':
    case 'too_many':
    case 'too_complex':
    case 'unreadable_backup':
      return read;
    case 'backup':
      return restoreBackup(account, read.backup, pool, services);
    case 'records':
      return planRecords(account, { name, files, records: read.records }, pool, services);
    case 'columns_needed': {
      const facts = { id: newOperationId(), country };
      const state = { state: 'columns_needed', createdAt: services.clock.now() } as const;
      const owner = { id: facts.id, personId: account.personId, accountId: account.id };
      const packed = await packSource(bytes, owner, services.keys);
      const stored = { ...facts, ...state, name, files, ...packed };
      const dropped = await services.database.transaction(async (q) =>
        (await isStored(q, account.id)) ? insertPlan(q, account, stored) : undefined,
      );
      return { ...toColumnsQuestion(facts.id, read), dropped };
    }
  }
}

/** The question about columns; undefined when it was answered. */
export async function askColumns(
  stored: StoredImport,
  services: Pick<FileServices, 'database' | 'keys' | 'log' | 'files'>,
): Promise<Extract<ImportPlanResult, { kind: 'columns_needed' }> | undefined> {
  const source = await loadSource(stored, services);
  if (stored.state !== 'columns_needed' || !source) return undefined;
  const read = await readStored(stored, source, services);
  return read.kind === 'columns_needed' ? toColumnsQuestion(stored.id, read) : undefined;
}

/**
 * Reads the file again with the given column roles; an import that is planned stays as it is. Undefined if
 * the file cannot be unsealed.
 */
export async function readByColumns(
  stored: StoredImport,
  columns: readonly ColumnRole[],
  pool: SessionPool,
  services: FileServices,
): Promise<ImportPlanResult | undefined> {
  if (stored.state !== 'columns_needed') {
    return { kind: 'planned', run: await toImportRun(stored, services) };
  }
  const source = await loadSource(stored, services);
  if (!source) return undefined;
  const read = await readStored(stored, source, services, columns);
  // Only tables have columns, and a backup is no table.
  if (read.kind === 'backup') return undefined;
  if (read.kind === 'records') return storeReplan(stored, read.records, pool, services);
  return read.kind === 'columns_needed' ? toColumnsQuestion(stored.id, read) : read;
}

/** Plans the records again, with another reading of numbers without a country code. */
export async function replan(
  stored: StoredImport,
  change: Partial<Pick<StoredImport, 'country' | 'reading'>>,
  pool: SessionPool,
  services: PlanServices,
): Promise<ImportPlanResult | undefined> {
  const loaded = await loadRecords(stored, services);
  if (stored.state !== 'planned' || !loaded) return undefined;
  const records: ImportRecord[] = [];
  for await (const record of loaded) records.push(record);
  return storeReplan({ ...stored, ...change }, records, pool, services);
}

async function readStored(
  { account, name, country }: StoredImport,
  source: Uint8Array,
  { files }: Pick<FileServices, 'files'>,
  columns?: readonly ColumnRole[],
): Promise<FileContents> {
  const file = { bytes: source, name, country };
  return files.read(account.personId, columns ? { ...file, columns } : file);
}

function toColumnsQuestion(
  importId: string,
  { layout, headers, sample }: Extract<ReadBook, { kind: 'columns_needed' }>,
): Extract<ImportPlanResult, { kind: 'columns_needed' }> {
  return { kind: 'columns_needed', importId, layout, headers, sample };
}
