import { randomBytes, randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadRowPage } from '../../../src/accounts/imports/ledger.ts';
import { loadSource, packSource } from '../../../src/accounts/imports/source-records.ts';
import { openDialogs } from '../../../src/accounts/people/dialogs.ts';
import { openViews } from '../../../src/accounts/people/views.ts';
import { reportMissingKeys, reseal, resealFormer } from '../../../src/accounts/reseal.ts';
import { sealSession, unsealSession } from '../../../src/accounts/sessions/sealed-session.ts';
import { systemClock as clock } from '../../../src/runtime/clock.ts';
import { createLog } from '../../../src/runtime/log.ts';
import { findSession, savePaired, type Account } from '../../../src/store/accounts.ts';
import { connect, type Database, type Queries } from '../../../src/store/database.ts';
import { insertRows } from '../../../src/store/import-rows.ts';
import { insertImport, loadImport } from '../../../src/store/imports.ts';
import { addPeople } from '../../../src/store/people.ts';
import { seal, unseal, unsealBytes, type Keys } from '../../../src/store/seal.ts';
import { purposes } from '../../../src/store/seal-purposes.ts';
import type { SealedRow, SealedTable } from '../../../src/store/sealed-table.ts';
import { sealedTables } from '../../../src/store/sealed-tables.ts';
import { findOpenUpdates, storeUpdates } from '../../../src/store/updates.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';

type Name = SealedTable['name'];

const [ada, bob] = [1001n, 1002n];
const [holder, importId, otherImportId] = [randomUUID(), randomUUID(), randomUUID()];
const keys: Keys = [{ id: 'present', key: randomBytes(32) }];
const view = { words: 'zoe', sort: 'name', filter: 'all', page: 0 } as const;

let server: TestDatabase;
let database: Database & AsyncDisposable;
/** Two accounts of Ada's. */
let [mine, other]: Account[] = [];

const services = () => ({ database, keys, clock, log: createLog('silent') });

beforeAll(async () => {
  server = await createDatabase();
  database = connect(server.url);
});

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

beforeEach(async () => {
  for (const table of ['people', 'updates', 'turns', 'former_seals'])
    await run(`delete from ${table}`);
  await database.query((q) => addPeople(q, [ada, bob], 'member', new Date()));
  [mine, other] = [await pair('Mine', 42n), await pair('Other', 43n)];
});

async function run(statement: string): Promise<readonly Record<string, unknown>[]> {
  return database.query((q) => q.execute(statement));
}

async function pair(firstName: string, telegramId: bigint): Promise<Account> {
  const owner = { id: telegramId, firstName, lastName: '', usernames: [], phone: '+447700900100' };
  const paired = { personId: ada, owner, at: new Date() };
  const { account } = await savePaired(database, paired, (id) =>
    sealSession(keys, firstName, { id, personId: ada, telegramId }),
  );
  return account;
}

/** Stores an import of Ada's, and one that has nothing sealed. */
async function storeImports(facts: object, text: Parameters<typeof seal>[1] = ''): Promise<void> {
  if (!mine) throw new Error('There is no account.');
  const account = mine;
  const plan = { name: 'book.csv', state: 'columns_needed', createdAt: new Date() } as const;
  const owner = { id: importId, personId: ada, accountId: account.id };
  const sealed = seal(keys, text, purposes.rowText(owner, 0));
  const unusable = { position: 0, kind: 'unusable', on: false, number: undefined } as const;
  const row = { name: 'Zoe', phone: '', reason: 'other_column' } as const;
  await database.query(async (q) => {
    await insertImport(q, account, { ...plan, ...facts, id: importId });
    await insertImport(q, account, { ...plan, id: otherImportId });
    if (text) await insertRows(q, importId, [{ ...unusable, row, text: sealed }]);
  });
}

interface Case {
  /** Stores a row for Ada and her account `mine`. */
  store(): Promise<unknown>;
  readonly content: unknown;
  /** What the program reads from the row, for the person and the account that it names now. */
  open(): Promise<unknown>;
  /** Statements that move the row; a kind is left out where the table does not have it. */
  readonly moves: {
    readonly person: readonly string[];
    readonly account?: () => readonly string[];
    readonly row?: readonly string[];
  };
  /** Whether an earlier version sealed it for another purpose. */
  readonly hasFormer?: true;
  /** A statement that stores the row in clear, as an earlier version did. */
  readonly clear?: string;
}

const cases: Readonly<Record<Name, Case>> = {
  sessions: {
    store: () => Promise.resolve(),
    content: 'Mine',
    async open() {
      const [row] = await run(`select id from accounts where first_name = 'Mine'`);
      const stored = await findSession(database, String(row?.['id']));
      return stored && unsealSession(stored, services());
    },
    moves: {
      person: [`update accounts set person_id = ${bob}, current = false where first_name = 'Mine'`],
      account: () => [
        `update accounts set session = (select session from accounts where first_name = 'Other')`,
      ],
      row: [`update accounts set id = '${randomUUID()}' where first_name = 'Mine'`],
    },
    hasFormer: true,
  },
  questions: {
    store: () => openDialogs(services()).save(ada, { asked: 'name' }),
    content: { asked: 'name' },
    async open() {
      const [row] = await run('select person_id from dialogs');
      return openDialogs(services()).load(BigInt(String(row?.['person_id'])));
    },
    moves: { person: [`update dialogs set person_id = ${bob}`] },
  },
  updates: {
    store: () => {
      const sealed = seal(keys, '{"update_id":7}', purposes.update(7, ada));
      const update = { id: 7, personId: ada, sealed, tokenHash: undefined };
      return storeUpdates(database, [update], { holder, now: new Date() });
    },
    content: '{"update_id":7}',
    async open() {
      const [update] = await findOpenUpdates(database, holder);
      return update && unseal(keys, update.sealed, purposes.update(update.id, update.personId));
    },
    moves: {
      person: [`update updates set person_id = ${bob}`, `update turns set person_id = ${bob}`],
      row: ['update updates set id = 8'],
    },
  },
  views: {
    store: () => openViews(services()).save(ada, mine?.id ?? '', view),
    content: view,
    async open() {
      const [row] = await run('select id, person_id from views');
      const { id, person_id: person } = row ?? {};
      return (await openViews(services()).load(BigInt(String(person)), String(id)))?.view;
    },
    moves: {
      person: [`update views set person_id = ${bob}`],
      account: () => [`update views set account_id = '${other?.id}'`],
      row: [`update views set id = 'other'`],
    },
    clear: `update views set sealed = null, key_id = null, digest = null, view = '${JSON.stringify(view)}'`,
  },
  files: {
    store: async () => {
      const owner = { id: importId, personId: ada, accountId: mine?.id ?? '' };
      await storeImports(await packSource(Buffer.from('a file'), owner, keys));
    },
    content: 'a file',
    async open() {
      const [row] = await run('select id from imports where source is not null');
      const stored = await loadImport(database, String(row?.['id']));
      return stored && (await loadSource(stored, services()))?.toString();
    },
    moves: {
      person: [`update imports set person_id = ${bob}`],
      account: () => [`update imports set account_id = '${other?.id}'`],
      row: [
        `update imports set (source, source_key_id) =
          (select source, source_key_id from imports where id = '${importId}')
          where id = '${otherImportId}'`,
        `delete from imports where id = '${importId}'`,
      ],
    },
    hasFormer: true,
    clear: `update imports set source = decode('${gzipSync('a file').toString('hex')}', 'hex'),
      source_key_id = null where id = '${importId}'`,
  },
  texts: {
    store: () => storeImports({}, 'a note'),
    content: 'a note',
    async open() {
      const [row] = await run('select import_id from import_rows');
      const stored = await loadImport(database, String(row?.['import_id']));
      const page = stored && (await loadRowPage(stored, { kind: 'all', page: 0 }, services()));
      return page?.rows[0]?.phone;
    },
    moves: {
      person: [`update imports set person_id = ${bob}`],
      account: () => [`update imports set account_id = '${other?.id}'`],
      row: [`update import_rows set import_id = '${otherImportId}'`],
    },
    hasFormer: true,
  },
};

/** What does not open is undefined, or nothing to read. */
async function openQuietly({ open }: Case): Promise<unknown> {
  return (await open().catch(() => undefined)) || undefined;
}

/** The row of the case; of the two sessions, Mine. */
async function findRow(name: Name): Promise<SealedRow> {
  for await (const rows of sealedTables[name].readByKey(database, 'present')) {
    const isOne = ({ purpose }: SealedRow) =>
      name !== 'sessions' || purpose.endsWith('Telegram 42');
    const row = rows.find(isOne);
    if (row) return row;
  }
  throw new Error('The row is gone.');
}

const names = Object.keys(cases) as Name[];

const kinds = ['person', 'account', 'row'] as const;
const moved = names.flatMap((name) =>
  kinds.flatMap((kind) => (cases[name].moves[kind] ? [[name, kind] as const] : [])),
);

test.each(names)('%s open in their place', async (name) => {
  await cases[name].store();
  expect(await cases[name].open()).toEqual(cases[name].content);
});

test.each(moved)('%s do not open for another %s', async (name, kind) => {
  await cases[name].store();
  const moves = cases[name].moves[kind] ?? [];
  for (const move of typeof moves === 'function' ? moves() : moves) await run(move);
  expect(await openQuietly(cases[name])).toBeUndefined();
});

test.each(names.filter((name) => cases[name].hasFormer))(
  '%s of a former purpose are sealed by the start, and refused afterwards',
  async (name) => {
    await cases[name].store();
    const row = await findRow(name);
    const content = row.sealed && unsealBytes(keys, row.sealed, row.purpose);
    const [formerPurpose] = row.formerPurposes;
    if (!content || formerPurpose === undefined) throw new Error('The row has no former purpose.');
    const former = seal(keys, content, formerPurpose);
    await refusesLater(name, async () => {
      const { replace } = await findRow(name);
      await database.query((q) => replace(q, former));
    });
  },
);

test.each(names.filter((name) => cases[name].clear))(
  '%s in clear are sealed by the start, and refused afterwards',
  async (name) => {
    await cases[name].store();
    await refusesLater(name, async () => void (await run(cases[name].clear ?? '')), { keyId: '' });
  },
);

/** `bringBack` stores the row as an earlier version did: the start after the update reads it, and nothing later. */
async function refusesLater(
  name: Name,
  bringBack: () => Promise<void>,
  { keyId } = { keyId: 'present' },
): Promise<void> {
  const { open, content } = cases[name];
  await bringBack();
  await run(`insert into former_seals values ('${name}', '${keyId}')`);
  expect(await openQuietly(cases[name])).toBeUndefined();
  expect(await resealFormer(services())).toBeGreaterThan(0);
  expect(await open()).toEqual(content);
  expect(await run('select from former_seals')).toEqual([]);

  await bringBack();
  expect(await reseal(services())).toBe(0);
  expect(await openQuietly(cases[name])).toBeUndefined();
}

test('the update of a database names what the start seals anew', async () => {
  for (const name of names.filter((one) => one !== 'files')) await cases[name].store();
  await run(`update imports set source = 'in clear'`);
  await run(cases.views.clear ?? '');
  const [file = ''] = globSync('migrations/*_former_seals.sql');
  const statements = readFileSync(file, 'utf8').split('--> statement-breakpoint');
  await run(statements.at(-1) ?? '');
  const found = await run('select name, key_id from former_seals order by name');
  expect(found.map(({ name, key_id: key }) => [name, key])).toEqual([
    ['files', ''],
    ['sessions', 'present'],
    ['texts', 'present'],
    ['views', ''],
  ]);
});

/** For each table: what a copy of a row needs, so that it comes after the row itself. */
const copies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  people: { id: '2000 + at' },
  accounts: { id: uuidAbove(), person_id: '2000 + at' },
  dialogs: { person_id: '2000 + at' },
  updates: { id: '2000 + at' },
  views: { id: `'zzzzzzzzzzzz' || at`, digest: 'at::text' },
  imports: { id: uuidAbove() },
  import_rows: { position: 'at' },
};

function uuidAbove(): string {
  return `('ffffffff-ffff-4fff-8fff-' || lpad(to_hex(at), 12, '0'))::uuid`;
}

/** Copies a row of a table 5,000 times. Only the row itself opens, and one copy is marked with another key. */
async function copyRows(table: string): Promise<void> {
  const changed = new Map(Object.entries(copies[table] ?? {}));
  const rows = await run(`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = '${table}'`);
  const columns = rows.map(({ name }) => String(name));
  const values = columns.map((name) =>
    name.endsWith('key_id')
      ? `case at when 1 then 'gone' else ${name} end`
      : (changed.get(name) ?? `"${name}"`),
  );
  await run(`insert into ${table} ("${columns.join('", "')}") select ${values.join()}
    from (select * from ${table} limit 1) one, generate_series(1, 5000) at`);
}

test('keys and rows of one key are found without reading whole tables', async () => {
  for (const name of ['questions', 'updates', 'views'] as const) await cases[name].store();
  const owner = { id: importId, personId: ada, accountId: mine?.id ?? '' };
  await storeImports(await packSource(Buffer.from('a file'), owner, keys), 'a note');
  await run(`delete from imports where source is null`);
  await run(`delete from accounts where first_name = 'Other'`);
  await run(`delete from people where id = ${bob}`);
  for (const table of Object.keys(copies)) await copyRows(table);
  await run('analyze');
  const lines: unknown[] = [];
  const log = { ...createLog('silent'), error: (fields: object) => void lines.push(fields) };
  const withGone: Keys = [...keys, { id: 'gone', key: randomBytes(32) }];
  await database.transaction(async (q) => {
    const inside: Database = { ...database, query: async (ask) => ask(q) };
    const before = await countRead(q);
    await reportMissingKeys({ keys, log, database: inside });
    expect(await reseal({ database: inside, keys: withGone })).toBe(0);
    const after = [...(await countRead(q))];
    const read = after.map(([table, count]) => [table, count - (before.get(table) ?? 0)] as const);
    expect(read.filter(([, count]) => count > 100)).toEqual([]);
  });
  const needed = names.map((name) => `gone for ${name} (1)`);
  expect(lines).toEqual([{ needed: expect.arrayContaining(needed) }]);
});

/** How many rows of each table this connection has read so far. */
async function countRead(queries: Queries): Promise<ReadonlyMap<string, number>> {
  const rows = await queries.execute<{ name: string; count: string }>(sql`
    select relname as name, seq_tup_read + coalesce(idx_tup_fetch, 0) as count
    from pg_stat_xact_user_tables`);
  return new Map(rows.map(({ name, count }) => [name, Number(count)]));
}
