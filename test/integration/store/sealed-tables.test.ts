import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reseal, resealFormer } from '../../../src/accounts/reseal.ts';
import { connect, type Database } from '../../../src/store/database.ts';
import { sealedNames } from '../../../src/store/schema/former-seals.ts';
import { seal, unsealBytes } from '../../../src/store/seal.ts';
import type { SealedRow, SealedTable } from '../../../src/store/sealed-table.ts';
import { sealedTables } from '../../../src/store/sealed-tables.ts';
import { createDatabase, type TestDatabase } from '../../support/database.ts';
import { keys, openSealedStore, sealedCases as cases, type SealedStore } from './sealed-cases.ts';

type Name = SealedTable['name'];

let server: TestDatabase;
let database: Database & AsyncDisposable;
let store: SealedStore;

beforeAll(async () => {
  server = await createDatabase();
  database = connect(server.url);
});

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

beforeEach(async () => {
  store = await openSealedStore(database);
});

/** Undefined if it does not open, or shows nothing. */
async function openQuietly(name: Name): Promise<unknown> {
  return (await cases[name].open(store).catch(() => undefined)) || undefined;
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

const kinds = ['person', 'account', 'row'] as const;
const moved = sealedNames.flatMap((name) =>
  kinds.flatMap((kind) => (cases[name].moves[kind] ? [[name, kind] as const] : [])),
);

test.each(sealedNames)('%s open in their place', async (name) => {
  await cases[name].store(store);
  expect(await cases[name].open(store)).toEqual(cases[name].content);
});

test.each(moved)('%s do not open for another %s', async (name, kind) => {
  await cases[name].store(store);
  for (const move of cases[name].moves[kind] ?? []) await store.run(move);
  expect(await openQuietly(name)).toBeUndefined();
});

test.each(sealedNames.filter((name) => cases[name].hasFormer))(
  '%s of a former purpose are sealed by the start, and refused afterwards',
  async (name) => {
    await cases[name].store(store);
    const row = await findRow(name);
    const content = row.sealed && unsealBytes(keys, row.sealed, row.purpose);
    const [formerPurpose] = row.formerPurposes;
    if (!content || formerPurpose === undefined) throw new Error('The row has no former purpose.');
    const former = seal(keys, content, formerPurpose);
    await refusesLater(name, async () => {
      const present = await findRow(name);
      await database.query((q) => present.replace(q, former));
    });
  },
);

test.each(sealedNames.filter((name) => cases[name].clear))(
  '%s in clear are sealed by the start, and refused afterwards',
  async (name) => {
    await cases[name].store(store);
    await refusesLater(name, async () => void (await store.run(cases[name].clear ?? '')), {
      keyId: '',
    });
  },
);

/** `bringBack` stores the row as an earlier version did: the start after the update reads it, and nothing later. */
async function refusesLater(
  name: Name,
  bringBack: () => Promise<void>,
  { keyId } = { keyId: 'present' },
): Promise<void> {
  const one = cases[name];
  await bringBack();
  await store.run(`insert into former_seals values ('${name}', '${keyId}')`);
  expect(await openQuietly(name)).toBeUndefined();
  expect(await resealFormer(store)).toBeGreaterThan(0);
  expect(await one.open(store)).toEqual(one.content);
  expect(await store.run('select from former_seals')).toEqual([]);

  await bringBack();
  expect(await reseal(store)).toBe(0);
  expect(await openQuietly(name)).toBeUndefined();
}

test('the update of a database names what the start seals anew', async () => {
  for (const name of ['views', 'files'] as const) await cases[name].store(store);
  await store.run(`update imports set source = 'in clear'`);
  await store.run(cases.views.clear ?? '');
  const [file = ''] = globSync('migrations/*_former_seals.sql');
  const statements = readFileSync(file, 'utf8').split('--> statement-breakpoint');
  await store.run(statements.at(-1) ?? '');
  const found = await store.run('select name, key_id from former_seals order by name, key_id');
  expect(found.map(({ name, key_id: key }) => [name, key])).toEqual([
    ['files', ''],
    ['files', 'present'],
    ['sessions', 'present'],
    ['texts', 'present'],
    ['views', ''],
  ]);
});
