import { randomUUID } from 'node:crypto';
import { Failure } from '../../contacts/telegram-error.ts';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import { countryOf } from '../../contacts/phone.ts';
import type { Country } from '../../contacts/phone.ts';
import type { Role } from '../../contacts/read/header-roles.ts';
import { readingAddressBook, readingColumns } from '../../contacts/read/read-address-book.ts';
import type { ReadBook } from '../../contacts/read/read-address-book.ts';
import { finishInTurns } from '../../runtime/in-turns.ts';
import type { Account } from '../../store/accounts.ts';
import { isStored } from '../../store/contacts.ts';
import { deleteRows, insertRows } from '../../store/import-rows.ts';
import { changeImport, findSource, insertImport, loadImport } from '../../store/imports.ts';
import type { StoredImport } from '../../store/imports.ts';
import { findTried } from '../../store/tried-numbers.ts';
import { freshList } from '../lookup/fresh-list.ts';
import { toRun } from './to-run.ts';
import type { Begun, ImportSource } from './imports.ts';
import type { Keeper } from '../sessions/session-pool.ts';
import {
  collectRecords,
  pack,
  packRecords,
  planRows,
  unpack,
  unpackRecords,
} from './plan-import.ts';
import type { Tools } from '../services/services.ts';

/** Reads what somebody sent, and plans it. */
export async function beginImport(
  account: Account,
  source: ImportSource,
  keeper: Keeper,
  tools: Tools,
): Promise<Begun> {
  const facts = { id: randomUUID(), country: countryOf(account.owner.phone) };
  if ('records' in source) {
    return planNew(account, { name: '', ...source, ...facts }, keeper, tools);
  }
  const { bytes, name } = source;
  const read = await finishInTurns(readingAddressBook(bytes, { name, country: facts.country }));
  switch (read.kind) {
    case 'not_contacts':
      return read;
    case 'records': {
      const records = await collectRecords(read.records);
      if (!records) return { kind: 'too_many' };
      return planNew(account, { ...facts, name, records }, keeper, tools);
    }
    case 'columns_needed': {
      const state = { state: 'columns_needed', createdAt: tools.clock.now() } as const;
      const stored = { ...facts, ...state, name, source: await pack(bytes) };
      await tools.database.transaction(async (q) => {
        if (await isStored(q, account.id)) await insertImport(q, account, stored);
      });
      return columnsNeeded(facts.id, read);
    }
  }
}

/** The question for columns, of an import that still waits for the answer. */
export async function askColumns(
  stored: StoredImport,
  tools: Tools,
): Promise<Extract<Begun, { kind: 'columns_needed' }> | undefined> {
  const source = await findSource(tools.database, stored.id);
  if (stored.state !== 'columns_needed' || !source) return undefined;
  const read = await finishInTurns(readingAddressBook(await unpack(source), stored));
  return read.kind === 'columns_needed' ? columnsNeeded(stored.id, read) : undefined;
}

/** Reads the file again, by the columns that somebody told; what is planned already stays so. */
export async function readByColumns(
  stored: StoredImport,
  columns: readonly Role[],
  keeper: Keeper,
  tools: Tools,
): Promise<Begun | undefined> {
  const source = await findSource(tools.database, stored.id);
  if (stored.state !== 'columns_needed' || !source) {
    return { kind: 'planned', run: await toRun(stored, tools) };
  }
  const bytes = await unpack(source);
  const read = await finishInTurns(readingAddressBook(bytes, stored));
  if (read.kind !== 'columns_needed') return undefined;
  const layout = { ...read.layout, columns };
  const people = await finishInTurns(readingColumns(bytes, layout, stored.country));
  const records = await collectRecords(people);
  if (!records) return { kind: 'too_many' };
  if (records.length === 0) return { kind: 'empty' };
  return planAgain(stored, records, stored, keeper, tools);
}

/** Plans anew what was read, with numbers without a country code read in another way. */
export async function planOtherwise(
  stored: StoredImport,
  change: Partial<Pick<StoredImport, 'country' | 'reading'>>,
  keeper: Keeper,
  tools: Tools,
): Promise<Begun | undefined> {
  const source = await findSource(tools.database, stored.id);
  if (stored.state !== 'planned' || !source) return undefined;
  const records = await unpackRecords(source);
  return planAgain(stored, records, { ...stored, ...change }, keeper, tools);
}

async function planNew(
  account: Account,
  read: {
    readonly id: string;
    readonly name: string;
    readonly country: Country | undefined;
    readonly records: readonly ImportRecord[];
    readonly restores?: true;
  },
  keeper: Keeper,
  tools: Tools,
): Promise<Begun> {
  const { records, ...facts } = read;
  const { country, restores = false } = facts;
  const plan = { account, country, restores, reading: 'likelier' } as const;
  const { rows, facts: about } = await planNow(records, plan, keeper, tools);
  if (rows.length === 0) return { kind: 'empty' };
  const source = await packRecords(records);
  const createdAt = tools.clock.now();
  await tools.database.transaction(async (q) => {
    // It may have been unpaired meanwhile.
    if (!(await isStored(q, account.id))) return;
    await insertImport(q, account, { ...facts, facts: about, state: 'planned', source, createdAt });
    await insertRows(q, facts.id, rows);
  });
  const begun = await planned(facts.id, tools);
  if (!begun) throw new Failure({ kind: 'signed_out' });
  return begun;
}

async function planAgain(
  { id, account, state, restores }: StoredImport,
  records: readonly ImportRecord[],
  { country, reading }: Pick<StoredImport, 'country' | 'reading'>,
  keeper: Keeper,
  tools: Tools,
): Promise<Begun | undefined> {
  const plan = { account, country, restores, reading };
  const { rows, facts: about } = await planNow(records, plan, keeper, tools);
  const source = await packRecords(records);
  const facts = {
    state: 'planned',
    source,
    country: country ?? null,
    reading,
    facts: about,
  } as const;
  await tools.database.transaction(async (q) => {
    if (!(await changeImport(q, id, [state], facts))) return;
    await deleteRows(q, id);
    await insertRows(q, id, rows);
  });
  return planned(id, tools);
}

/** As the account is now, and by what earlier imports were told. */
async function planNow(
  records: readonly ImportRecord[],
  plan: Pick<StoredImport, 'account' | 'country' | 'restores' | 'reading'>,
  keeper: Keeper,
  tools: Tools,
): ReturnType<typeof planRows> {
  const { id } = plan.account;
  const { contacts } = await freshList(id, keeper, tools);
  // Who was in a snapshot was found once: only Telegram knows whether they are again.
  const tried = plan.restores ? new Set<string>() : await findTried(tools.database, id);
  const order = { first: plan.reading };
  return planRows(records, { ...plan, order, contacts: contacts.values(), tried });
}

async function planned(id: string, tools: Tools): Promise<Begun | undefined> {
  const stored = await loadImport(tools.database, id);
  return stored && { kind: 'planned', run: await toRun(stored, tools) };
}

function columnsNeeded(
  importId: string,
  { layout, headers, sample }: Extract<ReadBook, { kind: 'columns_needed' }>,
): Extract<Begun, { kind: 'columns_needed' }> {
  return { kind: 'columns_needed', importId, layout, headers, sample };
}
