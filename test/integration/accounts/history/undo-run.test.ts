import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account, UndoRun } from '../../../../src/accounts/roster.ts';
import {
  everybody,
  inDatabase,
  max,
  maxPhone,
  startAccountsHarness,
  pair,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime, untilDone } from '../../../support/pass-time.ts';

/** Above what is taken back at once. */
const count = 25;

let harness: AccountsHarness;
let program: Program;
let account: Account;
let ids: readonly bigint[];

beforeEach(async () => {
  harness = await startAccountsHarness((world) => {
    ids = Array.from({ length: count }, (_, at) => {
      const { id } = world.addPerson({ firstName: `P${at}`, phone: `+1202555${1000 + at}` });
      world.app(max).add(id, `P${at}`, 'Saved', false);
      return id;
    });
  });
  program = await harness.start();
  account = await pair(program, harness.me, maxPhone);
  await program.roster.accounts.book(account).page(everybody);
});
afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

const held = (): ReadonlySet<string> =>
  new Set(harness.me.book().contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`));
const all = new Set(Array.from({ length: count }, (_, at) => `P${at} Saved`));
const find = (id: string): Promise<UndoRun | undefined> => program.roster.history.findUndo(max, id);

async function deleteAll(): Promise<string> {
  const { operationId = '' } = await program.roster.accounts.book(account).remove(ids);
  expect(held()).toEqual(new Set());
  return operationId;
}

async function begin(operationId: string): Promise<UndoRun> {
  const begun = await program.roster.history.undo(max, operationId, 77);
  if (begun.kind === 'refused') throw new Error(`refused: ${begun.why}`);
  return begun.run;
}

/** Lets the pauses between people pass. */
async function reaches(id: string, state: UndoRun['state']): Promise<UndoRun | undefined> {
  await untilDone(
    `the undo is ${state}`,
    async () => {
      const run = await find(id);
      if (run?.state !== state) await harness.clock.advance(2_000);
      return run?.state;
    },
    state,
  );
  return find(id);
}

async function tookBack(id: string, done: number): Promise<void> {
  await untilDone(`${done} changes are undone`, async () => {
    const undone = (await find(id))?.counts.undone ?? 0;
    if (undone < done) await harness.clock.advance(2_000);
    expect(undone).toBeGreaterThanOrEqual(done);
  });
}

/** The account, the stored list and the history say the same. */
async function agree(operationId: string): Promise<void> {
  expect(held()).toEqual(all);
  const { rows, total } = await program.roster.accounts.book(account).page(everybody);
  expect(total).toBe(count);
  expect(rows[0]).toMatchObject({ lastName: 'Saved' });
  expect(await program.roster.history.find(max, operationId)).toMatchObject({
    undoable: false,
    undo: { state: 'done', counts: { undone: count, pending: 0 } },
  });
}

test(
  'a mass change is taken back as a job that tells how far it is',
  { timeout: 90_000 },
  async () => {
    const operationId = await deleteAll();
    const begunAt = harness.clock.now().getTime();
    const { id, state, counts } = await begin(operationId);
    expect({ state, pending: counts.pending }).toEqual({ state: 'running', pending: count });
    expect(await program.roster.history.underWay(max)).toMatchObject([{ id }]);
    expect(await program.roster.history.undo(max, operationId)).toMatchObject({ why: 'under_way' });
    await reaches(id, 'done');
    await agree(operationId);
    // Telegram limits how fast people are added one by one.
    const took = harness.clock.now().getTime() - begunAt;
    expect(took).toBeGreaterThanOrEqual((count - 1) * 2_000);
    const told = () =>
      program.events.flatMap((event) => (event.kind === 'undo' ? [event.run] : []));
    const end = { id, state: 'done', messageId: 77, counts: { undone: count } };
    await eventually('the undo has reported its end', () =>
      expect(told().at(-1)).toMatchObject(end),
    );
    expect(told().length).toBeGreaterThan(3);
    const kept = await inDatabase(
      harness,
      (sql) => sql`select from snapshots where cause = 'undo'`,
    );
    expect(kept).toHaveLength(1);
  },
);

test(
  'a lost answer is reconciled, and no contact is added twice',
  { timeout: 90_000 },
  async () => {
    const operationId = await deleteAll();
    const { id } = await begin(operationId);
    await tookBack(id, 5);
    harness.sandbox.wire.faults.add('contacts.addContact', { kind: 'drop', when: 'after' });
    await tookBack(id, 10);
    harness.sandbox.wire.faults.add('contacts.addContact', { kind: 'silence' }, 3);
    await reaches(id, 'done');
    await agree(operationId);
  },
);

test(
  'stopped while a call is under way, it stays so when that fails',
  { timeout: 90_000 },
  async () => {
    const operationId = await deleteAll();
    const { id } = await begin(operationId);
    await tookBack(id, 2);
    const { faults } = harness.sandbox.wire;
    faults.add('contacts.addContact', { kind: 'silence' }, 1000);
    const states = async (): Promise<readonly unknown[]> => {
      const rows = await inDatabase(
        harness,
        (sql) => sql`select state from changes where undoes is not null and state <> 'done'`,
      );
      return rows.map(({ state }) => state as unknown);
    };
    const passing = async (): Promise<readonly unknown[]> => {
      await harness.clock.advance(2_000);
      return states();
    };
    await eventually('the change is recorded', passing, ['written']);
    await program.roster.history.stop(max, id);
    await eventually('the change is settled as unknown', passing, ['unknown']);
    faults.clear();
    const some = held().size;
    for (let minute = 0; minute < 5; minute++) await harness.clock.advance(60_000);
    expect(await find(id)).toMatchObject({ state: 'stopped', wait: undefined });
    expect(held().size).toBe(some);
  },
);

describe('the next process after one that ended in the middle', () => {
  test('looks first at what was done', { timeout: 120_000 }, async () => {
    const operationId = await deleteAll();
    const { id } = await begin(operationId);
    await tookBack(id, 5);
    const gate = Promise.withResolvers<void>();
    harness.sandbox.wire.faults.add('contacts.addContact', { kind: 'delay', until: gate.promise });
    await passTime(harness.clock, 2_000, 'the next change is recorded', async () =>
      expect(
        await inDatabase(harness, (sql) => sql`select from changes where state = 'written'`),
      ).toHaveLength(1),
    );
    await program[Symbol.asyncDispose]();
    // As a process leaves it that was killed.
    await inDatabase(
      harness,
      (sql) => sql`
        update changes set state = 'written', settled_at = null
        where undoes is not null and state in ('unknown', 'failed')`,
    );
    const before = held().size;
    gate.resolve();
    await eventually('one more contact is back', () => held().size, before + 1);
    program = await harness.start();
    await reaches(id, 'done');
    await agree(operationId);
    const rows = await inDatabase(
      harness,
      (sql) => sql`select state from changes where operation_id = ${id}`,
    );
    expect(rows.map(({ state }) => state)).toEqual(Array.from({ length: count }, () => 'done'));
  });
});
