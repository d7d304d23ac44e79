import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportRun } from '../../../../src/accounts/roster.ts';
import type { ImportRecord } from '../../../../src/contacts/import/import-record.ts';
import {
  callsOf,
  inDatabase,
  max,
  maxPhone,
  startPairedHarness,
  pair,
  type PairedHarness,
} from '../accounts-harness.ts';
import { waitForCache } from '../../../support/settled.ts';
import {
  agree,
  entries,
  ledger,
  outcomesOf,
  plan,
  populateWith,
  reaches,
  reachesInTime,
  runFile,
} from './import-files.ts';
import { eventually } from '../../../support/eventually.ts';

const list = entries(8);
const phones = list.map(({ phone }) => phone);

let harness: PairedHarness;
let zoe: bigint;
let ben: bigint;

beforeEach(async () => {
  harness = await startPairedHarness((world) => {
    populateWith(list, 4)(world);
    zoe = world.addPerson({ firstName: 'Zoe', lastName: 'Own', phone: '+12025550101' }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102', username: 'benji' }).id;
  });
});
afterEach(() => harness[Symbol.asyncDispose]());

const calls = (): number => callsOf(harness, 'contacts.importContacts');
const held = (): readonly string[] =>
  harness.me.book().contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());
const find = (id: string): Promise<ImportRun | undefined> => harness.roster.imports.find(max, id);
const refuse = (text: string, times = 1, code = 400): void =>
  harness.sandbox.wire.faults.add(
    'contacts.importContacts',
    { kind: 'error', error: { code, text } },
    times,
  );

async function runRecords(records: readonly ImportRecord[]): Promise<string> {
  const begun = await harness.roster.imports.begin(harness.account, { records });
  if (begun.kind !== 'planned') throw new Error(begun.kind);
  await harness.roster.imports.run(max, begun.run.id, undefined);
  return begun.run.id;
}

describe('people without a number', () => {
  test('are added by username, one at a time, under the name of the file or their own', async () => {
    const id = await runRecords([
      { index: 0, firstName: '', lastName: '', username: 'benji' },
      { index: 1, firstName: 'No', lastName: 'Body', username: 'nobody_has_it' },
      { index: 2, firstName: 'Not', lastName: 'Ben', username: 'benji', telegramId: 5n },
      { index: 3, firstName: 'Old', lastName: 'Friend', telegramId: 6n },
    ]);
    const run = await reachesInTime(harness, id, 'done');
    expect(outcomesOf(run)).toEqual({ added: 1, failed: 3 });
    expect((await ledger(harness, id)).map(({ outcome, problem }) => problem ?? outcome)).toEqual([
      'added',
      'user_unknown',
      'user_unknown',
      'user_unknown',
    ]);
    expect(held()).toEqual(['Ben']);
    expect(calls()).toBe(0);
  });

  test('are added by id where they were met before, and renamed when that was switched on', async () => {
    harness.me.add(zoe, 'Zoe', 'Miller', false);
    await waitForCache(harness);
    await harness.book.find('@benji');
    const records = [
      { index: 0, firstName: 'Benjamin', lastName: '', telegramId: ben },
      { index: 1, firstName: 'Zoe', lastName: 'M.', telegramId: zoe },
    ];
    const begun = await harness.roster.imports.begin(harness.account, { records });
    if (begun.kind !== 'planned') throw new Error(begun.kind);
    const { id } = begun.run;
    expect(begun.run).toMatchObject({
      counts: { by_id: 1, rename: 1 },
      on: { by_id: 1, rename: 0 },
    });
    const renamed = { position: 1, on: true };
    expect(await harness.roster.imports.switchRow(max, id, renamed)).toMatchObject({
      on: { rename: 1 },
    });
    await harness.roster.imports.run(max, id, undefined);
    expect(outcomesOf(await reachesInTime(harness, id, 'done'))).toEqual({ added: 1, renamed: 1 });
    expect(held().toSorted()).toEqual(['Benjamin', 'Zoe M.']);
  });

  test.each(['add', 'restore'] as const)(
    'who left their number are not added under it, whatever the import is for: %s',
    async (purpose) => {
      harness.world.app(zoe).setPrivacy('phone_number', 'everybody');
      harness.me.add(zoe, 'Zoe', 'Miller', false);
      await waitForCache(harness);
      const zoeBefore = { index: 0, firstName: 'Zoe', lastName: 'Miller', telegramId: zoe };
      const records = [{ ...zoeBefore, phones: ['+12025550102'] }];
      const source = { records, purpose };
      const begun = await harness.roster.imports.begin(harness.account, source);
      if (begun.kind !== 'planned') throw new Error(begun.kind);
      expect(begun.run).toMatchObject({ counts: { unclear: 1 }, on: { unclear: 0 } });
    },
  );

  test('are not renamed, nor added again, if they were deleted meanwhile', async () => {
    harness.me.add(zoe, 'Zoe', 'Miller', false);
    await waitForCache(harness);
    const records = [{ index: 0, firstName: 'Zoe', lastName: 'M.', telegramId: zoe }];
    const begun = await harness.roster.imports.begin(harness.account, { records });
    if (begun.kind !== 'planned') throw new Error(begun.kind);
    const { id } = begun.run;
    await harness.roster.imports.switchRow(max, id, { position: 0, on: true });
    await harness.book.remove([zoe]);
    await harness.roster.imports.run(max, id, undefined);
    expect(outcomesOf(await reachesInTime(harness, id, 'done'))).toEqual({ left: 1 });
    expect(held()).toEqual([]);
  });
});

describe('a contact whose number is hidden', () => {
  const zoes = (name: string) => [{ name, phone: '+12025550101' }];

  test('is known by it once it was imported, so that the same file changes nothing', async () => {
    await reaches(harness, await runFile(harness, zoes('Zoe')), 'done');
    expect((await plan(harness, zoes('Zoe'))).counts).toMatchObject({ new: 0, already: 1 });
    expect((await plan(harness, zoes('Other'))).counts).toMatchObject({ new: 0, rename: 1 });
  });

  test.each([
    ['Zoe', 'already'],
    ['Other', 'kept'],
  ])('and who was added by hand seems new until Telegram answers: %s', async (name, outcome) => {
    harness.me.add(zoe, 'Zoe', '', false);
    await waitForCache(harness);
    const id = await runFile(harness, zoes(name));
    const run = await reaches(harness, id, 'done');
    expect(run.counts).toMatchObject({ new: 1 });
    expect(outcomesOf(run)).toEqual({ [outcome]: 1 });
    expect(held()).toEqual(['Zoe']);
  });
});

describe('a number that waits', () => {
  test('goes over to a newer import that has it, which waits as long', async () => {
    harness.world.imports.throttle(2, phones.slice(0, 1));
    const first = await runFile(harness, list);
    const { wait } = await reaches(harness, first, 'waiting');
    await harness.clock.advance(60_000);
    const second = await runFile(harness, [{ name: 'Renamed', phone: phones[0] ?? '' }]);
    expect((await reaches(harness, second, 'waiting')).wait).toEqual(wait);
    // With that the first has nothing to wait for.
    expect(outcomesOf(await reachesInTime(harness, first, 'done'))).toMatchObject({ left: 1 });
    expect(calls()).toBe(2);
    await harness.clock.skip(3_600_000);
    expect(outcomesOf(await reachesInTime(harness, second, 'done'))).toEqual({ added: 1 });
    const rows = await ledger(harness, first);
    agree(harness, [...rows.slice(1), ...(await ledger(harness, second))]);
  });

  test('is left when it is deleted meanwhile', async () => {
    harness.world.imports.throttle(2, phones.slice(0, 1));
    const id = await runFile(harness, list);
    await reaches(harness, id, 'waiting');
    await harness.book.removePhones(phones.slice(0, 1));
    await harness.clock.skip(3_600_000);
    expect(outcomesOf(await reachesInTime(harness, id, 'done'))).toMatchObject({ left: 1 });
    agree(harness, await ledger(harness, id));
  });
});

describe('rows that Telegram refuses', () => {
  test('because of one number is sent without it', async () => {
    // All eight, the first four, the first two, and the first.
    refuse('CONTACT_NAME_EMPTY', 4);
    const id = await runFile(harness, list);
    const run = await reaches(harness, id, 'done');
    expect(outcomesOf(run)).toEqual({ added: 5, not_found: 2, failed: 1 });
    const rows = await ledger(harness, id);
    expect(rows[0]).toMatchObject({ outcome: 'failed', problem: 'name_empty' });
    agree(harness, rows);
  });

  test('whatever is sent, pauses the import', async () => {
    refuse('CHAT_ADMIN_REQUIRED', 100);
    const id = await runFile(harness, list);
    const run = await reaches(harness, id, 'paused');
    expect(run.outcomes.pending).toBeGreaterThan(0);
    expect(calls()).toBeLessThan(16);
  });

  test('as it ended the session goes on after pairing again', async () => {
    const lifted = Promise.withResolvers<void>();
    const { faults } = harness.sandbox.wire;
    faults.add('contacts.importContacts', { kind: 'delay', until: lifted.promise });
    refuse('SESSION_REVOKED', 1, 401);
    const id = await runFile(harness, [...list, ...entries(600).slice(8)]);
    lifted.resolve();
    await reaches(harness, id, 'paused');
    for (const { keyId } of harness.me.authorizations()) harness.me.terminate(keyId);
    await eventually('the end of the session is reported', () =>
      expect(harness.events.map(({ kind }) => kind)).toContain('signed_out'),
    );
    await pair(harness, harness.me, maxPhone);
    expect(await find(id)).toMatchObject({ state: 'paused' });
    await harness.roster.imports.resume(max, id);
    expect((await reachesInTime(harness, id, 'done')).outcomes).toMatchObject({
      added: 6,
      pending: 0,
    });
    agree(harness, await ledger(harness, id));
  });
});

describe('before it runs', () => {
  test('the fourth open plan drops the oldest one, and says which', async () => {
    const { imports } = harness.roster;
    const table = { bytes: Buffer.from('wer,was,wo\nZoe,+12025550101,x\nBen,+12025550102,y\n') };
    const first = await imports.begin(harness.account, { ...table, name: 'first.csv' });
    await harness.clock.advance(1000);
    const begun = [
      first,
      await imports.begin(harness.account, {
        records: [{ index: 0, firstName: 'Zoe', lastName: '' }],
      }),
      await imports.begin(harness.account, { ...table, name: 'third.csv' }),
    ];
    const ids = begun.map((one) => {
      expect(one.dropped).toBeUndefined();
      if (one.kind === 'columns_needed') return one.importId;
      return one.kind === 'planned' ? one.run.id : '';
    });
    const fourth = await imports.begin(harness.account, { ...table, name: 'fourth.csv' });
    expect(fourth).toMatchObject({ kind: 'columns_needed', dropped: 'first.csv' });
    const found = await Promise.all(ids.map((id) => find(id)));
    expect(found.map((run) => run?.state)).toEqual([undefined, 'planned', 'columns_needed']);
  });

  test('imports under way are none of the three open plans', async () => {
    const { id } = await plan(harness, list);
    await harness.roster.imports.run(max, id, undefined);
    for (let at = 0; at < 4; at++) await plan(harness, list);
    expect(await find(id)).toBeDefined();
  });

  test('it belongs to one person, and goes with the account', async () => {
    const { id } = await plan(harness, list);
    expect(await harness.roster.imports.find(zoe, id)).toBeUndefined();
    expect(await harness.roster.imports.run(zoe, id, undefined)).toBeUndefined();
    expect(await harness.roster.imports.find(max, 'no id at all')).toBeUndefined();
    await harness.roster.accounts.unpair(harness.account);
    expect(await find(id)).toBeUndefined();
    expect(await inDatabase(harness, (sql) => sql`select from import_rows`)).toHaveLength(0);
  });

  test.each([
    ['', { kind: 'not_contacts', looksLike: 'nothing' }],
    ['Name,Phone\n', { kind: 'empty' }],
  ])('%j is no address book', async (text, begun) => {
    const source = { bytes: Buffer.from(text), name: 'x' };
    expect(await harness.roster.imports.begin(harness.account, source)).toMatchObject(begun);
  });
});

test('its progress is reported every two seconds at most', async () => {
  await harness.book.find('@benji');
  const id = await runRecords(
    Array.from({ length: 4 }, (_, index) => ({
      index,
      firstName: 'P',
      lastName: '',
      telegramId: BigInt(index + 1),
    })),
  );
  await reachesInTime(harness, id, 'done');
  const told = () => harness.events.flatMap((event) => (event.kind === 'import' ? event.run : []));
  const end = { state: 'done', outcomes: { failed: 4 } };
  await eventually('the import has reported its end', () =>
    expect(told().at(-1)).toMatchObject(end),
  );
  // The first of them may be settled before it is told.
  expect(told().at(0)).toMatchObject({ state: 'running' });
  expect(told().length).toBeLessThanOrEqual(2 + 4);
  expect(told().length).toBeGreaterThan(2);
});
