import type { RestoredFrom } from '../../contacts/import/restored-from.ts';
import type { ImportPurpose } from '../../contacts/import/import-purpose.ts';
import type { ImportRecord } from '../../contacts/import/import-record.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { Account } from '../../store/accounts.ts';
import { isStored } from '../../store/accounts.ts';
import type { Queries } from '../../store/database.ts';
import { deleteRows, insertRows } from '../../store/import-rows.ts';
import {
  deleteOldestPlans,
  insertImport,
  loadImport,
  type StoredImport,
} from '../../store/imports.ts';
import { changeWork, type WorkFacts } from '../../store/long-work.ts';
import { seal, type Sealed } from '../../store/seal.ts';
import { purposes } from '../../store/seal-purposes.ts';
import { toStoredRestore } from '../../store/stored/stored-restore.ts';
import type { ImportedFile } from '../../store/stored/imported-file.ts';
import { findTriedNumbers } from '../../store/tried-numbers.ts';
import { freshList } from '../lookup/fresh-list.ts';
import type { ImportPlanResult } from '../services/import-run.ts';
import type { Services } from '../services/services.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { planRows } from './plan-import.ts';
import { packSource } from './source-records.ts';
import { toImportRun } from './to-import-run.ts';

/** For planning an import and storing the plan. */
export type PlanServices = Pick<Services, 'database' | 'keys' | 'clock' | 'log'>;

/** The facts of an import that its plan depends on. */
type PlanContext = Pick<StoredImport, 'id' | 'account' | 'country' | 'purpose' | 'reading'>;

/** Plans records and stores them as a new import, unless it has begun before. Throws `TelegramError`. */
export async function storeNewPlan(
  account: Account,
  {
    records,
    name,
    files,
    restored,
    ...facts
  }: Pick<PlanContext, 'id' | 'country'> & {
    readonly name: string;
    readonly records: readonly ImportRecord[];
    readonly purpose?: ImportPurpose;
    readonly files?: readonly ImportedFile[];
    readonly restored?: RestoredFrom;
  },
  pool: SessionPool,
  services: PlanServices,
): Promise<ImportPlanResult> {
  const context = { purpose: 'add', ...facts, account, reading: 'likelier' } as const;
  const { id, purpose } = context;
  const known = await loadImport(services.database, id);
  if (known) return { kind: 'planned', run: await toImportRun(known, services) };
  let dropped: string | undefined;
  const store = async (q: Queries, plan: WorkFacts<'import'>): Promise<boolean> => {
    // The account may have been deleted in the meantime.
    if (!(await isStored(q, account.id))) return false;
    const createdAt = services.clock.now();
    dropped = await insertPlan(q, account, {
      ...plan,
      id,
      name,
      files,
      restored: restored && toStoredRestore(restored),
      purpose,
      state: 'planned',
      createdAt,
    });
    return true;
  };
  const result = await storePlan(context, records, store, pool, services);
  if (!result) throw new TelegramError({ kind: 'signed_out' });
  return { ...result, dropped };
}

/** Open plans of a person: more are forgotten ones. */
const maxPlans = 3;

/**
 * Stores a plan. With too many of them, the oldest is dropped, because a file can be sent again; returns its
 * name, which may be empty.
 */
export async function insertPlan(
  queries: Queries,
  account: Account,
  facts: Parameters<typeof insertImport>[2],
): Promise<string | undefined> {
  await insertImport(queries, account, facts);
  const most = { besides: facts.id, most: maxPlans };
  const [dropped] = await deleteOldestPlans(queries, account.personId, most);
  return dropped;
}

/** Plans records again for an import that is not started. Undefined if it was deleted. */
export function storeReplan(
  stored: StoredImport,
  records: readonly ImportRecord[],
  pool: SessionPool,
  services: PlanServices,
): Promise<ImportPlanResult | undefined> {
  const store = async (q: Queries, plan: WorkFacts<'import'>): Promise<boolean> => {
    if (!(await changeWork(q, 'import', stored.id, [stored.state], plan))) return false;
    await deleteRows(q, stored.id);
    return true;
  };
  return storePlan(stored, records, store, pool, services);
}

/** Plans with the account's present contacts and the numbers that earlier imports tried. */
async function storePlan(
  { id, account, country, purpose, reading }: PlanContext,
  records: readonly ImportRecord[],
  store: (queries: Queries, plan: WorkFacts<'import'>) => Promise<boolean>,
  pool: SessionPool,
  services: PlanServices,
): Promise<ImportPlanResult | undefined> {
  const { database } = services;
  const { contacts } = await freshList(account.id, pool, services);
  // Telegram found such contacts once, so a failed try does not rule them out.
  const tried =
    purpose !== 'add' ? new Set<string>() : await findTriedNumbers(database, account.id);
  const known = { account, contacts, tried };
  const order = { first: reading };
  const owner = { id, personId: account.personId, accountId: account.id };
  const sealText = (text: string, position: number): Sealed =>
    seal(services.keys, text, purposes.rowText(owner, position));
  const labelsOf = (contactId: bigint): readonly string[] =>
    contacts.annotationOf(contactId).labels;
  const how = { country, order, purpose, sealText, labelsOf };
  const { rows, facts } = await planRows(records, { ...known, ...how });
  if (rows.length === 0) return { kind: 'empty' };
  const source = await packSource(records, owner, services.keys);
  const plan = { state: 'planned', ...source, country: country ?? null, reading, facts } as const;
  await database.transaction(async (q) => {
    if (await store(q, plan)) await insertRows(q, id, rows);
  });
  const stored = await loadImport(database, id);
  return stored && { kind: 'planned', run: await toImportRun(stored, services) };
}
