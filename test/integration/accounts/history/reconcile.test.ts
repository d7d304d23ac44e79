import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account, Book, UndoStart } from '../../../../src/accounts/roster.ts';
import {
  everybody,
  inDatabase,
  max,
  maxPhone,
  startAccountsHarness,
  pair,
  reasonOf,
  whileTimePasses,
  recordedChanges,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';
import { waitForCache } from '../../../support/settled.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: AccountsHarness;
let program: Program;
let account: Account;
let zoe: bigint;
let ben: bigint;
const zoePhone = '+12025550101';
const benPhone = '+12025550102';

beforeEach(async () => {
  harness = await startAccountsHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: zoePhone }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: benPhone }).id;
    for (const id of [zoe, ben]) world.app(id).setPrivacy('phone_number', 'everybody');
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
  });
  program = await harness.start();
  account = await pair(program, harness.me, maxPhone);
  await book().page(everybody);
  await book().find(benPhone);
});
afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

const book = (): Book => program.roster.accounts.book(account);
const states = async () =>
  (await recordedChanges(harness)).map(({ kind, state }) => `${kind} ${state}`);
const news = (): Promise<readonly unknown[]> =>
  inDatabase(harness, (sql) => sql`select now from notifications where kind = 'reconciled'`);

const held = (): readonly string[] =>
  harness.me.book().contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`.trim());

async function takeBackLatest(): Promise<UndoStart> {
  const operation = await program.roster.history.latest(account);
  return program.roster.history.undo(max, operation?.id ?? '');
}

/** A recorded change may still be on its way: the call that waits is at Telegram. */
async function arrived(): Promise<void> {
  await eventually('the fault has happened', () => harness.sandbox.wire.faults.isEmpty, true);
}

/** Ends the program with a call under way, as if it were killed; `done`: Telegram did it all the same. */
async function killedDuring(
  method: string,
  act: () => Promise<unknown>,
  done: boolean,
): Promise<void> {
  const gate = Promise.withResolvers<void>();
  const fault = done
    ? ({ kind: 'delay', until: gate.promise } as const)
    : ({ kind: 'silence' } as const);
  harness.sandbox.wire.faults.add(method, fault, done ? 1 : 10);
  const acting = act().catch(reasonOf);
  await eventually('the change is recorded', async () => expect(await states()).toHaveLength(1));
  if (done) await arrived();
  await program[Symbol.asyncDispose]();
  await acting;
  await inDatabase(harness, (sql) => sql`update changes set state = 'written', settled_at = null`);
  gate.resolve();
  harness.sandbox.wire.faults.clear();
}

// The other kinds: test/unit/accounts/history/reconcile.test.ts.
describe.each([
  ['done', true],
  ['failed', false],
] as const)('after a death in the middle it is found out that it was %s:', (state, isDone) => {
  test.each([
    [
      'remove',
      'contacts.deleteContacts',
      () => book().remove([zoe]),
      () => harness.me.book().contacts.length === 0,
    ],
    [
      'import',
      'contacts.importContacts',
      () => book().importCards([{ phone: benPhone, firstName: 'Ben', lastName: '' }]),
      () => harness.me.book().contacts.length === 2,
    ],
  ])('%s', async (kind, method, act, isThere) => {
    await killedDuring(method, act, isDone);
    await eventually('Telegram has the expected state', isThere, isDone);
    program = await harness.start();
    await eventually('the change is settled', states, [`${kind} ${state}`]);
    await eventually('the result is reported', news, [{ now: isDone ? 'done' : 'not_done' }]);
    const { rows } = await book().page(everybody);
    const held = harness.me.book().contacts.map(({ id }) => id);
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(held));
  });
});

test('an import of several numbers is found out as the one call it was', async () => {
  const act = () =>
    book().importCards([
      { phone: benPhone, firstName: 'Ben', lastName: '' },
      { phone: '+12025550199', firstName: 'Nobody', lastName: '' },
    ]);
  const gate = Promise.withResolvers<void>();
  harness.sandbox.wire.faults.add('contacts.importContacts', {
    kind: 'delay',
    until: gate.promise,
  });
  const acting = act().catch(reasonOf);
  await arrived();
  await program[Symbol.asyncDispose]();
  await acting;
  await inDatabase(harness, (sql) => sql`update changes set state = 'written', settled_at = null`);
  gate.resolve();
  await eventually('Telegram has saved both numbers', () => harness.me.book().saved.length, 2);
  program = await harness.start();
  await eventually('both numbers are settled as done', states, ['import done', 'import done']);
});

test('a number of an import whose outcome does not show does not get that of another number', async () => {
  const act = () =>
    book().importCards([
      { phone: benPhone, firstName: 'Ben', lastName: '' },
      { phone: '+12025550199', firstName: 'Nobody', lastName: '' },
    ]);
  harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'silence' }, 10);
  const acting = act().catch(reasonOf);
  await eventually('both numbers are recorded', async () => expect(await states()).toHaveLength(2));
  await program[Symbol.asyncDispose]();
  await acting;
  await inDatabase(
    harness,
    (sql) => sql`
      update changes set state = 'written', settled_at = null, payload = payload - 'savedCount'`,
  );
  harness.sandbox.wire.faults.clear();
  harness.me.add(ben, 'Benny', '', false);
  program = await harness.start();
  await eventually(
    'only the number of the contact is settled',
    async () => (await states()).toSorted(),
    ['import failed', 'import unknown'],
  );
});

test('a contact with a hidden number gets the name back after an import, and stays when that is undone', async () => {
  harness.world.app(zoe).setPrivacy('phone_number', 'nobody');
  await harness.clock.advance(61 * 60_000);
  expect((await book().contact(zoe))?.phone).toBeUndefined();
  const act = () => book().importCards([{ phone: zoePhone, firstName: 'Zed', lastName: '' }]);
  await killedDuring('contacts.importContacts', act, true);
  await eventually('the contact is called Zed', held, ['Zed']);
  program = await harness.start();
  await eventually('the number is settled as done', states, ['import done']);
  expect(held()).toEqual(['Zoe Miller']);
  expect(await takeBackLatest()).toMatchObject({ run: { counts: { nothing: 1 } } });
  expect(held()).toEqual(['Zoe Miller']);
});

test('a contact with a hidden number whose deletion had no answer comes back', async () => {
  harness.world.app(ben).setPrivacy('phone_number', 'nobody');
  harness.me.add(ben, 'Ben', 'O.', false);
  await waitForCache(harness);
  const { faults } = harness.sandbox.wire;
  faults.add('contacts.deleteByPhones', { kind: 'drop', when: 'after' });
  faults.add('contacts.deleteByPhones', { kind: 'silence' }, 10);
  const removing = book().removePhones([benPhone]).catch(reasonOf);
  await eventually('the contact is called Zoe Miller', held, ['Zoe Miller']);
  expect(await whileTimePasses(harness, removing)).toEqual({ kind: 'unreachable' });
  await eventually('the deletion of the number is settled as done', states, ['remove_phone done']);
  expect(await takeBackLatest()).toMatchObject({ kind: 'begun' });
  expect(held().toSorted()).toEqual(['Ben O.', 'Zoe Miller']);
});

test('an operation in doubt is reported only when all of it is known', async () => {
  for (const method of ['contacts.addContact', 'contacts.block'])
    harness.sandbox.wire.faults.add(method, { kind: 'silence' }, 10);
  const acting = [
    book().add(zoe, { firstName: 'Z', lastName: '', showPhone: false }).catch(reasonOf),
    book().block(ben).catch(reasonOf),
  ];
  await eventually('both changes are recorded', async () => expect(await states()).toHaveLength(2));
  await program[Symbol.asyncDispose]();
  await Promise.all(acting);
  await inDatabase(
    harness,
    (sql) => sql`
      update changes set state = 'written', settled_at = null,
        operation_id = (select operation_id from changes limit 1)`,
  );
  harness.sandbox.wire.faults.clear();
  harness.me.add(zoe, 'Zoe on the phone', '', false);
  program = await harness.start();
  await eventually('the block is settled', async () => (await states()).toSorted(), [
    'block failed',
    'rename unknown',
  ]);
  expect(await news()).toEqual([]);
});

test('a change that is being sent is not taken for lost', async () => {
  await book().add(zoe, { firstName: 'Zed', lastName: '', showPhone: false });
  await inDatabase(harness, (sql) => sql`update changes set state = 'unknown', settled_at = null`);
  const gate = Promise.withResolvers<void>();
  harness.sandbox.wire.faults.add('contacts.block', { kind: 'delay', until: gate.promise });
  const blocking = book().block(ben);
  await arrived();
  // Rings for all that is due.
  await program.roster.notifications.setDigest(max, undefined);
  await eventually('the rename is settled and the block is not', states, [
    'rename done',
    'block written',
  ]);
  gate.resolve();
  await blocking;
  expect(await states()).toEqual(['rename done', 'block done']);
  await eventually('the rename is reported', news, [{ now: 'done' }]);
});

test('a change whose effect the account does not show stays unknown and unreported', async () => {
  const act = () => book().add(zoe, { firstName: 'Z', lastName: '', showPhone: false });
  await killedDuring('contacts.addContact', act, false);
  harness.me.add(zoe, 'Zoe on the phone', '', false);
  program = await harness.start();
  await eventually('the rename is settled as unknown', states, ['rename unknown']);
  expect(await news()).toEqual([]);
});

test('a lost answer is reconciled at once and reported', async () => {
  harness.sandbox.wire.faults.add('contacts.block', { kind: 'silence' }, 10);
  const blocking = book().block(zoe).catch(reasonOf);
  await eventually('the block is recorded', states, ['block written']);
  expect(await whileTimePasses(harness, blocking)).toEqual({ kind: 'unreachable' });
  await eventually('the block is settled as failed', states, ['block failed']);
  await eventually('the failure is reported', news, [{ now: 'not_done' }]);
});
