import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from '../../../src/accounts/roster.ts';
import {
  everybody,
  inDatabase,
  waitForFirstRound,
  max,
  maxPhone,
  offersIn,
  startPairedHarness,
  pair,
  reasonOf,
  type PairedHarness,
} from './accounts-harness.ts';
import { eventually } from '../../support/eventually.ts';
import { lockWaits } from '../../support/database.ts';

let harness: PairedHarness;
let zoe: bigint;
let ben: bigint;
/** Zoe's account, paired by Max after his own. */
let second: Account;

beforeEach(async () => {
  harness = await startPairedHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102', username: 'benji' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
    world.app(zoe).add(ben, 'Benny', '', false);
  });
  await harness.clock.advance(1_000);
  second = await pair(harness, harness.world.app(zoe), '+12025550101', max);
  await waitForFirstRound(harness, second);
});
afterEach(() => harness[Symbol.asyncDispose]());

const accounts = (): PairedHarness['roster']['accounts'] => harness.roster.accounts;
const stranger = 42n;

describe('another account', () => {
  test('is the current one from its pairing on, and the first is kept', async () => {
    expect(second.current).toBe(true);
    expect(await accounts().current(max)).toEqual(second);
    const first = { ...harness.account, current: false };
    expect(await accounts().list(max)).toEqual([first, second]);
    expect(await accounts().list(stranger)).toEqual([]);
    expect(harness.me.authorizations()).toHaveLength(1);
    expect((await harness.book.page(everybody)).rows).toMatchObject([{ id: zoe }]);
  });

  test('is chosen by the person it belongs to', async () => {
    const { id } = harness.account;
    expect(await accounts().choose(stranger, id)).toBeUndefined();
    expect(await accounts().choose(max, 'nonsense')).toBeUndefined();
    expect(await accounts().current(max)).toEqual(second);
    expect(await accounts().choose(max, id)).toMatchObject({ id, current: true });
    expect(await accounts().current(max)).toMatchObject({ id });
    expect(await accounts().choose(max, id)).toMatchObject({ id, current: true });
  });

  test('chosen twice at once leaves one current', async () => {
    const chosen = await Promise.all(
      [harness.account, second, harness.account, second].map(({ id }) =>
        accounts().choose(max, id),
      ),
    );
    expect(chosen).not.toContain(undefined);
    const list = await accounts().list(max);
    expect(list.filter(({ current }) => current)).toHaveLength(1);
  });

  test('has a book, people met and changes of its own', async () => {
    const book = accounts().book(second);
    await book.find('@benji');
    await harness.book.find('@benji');
    await harness.book.remove([zoe]);
    await harness.book.add(ben, { firstName: 'Ben', lastName: 'Okafor', showPhone: false });
    await harness.clock.advance(31_000);
    expect((await book.page(everybody)).rows).toMatchObject([{ id: ben, firstName: 'Benny' }]);
    expect((await harness.book.page(everybody)).rows).toMatchObject([
      { id: ben, lastName: 'Okafor' },
    ]);
    expect(harness.world.app(zoe).book().contacts).toMatchObject([{ firstName: 'Benny' }]);
  });

  test('says whether it is the current one when something happens to it', async () => {
    harness.me.setPrivacy('phone_number', 'nobody');
    await harness.book.page(everybody);
    harness.me.add(ben, 'Ben', '', false);
    harness.world.app(ben).add(max, 'Max', '', false);
    await eventually('the offer to share with Ben is delivered', () => offersIn(harness), [ben]);
    expect(harness.events.at(-1)?.account).toEqual({ ...harness.account, current: false });
  });
});

describe('holdings', () => {
  test('are what is stored, and since when', async () => {
    const none = { count: 0, since: undefined };
    expect(await accounts().holdings(second)).toEqual({
      contacts: { count: 1, asOf: harness.clock.now() },
      savedNumbers: undefined,
      met: 0,
      annotations: 0,
      changes: none,
      snapshots: { count: 1, since: harness.clock.now() },
      imports: none,
      notifications: 0,
      deferredNumbers: 0,
    });
    await harness.book.page(everybody);
    await harness.book.find('@benji');
    await harness.book.block(ben);
    expect(await accounts().holdings(harness.account)).toEqual({
      contacts: { count: 1, asOf: harness.account.pairedAt },
      savedNumbers: undefined,
      met: 1,
      annotations: 0,
      changes: { count: 1, since: harness.clock.now() },
      snapshots: { count: 1, since: harness.account.pairedAt },
      imports: none,
      notifications: 0,
      deferredNumbers: 0,
    });
    await harness.book.add(ben, { firstName: 'Ben', lastName: '', showPhone: false });
    expect(await accounts().holdings(harness.account)).toMatchObject({
      contacts: { count: 2 },
      met: 0,
      changes: { count: 2 },
    });
  });

  test('count saved numbers and cards that wait', async () => {
    const readAt = new Date('2026-03-01T10:00:00.000Z');
    await inDatabase(harness, async (sql) => {
      const { id } = harness.account;
      await sql`insert into saved_lists (account_id, read_at) values (${id}, ${readAt})`;
      await sql`insert into saved_numbers values
        (${id}, '+12025550101', 'Zoe', '', now()), (${id}, '+12025550199', 'No', '', now())`;
      await sql`
        with late as (insert into imports (id, account_id, person_id, name, state, created_at)
          values (gen_random_uuid(), ${id}, ${String(max)}, '', 'waiting', now()) returning id)
        insert into import_rows (import_id, position, row, kind, "on", outcome)
        select id, 0, '{}', 'new', true, 'deferred' from late`;
    });
    expect(await accounts().holdings(harness.account)).toMatchObject({
      savedNumbers: { count: 2, asOf: readAt },
      deferredNumbers: 1,
    });
    expect(await accounts().holdings(second)).toMatchObject({
      savedNumbers: undefined,
      deferredNumbers: 0,
    });
  });
});

describe('unpairing', () => {
  test('the current one makes the one left current, with all that is stored of it', async () => {
    await harness.book.page(everybody);
    expect(await accounts().unpair(second)).toEqual({ signOut: 'done' });
    expect(await accounts().list(max)).toEqual([harness.account]);
    expect(harness.world.app(zoe).authorizations()).toEqual([]);
    expect(harness.me.authorizations()).toHaveLength(1);
    expect((await accounts().holdings(harness.account)).contacts?.count).toBe(1);
    const again = await pair(harness, harness.world.app(zoe), '+12025550101', max);
    expect(again.id).not.toBe(second.id);
  });

  test('another one leaves the current one', async () => {
    await accounts().unpair(harness.account);
    expect(await accounts().list(max)).toEqual([second]);
  });

  test.each(['open', 'closed'])('is no news that its session has ended: %s book', async (book) => {
    await harness.book.page(everybody);
    if (book === 'closed') await harness.roster[Symbol.asyncDispose]();
    for (const { keyId } of harness.me.authorizations()) harness.me.terminate(keyId);
    // Opens no book unasked, which would notice it first.
    await using later = await harness.start({ maxOpenSessions: 0 });
    const program = book === 'closed' ? later : harness;
    expect(await program.roster.accounts.unpair(harness.account)).toEqual({ signOut: 'done' });
    const left = await program.roster.accounts.list(max);
    expect(left.map(({ id }) => id)).not.toContain(harness.account.id);
    await harness.clock.advance(60_000);
    expect([...harness.events, ...later.events].map(({ kind }) => kind)).toEqual([
      'paired',
      'paired',
    ]);
  });
});

test('unpairing is reported by no process that gets the session before the account is deleted', async () => {
  await using other = await harness.start({ maxOpenSessions: 0 });
  const book = other.roster.accounts.book(harness.account);
  let unpairing: Promise<unknown> | undefined;
  await inDatabase(harness, (sql) =>
    sql.begin(async (busy) => {
      await busy`select from people for update`;
      unpairing = accounts().unpair(harness.account);
      // Work in the background may wait for it, too.
      await eventually('the statement waits for the lock', async () =>
        expect(await lockWaits(harness)).toBeGreaterThan(0),
      );
      expect(await book.remove([zoe]).catch(reasonOf)).toEqual({ kind: 'signed_out' });
    }),
  );
  expect(await unpairing).toEqual({ signOut: 'done' });
  expect(other.events).toEqual([]);
});

test('pairing again keeps the id, and makes it current', async () => {
  await harness.clock.advance(1_000);
  const again = await pair(harness, harness.me, maxPhone);
  expect(again).toMatchObject({ id: harness.account.id, current: true });
  expect(await accounts().list(max)).toMatchObject([
    { id: second.id, current: false },
    { id: harness.account.id },
  ]);
});
