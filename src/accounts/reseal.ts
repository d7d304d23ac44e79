import { seal, SealError, unsealStale, type Keys } from '../store/seal.ts';
import { sealedTables, type SealedTable, type SealedRow } from '../store/sealed-tables.ts';
import type { Services } from './services/services.ts';

/** Sealed rows of one table, by the key that opens them. */
export interface KeyUse {
  readonly table: SealedTable['name'];
  /** Undefined: rows that an earlier version stored in clear, until they are sealed in the background. */
  readonly keyId: string | undefined;
  readonly count: number;
}

/** How many rows of each table need which key. */
export async function countKeyUses({
  database,
}: Pick<Services, 'database'>): Promise<readonly KeyUse[]> {
  const uses = await Promise.all(
    sealedTables.map(async (table) => {
      const counts = await table.countByKey(database);
      return counts.map((use) => ({ table: table.name, ...use }));
    }),
  );
  return uses.flat();
}

/**
 * Seals rows with the first key: those in clear, and with `all` those that another key sealed. Leaves out
 * rows that do not open. Returns how many it sealed. Safe beside running processes.
 */
export async function reseal(
  only: 'clear' | 'all',
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  signal?: AbortSignal,
): Promise<number> {
  let count = 0;
  for (const table of sealedTables) {
    let skip = 0;
    for (;;) {
      const rows = await table.listStale(database, { firstKeyId: keys[0].id, only, skip });
      if (rows.length === 0) break;
      for (const row of rows) {
        if (signal?.aborted) return count;
        const content = open(row, keys);
        const sealed = content && seal(keys, content, row.purposes[0]);
        const isReplaced = sealed && (await database.query((q) => row.replace(q, sealed)));
        if (isReplaced) count++;
        else skip++;
      }
    }
  }
  return count;
}

/**
 * Seals in the background what earlier versions stored in clear, and returns how many rows that were. Ends
 * when `signal` is aborted.
 */
export async function sealClearRows(
  services: Pick<Services, 'database' | 'keys' | 'log'>,
  signal: AbortSignal,
): Promise<number> {
  const { log } = services;
  try {
    const count = await reseal('clear', services, signal);
    if (count > 0) log.info({ count }, 'Rows of an earlier version were sealed');
    return count;
  } catch (error) {
    log.warn({ err: error }, 'Sealing rows failed; the next start tries again');
    return 0;
  }
}

/**
 * Logs one line if rows need keys that are not there, or whose names now stand for other keys. People are
 * asked to pair such accounts again.
 */
export async function reportMissingKeys({
  database,
  keys,
  log,
}: Pick<Services, 'database' | 'keys' | 'log'>): Promise<void> {
  try {
    const needed: string[] = [];
    for (const { table, keyId, count } of await countKeyUses({ database })) {
      if (keyId === undefined) continue;
      const found = sealedTables.find(({ name }) => name === table);
      const row = await found?.findByKey(database, keyId);
      if (row && !open(row, keys)) needed.push(`${keyId} for ${table} (${count})`);
    }
    if (needed.length > 0) {
      log.error({ needed }, 'Keys are missing: put them back at the end of SESSION_KEYS');
    }
  } catch (error) {
    log.warn({ err: error }, 'Looking for missing keys failed');
  }
}

/** The content of a row; undefined if no key opens it. */
function open({ sealed, clear, purposes }: SealedRow, keys: Keys): Uint8Array | undefined {
  if (!sealed) return clear;
  try {
    return unsealStale(keys, sealed, purposes).content;
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    return undefined;
  }
}
