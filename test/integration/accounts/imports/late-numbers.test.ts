import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  Account,
  Book,
  ImportedCard,
  ImportOutcome,
} from '../../../../src/accounts/roster.ts';
import type { Card } from '../../../../src/contacts/card.ts';
import {
  callsOf,
  everybody,
  inDatabase,
  maxPhone,
  startAccountsHarness,
  pair,
  reasonOf,
  resultOf,
  recordedChanges,
  type AccountsHarness,
  type Program,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

const hour = 60 * 60_000;
const benPhone = '+12025550102';

let harness: AccountsHarness;
let program: Program;
let account: Account;
let ben: bigint;

beforeEach(async () => {
  harness = await startAccountsHarness((world) => {
    ben = world.addPerson({ firstName: 'Ben', phone: benPhone }).id;
    world.addPerson({ firstName: 'Zoe', phone: '+12025550101' });
  });
  program = await harness.start();
  account = await pair(program, harness.me, maxPhone);
});
afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

const book = (): Book => program.roster.accounts.book(account);
const imports = (): number => callsOf(harness, 'contacts.importContacts');
const held = (): readonly string[] => harness.me.book().contacts.map(({ firstName }) => firstName);
const told = (): readonly (readonly ImportedCard[])[] =>
  program.events.flatMap((event) => (event.kind === 'deferred' ? [event.imported] : []));
const fromNow = (ms: number): Date => new Date(harness.clock.now().getTime() + ms);

async function importOne(firstName: string, phone = benPhone): Promise<ImportOutcome | undefined> {
  const [imported] = await resultOf(book().importCards([{ phone, firstName, lastName: '' }]));
  return imported?.outcome;
}

/** Time goes by while no program runs: nothing has to happen on the way. */
async function restartAfter(ms: number): Promise<void> {
  await program[Symbol.asyncDispose]();
  await harness.clock.advance(ms);
  program = await harness.start();
}

/** Waits for something that happens as time goes on. */
const inTime = (check: () => unknown): Promise<unknown> =>
  passTime(harness.clock, 30_000, 'the check holds', check);

async function lateUntil(): Promise<readonly Date[]> {
  const rows = await inDatabase(
    harness,
    (sql) => sql<{ until: Date }[]>`
      select greatest(until, due_at) as until
      from import_rows join imports on imports.id = import_id where outcome = 'deferred'`,
  );
  return rows.map(({ until }) => until);
}

/** Whether a card is under way to Telegram. */
const sending = async (): Promise<boolean> =>
  (await recordedChanges(harness)).some(({ state }) => state === 'written');

describe('a number that Telegram puts off', () => {
  test('is sent again at once, and alone', async () => {
    harness.world.imports.throttle(1, [benPhone]);
    const { result: imported } = await book().importCards([
      { phone: '+12025550101', firstName: 'Zoe', lastName: '' },
      { phone: benPhone, firstName: 'Ben', lastName: '' },
    ]);
    expect(imported.map(({ outcome }) => outcome.kind)).toEqual(['added', 'added']);
    expect(imports()).toBe(2);
    expect(held()).toEqual(['Zoe', 'Ben']);
    expect(await lateUntil()).toEqual([]);
  });

  test('is imported by itself an hour later, under the last name given', async () => {
    harness.world.imports.throttle(2, [benPhone]);
    const until = fromNow(hour);
    expect(await importOne('Ben')).toEqual({ kind: 'deferred', until });
    await harness.clock.advance(20 * 60_000);
    expect(await importOne('Benny')).toEqual({ kind: 'deferred', until });
    expect(imports()).toBe(2);
    expect(await lateUntil()).toEqual([until]);
    await harness.clock.advance(39 * 60_000);
    expect(imports()).toBe(2);
    await inTime(() => expect(told()).toHaveLength(1));
    expect(told()).toMatchObject([
      [
        {
          card: { phone: benPhone, firstName: 'Benny' },
          outcome: { kind: 'added', contact: { id: ben, firstName: 'Benny' } },
        },
      ],
    ]);
    expect(imports()).toBe(3);
    expect(held()).toEqual(['Benny']);
    expect((await book().page(everybody)).rows).toMatchObject([{ id: ben, firstName: 'Benny' }]);
    expect(await lateUntil()).toEqual([]);
  });

  test('is imported after its time though the program was down, by one of two', async () => {
    harness.world.imports.throttle(2);
    await importOne('Ben');
    await restartAfter(2 * hour);
    await using other = await harness.start();
    await inTime(() => expect(held()).toEqual(['Ben']));
    const all = () =>
      [...program.events, ...other.events].filter(({ kind }) => kind === 'deferred');
    await eventually('one row is stored', () => expect(all()).toHaveLength(1));
    await harness.clock.advance(20 * 60_000);
    expect(all()).toHaveLength(1);
    expect(imports()).toBe(3);
  });

  test('is left to a process with a listener', async () => {
    harness.world.imports.throttle(2);
    await importOne('Ben');
    await program[Symbol.asyncDispose]();
    const due = await lateUntil();
    await harness.clock.advance(2 * hour);
    program = await harness.start({ background: false });
    // Takes longer than to see what is due.
    await book().page(everybody);
    expect(await lateUntil()).toEqual(due);
    await restartAfter(0);
    await eventually('the added number is reported', () =>
      expect(told()).toMatchObject([[{ outcome: { kind: 'added' } }]]),
    );
  });

  test('is sent once when it is imported again after its time', async () => {
    harness.world.imports.throttle(2);
    await importOne('Ben');
    await program[Symbol.asyncDispose]();
    await harness.clock.advance(hour);
    program = await harness.start();
    await eventually('the number was sent three times', () => imports(), 3);
    expect(await importOne('Ben')).toMatchObject({ kind: 'already' });
    expect(imports()).toBe(3);
  });

  test('is tried for days, then declined', async () => {
    harness.world.imports.throttle(100);
    await importOne('Ben');
    const until = fromNow(hour + 24 * hour).getTime();
    await restartAfter(hour);
    await eventually(
      'the number is due at the same time again',
      async () => (await lateUntil())[0]?.getTime(),
      until,
    );
    for (const tries of [2, 3]) {
      await restartAfter(24 * hour);
      await eventually('both numbers were sent in every try', () => imports(), 2 * (tries + 1));
      await eventually('the number is due in 24 hours', () => lateUntil(), [fromNow(24 * hour)]);
      expect(told()).toEqual([]);
    }
    await restartAfter(24 * hour);
    await eventually('the result is reported', () => expect(told()).toHaveLength(1));
    expect(told()).toMatchObject([[{ card: { firstName: 'Ben' }, outcome: { kind: 'declined' } }]]);
    expect(await lateUntil()).toEqual([]);
    expect(held()).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['its number is deleted', () => book().removePhones([benPhone])],
    [
      'the contact is deleted',
      async () => {
        harness.me.add(ben, 'B', '', false);
        harness.world.app(ben).setPrivacy('phone_number', 'everybody');
        await eventually(
          'the contact has the number in the cache',
          async () => (await book().contact(ben))?.phone,
          benPhone,
        );
        await book().remove([ben]);
      },
    ],
  ])('is not imported when %s meanwhile', async (_, remove) => {
    harness.world.imports.throttle(2);
    await importOne('Ben');
    await remove();
    expect(await lateUntil()).toEqual([]);
    await harness.clock.advance(2 * hour);
    expect(imports()).toBe(2);
    expect(held()).toEqual([]);
  });

  test.each([
    ['added', 2],
    ['put off again', 4],
  ])('stays deleted though it was just being sent, and %s', async (_, throttled) => {
    harness.world.imports.throttle(throttled);
    await importOne('Ben');
    const lifted = Promise.withResolvers<void>();
    const fault = { kind: 'delay', until: lifted.promise } as const;
    harness.sandbox.wire.faults.add('contacts.importContacts', fault);
    await restartAfter(hour);
    await eventually('the number is being sent', sending, true);
    const removed = book().removePhones([benPhone]);
    // As far as it gets while Telegram does not answer the other.
    for (let turns = 0; turns < 20; turns++) await harness.clock.advance(1);
    lifted.resolve();
    await removed;
    // The result of the other one is stored by then.
    await program[Symbol.asyncDispose]();
    expect(await lateUntil()).toEqual([]);
    expect(held()).toEqual([]);
  });

  test('is imported under the name given while it is just being sent', async () => {
    harness.world.imports.throttle(4);
    await importOne('Ben');
    const lifted = Promise.withResolvers<void>();
    const fault = { kind: 'delay', until: lifted.promise } as const;
    harness.sandbox.wire.faults.add('contacts.importContacts', fault);
    await restartAfter(hour);
    await eventually('the number is being sent', sending, true);
    const imported = importOne('Benny');
    for (let turns = 0; turns < 20; turns++) await harness.clock.advance(1);
    lifted.resolve();
    expect(await imported).toMatchObject({ kind: 'deferred' });
    await restartAfter(25 * hour);
    await eventually('the contact is called Benny', held, ['Benny']);
  });

  test('is not sent when the contact is there by then', async () => {
    harness.world.imports.throttle(2);
    await importOne('Ben');
    harness.me.add(ben, 'Ben', '', false);
    harness.world.app(ben).setPrivacy('phone_number', 'everybody');
    await harness.clock.advance(hour - 60_000);
    await inTime(() => expect(told()).toMatchObject([[{ outcome: { kind: 'already' } }]]));
    expect(imports()).toBe(2);
    expect(await lateUntil()).toEqual([]);
  });

  test('waits for the end of a flood', async () => {
    harness.world.imports.throttle(2);
    await importOne('Ben');
    const error = { code: 420, text: 'FLOOD_WAIT_5400' };
    harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error });
    await harness.clock.advance(hour - 60_000);
    await inTime(async () =>
      expect((await lateUntil())[0]?.getTime()).toBeGreaterThan(fromNow(hour).getTime()),
    );
    expect(told()).toEqual([]);
    await restartAfter(2 * hour);
    await eventually('the added number is reported', () =>
      expect(told()).toMatchObject([[{ outcome: { kind: 'added' } }]]),
    );
    expect(harness.logged()).not.toContain(benPhone.slice(1));
  });

  test('counts a refusal as a try, so that it ends', async () => {
    harness.world.imports.throttle(2);
    await importOne('Ben');
    const error = { code: 400, text: 'PEER_FLOOD' };
    harness.sandbox.wire.faults.add('contacts.importContacts', { kind: 'error', error }, 100);
    for (const _ of [2, 3, 4]) {
      await restartAfter(25 * hour);
      await eventually(
        'the number is due in 24 hours',
        async () => (await lateUntil())[0]?.getTime(),
        fromNow(24 * hour).getTime(),
      );
    }
    await restartAfter(25 * hour);
    await eventually('the declined number is reported', () =>
      expect(told()).toMatchObject([[{ outcome: { kind: 'declined' } }]]),
    );
  });
});

describe('an import of many', () => {
  const many: readonly Card[] = Array.from({ length: 501 }, (_, at) => ({
    phone: at === 500 ? benPhone : `+1202555${1000 + at}`,
    firstName: at === 500 ? 'Ben' : `P${at}`,
    lastName: '',
  }));
  const flood = { kind: 'error', error: { code: 420, text: 'FLOOD_WAIT_600' } } as const;

  test('keeps the finished rows when Telegram stops it, and goes on by itself', async () => {
    const { faults } = harness.sandbox.wire;
    faults.add('contacts.importContacts', { kind: 'delay', until: Promise.resolve() });
    faults.add('contacts.importContacts', flood);
    const until = fromNow(600_000);
    const imported = await resultOf(book().importCards(many));
    expect(imported).toHaveLength(501);
    expect(imported[0]?.outcome).toMatchObject({ kind: 'not_found' });
    expect(imported[500]?.outcome).toEqual({ kind: 'deferred', until });
    await inTime(() => expect(told()).toMatchObject([[{ outcome: { kind: 'added' } }]]));
    expect(held()).toEqual(['Ben']);
  });

  test('fails as a whole when nothing of it was done', async () => {
    harness.sandbox.wire.faults.add('contacts.importContacts', flood);
    expect(await book().importCards(many).catch(reasonOf)).toMatchObject({ kind: 'flood' });
    expect(await lateUntil()).toEqual([]);
  });

  test('keeps the first answers when the deferred numbers are refused', async () => {
    const { faults } = harness.sandbox.wire;
    faults.add('contacts.importContacts', { kind: 'delay', until: Promise.resolve() });
    faults.add('contacts.importContacts', flood);
    harness.world.imports.throttle(1, [benPhone]);
    const { result: imported } = await book().importCards([
      { phone: '+12025550101', firstName: 'Zoe', lastName: '' },
      { phone: benPhone, firstName: 'Ben', lastName: '' },
    ]);
    expect(imported.map(({ outcome }) => outcome.kind)).toEqual(['added', 'deferred']);
  });
});
