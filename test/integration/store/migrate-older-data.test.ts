import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import type { Sql } from 'postgres';
import { openClient } from '../../../src/store/open-client.ts';
import { expect, test } from 'vitest';
import { toJsonUser } from '../../../src/contacts/user-json.ts';
import { connect } from '../../../src/store/database.ts';
import { migrateDatabase } from '../../../src/store/migrate.ts';
import { findNotificationSettings } from '../../../src/store/notification-settings.ts';
import { reserveNotifications } from '../../../src/store/notifications.ts';
import { pageChanges } from '../../../src/store/operation-changes.ts';
import { createDatabase } from '../../support/database.ts';
import { sampleContact } from '../../support/sample-contact.ts';

const operationId = '11111111-2222-4333-8444-555555555555';
const accountId = '22222222-2222-4333-8444-555555555555';
const zoe = sampleContact({ id: 2n ** 60n + 1n, firstName: 'Zoe', phone: '+12025550101' });
const card = { phone: '+12025550101', firstName: 'Zoe', lastName: 'Miller' };
const rule = {
  audience: 'contacts',
  always: [toJsonUser(zoe)],
  never: [],
  alwaysChats: ['5'],
  neverChats: [],
  alwaysCloseFriends: true,
  alwaysPremium: false,
  neverContacts: false,
};

const stranger = { ...zoe, contact: false as const, mutual: false };
const named = { firstName: 'Zoe', lastName: '' };

/** Rows as earlier versions kept them, a column for each part of a change, and the changes they become. */
const rows: readonly (readonly [string, object, object])[] = [
  [
    'add',
    { before: toJsonUser(zoe), addition: { firstName: 'Z', lastName: '', showPhone: true } },
    { firstName: 'Z', lastName: '', showPhone: true, before: zoe },
  ],
  [
    'rename',
    { before: toJsonUser(zoe), after: toJsonUser(zoe) },
    { ...named, showPhone: false, before: zoe, after: zoe },
  ],
  ['add', { after: toJsonUser(zoe) }, { ...named, before: stranger, after: zoe }],
  [
    'restore',
    { before: toJsonUser(stranger), after: toJsonUser(zoe) },
    { kind: 'add', ...named, showPhone: false, before: stranger, after: zoe },
  ],
  [
    'restore',
    { before: toJsonUser(zoe), after: toJsonUser(stranger) },
    { kind: 'remove', before: zoe, after: stranger },
  ],
  [
    'restore',
    { before: toJsonUser(zoe), after: toJsonUser({ ...zoe, firstName: 'Z' }) },
    { kind: 'rename', firstName: 'Z', before: zoe },
  ],
  ['import', { card, saved_count: 3 }, { card, savedCount: 3, before: undefined }],
  ['remove', { before: toJsonUser(zoe) }, { before: zoe }],
  ['remove_phone', { phone: card.phone, card }, { phone: card.phone, card }],
  ['remove_phone', { phone: card.phone }, { phone: card.phone }],
  ['reset_saved', { card, phone: card.phone, saved_count: 7 }, { card, savedCount: 7 }],
  ['block', { before: toJsonUser(zoe) }, { before: zoe }],
  [
    'close_friends',
    {
      before: toJsonUser(zoe),
      setting: { kind: 'close_friends', before: [], after: [String(zoe.id)] },
    },
    { on: true, before: zoe },
  ],
  [
    'close_friends',
    {
      before: toJsonUser(zoe),
      setting: { kind: 'close_friends', before: [String(zoe.id)], after: ['7'] },
    },
    { on: false, before: zoe },
  ],
  [
    'privacy',
    {
      setting: {
        kind: 'privacy',
        key: 'phone_number',
        before: rule,
        after: { ...rule, audience: 'nobody' },
      },
    },
    {
      key: 'phone_number',
      from: { audience: 'contacts', always: [zoe], alwaysChats: [5n] },
      to: { audience: 'nobody' },
    },
  ],
  [
    'sign_up_notices',
    { setting: { kind: 'sign_up_notices', before: true, after: false } },
    { from: true, to: false },
  ],
  ['share', { before: toJsonUser(zoe) }, { before: zoe }],
];

/** Rows that no kind can read. */
const incomplete: readonly (readonly [string, object])[] = [
  ['restore', {}],
  ['add', {}],
  ['remove', {}],
  ['import', { phone: card.phone }],
  ['close_friends', { setting: { kind: 'close_friends', before: [], after: [] } }],
  ['close_friends', { before: toJsonUser(zoe) }],
  ['privacy', { setting: { kind: 'privacy', key: 'phone_number' } }],
  ['sign_up_notices', { setting: { kind: 'sign_up_notices', before: true } }],
];

test('changes of earlier versions are read by their kinds, and incomplete ones are deleted', async () => {
  await using created = await createDatabase();
  const sql = await openOlder(created.url, 8);
  await sql`insert into people (id, role, created_at) values (1, 'owner', now())`;
  await insertAccount(sql);
  for (const [kind, columns] of [...rows, ...incomplete]) {
    await sql`insert into changes ${sql({
      id: crypto.randomUUID(),
      account_id: accountId,
      person_id: 1,
      operation_id: operationId,
      kind,
      state: 'done',
      made_at: new Date(),
      ...columns,
    })}`;
  }
  await sql.end();
  await migrateDatabase(created.url);
  await using database = connect(created.url);
  const page = await pageChanges(database, operationId, { page: 0, size: 100, left: false });
  expect(page.rows.map(({ change }) => change)).toMatchObject(
    rows.map(([kind, , expected]) => ({ kind, ...expected })),
  );
});

test('pending notifications and switches of earlier versions keep their meaning', async () => {
  await using created = await createDatabase();
  const sql = await openOlder(created.url, 16);
  await sql`
    insert into people (id, role, created_at, news_off) values (1, 'owner', now(), '{birthday}')`;
  await insertAccount(sql);
  await sql`
    insert into news (id, account_id, person_id, kind, user_id, now, day, due_at)
    values (${operationId}, ${accountId}, 1, 'found_out', 0, 'done', '2026-11-22', now())`;
  await sql.end();
  await migrateDatabase(created.url);
  await using database = connect(created.url);
  expect(await findNotificationSettings(database, 1n)).toMatchObject({ off: ['birthday'] });
  expect(
    await reserveNotifications(database, {
      now: new Date(Date.now() + 60_000),
      accounts: 1,
      firstWaitMs: 1,
      longestMs: 1,
      mostTries: 1,
    }),
  ).toMatchObject([{ kind: 'reconciled', now: 'done' }]);
});

/** Opens an empty database with the tables of an older version, which had the migrations up to `index`. */
async function openOlder(url: string, index: number): Promise<Sql> {
  const quiet = { max: 1, onnotice: () => undefined };
  const migrating = openClient(url, quiet);
  await migrating`drop schema public cascade`;
  await migrating`drop schema drizzle cascade`;
  await migrating`create schema public`;
  await migrateUpTo(migrating, index);
  await migrating.end();
  // Drizzle changes how its client writes dates and JSON.
  return openClient(url, quiet);
}

async function insertAccount(sql: Sql): Promise<void> {
  await sql`
    insert into accounts (id, person_id, telegram_id, first_name, last_name, usernames, phone,
      key_id, session, signed_in, current, paired_at)
    values (${accountId}, 1, 7, 'A', '', '{}', '+49151', 'k', 'x', true, true, now())`;
}

/** Applies the migrations up to this index, as an older version of the program did. */
async function migrateUpTo(sql: Sql, index: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'roster-migrations-'));
  try {
    await cp(fileURLToPath(new URL('../../../migrations', import.meta.url)), folder, {
      recursive: true,
    });
    const file = join(folder, 'meta', '_journal.json');
    const journal = JSON.parse(await readFile(file, 'utf8')) as { entries: { idx: number }[] };
    const entries = journal.entries.filter(({ idx }) => idx <= index);
    await writeFile(file, JSON.stringify({ ...journal, entries }));
    await migrate(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await rm(folder, { recursive: true });
  }
}
