import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Account, AccountEvent } from '../../../../src/accounts/roster.ts';
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
import { entries, populateWith, reaches, runFile } from '../imports/import-files.ts';
import { eventually } from '../../../support/eventually.ts';
import { passTime } from '../../../support/pass-time.ts';

/** More than are taken back while somebody waits. */
const list = entries(30);

let harness: AccountsHarness;
let program: Program;
let account: Account;

beforeEach(async () => {
  harness = await startAccountsHarness(populateWith(list, 3));
  program = await harness.start();
  account = await pair(program, harness.me, maxPhone);
  await program.roster.accounts.book(account).page(everybody);
});
afterEach(async () => {
  await program[Symbol.asyncDispose]();
  await harness[Symbol.asyncDispose]();
});

function isEnd(event: AccountEvent): boolean {
  const isRun = event.kind === 'import' || event.kind === 'undo';
  return event.kind === 'deferred' || (isRun && event.run.state === 'done');
}

const ends = ({ events }: Program): readonly AccountEvent[] => events.filter(isEnd);

/** The bot cannot reach its person the first time it should tell how something ended. */
function failOnce(): void {
  let failed = false;
  program.roster.accounts.subscribe(async (event) => {
    if (failed || !isEnd(event)) return;
    failed = true;
    throw new Error('the Bot API is away');
  });
}

test('the end of an import that could not be delivered is delivered again', async () => {
  failOnce();
  const id = await runFile({ ...program, account }, list);
  await passTime(harness.clock, 2_000, 'two ends are reported', () =>
    expect(ends(program)).toHaveLength(2),
  );
  expect(ends(program)).toMatchObject(
    [1, 2].map(() => ({ kind: 'import', run: { id, outcomes: { added: 20, not_found: 10 } } })),
  );
});

test('the end of an import is delivered by the next process after one that ended before', async () => {
  const telling = Promise.withResolvers<void>();
  program.roster.accounts.subscribe(async (event) => {
    if (!isEnd(event)) return;
    telling.resolve();
    await new Promise(() => undefined);
  });
  const id = await runFile({ ...program, account }, list);
  await telling.promise;
  await program[Symbol.asyncDispose]();
  program = await harness.start();
  await passTime(harness.clock, 2_000, 'the end of the import is reported', () =>
    expect(ends(program)).toMatchObject([{ kind: 'import', run: { id } }]),
  );
});

test('the end of an undo that could not be delivered is delivered again', async () => {
  const id = await runFile({ ...program, account }, list);
  await reaches(program, id, 'done');
  await eventually('one end is reported', () => expect(ends(program)).toHaveLength(1));
  failOnce();
  const begun = await program.roster.history.undo(max, id, 77);
  if (begun.kind === 'refused') throw new Error(`refused: ${begun.why}`);
  await passTime(harness.clock, 2_000, 'three ends are reported', () =>
    expect(ends(program)).toHaveLength(3),
  );
  const undone = { kind: 'undo', run: { id: begun.run.id, state: 'done' } };
  expect(ends(program).slice(1)).toMatchObject([undone, undone]);
  expect(harness.me.book().contacts).toEqual([]);
});

test('the outcome of deferred numbers is delivered again, and then no more', async () => {
  failOnce();
  const [found, missing, other] = [0, 2, 1].map((at) => list[at]?.phone ?? '');
  // Somebody who is a contact already, under a number that they hide.
  const known = harness.world.index.byPhone(other ?? '')?.id ?? 0n;
  harness.world.app(known).setPrivacy('phone_number', 'nobody');
  harness.me.add(known, 'Old', 'Name', false);
  const phones = [found, missing, other].map((phone) => phone ?? '');
  harness.world.imports.throttle(2, phones);
  const cards = phones.map((phone) => ({ phone, firstName: 'New', lastName: '' }));
  await program.roster.accounts.book(account).importCards(cards);
  const hour = 60 * 60_000;
  await passTime(harness.clock, hour / 4, 'two ends are reported', () =>
    expect(ends(program)).toHaveLength(2),
  );
  const imported = [
    { card: { phone: found }, outcome: { kind: 'added', contact: { phone: found } } },
    { card: { phone: missing }, outcome: { kind: 'not_found' } },
    {
      card: { phone: other },
      outcome: { kind: 'kept', contact: { id: known, firstName: 'Old' } },
    },
  ];
  expect(ends(program)).toMatchObject([
    { kind: 'deferred', imported },
    { kind: 'deferred', imported },
  ]);
  await eventually(
    'no import is stored',
    () => inDatabase(harness, (sql) => sql`select from imports`),
    [],
  );
  expect(ends(program)).toHaveLength(2);
});
