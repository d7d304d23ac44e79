import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Account } from '../../../../src/accounts/roster.ts';
import {
  callsOf,
  everybody,
  inDatabase,
  max,
  maxPhone,
  startAccountsHarness,
  pair,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';
import { passTime, untilDone } from '../../../support/pass-time.ts';

const count = 40;

let harness: AccountsHarness;
let program: Program;
let account: Account;
let ids: bigint[];

beforeEach(async () => {
  harness = await startAccountsHarness((world) => {
    ids = Array.from({ length: count }, (_, at) => {
      const privacy = { phone_number: 'everybody' } as const;
      const person = world.addPerson({ firstName: `P${at}`, phone: phoneOf(at), privacy });
      world.app(max).add(person.id, `P${at}`, 'Saved', false);
      return person.id;
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

const phoneOf = (at: number): string => `+1202555${1000 + at}`;
const names = (): string[] =>
  harness.me
    .book()
    .contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`)
    .toSorted();
const adds = (): number => callsOf(harness, 'contacts.addContact');
const imports = (): number => callsOf(harness, 'contacts.importContacts');
const phoneApp = (at: number) => harness.sandbox.world.app(ids[at] ?? 0n);

async function deleteAll(): Promise<string> {
  const { operationId = '' } = await program.roster.accounts.book(account).remove(ids);
  expect(names()).toEqual([]);
  return operationId;
}

/** Starts to undo an operation. Returns the id of the undo. */
async function undo(operationId: string): Promise<string> {
  const begun = await program.roster.history.undo(max, operationId);
  if (begun.kind === 'refused') throw new Error(`refused: ${begun.why}`);
  return begun.run.id;
}

const isDone = async (id: string): Promise<void> =>
  expect((await program.roster.history.findUndo(max, id))?.state).toBe('done');

/** The contact list, the cache and the history say that all contacts are back. */
async function expectAllBack(before: readonly string[], undoId: string): Promise<void> {
  expect(names()).toEqual(before);
  const { total } = await program.roster.accounts.book(account).page(everybody);
  expect(total).toBe(count);
  expect((await program.roster.history.findUndo(max, undoId))?.counts).toMatchObject({
    undone: count,
    pending: 0,
  });
  const states = await inDatabase(
    harness,
    (sql) => sql`select distinct state from changes where undoes is not null`,
  );
  expect(states).toEqual([{ state: 'done' }]);
}

test('many deleted contacts come back in one call and without a pause, and go again', async () => {
  harness.me.setCloseFriends(ids.slice(0, 2));
  const before = names();
  await untilDone('the cache has the close friends', async () => {
    const friends = await program.roster.accounts.book(account).closeFriends();
    expect(friends).toHaveLength(2);
  });
  const operationId = await deleteAll();
  const undoId = await undo(operationId);
  await untilDone('the undo is done', () => isDone(undoId));
  await expectAllBack(before, undoId);
  expect({ imports: imports(), adds: adds() }).toEqual({ imports: 1, adds: 0 });
  expect(new Set(harness.me.book().closeFriends)).toEqual(new Set(ids.slice(0, 2)));

  const redoId = await undo(undoId);
  await untilDone('the redo is done', () => isDone(redoId));
  expect(names()).toEqual([]);
});

test('those who are not found by number are added one by one, and no one else', async () => {
  const before = names();
  const operationId = await deleteAll();
  // Another person has the number of the first one by now.
  phoneApp(0).changePhone('+12025559000');
  harness.sandbox.world.addPerson({ firstName: 'Stranger', phone: phoneOf(0) });
  phoneApp(1).setPrivacy('added_by_phone', 'contacts');
  harness.sandbox.world.imports.throttle(2, [phoneOf(2)]);
  const begunAt = harness.clock.now().getTime();
  const undoId = await undo(operationId);
  await passTime(harness.clock, 2_000, 'the undo is done', () => isDone(undoId));
  await expectAllBack(before, undoId);
  expect(adds()).toBe(3);
  // Telegram limits how fast people are added one by one.
  expect(harness.clock.now().getTime() - begunAt).toBeGreaterThanOrEqual(2 * 2_000);

  const redoId = await undo(undoId);
  await passTime(harness.clock, 2_000, 'the redo is done', () => isDone(redoId));
  expect(names()).toEqual([]);
});

test('a number that Telegram refuses does not keep the others from coming back', async () => {
  const before = names();
  const operationId = await deleteAll();
  const { faults } = harness.sandbox.wire;
  const error = { code: 400, text: 'PHONE_NUMBER_INVALID' };
  // All, the first half, the first half of it, and so on down to one.
  faults.add('contacts.importContacts', { kind: 'error', error }, 7);
  const undoId = await undo(operationId);
  await passTime(harness.clock, 2_000, 'the undo is done', () => isDone(undoId));
  await expectAllBack(before, undoId);
  expect(adds()).toBe(1);
});

test('a lost answer is found out, and no contact is added twice', async () => {
  const before = names();
  const operationId = await deleteAll();
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'drop', when: 'after' });
  const undoId = await undo(operationId);
  await passTime(harness.clock, 2_000, 'the undo is done', () => isDone(undoId));
  await expectAllBack(before, undoId);
  expect(adds()).toBe(0);
});

test('a flood wait is kept, and the rest comes back after it', async () => {
  const before = names();
  const operationId = await deleteAll();
  const error = { code: 420, text: 'FLOOD_WAIT_600' };
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error });
  const undoId = await undo(operationId);
  await untilDone('the undo waits', async () =>
    expect((await program.roster.history.findUndo(max, undoId))?.wait?.why).toBe('flood'),
  );
  await harness.clock.advance(300_000);
  expect(names()).toEqual([]);
  await passTime(harness.clock, 60_000, 'the undo is done', () => isDone(undoId));
  expect(names()).toEqual(before);
  expect(adds()).toBe(0);
});
