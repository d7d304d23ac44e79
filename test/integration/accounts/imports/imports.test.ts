import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  callsOf,
  inDatabase,
  max,
  startPairedHarness,
  pair,
  whileTimePasses,
  recordedChanges,
  type PairedHarness,
} from '../accounts-harness.ts';
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
import { passTime } from '../../../support/pass-time.ts';

const list = entries(1_200);
const few = list.slice(0, 8);

let harness: PairedHarness;

beforeEach(async () => {
  harness = await startPairedHarness(populateWith(list, 4));
});
afterEach(() => harness[Symbol.asyncDispose]());

const calls = (): number => callsOf(harness, 'contacts.importContacts');
const fromNow = (ms: number): Date => new Date(harness.clock.now().getTime() + ms);
/** The next import is processed once `lift` is called. */
function hold(): () => void {
  const lifted = Promise.withResolvers<void>();
  harness.sandbox.wire.faults.add('contacts.importContacts', {
    kind: 'delay',
    until: lifted.promise,
  });
  return () => lifted.resolve();
}

/** The held call has reached Telegram; nothing is sent before. */
async function isHeld(): Promise<void> {
  await eventually('the fault has happened', () => harness.sandbox.wire.faults.isEmpty, true);
}

/** The next import goes through, and the one after it fails. */
function failSecond(text: string, code = 420): void {
  const { faults } = harness.sandbox.wire;
  faults.add('contacts.importContacts', { kind: 'delay', until: Promise.resolve() });
  faults.add('contacts.importContacts', { kind: 'error', error: { code, text } });
}
/** One after the other; progress is no other state. */
const states = (): readonly string[] =>
  harness.events
    .flatMap((event) => (event.kind === 'import' ? event.run.state : []))
    .filter((state, at, all) => state !== all[at - 1]);

test('a file is imported, in as few calls as it takes, and each number is in the ledger', async () => {
  const id = await runFile(harness, list);
  const run = await reaches(harness, id, 'done');
  expect(outcomesOf(run)).toEqual({ added: 900, not_found: 300 });
  expect(calls()).toBe(3);
  await eventually('the import has run and is done', states, ['running', 'done']);
  const rows = await ledger(harness, id);
  expect(rows.map(({ position }) => position)).toEqual(list.map((_, at) => at));
  agree(harness, rows);
  expect((await recordedChanges(harness)).map(({ state }) => state)).toEqual(
    list.map(() => 'done'),
  );
});

test('the same file again changes nothing', async () => {
  await reaches(harness, await runFile(harness, few), 'done');
  const before = harness.me.book();
  const again = await plan(harness, few);
  expect(again.counts).toMatchObject({ tried: 2, already: 6 });
  expect(again.on).toEqual({ new: 0, unclear: 0, by_id: 0, rename: 0, block: 0, tried: 0 });
  await harness.roster.imports.switchGroup(max, again.id, { kind: 'tried', on: true });
  await harness.roster.imports.run(max, again.id, undefined);
  expect(outcomesOf(await reaches(harness, again.id, 'done'))).toEqual({ not_found: 2 });
  expect(harness.me.book()).toEqual(before);
  agree(harness, await ledger(harness, again.id));
});

test('a flood is waited for, and nothing is sent before its end', async () => {
  failSecond('FLOOD_WAIT_30');
  const id = await runFile(harness, list.slice(0, 600));
  const run = await reaches(harness, id, 'waiting');
  expect(run.wait).toEqual({ until: fromNow(30_000), why: 'flood' });
  expect(outcomesOf(run)).toEqual({ added: 375, not_found: 125, pending: 100 });
  await harness.clock.advance(29_000);
  expect(calls()).toBe(2);
  await harness.clock.advance(2_000);
  expect(outcomesOf(await reachesInTime(harness, id, 'done'))).toEqual({
    added: 450,
    not_found: 150,
  });
  expect(calls()).toBe(3);
  agree(harness, await ledger(harness, id));
  await eventually('the import has waited and is done', states, [
    'running',
    'waiting',
    'running',
    'done',
  ]);
});

test('a connection that is lost after the call was processed loses nothing', async () => {
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'drop', when: 'after' });
  const id = await runFile(harness, few);
  const run = await reachesInTime(harness, id, 'done');
  expect(outcomesOf(run)).toEqual({ added: 6, not_found: 2 });
  agree(harness, await ledger(harness, id));
});

test('Telegram being away is waited for, longer and longer', async () => {
  const error = { code: 500, text: 'WORKER_BUSY' };
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error }, 100);
  const id = await runFile(harness, few);
  const first = await whileTimePasses(harness, reaches(harness, id, 'waiting'));
  expect(first.wait?.why).toBe('trouble');
  const wait = first.wait?.until ?? new Date(0);
  await passTime(harness.clock, 5_000, 'the wait is extended', async () => {
    const next = (await harness.roster.imports.find(max, id))?.wait?.until ?? wait;
    expect(next.getTime() - harness.clock.now().getTime()).toBeGreaterThan(50_000);
  });
  harness.sandbox.wire.faults.clear();
  await harness.clock.advance(60_000);
  expect(outcomesOf(await reachesInTime(harness, id, 'done'))).toEqual({ added: 6, not_found: 2 });
  agree(harness, await ledger(harness, id));
});

test('paused between two batches, it goes on when its owner says so', async () => {
  const lift = hold();
  const id = await runFile(harness, list);
  await isHeld();
  await harness.roster.imports.pause(max, id);
  lift();
  await eventually('700 rows are pending', async () => {
    const run = await harness.roster.imports.find(max, id);
    expect(run?.outcomes.pending).toBe(700);
  });
  await eventually('the pause is reported with 700 pending rows', () => {
    const last = harness.events.findLast((event) => event.kind === 'import');
    expect(last?.run).toMatchObject({ state: 'paused', outcomes: { pending: 700 } });
  });
  await harness.clock.skip(3_600_000);
  expect(await harness.roster.imports.find(max, id)).toMatchObject({ state: 'paused' });
  expect(calls()).toBe(1);
  expect((await harness.roster.imports.underWay(max)).map((run) => run.id)).toEqual([id]);
  expect(await harness.roster.imports.resume(max, id)).toMatchObject({ state: 'running' });
  await reachesInTime(harness, id, 'done');
  expect(calls()).toBe(3);
  agree(harness, await ledger(harness, id));
});

test('paused while it waits for the end of a deletion, it sends nothing', async () => {
  const known = harness.world.index.byPhone(few[0]?.phone ?? '')?.id ?? 0n;
  harness.me.add(known, 'Old', 'Name', false);
  const isHeard = async () => (await harness.book.contact(known))?.contact;
  await eventually('the flood wait is noticed', isHeard, true);
  const lifted = Promise.withResolvers<void>();
  const delay = { kind: 'delay', until: lifted.promise } as const;
  harness.sandbox.wire.faults.add('contacts.deleteContacts', delay);
  const deleted = harness.book.remove([known]);
  await eventually('the change is recorded', async () =>
    expect(await recordedChanges(harness)).toHaveLength(1),
  );
  const id = await runFile(harness, few);
  await eventually('an attempt has begun', async () => {
    const claimed = inDatabase(harness, (sql) => sql`select from imports where worker is not null`);
    expect(await claimed).toHaveLength(1);
  });
  await harness.roster.imports.pause(max, id);
  lifted.resolve();
  await deleted;
  // Has its turn after whatever waited for one.
  await harness.book.remove([known]);
  expect(calls()).toBe(0);
  await harness.roster.imports.resume(max, id);
  expect(outcomesOf(await reaches(harness, id, 'done'))).toEqual({
    added: 5,
    not_found: 2,
    left: 1,
  });
});

test('cancelled, it drops the unsent rows and keeps the sent ones', async () => {
  const lift = hold();
  const id = await runFile(harness, list);
  await eventually('the import is running', () => states(), ['running']);
  await isHeld();
  expect(await harness.roster.imports.cancel(max, id)).toMatchObject({ state: 'cancelled' });
  lift();
  await eventually('the report counts what was imported and what was left', async () => {
    const run = await harness.roster.imports.find(max, id);
    expect(run && outcomesOf(run)).toEqual({ added: 375, not_found: 125, left: 700 });
  });
  agree(harness, await ledger(harness, id));
  await harness.clock.skip(3_600_000);
  expect(calls()).toBe(1);
  expect(await harness.roster.imports.resume(max, id)).toMatchObject({ state: 'cancelled' });
  expect(await harness.roster.imports.underWay(max)).toEqual([]);
});

test('two imports of one account are worked on one after the other', async () => {
  const lift = hold();
  const first = await runFile(harness, list.slice(0, 600));
  await eventually('500 changes are recorded', async () =>
    expect(await recordedChanges(harness)).toHaveLength(500),
  );
  const second = await runFile(harness, list.slice(550, 700));
  const friend = harness.world.app(harness.world.index.byPhone('+12025551000')?.id ?? 0n);
  const other = await pair(harness, friend, '+12025551000', max);
  await reaches(harness, await runFile({ ...harness, account: other }, list.slice(0, 1)), 'done');
  // The other account's came last, and nothing held it up.
  expect(await harness.roster.imports.find(max, second)).toMatchObject({
    outcomes: { pending: 150 },
  });
  expect(await recordedChanges(harness)).toHaveLength(500);
  lift();
  await reaches(harness, second, 'done');
  expect(await harness.roster.imports.find(max, first)).toMatchObject({ state: 'done' });
  const [a, b] = [await ledger(harness, first), await ledger(harness, second)];
  expect(b.slice(0, 4).map(({ outcome }) => outcome)).toEqual([
    'already',
    'not_found',
    'already',
    'already',
  ]);
  agree(harness, [...a, ...b.slice(50)]);
});

test('a plan that an earlier program stored is planned anew, and runs', async () => {
  const { id } = await plan(harness, few.slice(0, 2));
  const phones = ['2025551000', '2025551001'];
  const old = phones.map((phone, index) => {
    return {
      kind: 'card',
      index,
      line: 1,
      firstName: 'Zoe',
      lastName: '',
      phones: [phone],
      skipped: 1,
    };
  });
  const nobody = { kind: 'unusable', reason: 'empty', index: 2, firstName: '', lastName: '' };
  const source = gzipSync(JSON.stringify([...old, nobody]));
  await inDatabase(
    harness,
    (sql) =>
      sql`update imports set source = ${source}, source_key_id = null, facts = null, country = 'DE'`,
  );
  await inDatabase(
    harness,
    (sql) => sql`update import_rows set row = row - 'entry' - 'line' - 'field'`,
  );
  // As the update of the database does it; then a start seals the source.
  await inDatabase(harness, (sql) => sql`insert into former_seals values ('files', '')`);
  await using _ = await harness.start({ background: false });
  expect(await ledger(harness, id)).toMatchObject([{ kind: 'new' }, { kind: 'new' }]);
  const run = await harness.roster.imports.setCountry(max, id, 'US');
  expect(run).toMatchObject({ state: 'planned', counts: { new: 2, unusable: 1 } });
  await harness.roster.imports.run(max, id, undefined);
  expect(outcomesOf(await reaches(harness, id, 'done'))).toEqual({ added: 2 });
});
