import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Found } from '../../../../src/accounts/roster.ts';
import {
  callsOf,
  everybody,
  inDatabase,
  max,
  startPairedHarness,
  pair,
  reasonOf,
  whileTimePasses,
  type PairedHarness,
  type Program,
} from '../accounts-harness.ts';
import { lockWaits } from '../../../support/database.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: PairedHarness;
let zoe: bigint;
let ben: bigint;
let kim: bigint;

beforeEach(async () => {
  harness = await startPairedHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101', username: 'Zoe_M' }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: '+491512345678' }).id;
    kim = world.addPerson({ firstName: 'Kim', phone: '+12025550103', username: 'kim_kim' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
    world.app(max).add(ben, 'Ben', 'Miller', false);
    for (const id of [zoe, ben, kim]) {
      world.app(id).setPrivacy('phone_number', 'everybody');
      world.app(id).setPrivacy('added_by_phone', 'everybody');
    }
  });
});
afterEach(() => harness[Symbol.asyncDispose]());

/** Numbers are asked at most every three seconds. */
const find = (who: string): Promise<Found> => whileTimePasses(harness, harness.book.find(who));
const one = (id: bigint): object => ({ kind: 'one', user: { id } });
const asked = (): number =>
  callsOf(harness, 'contacts.resolveUsername') + callsOf(harness, 'contacts.resolvePhone');

/** Everybody who was met was met so much earlier. */
async function metEarlier(by: '25 hours' | '91 days'): Promise<void> {
  await inDatabase(
    harness,
    (sql) => sql`update known_users set seen_at = seen_at - ${by}::interval`,
  );
}

describe('contacts are found here', () => {
  test.each([
    ['their id', () => String(zoe), () => zoe],
    ['their username in any case', () => '@ZOE_m', () => zoe],
    ['a link', () => 'https://t.me/zoe_m', () => zoe],
    ['their number', () => '+1 202 555-0101', () => zoe],
    ['their number without the plus', () => '12025550101', () => zoe],
    ['a number as it is dialled at home', () => '0151 2345678', () => ben],
    ['their name', () => 'zoe', () => zoe],
    ['words in any order', () => 'miller b', () => ben],
  ])('by %s', async (_, who, id) => {
    expect(await find(who())).toMatchObject(one(id()));
    expect(asked()).toBe(0);
  });

  test('several of one name, best first', async () => {
    harness.me.add(kim, 'Miller', 'Kim', false);
    await harness.clock.advance(31_000);
    expect(await find('miller')).toMatchObject({
      kind: 'several',
      users: [{ id: kim }, { id: ben }, { id: zoe }],
      more: 0,
    });
  });

  test('twenty of many, and how many more there are', async () => {
    for (let at = 0; at < 25; at++) {
      const { id } = harness.world.addPerson({ firstName: 'X', phone: `+1202555${1000 + at}` });
      harness.me.add(id, `Tom ${at}`, '', false);
    }
    await harness.clock.advance(31_000);
    const found = await find('tom');
    if (found.kind !== 'several') throw new Error(found.kind);
    expect(found.users.map(({ firstName }) => firstName)).toEqual(
      Array.from({ length: 20 }, (_, at) => `Tom ${at}`),
    );
    expect(found.more).toBe(5);
  });

  test('in a list that another process is just storing for the first time', async () => {
    await harness.roster[Symbol.asyncDispose]();
    harness.sandbox.wire.setDown(true);
    await using later = await harness.start({ maxOpenSessions: 0 });
    const { id } = harness.account;
    let finding: Promise<Found> | undefined;
    await inDatabase(harness, (sql) => sql`delete from contacts`);
    await inDatabase(harness, (sql) => sql`delete from contact_lists`);
    await inDatabase(harness, (sql) =>
      sql.begin(async (storing) => {
        await storing`lock table contact_lists in access exclusive mode`;
        finding = whileTimePasses(harness, later.roster.accounts.book(harness.account).find('zoe'));
        // Work in the background may wait for it, too.
        await eventually('the search waits for the lock', async () =>
          expect(await lockWaits(harness)).toBeGreaterThan(0),
        );
        await storing`insert into contacts
          select ${id}, ${String(zoe)}::bigint, 1, 'Zoe', 'Miller', '{}', null, 'hidden', null, false, 'person',
            false, false, false`;
        await storing`insert into contact_lists values (${id}, 0, now(), now())`;
      }),
    );
    expect(await finding).toMatchObject(one(zoe));
  });

  test('while Telegram is away', async () => {
    await harness.book.page(everybody);
    harness.sandbox.wire.setDown(true);
    expect(await find('zoe')).toMatchObject(one(zoe));
    expect(await find('@kim_kim').catch(reasonOf)).toEqual({ kind: 'unreachable' });
  });
});

describe('others', () => {
  test('are found by their username, and known from then on', async () => {
    expect(await find(String(kim))).toEqual({ kind: 'none', why: 'id_unknown' });
    expect(await find('@kim_kim')).toMatchObject(one(kim));
    expect(asked()).toBe(1);
    for (const who of ['@kim_kim', String(kim), '+12025550103', 'kim']) {
      expect(await find(who)).toMatchObject(one(kim));
    }
    expect(asked()).toBe(1);
  });

  test('are found by their number, with the plus or without', async () => {
    expect(await find('+12025550103')).toMatchObject(one(kim));
    expect(callsOf(harness, 'contacts.resolvePhone')).toBe(1);
    await metEarlier('25 hours');
    expect(await find('12025550103')).toMatchObject(one(kim));
    expect(callsOf(harness, 'contacts.resolvePhone')).toBe(2);
  });

  test('are asked for again the day after: names go over to others', async () => {
    await find('@kim_kim');
    harness.world.app(kim).setUsername(undefined);
    const dan = harness.world.addPerson({
      firstName: 'Dan',
      phone: '+12025550104',
      username: 'kim_kim',
    }).id;
    await metEarlier('25 hours');
    expect(await find('@kim_kim')).toMatchObject(one(dan));
  });

  test('former contacts stay known, also when their removal was missed', async () => {
    await harness.book.remove([ben]);
    const met = { contact: false, mutual: false };
    expect(await find(String(ben))).toMatchObject({ kind: 'one', user: { id: ben, ...met } });
    await harness.roster[Symbol.asyncDispose]();
    harness.me.remove(zoe);
    await using later = await harness.start();
    const found = await later.roster.accounts.book(harness.account).find('zoe');
    expect(found).toMatchObject({ kind: 'one', user: { id: zoe, ...met } });
  });

  describe('who wrote to the account while it was offline', () => {
    const dialogs = (): number => callsOf(harness, 'messages.getDialogs');
    const findLater = (later: Program, id: bigint): Promise<Found> =>
      later.roster.accounts.book(harness.account).find(`tg://user?id=${id}`);

    beforeEach(async () => {
      await harness.book.page(everybody);
      await harness.roster[Symbol.asyncDispose]();
      harness.world.app(kim).write(max, 'Hello');
    });

    test('are known by their id, and looked for once a minute', async () => {
      const dan = harness.world.addPerson({ firstName: 'Dan', phone: '+12025550104' }).id;
      harness.world.app(dan).write(max, 'Hello');
      await using later = await harness.start();
      expect(await findLater(later, kim)).toMatchObject(one(kim));
      expect(await findLater(later, dan)).toMatchObject(one(dan));
      expect(await findLater(later, 42n)).toEqual({ kind: 'none', why: 'id_unknown' });
      expect(dialogs()).toBe(1);
      await harness.clock.advance(60_000);
      expect(await findLater(later, 42n)).toEqual({ kind: 'none', why: 'id_unknown' });
      expect(dialogs()).toBe(2);
    });

    test('are asked for again when Telegram could not say', async () => {
      const error = { code: 420, text: 'FLOOD_WAIT_60' };
      harness.sandbox.wire.faults.add('messages.getDialogs', { kind: 'error', error });
      await using later = await harness.start();
      expect(await findLater(later, kim).catch(reasonOf)).toMatchObject({ kind: 'flood' });
      expect(await findLater(later, kim)).toMatchObject(one(kim));
    });
  });

  test('are found by their contact link, and known from then on', async () => {
    const theirs = await pair(harness, harness.world.app(kim), '+12025550103', max);
    const { url, expiresAt } = await harness.roster.accounts.book(theirs).contactLink();
    expect(await find(url)).toMatchObject(one(kim));
    expect(await find(String(kim))).toMatchObject(one(kim));
    await harness.clock.advance(expiresAt.getTime() - harness.clock.now().getTime() + 1_000);
    expect(await find(url)).toEqual({ kind: 'none', why: 'link_invalid' });
  });

  test('are forgotten when no account met them for long', async () => {
    await find('@kim_kim');
    await harness.roster[Symbol.asyncDispose]();
    const findKim = (program: Program): Promise<Found> =>
      program.roster.accounts.book(harness.account).find(String(kim));
    {
      await using later = await harness.start();
      expect(await findKim(later)).toMatchObject(one(kim));
    }
    await metEarlier('91 days');
    await using later = await harness.start();
    // A start deletes expired data once it serves.
    await eventually('the user is forgotten', () => findKim(later), {
      kind: 'none',
      why: 'id_unknown',
    });
  });
});

test.each([
  ['', 'empty'],
  ['tg://user?id=12025550103', 'id_unknown'],
  ['+12025550199', 'phone_hidden'],
  ['12025550199', 'phone_hidden'],
  ['@nobody_here', 'username_free'],
  ['Nobody', 'name_unknown'],
  ['t.me/contact/1790000000:Ab-c_D9', 'link_invalid'],
])('nobody is meant by %j: %s', async (who, why) => {
  expect(await find(who)).toEqual({ kind: 'none', why });
});

test('a user who hides from being found by number is not found', async () => {
  harness.world.app(kim).setPrivacy('added_by_phone', 'contacts');
  expect(await find('+12025550103')).toEqual({ kind: 'none', why: 'phone_hidden' });
});
