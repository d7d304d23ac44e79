import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { accountSpender, personSpender } from '../../../../src/contacts/call-budgets.ts';
import { openCallBudgets } from '../../../../src/accounts/services/call-budgets.ts';
import { connect, type Database } from '../../../../src/store/database.ts';
import { callBudgets } from '../../../../src/store/schema/call-budgets.ts';
import { seal } from '../../../../src/store/seal.ts';
import { storeUpdates } from '../../../../src/store/updates.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';
import { findInFiles, findInTables } from '../../../support/find-in-database.ts';
import {
  everybody,
  inDatabase,
  max,
  maxPhone,
  pair,
  startAccountsHarness,
  waitForFirstRound,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';
import { plan } from '../imports/import-files.ts';

const ann = 101n;
/** The data folder of Postgres and its log. */
const postgresDir = join(inject('postgresDir'), 'postgres');

/** Contacts, a looked-up stranger, entries of a file: names that are nowhere else. */
const names = ['Quixotelle', 'Zyzzyvanna', 'Brontolomeus', 'Fjordhildur'];
const numbers = ['+12025550141', '+12025550142', '+12025550143', '+12025550144'];

let harness: AccountsHarness;
let program: Program;
let database: Database & AsyncDisposable;
let contacts: readonly bigint[];
/** Everything by which Max, his account and the people in it could be recognized. */
let traces: string[];

beforeEach(async () => {
  harness = await startAccountsHarness((world) => {
    contacts = names.map((firstName, at) => {
      const [phone = '', privacy] = [numbers[at], { phone_number: 'everybody' } as const];
      return world.addPerson({ firstName, phone, privacy, username: firstName.toLowerCase() }).id;
    });
    for (const [at, id] of contacts.slice(0, 2).entries())
      world.app(max).add(id, names[at] ?? '', 'Miller', false);
  });
  program = await harness.start({ owners: [] });
  const token = (await program.roster.access.claimToken()) ?? '';
  await program.roster.access.redeem(max, token);
  database = connect(harness.databaseUrl);
});
afterEach(async () => {
  await database[Symbol.asyncDispose]();
  await program[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

const openBudgets = () => openCallBudgets({ database, clock: harness.clock, secret: 'a secret' });

/** Uses everything that stores something, and leaves an import in the middle. */
async function use(): Promise<void> {
  const {
    accounts,
    backups,
    dialogs,
    imports,
    liveButtons,
    pairing,
    preferences,
    snapshots,
    views,
  } = program.roster;
  const account = await pair(program, harness.me, maxPhone);
  await waitForFirstRound(harness, account);
  const book = accounts.book(account);
  await book.page(everybody);
  await book.find('@brontolomeus');
  await book.annotate(contacts.slice(0, 2), { note: names[0] ?? '', addLabels: [names[1] ?? ''] });
  await book.annotate(contacts.slice(0, 1), { note: 'another' });
  await book.remove(contacts.slice(0, 1));
  await snapshots.take(account);
  await backups.setInterval(account, 'monthly');
  await backups.recordSent(account, await backups.make(account));
  views.save(max, account.id, { ...everybody, words: names[0] ?? '' });
  await views.stored(max);
  await liveButtons.keep({ personId: max, messageId: 7 }, ['undo 1'], [[names[0]]]);
  await dialogs.save(max, { typed: names[0] });
  await preferences.setPlainTables(max, { on: true });
  await pairing.pages.newToken(max);
  const file = names.map((name, at) => ({ name, phone: numbers[at] ?? '' }));
  await plan({ roster: program.roster, account }, file);
  const { faults } = harness.sandbox.wire;
  const error = { code: 420, text: 'FLOOD_WAIT_30' };
  faults.add('contacts.importContacts', { kind: 'error', error });
  const { id } = await plan({ roster: program.roster, account }, file);
  await imports.run(max, id, 7);
  await eventually('the import waits', async () => (await imports.find(max, id))?.state, 'waiting');
  const budgets = openBudgets();
  await budgets.take(accountSpender(max), 'contacts.Search');
  await budgets.take(personSpender(max), 'auth.SendCode');
  const sealed = seal([{ id: 'test', key: Buffer.alloc(32) }], names.join(), 'update');
  const update = { id: 1, personId: max, sealed, tokenHash: undefined };
  const holder = crypto.randomUUID();
  await storeUpdates(database, [update], { holder, now: harness.clock.now(), maxOpen: 1 });
  traces = [...names, ...numbers, maxPhone, String(max), ...contacts.map(String), account.id];
}

/** Its transaction would see rows that were just deleted, and a program that stops does not wait for its end. */
async function setAutovacuum(
  action: 'set (autovacuum_enabled = off)' | 'reset (autovacuum_enabled)',
) {
  await inDatabase(harness, async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`;
    await sql.unsafe(tables.map(({ name }) => `alter table ${name} ${action}`).join('; '));
  });
}

/** Has all pages written and the files of replaced tables deleted, by a checkpoint, before it looks. */
async function filesWithNames(): Promise<readonly string[]> {
  // CHECKPOINT itself is for superusers; dropping a database makes one, too.
  const name = `checkpoint_${randomBytes(6).toString('hex')}`;
  await inDatabase(harness, async (sql) => {
    await sql.unsafe(`create database ${name}`);
    await sql.unsafe(`drop database ${name}`);
  });
  return findInFiles(postgresDir, harness.databaseUrl, names);
}

test('a forgotten person is in no table, at once', async () => {
  await use();
  const before = await findInTables(harness.databaseUrl, traces);
  expect(before.map((name) => name.replace('public.', ''))).toEqual(
    expect.arrayContaining([
      'account_backups',
      'accounts',
      'changes',
      'contacts',
      'dialogs',
      'import_rows',
      'imports',
      'known_users',
      'live_buttons',
      'people',
      'snapshot_contacts',
      'tokens',
      'turns',
      'updates',
      'views',
    ]),
  );
  await program.roster.access.forget(max);
  expect(await findInTables(harness.databaseUrl, traces)).toEqual([]);
});

test('pairing again does not renew the budgets of calls, which name no person and last six hours', async () => {
  await using limited = await harness.start({ owners: [], budgets: openBudgets() });
  const createLink = async (): Promise<unknown> => {
    const account = await pair(limited, harness.me, maxPhone);
    const links = Array.from({ length: 11 }, () =>
      limited.roster.accounts.book(account).contactLink(),
    );
    const made = await Promise.allSettled(links);
    await limited.roster.accounts.unpair(account);
    return made.filter(({ status }) => status === 'fulfilled').length;
  };
  expect(await createLink()).toBe(10);
  expect(await createLink()).toBe(0);
  await limited.roster.access.forget(max);
  expect(await findInTables(harness.databaseUrl, [String(max)])).toEqual([]);
  const count = () => database.query((q) => q.$count(callBudgets));
  expect(await count()).toBeGreaterThan(0);
  await harness.clock.skip(6 * 60 * 60_000);
  await passTime(harness.clock, 10 * 60_000, 'the budgets are deleted', async () =>
    expect(await count()).toBe(0),
  );
});

test('what another person has stays', async () => {
  await use();
  const { access, accounts } = program.roster;
  await access.redeem(ann, await access.inviteToken(max));
  const theirs = await pair(program, harness.world.app(contacts[3] ?? 0n), numbers[3] ?? '', ann);
  await access.forget(max);
  expect(await accounts.list(ann)).toEqual([theirs]);
  expect(await findInTables(harness.databaseUrl, [theirs.id])).toContain('public.accounts');
});

test('a minute later no file of the database has a name, though others share its pages', async () => {
  await use();
  const { access } = program.roster;
  await access.redeem(ann, await access.inviteToken(max));
  const app = harness.world.app(
    harness.world.addPerson({ firstName: 'Ann', phone: '+12025550900' }).id,
  );
  const other = harness.world.addPerson({ firstName: 'Ben', phone: '+12025550901' });
  app.add(other.id, 'Ben', '', false);
  const theirs = await pair(program, app, '+12025550900', ann);
  await program.roster.accounts.book(theirs).page(everybody);
  await inDatabase(harness, (sql) => sql`analyze`);
  expect(await filesWithNames()).not.toEqual([]);
  await access.forget(max);
  expect(await filesWithNames()).not.toEqual([]);
  await harness.clock.advance(60_000);
  // A table that is in use is written anew later.
  await passTime(harness.clock, 5_000, 'no file has a name', async () =>
    expect(await filesWithNames()).toEqual([]),
  );
  expect((await program.roster.accounts.book(theirs).page(everybody)).rows).toHaveLength(1);
});

test('a program that stops before that minute does it while it stops', async () => {
  await setAutovacuum('set (autovacuum_enabled = off)');
  await use();
  await program.roster.access.forget(max);
  await program[Symbol.asyncDispose]();
  expect(await filesWithNames()).toEqual([]);
  await setAutovacuum('reset (autovacuum_enabled)');
  program = await harness.start({ owners: [] });
});

test('an account that is unpaired is in no table, and a minute later in no file', async () => {
  await use();
  const [account] = await program.roster.accounts.list(max);
  if (account) await program.roster.accounts.unpair(account);
  expect(await findInTables(harness.databaseUrl, [...names, account?.id ?? ''])).toEqual([]);
  await harness.clock.advance(60_000);
  // A table that is in use is written anew later.
  await passTime(harness.clock, 5_000, 'no file has a name', async () =>
    expect(await filesWithNames()).toEqual([]),
  );
});
