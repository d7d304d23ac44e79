import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Account } from '../../../../src/accounts/roster.ts';
import {
  max,
  maxPhone,
  startAccountsHarness,
  pair,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';
import { ledger, plan, reachesInTime } from './import-files.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

const method = 'contacts.importContacts';
const hides = { privacy: { phone_number: 'nobody' } } as const;
const uma = { firstName: 'Uma', lastName: 'Patel', phone: '+12025550102', ...hides };
const ivan = { firstName: 'Ivan', lastName: '', phone: '+12025550103', ...hides };
const before = ['Ivan|', 'Uma|Patel'];
const list = [
  { name: 'Someone Else', phone: uma.phone },
  { name: 'Another', phone: ivan.phone },
];
const person = { firstName: 'Umi', lastName: '', phones: [uma.phone] };

let harness: AccountsHarness;
let program: Program;
let account: Account;

beforeEach(async () => {
  harness = await startAccountsHarness((world) => {
    for (const one of [uma, ivan]) {
      const { id } = world.addPerson(one);
      world.app(max).add(id, one.firstName, one.lastName, false);
    }
  });
  program = await harness.start();
  account = await pair(program, harness.me, maxPhone);
});

afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

function book(): string[] {
  return harness.me
    .book()
    .contacts.map(({ firstName, lastName }) => `${firstName}|${lastName}`)
    .toSorted();
}

async function passTimeUntil(check: () => void | Promise<void>): Promise<void> {
  await passTime(harness.clock, 5_000, 'the check holds', check);
}

const nothing = { kind: 'delay', until: Promise.resolve() } as const;
const flood = { kind: 'error', error: { code: 420, text: 'FLOOD_WAIT_30' } } as const;

/** The import goes through, and no call after it is answered. */
function holdAfterImport(): void {
  const { faults } = harness.sandbox.wire;
  faults.add(method, nothing);
  for (const one of [method, 'contacts.addContact']) {
    faults.add(one, { kind: 'delay', until: new Promise<never>(() => undefined) });
  }
}

function floodAfterImport(times: number): void {
  const { faults } = harness.sandbox.wire;
  faults.add(method, nothing);
  faults.add(method, flood, times);
  faults.add('contacts.addContact', flood, times);
}

async function restart(): Promise<void> {
  await program[Symbol.asyncDispose]();
  program = await harness.start();
}

async function imported(): Promise<void> {
  await eventually('the contact list has changed', () => expect(book()).not.toEqual(before));
}

test('the next process after one that ended before names were restored restores them', async () => {
  holdAfterImport();
  const { id } = await plan({ ...program, account }, list);
  await program.roster.imports.run(max, id, undefined);
  await imported();
  await restart();
  await reachesInTime({ ...harness, ...program }, id, 'done');
  expect(book()).toEqual(before);
  expect((await ledger(program, id)).map(({ outcome }) => outcome)).toEqual(['kept', 'kept']);
});

test('an import that is cancelled before names were back still puts them back', async () => {
  floodAfterImport(2);
  const { id } = await plan({ ...program, account }, list);
  await program.roster.imports.run(max, id, undefined);
  await reachesInTime({ ...harness, ...program }, id, 'waiting');
  expect(book()).not.toEqual(before);
  await program.roster.imports.cancel(max, id);
  await passTimeUntil(() => expect(book()).toEqual(before));
});

test('one that is cancelled, and its program ended, too', async () => {
  holdAfterImport();
  const { id } = await plan({ ...program, account }, list);
  await program.roster.imports.run(max, id, undefined);
  await imported();
  await program.roster.imports.cancel(max, id);
  await restart();
  await passTimeUntil(() => expect(book()).toEqual(before));
});

test('a contact shared alone gets its name back where Telegram asks to wait in between', async () => {
  floodAfterImport(3);
  await program.roster.imports.addPerson(account, person).catch(() => undefined);
  await passTimeUntil(() => expect(book()).toEqual(before));
});

test('and where the program ends in between', async () => {
  holdAfterImport();
  void program.roster.imports.addPerson(account, person).catch(() => undefined);
  await imported();
  await restart();
  await passTimeUntil(() => expect(book()).toEqual(before));
});

test('a number that Telegram wanted later changes no name either', async () => {
  harness.world.imports.throttle(2);
  const sent = await program.roster.imports.addPerson(account, person);
  expect(sent).toMatchObject({ rows: [{ outcome: { kind: 'deferred' } }] });
  floodAfterImport(2);
  await passTime(harness.clock, 5 * 60_000, 'the kept name is reported', () => {
    const told = program.events.flatMap((event) =>
      event.kind === 'deferred' ? event.imported : [],
    );
    expect(told).toMatchObject([{ outcome: { kind: 'kept' } }]);
  });
  expect(book()).toEqual(before);
});

test('taking back an import that kept names, and doing it again, changes none', async () => {
  const stranger = harness.world.addPerson({ firstName: 'Ben', phone: '+12025550110' });
  const { id } = await plan({ ...program, account }, [
    ...list,
    { name: 'Ben', phone: '+12025550110' },
  ]);
  await program.roster.imports.run(max, id, undefined);
  await reachesInTime({ ...harness, ...program }, id, 'done');
  expect(book()).toEqual(['Ben|', ...before]);
  const undone = await program.roster.history.undo(max, id);
  expect(undone).toMatchObject({ run: { counts: { undone: 1, changed: 0 } } });
  expect(book()).toEqual(before);
  const [undo] = (await program.roster.history.page(account, { words: '', page: 0 })).rows;
  const redone = await program.roster.history.undo(max, undo?.id ?? '');
  expect(redone).toMatchObject({ kind: 'begun' });
  expect(book()).toEqual(['Ben|', ...before]);
  expect(harness.me.book().contacts.map((one) => one.id)).toContain(stranger.id);
});

test('a contact that is deleted before its name was back is not added again', async () => {
  floodAfterImport(2);
  const { id } = await plan({ ...program, account }, list);
  await program.roster.imports.run(max, id, undefined);
  await reachesInTime({ ...harness, ...program }, id, 'waiting');
  harness.me.remove(harness.world.index.byPhone(uma.phone)?.id ?? 0n);
  await reachesInTime({ ...harness, ...program }, id, 'done');
  expect((await ledger(program, id)).map(({ outcome }) => outcome)).toEqual(['left', 'kept']);
  expect(book()).toEqual(['Ivan|']);
});

test('a rename that was switched on does not bring a deleted contact back', async () => {
  const zoe = harness.world.addPerson({
    firstName: 'Zoe',
    phone: '+12025550101',
    privacy: { phone_number: 'everybody' },
  });
  harness.me.add(zoe.id, 'Zoe', 'Miller', false);
  const { id } = await plan({ ...program, account }, [{ name: 'Zoe B', phone: '+12025550101' }]);
  await program.roster.imports.switchGroup(max, id, { kind: 'rename', on: true });
  harness.me.remove(zoe.id);
  await program.roster.imports.run(max, id, undefined);
  await reachesInTime({ ...harness, ...program }, id, 'done');
  expect((await ledger(program, id)).map(({ outcome }) => outcome)).toEqual(['left']);
  expect(book()).toEqual(before);
});
