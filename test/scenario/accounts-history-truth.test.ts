import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account, Book } from '../../src/accounts/roster.ts';
import {
  everybody,
  inDatabase,
  max,
  maxPhone,
  openAccountsStage,
  pair,
  reasonOf,
  soon,
  whileTimePasses,
  writtenChanges,
} from './accounts-stage.ts';
import type { AccountsStage, Program } from './accounts-stage.ts';

let stage: AccountsStage;
let program: Program;
let account: Account;
let zoe: bigint;
let ben: bigint;
const benPhone = '+12025550102';

beforeEach(async () => {
  stage = await openAccountsStage((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: benPhone }).id;
    for (const id of [zoe, ben]) world.app(id).setPrivacy('phone_number', 'everybody');
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
  });
  program = await stage.start();
  account = await pair(program, stage.me, maxPhone);
  await book().page(everybody);
  await book().find(benPhone);
});
afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

const book = (): Book => program.roster.accounts.book(account);
const states = async () =>
  (await writtenChanges(stage)).map(({ kind, state }) => `${kind} ${state}`);
const news = (): Promise<readonly unknown[]> =>
  inDatabase(stage, (sql) => sql`select now from news where kind = 'found_out'`);

/** What is written down may still be on its way: the call that waits is at Telegram. */
async function arrived(): Promise<void> {
  await expect.poll(() => stage.sandbox.wire.faults.isEmpty, soon).toBe(true);
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
  stage.sandbox.wire.faults.add(method, fault, done ? 1 : 10);
  const acting = act().catch(reasonOf);
  await expect.poll(states, soon).toHaveLength(1);
  if (done) await arrived();
  await program[Symbol.asyncDispose]();
  await acting;
  await inDatabase(stage, (sql) => sql`update changes set state = 'written', settled_at = null`);
  gate.resolve();
  stage.sandbox.wire.faults.clear();
}

describe.each([
  ['done', true],
  ['failed', false],
] as const)('after a death in the middle it is found out that it was %s:', (state, isDone) => {
  test.each([
    [
      'remove',
      'contacts.deleteContacts',
      () => book().remove([zoe]),
      () => stage.me.book().contacts.length === 0,
    ],
    [
      'add',
      'contacts.addContact',
      () => book().add(ben, { firstName: 'Ben', lastName: '' }, false),
      () => stage.me.book().contacts.length === 2,
    ],
    [
      'block',
      'contacts.block',
      () => book().block(zoe),
      () => stage.me.book().blocked.length === 1,
    ],
    [
      'import',
      'contacts.importContacts',
      () => book().importCards([{ phone: benPhone, firstName: 'Ben', lastName: '' }]),
      () => stage.me.book().contacts.length === 2,
    ],
  ])('%s', async (kind, method, act, isThere) => {
    await killedDuring(method, act, isDone);
    await expect.poll(isThere, soon).toBe(isDone);
    program = await stage.start();
    await expect.poll(states, soon).toEqual([`${kind} ${state}`]);
    await expect.poll(news, soon).toEqual([{ now: isDone ? 'done' : 'not_done' }]);
    const { rows } = await book().page(everybody);
    const held = stage.me.book().contacts.map(({ id }) => id);
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
  stage.sandbox.wire.faults.add('contacts.importContacts', { kind: 'delay', until: gate.promise });
  const acting = act().catch(reasonOf);
  await arrived();
  await program[Symbol.asyncDispose]();
  await acting;
  await inDatabase(stage, (sql) => sql`update changes set state = 'written', settled_at = null`);
  gate.resolve();
  await expect.poll(() => stage.me.book().saved.length, soon).toBe(2);
  program = await stage.start();
  await expect.poll(states, soon).toEqual(['import done', 'import done']);
});

test('what the account does not show stays unknown, and nobody is told of it', async () => {
  const act = () => book().add(zoe, { firstName: 'Z', lastName: '' }, false);
  await killedDuring('contacts.addContact', act, false);
  stage.me.add(zoe, 'Zoe on the phone', '', false);
  program = await stage.start();
  await expect.poll(states, soon).toEqual(['rename unknown']);
  expect(await news()).toEqual([]);
});

test('a lost answer is looked up at once, and told', async () => {
  stage.sandbox.wire.faults.add('contacts.block', { kind: 'silence' }, 10);
  const blocking = book().block(zoe).catch(reasonOf);
  await expect.poll(states, soon).toEqual(['block written']);
  expect(await whileTimePasses(stage, blocking)).toEqual({ kind: 'unreachable' });
  await expect.poll(states, soon).toEqual(['block failed']);
  await expect.poll(news, soon).toEqual([{ now: 'not_done' }]);
});
