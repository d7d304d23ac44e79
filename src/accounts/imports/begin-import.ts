import type { Begun } from '../services/import-run.ts';
import { randomUUID } from 'node:crypto';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import { countryOf, type Country } from '../../contacts/phone.ts';
import type { Role } from '../../contacts/read/header-roles.ts';
import {
  readingAddressBook,
  readingColumns,
  type ReadBook,
} from '../../contacts/read/read-address-book.ts';
import { finishInTurns } from '../../runtime/in-turns.ts';
import type { Account } from '../../store/accounts.ts';
import { isStored } from '../../store/contacts.ts';
import { deleteRows, insertRows } from '../../store/import-rows.ts';
import {
  changeImport,
  findSource,
  insertImport,
  loadImport,
  type StoredImport,
} from '../../store/imports.ts';
import { findTried } from '../../store/tried-numbers.ts';
import { freshList } from '../lookup/fresh-list.ts';
import { toImportRun } from './to-import-run.ts';
import type { ImportSource } from './imports.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import {
  collectRecords,
  pack,
  packRecords,
  planRows,
  unpack,
  unpackRecords,
} from './plan-import.ts';
import type { Services, StoreServices } from '../services/services.ts';

/** Reads a file or records and plans their import. Throws `TelegramError`. */
export async function beginImport(
  account: Account,
  source: ImportSource,
  pool: SessionPool,
  services: StoreServices,
): Promise<Begun> {
  const facts = { id: randomUUID(), country: countryOf(account.owner.phone) };
  if ('records' in source) {
    return storeNewPlan(account, { name: '', ...source, ...facts }, pool, services);
  }
  const { bytes, name } = source;
  const read = await finishInTurns(readingAddressBook(bytes, { name, country: facts.country }));
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
      const stored = { ...facts, ...state, name, source: await pack(bytes) };
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
  services: Pick<Services, 'database'>,
): Promise<Extract<Begun, { kind: 'columns_needed' }> | undefined> {
  const source = await findSource(services.database, stored.id);
  if (stored.state !== 'columns_needed' || !source) return undefined;
  const read = await finishInTurns(readingAddressBook(await unpack(source), stored));
  return read.kind === 'columns_needed' ? toColumnsQuestion(stored.id, read) : undefined;
}

/** Reads the file again with the given column roles; an import that is planned stays as it is. */
export async function readByColumns(
  stored: StoredImport,
  columns: readonly Role[],
  pool: SessionPool,
  services: StoreServices,
): Promise<Begun | undefined> {
  const source = await findSource(services.database, stored.id);
  if (stored.state !== 'columns_needed' || !source) {
    return { kind: 'planned', run: await toImportRun(stored, services) };
  }
  const bytes = await unpack(source);
  const read = await finishInTurns(readingAddressBook(bytes, stored));
  if (read.kind !== 'columns_needed') return undefined;
  const layout = { ...read.layout, columns };
  const people = await finishInTurns(readingColumns(bytes, layout, stored.country));
  const records = await collectRecords(people);
  if (!records) return { kind: 'too_many' };
  if (records.length === 0) return { kind: 'empty' };
  return storeReplan(stored, records, stored, pool, services);
}

/** Plans the records again, with another reading of numbers without a country code. */
export async function replan(
  stored: StoredImport,
  change: Partial<Pick<StoredImport, 'country' | 'reading'>>,
  pool: SessionPool,
  services: StoreServices,
): Promise<Begun | undefined> {
  const source = await findSource(services.database, stored.id);
  if (stored.state !== 'planned' || !source) return undefined;
  const records = await unpackRecords(source);
  return storeReplan(stored, records, { ...stored, ...change }, pool, services);
}

async function storeNewPlan(
  account: Account,
  read: {
    readonly id: string;
    readonly name: string;
    readonly country: Country | undefined;
    readonly records: readonly ImportRecord[];
    readonly restores?: true;
  },
  pool: SessionPool,
  services: StoreServices,
): Promise<Begun> {
  const { records, ...facts } = read;
  const { country, restores = false } = facts;
  const plan = { account, country, restores, reading: 'likelier' } as const;
  const { rows, facts: sourceFacts } = await planWithAccount(records, plan, pool, services);
  if (rows.length === 0) return { kind: 'empty' };
  const source = await packRecords(records);
  const createdAt = services.clock.now();
  await services.database.transaction(async (q) => {
    // The account may have been deleted in the meantime.
    if (!(await isStored(q, account.id))) return;
    await insertImport(q, account, {
      ...facts,
      facts: sourceFacts,
      state: 'planned',
      source,
      createdAt,
    });
    await insertRows(q, facts.id, rows);
  });
  const result = await loadPlanResult(facts.id, services);
  if (!result) throw new TelegramError({ kind: 'signed_out' });
  return result;
}

async function storeReplan(
  { id, account, state, restores }: StoredImport,
  records: readonly ImportRecord[],
  { country, reading }: Pick<StoredImport, 'country' | 'reading'>,
  pool: SessionPool,
  services: StoreServices,
): Promise<Begun | undefined> {
  const plan = { account, country, restores, reading };
  const { rows, facts: sourceFacts } = await planWithAccount(records, plan, pool, services);
  const source = await packRecords(records);
  const facts = {
    state: 'planned',
    source,
    country: country ?? null,
    reading,
    facts: sourceFacts,
  } as const;
  await services.database.transaction(async (q) => {
    if (!(await changeImport(q, id, [state], facts))) return;
    await deleteRows(q, id);
    await insertRows(q, id, rows);
  });
  return loadPlanResult(id, services);
}

/** Plans with the account's present contacts and the numbers that earlier imports tried. */
async function planWithAccount(
  records: readonly ImportRecord[],
  plan: Pick<StoredImport, 'account' | 'country' | 'restores' | 'reading'>,
  pool: SessionPool,
  services: StoreServices,
): ReturnType<typeof planRows> {
  const { id } = plan.account;
  const { contacts } = await freshList(id, pool, services);
  // Telegram found the contacts of a snapshot once, so a failed try does not rule them out.
  const tried = plan.restores ? new Set<string>() : await findTried(services.database, id);
  const order = { first: plan.reading };
  return planRows(records, { ...plan, order, contacts: contacts.values(), tried });
}

async function loadPlanResult(
  id: string,
  services: Pick<Services, 'database'>,
): Promise<Begun | undefined> {
  const stored = await loadImport(services.database, id);
  return stored && { kind: 'planned', run: await toImportRun(stored, services) };
}

function toColumnsQuestion(
  importId: string,
  { layout, headers, sample }: Extract<ReadBook, { kind: 'columns_needed' }>,
): Extract<Begun, { kind: 'columns_needed' }> {
  return { kind: 'columns_needed', importId, layout, headers, sample };
}
