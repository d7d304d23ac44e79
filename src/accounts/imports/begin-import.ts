import { randomUUID } from 'node:crypto';
import { countryOf } from '../../contacts/phone.ts';
import type { ColumnRole } from '../../contacts/labels/header-roles.ts';
import {
  readAddressBookInTurns,
  readColumnsInTurns,
  type ReadBook,
} from '../../contacts/read/read-address-book.ts';
import { finishInTurns } from '../../runtime/in-turns.ts';
import type { Account } from '../../store/accounts.ts';
import { isStored } from '../../store/accounts.ts';
import { insertImport, type StoredImport } from '../../store/imports.ts';
import type { ImportPlanResult } from '../services/import-run.ts';
import type { Services } from '../services/services.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { ImportSource } from './imports.ts';
import { collectRecords, loadSource, packSource, readRecords } from './source-records.ts';
import { storeNewPlan, storeReplan, type PlanServices } from './store-plan.ts';
import { toImportRun } from './to-import-run.ts';

/** Reads a file or records and plans their import. Throws `TelegramError`. */
export async function beginImport(
  account: Account,
  source: ImportSource,
  pool: SessionPool,
  services: PlanServices,
): Promise<ImportPlanResult> {
  const facts = { id: randomUUID(), country: countryOf(account.owner.phone) };
  if ('records' in source) {
    return storeNewPlan(account, { name: '', ...source, ...facts }, pool, services);
  }
  const { bytes, name } = source;
  const read = await finishInTurns(readAddressBookInTurns(bytes, { name, country: facts.country }));
  switch (read.kind) {
    case 'not_contacts':
      return read;
    case 'records': {
      const records = await collectRecords(read.records);
      if (!records) return { kind: 'too_many' };
      return storeNewPlan(account, { ...facts, name, records }, pool, services);
    }
    case 'columns_needed': {
      const state = { state: 'columns_needed', createdAt: services.clock.now() } as const;
      const about = { id: facts.id, accountId: account.id };
      const source = await packSource(bytes, about, services.keys);
      const stored = { ...facts, ...state, name, ...source };
      await services.database.transaction(async (q) => {
        if (await isStored(q, account.id)) await insertImport(q, account, stored);
      });
      return toColumnsQuestion(facts.id, read);
    }
  }
}

/** The question about columns; undefined when it was answered. */
export async function askColumns(
  stored: StoredImport,
  services: Pick<Services, 'database' | 'keys' | 'log'>,
): Promise<Extract<ImportPlanResult, { kind: 'columns_needed' }> | undefined> {
  const source = await loadSource(stored, services);
  if (stored.state !== 'columns_needed' || !source) return undefined;
  const read = await finishInTurns(readAddressBookInTurns(source, stored));
  return read.kind === 'columns_needed' ? toColumnsQuestion(stored.id, read) : undefined;
}

/** Reads the file again with the given column roles; an import that is planned stays as it is. */
export async function readByColumns(
  stored: StoredImport,
  columns: readonly ColumnRole[],
  pool: SessionPool,
  services: PlanServices,
): Promise<ImportPlanResult | undefined> {
  if (stored.state !== 'columns_needed') {
    return { kind: 'planned', run: await toImportRun(stored, services) };
  }
  const source = await loadSource(stored, services);
  if (!source) return undefined;
  const read = await finishInTurns(readAddressBookInTurns(source, stored));
  if (read.kind !== 'columns_needed') return undefined;
  const layout = { ...read.layout, columns };
  const people = await finishInTurns(readColumnsInTurns(source, layout, stored.country));
  const records = await collectRecords(people);
  if (!records) return { kind: 'too_many' };
  return storeReplan(stored, records, pool, services);
}

/** Plans the records again, with another reading of numbers without a country code. */
export async function replan(
  stored: StoredImport,
  change: Partial<Pick<StoredImport, 'country' | 'reading'>>,
  pool: SessionPool,
  services: PlanServices,
): Promise<ImportPlanResult | undefined> {
  const source = await loadSource(stored, services);
  if (stored.state !== 'planned' || !source) return undefined;
  const records = readRecords(source);
  return storeReplan({ ...stored, ...change }, records, pool, services);
}

function toColumnsQuestion(
  importId: string,
  { layout, headers, sample }: Extract<ReadBook, { kind: 'columns_needed' }>,
): Extract<ImportPlanResult, { kind: 'columns_needed' }> {
  return { kind: 'columns_needed', importId, layout, headers, sample };
}
