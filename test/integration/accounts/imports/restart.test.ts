import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Account } from '../../../../src/accounts/roster.ts';
import {
  callsOf,
  inDatabase,
  max,
  maxPhone,
  startAccountsHarness,
  pair,
  recordedChanges,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';
import {
  agree,
  entries,
  ledger,
  outcomesOf,
  plan,
  populateWith,
  reaches,
  runFile,
} from './import-files.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

const list = entries(600);

let harness: AccountsHarness;
let program: Program;
let account: Account;

beforeEach(async () => {
  harness = await startAccountsHarness(populateWith(list, 4));
  program = await harness.start();
  account = await pair(program, harness.me, maxPhone);
});
afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

const calls = (): number => callsOf(harness, 'contacts.importContacts');

/** Ends the program while Telegram works on the first batch; `lift` lets Telegram finish it. */
async function endDuringFirstBatch(): Promise<{ readonly id: string; readonly lift: () => void }> {
  const lifted = Promise.withResolvers<void>();
  const fault = { kind: 'delay', until: lifted.promise } as const;
  harness.sandbox.wire.faults.add('contacts.importContacts', fault);
  const { id } = await plan({ ...program, account }, list);
  await program.roster.imports.switchGroup(max, id, { kind: 'rename', on: true });
  await program.roster.imports.run(max, id, undefined);
  await inFlight(500);
  await program[Symbol.asyncDispose]();
  return { id, lift: () => lifted.resolve() };
}

function inFlight(count: number): Promise<void> {
  return eventually('the rows are marked as in flight', async () => {
    const rows = await inDatabase(
      harness,
      (sql) => sql`select from import_rows where in_flight and outcome = 'pending'`,
    );
    expect(rows).toHaveLength(count);
  });
}

test('the next process after one that ended in the middle looks first at what was done', async () => {
  const known = harness.world.index.byPhone(list[0]?.phone ?? '')?.id ?? 0n;
  harness.me.add(known, 'Old', 'Name', false);
  const { id, lift } = await endDuringFirstBatch();
  lift();
  await eventually('the first batch is in the contact list', () =>
    expect(harness.me.book().contacts).toHaveLength(375),
  );
  program = await harness.start();
  const run = await reaches(program, id, 'done');
  expect(outcomesOf(run)).toEqual({ added: 449, renamed: 1, not_found: 150 });
  // Those of the first batch that have no account are sent once more: nobody heard the answer.
  expect(calls()).toBe(3);
  agree(harness, await ledger(program, id));
  const changes = await recordedChanges(harness);
  // A number is one change, however often it was sent.
  expect(changes).toHaveLength(600);
  expect(changes.filter(({ state }) => state === 'done')).toHaveLength(600);
});

test('rows that were not done are sent again', async () => {
  const { id } = await endDuringFirstBatch();
  program = await harness.start();
  expect(outcomesOf(await reaches(program, id, 'done'))).toEqual({ added: 450, not_found: 150 });
  agree(harness, await ledger(program, id));
});

test('one of two processes works on an import, and only one reports it', async () => {
  await using other = await harness.start();
  const id = await runFile({ ...program, account }, list);
  expect(outcomesOf(await reaches(other, id, 'done'))).toEqual({ added: 450, not_found: 150 });
  expect(calls()).toBe(2);
  const over = () =>
    [...program.events, ...other.events].filter(
      (event) => event.kind === 'import' && event.run.state === 'done',
    );
  // It is told after it is stored.
  await eventually('the end is reported', () => expect(over()).toHaveLength(1));
  agree(harness, await ledger(program, id));
});

test('a running import without a worker is taken up after a while', async () => {
  const id = await runFile({ ...program, account }, list);
  await reaches(program, id, 'done');
  await inDatabase(harness, (sql) =>
    sql.begin(async (q) => {
      await q`update imports set state = 'running', due_at = ${harness.clock.now()}`;
      await q`update import_rows set outcome = 'pending' where position >= 590`;
    }),
  );
  await passTime(harness.clock, 60_000, 'the import is done', async () =>
    expect(await program.roster.imports.find(max, id)).toMatchObject({ state: 'done' }),
  );
});
