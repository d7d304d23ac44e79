import { deleteFormerSeals, listFormerSeals } from '../store/former-seals.ts';
import { seal, SealError, unsealBytes, type SealingKey } from '../store/seal.ts';
import { listKeys, type SealedRow, type SealedTable } from '../store/sealed-table.ts';
import { sealedTables } from '../store/sealed-tables.ts';
import type { Services } from './services/services.ts';

type SealServices = Pick<Services, 'database' | 'keys'>;

/** Sealed rows of one table, by the key that opens them. */
export interface KeyUse {
  readonly table: SealedTable['name'];
  readonly keyId: string;
  readonly count: number;
}

/** How many rows of each table need which key. */
export async function countKeyUses({
  database,
}: Pick<Services, 'database'>): Promise<readonly KeyUse[]> {
  const uses: KeyUse[] = [];
  for (const { table, keyId } of await listKeys(database, Object.values(sealedTables))) {
    uses.push({ table: table.name, keyId, count: await table.countByKey(database, keyId) });
  }
  return uses;
}

/**
 * Seals everything with the first key and the present purposes, but for rows that do not open. Returns how
 * many rows it sealed. Safe beside running processes.
 */
export async function reseal(services: SealServices): Promise<number> {
  const { database, keys } = services;
  const [first, ...others] = keys.map(({ id }) => id);
  let count = await resealFormer(services);
  for (const { table, keyId } of await listKeys(database, Object.values(sealedTables))) {
    if (keyId === first || !others.includes(keyId)) continue;
    const rows = table.readByKey(database, keyId);
    count += (await sealAnew(rows, ({ purpose }) => [purpose], services)).sealed;
  }
  return count;
}

/**
 * Seals what an earlier version sealed for a former purpose, or stored in clear. Only here do such rows
 * open, and only as long as `former_seals` names them. Rows whose key is missing wait for the start that
 * has it again. Returns how many rows it sealed.
 */
export async function resealFormer(services: SealServices): Promise<number> {
  const { database, keys } = services;
  let count = 0;
  for (const former of await listFormerSeals(database)) {
    const { name, keyId } = former;
    if (keyId !== undefined && !keys.some(({ id }) => id === keyId)) continue;
    const rows = sealedTables[name].readByKey(database, keyId);
    const { sealed, left } = await sealAnew(
      rows,
      ({ purpose, formerPurposes }) => [purpose, ...formerPurposes],
      services,
    );
    count += sealed;
    // If none opens, another key has this name now: the right one may come back.
    if (sealed > 0 || left === 0) await deleteFormerSeals(database, former);
  }
  return count;
}

/** Counts the rows that were sealed, and those that do not open. */
async function sealAnew(
  batches: AsyncIterable<readonly SealedRow[]>,
  purposesOf: (row: SealedRow) => readonly string[],
  { database, keys }: SealServices,
): Promise<{ readonly sealed: number; readonly left: number }> {
  let [sealed, left] = [0, 0];
  const sealRow = async (row: SealedRow): Promise<void> => {
    const content = open(row, keys, purposesOf(row));
    if (content) await database.query((q) => row.replace(q, seal(keys, content, row.purpose)));
    if (content) sealed += 1;
    else left += 1;
  };
  for await (const rows of batches) await Promise.all(rows.map(sealRow));
  return { sealed, left };
}

/** Sealed rows that none of the keys opens, as "<key> for <table> (<count>)". */
export async function findMissingKeys({
  database,
  keys,
}: Pick<Services, 'database'> & { readonly keys: readonly SealingKey[] }): Promise<
  readonly string[]
> {
  const missing: string[] = [];
  for (const { table, keyId } of await listKeys(database, Object.values(sealedTables))) {
    const row = await table.findByKey(database, keyId);
    if (!row || open(row, keys, [row.purpose])) continue;
    missing.push(`${keyId} for ${table.name} (${await table.countByKey(database, keyId)})`);
  }
  return missing;
}

/**
 * Logs one line if rows need keys that are not there, or whose names now stand for other keys. People are
 * asked to pair such accounts again.
 */
export async function reportMissingKeys({
  log,
  ...services
}: SealServices & Pick<Services, 'log'>): Promise<void> {
  try {
    const needed = await findMissingKeys(services);
    if (needed.length > 0) {
      log.error({ needed }, 'Keys are missing: put them back at the end of SESSION_KEYS');
    }
  } catch (error) {
    log.warn({ err: error }, 'Looking for missing keys failed');
  }
}

/** The content of a row; undefined if no key and none of the purposes opens it. */
function open(
  { sealed, clear }: SealedRow,
  keys: readonly SealingKey[],
  purposes: readonly string[],
): Uint8Array | undefined {
  if (!sealed) return clear;
  for (const purpose of purposes) {
    try {
      return unsealBytes(keys, sealed, purpose);
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
    }
  }
  return undefined;
}
