import { pino } from 'pino';
import type { Sql } from 'postgres';
import { expect, test } from 'vitest';
import { toJsonUser } from '../../../src/contacts/user-json.ts';
import { connect } from '../../../src/store/database.ts';
import { findImport } from '../../../src/store/imports.ts';
import { migrateDatabase } from '../../../src/store/migrate.ts';
import { findNotificationSettings } from '../../../src/store/notification-settings.ts';
import { reserveNotifications } from '../../../src/store/notifications.ts';
import { pageChanges } from '../../../src/store/operation-changes.ts';
import { openDatabase } from '../../../src/store/postgres.ts';
import { createDatabase, inDatabase } from '../../support/database.ts';
import { countRows, fillEmptyTables, journal, openOlder } from '../../support/older-database.ts';
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
  await using created = await createDatabase({ isReused: false });
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
  await using created = await createDatabase({ isReused: false });
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
  expect(await findNotificationSettings(database, 1n)).toMatchObject({
    off: ['birthday', 'lost_mutual'],
  });
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

test('a table that was imported before can still be given back', async () => {
  await using created = await createDatabase({ isReused: false });
  const before = journal.findIndex(({ tag }) => tag.endsWith('_import_files')) - 1;
  const sql = await openOlder(created.url, before);
  await sql`insert into people (id, role, created_at) values (1, 'owner', now())`;
  await insertAccount(sql);
  await sql`
    insert into imports (id, account_id, person_id, name, file_id, state, created_at)
    values (${operationId}, ${accountId}, 1, 'club.csv', 'BQAC1', 'done', now())`;
  await sql.end();
  await migrateDatabase(created.url);
  await using database = connect(created.url);
  expect((await findImport(database, 1n, operationId))?.files).toEqual([
    { id: 'BQAC1', name: 'club.csv' },
  ]);
});

test('an import that restores a snapshot or a backup says so without its name', async () => {
  await using created = await createDatabase({ isReused: false });
  const before = journal.findIndex(({ tag }) => tag.endsWith('_import_restored')) - 1;
  const sql = await openOlder(created.url, before);
  await sql`insert into people (id, role, created_at) values (1, 'owner', now())`;
  await insertAccount(sql);
  const time = '2026-11-22T14:00:00.000Z';
  const names = [time, `backup ${time}`, `backup ${time} Max Muster`, 'club.csv'];
  const ids = names.map((_, at) => `00000000-0000-4000-8000-00000000010${at}`);
  for (const [at, name] of names.entries()) {
    await sql`
      insert into imports (id, account_id, person_id, name, purpose, state, created_at)
      values (${ids[at] ?? ''}, ${accountId}, 1, ${name}, 'restore', 'done', now())`;
  }
  await sql.end();
  await migrateDatabase(created.url);
  await using database = connect(created.url);
  const found = await Promise.all(ids.map((id) => findImport(database, 1n, id)));
  const at = new Date(time);
  expect(found.map((one) => [one?.name, one?.restored])).toEqual([
    ['', { source: 'snapshot', at }],
    ['', { source: 'backup', at, owner: '' }],
    ['', { source: 'backup', at, owner: 'Max Muster' }],
    ['club.csv', undefined],
  ]);
});

test('every migration works on a database with rows in all tables, and empties no other', async () => {
  await using created = await createDatabase({ isReused: false });
  const sql = await openOlder(created.url, 0);
  const lost: string[] = [];
  for (const { when, tag } of journal.slice(1)) {
    await fillEmptyTables(sql);
    const before = await countRows(sql);
    await migrateDatabase(created.url, { upTo: when });
    const after = await countRows(sql);
    lost.push(...Object.keys(before).flatMap((one) => (after[one] ? [] : [`${tag}: ${one}`])));
  }
  await sql.end();
  // Tables that became others, and budgets, which fill up again.
  expect(lost).toEqual([
    '0003_imports: parked_cards',
    '0017_budgets_by_telegram_id: call_budgets',
    '0019_rename_to_the_glossary: books',
    '0019_rename_to_the_glossary: news',
  ]);
});

test('a database of a newer version is refused in one line, and not changed', async () => {
  await using created = await createDatabase({ isReused: false });
  await inDatabase({ databaseUrl: created.url }, async (sql) => {
    const newer = { hash: 'newer', created_at: Date.now() + 1e9 };
    await sql`insert into drizzle.__drizzle_migrations ${sql(newer)}`;
    const config = { databaseUrl: created.url, dataDir: '', allowRoot: true };
    await expect(openDatabase(config, pino({ level: 'silent' }))).rejects.toThrow(
      /^The database is of a newer version than this program: .*\.$/,
    );
    await sql`delete from drizzle.__drizzle_migrations where hash = 'newer'`;
  });
});

async function insertAccount(sql: Sql): Promise<void> {
  await sql`
    insert into accounts (id, person_id, telegram_id, first_name, last_name, usernames, phone,
      key_id, session, signed_in, current, paired_at)
    values (${accountId}, 1, 7, 'A', '', '{}', '+49151', 'k', 'x', true, true, now())`;
}
