import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openClient } from '../../src/store/open-client.ts';

/**
 * The secret that a canary stands for. SECURITY.md says where names, usernames, numbers and labels are in clear;
 * secrets and words may be nowhere.
 */
export type CanaryKind = 'secrets' | 'words' | 'names' | 'usernames' | 'numbers' | 'labels';

/** A distinctive text that is typed, uploaded or shown. */
export interface Canary {
  readonly kind: CanaryKind;
  readonly text: string;
}

/** Content of one place: a column, a log, a file or an environment. */
export interface Place {
  readonly name: string;
  readonly contents: readonly Buffer[];
}

/** `<place>: <kind>` for every canary that was found, and the canary itself. */
export function findCanaries(
  canaries: readonly Canary[],
  places: readonly Place[],
): ReadonlyMap<string, string> {
  const hits = new Map<string, string>();
  for (const { name, contents } of places) {
    const read = contents.flatMap(readings);
    for (const { kind, text } of canaries) {
      if (read.some((one) => holds(one, kind, text))) hits.set(`${name}: ${kind}`, text);
    }
  }
  return hits;
}

/** Every column of every table in all schemas but the catalog's. */
export async function readDatabase(url: string): Promise<readonly Place[]> {
  const sql = openClient(url, { max: 1 });
  try {
    const columns = await sql<{ schema: string; table: string; column: string; type: string }[]>`
      select table_schema as schema, table_name as "table", column_name as "column", udt_name as type
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`;
    const places: Place[] = [];
    for (const { schema, table, column, type } of columns) {
      const content = type === 'bytea' ? sql(column) : sql`${sql(column)}::text`;
      const rows = await sql<{ content: string | Buffer | null }[]>`
        select ${content} as content from ${sql(schema)}.${sql(table)}`;
      const name = schema === 'public' ? `${table}.${column}` : `${schema}.${table}.${column}`;
      places.push({ name, contents: rows.map((row) => Buffer.from(row.content ?? '')) });
    }
    return places;
  } finally {
    await sql.end();
  }
}

/** The files in a folder, except those in folders in `leftOut`. */
export async function readFiles(
  folder: string,
  leftOut: readonly string[],
): Promise<readonly Place[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !leftOut.some((one) => path.startsWith(`${one}/`)));
  return Promise.all(
    files.map(async (path) => ({ name: path, contents: [await readFile(join(folder, path))] })),
  );
}

/** The environments of the processes that these started, and of theirs. Only Linux shows them. */
export async function readEnvironments(roots: readonly number[]): Promise<readonly Place[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(
    await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const)),
  );
  const isChild = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (roots.includes(parent) || isChild(parent));
  };
  return Promise.all(
    pids.filter(isChild).map(async (pid) => {
      const environment = await readFile(`/proc/${pid}/environ`).catch(() => Buffer.from(''));
      return { name: 'environment of a child process', contents: [environment] };
    }),
  );
}

async function parentOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const parent = /^PPid:\s+(\d+)$/m.exec(status)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** Every way in which bytes may hold text: as UTF-8 or latin1, and zipped. */
function readings(bytes: Buffer): readonly string[] {
  const isZipped = bytes.length > 2 && bytes.readUInt16BE(0) === 0x1f8b;
  const plain = isZipped ? gunzipSync(bytes) : bytes;
  return [plain.toString('utf8'), plain.toString('latin1')];
}

/** Numbers also match as they are formatted, and codes only as a whole. */
function holds(content: string, kind: CanaryKind, text: string): boolean {
  if (/^\d{5}$/.test(text)) return new RegExp(`(?<![\\w.])${text}(?![\\w.])`).test(content);
  if (kind !== 'numbers') return content.toLowerCase().includes(text.toLowerCase());
  return content.replaceAll(/[\s().-]/g, '').includes(text.replaceAll(/\D/g, ''));
}
