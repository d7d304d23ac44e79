import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  callsOf,
  everybody,
  max,
  offersIn,
  startPairedHarness,
  reasonOf,
  whileTimePasses,
  recordedChanges,
  type PairedHarness,
} from '../accounts-harness.ts';
import { eventually } from '../../../support/eventually.ts';

let harness: PairedHarness;
let zoe: bigint;
let ben: bigint;
let kim: bigint;

beforeEach(async () => {
  harness = await startPairedHarness((world) => {
    zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' }).id;
    ben = world.addPerson({ firstName: 'Ben', phone: '+12025550102' }).id;
    kim = world.addPerson({ firstName: 'Kim', phone: '+12025550103', username: 'kim_kim' }).id;
    world.app(max).add(zoe, 'Zoe', 'Miller', false);
    world.app(max).add(ben, 'Ben', 'Okafor', false);
  });
  await harness.book.page(everybody);
});
afterEach(() => harness[Symbol.asyncDispose]());

/** As the account has them, whatever the mirror says. */
const friends = (): readonly bigint[] => harness.me.book().closeFriends;
const edits = (): number => callsOf(harness, 'contacts.editCloseFriends');
const flood = { kind: 'error', error: { code: 420, text: 'FLOOD_WAIT_60' } } as const;

/** A change on another device without an update to this one. */
function setUnheard(...ids: readonly bigint[]): void {
  harness.world.person(max).closeFriends = new Set(ids);
}

describe('close friends', () => {
  test('are added and taken off, and shown', async () => {
    expect(await harness.book.closeFriends()).toEqual([]);
    expect((await harness.book.setCloseFriend({ id: zoe, on: true })).result).toMatchObject({
      id: zoe,
      closeFriend: true,
    });
    await harness.book.setCloseFriend({ id: ben, on: true });
    expect(friends()).toEqual([zoe, ben]);
    expect((await harness.book.contact(zoe))?.closeFriend).toBe(true);
    await harness.clock.advance(1_000);
    expect((await harness.book.setCloseFriend({ id: zoe, on: false })).result).toMatchObject({
      closeFriend: false,
    });
    expect(friends()).toEqual([ben]);
    expect((await harness.book.closeFriends()).map(({ id }) => id)).toEqual([ben]);
    const changes = await recordedChanges(harness);
    expect(changes.at(-1)).toMatchObject({
      kind: 'close_friends',
      state: 'done',
      before: 'Zoe',
      after: 'Zoe',
      payload: { on: false },
    });
  });

  test('that another device changed meanwhile stay as they were changed', async () => {
    setUnheard(ben);
    await harness.book.setCloseFriend({ id: zoe, on: true });
    expect(new Set(friends())).toEqual(new Set([ben, zoe]));
    setUnheard(zoe);
    expect((await harness.book.closeFriends()).map(({ id }) => id)).toEqual([zoe]);
  });

  test('changed twice at once are both changed', async () => {
    await Promise.all([zoe, ben].map((id) => harness.book.setCloseFriend({ id, on: true })));
    expect(new Set(friends())).toEqual(new Set([zoe, ben]));
  });

  test('are not sent again when nothing would change', async () => {
    await harness.book.setCloseFriend({ id: zoe, on: true });
    expect((await harness.book.setCloseFriend({ id: zoe, on: true })).result).toMatchObject({
      closeFriend: true,
    });
    expect((await harness.book.setCloseFriend({ id: ben, on: false })).result).toMatchObject({
      closeFriend: false,
    });
    expect(edits()).toBe(1);
    expect(await recordedChanges(harness)).toHaveLength(1);
  });

  test('are contacts', async () => {
    await harness.book.find('@kim_kim');
    expect(await harness.book.setCloseFriend({ id: kim, on: true }).catch(reasonOf)).toEqual({
      kind: 'user_unknown',
    });
    expect(edits()).toBe(0);
    expect(await recordedChanges(harness)).toEqual([]);
  });

  test('are written down as failed when refused, and are found out without an answer', async () => {
    harness.sandbox.wire.faults.add('contacts.editCloseFriends', flood);
    const refused = harness.book.setCloseFriend({ id: zoe, on: true });
    expect(await refused.catch(reasonOf)).toMatchObject({ kind: 'flood' });
    harness.sandbox.wire.faults.add('contacts.editCloseFriends', { kind: 'silence' }, 10);
    const lost = harness.book.setCloseFriend({ id: ben, on: true }).catch(reasonOf);
    await eventually('two changes are recorded', async () =>
      expect(await recordedChanges(harness)).toHaveLength(2),
    );
    expect(await whileTimePasses(harness, lost)).toEqual({ kind: 'unreachable' });
    await eventually('both changes are settled as failed', async () =>
      expect(await recordedChanges(harness)).toMatchObject([
        { state: 'failed', before: 'Zoe', after: null },
        { state: 'failed', before: 'Ben', after: null },
      ]),
    );
  });
});

describe('birthdays', () => {
  const dayMs = 24 * 60 * 60_000;
  const bornIn = (id: bigint, days: number): void => {
    const date = new Date(harness.clock.now().getTime() + days * dayMs);
    const birthday = { day: date.getUTCDate(), month: date.getUTCMonth() + 1 };
    harness.world.app(id).setBirthday(birthday);
  };
  const near = async (): Promise<readonly bigint[]> =>
    (await harness.book.birthdays()).map(({ user }) => user.id);

  test('are in the order of their days', async () => {
    harness.me.add(kim, 'Kim', '', false);
    bornIn(zoe, 1);
    bornIn(ben, -1);
    bornIn(kim, 0);
    expect(await near()).toEqual([ben, kim, zoe]);
    bornIn(ben, 1);
    bornIn(zoe, -1);
    expect(await near()).toEqual([zoe, kim, ben]);
  });

  test('have the year where it is shared, and of contacts only', async () => {
    const today = harness.clock.now();
    const birthday = { day: today.getUTCDate(), month: today.getUTCMonth() + 1, year: 1990 };
    harness.world.app(zoe).setBirthday(birthday);
    bornIn(kim, 0);
    bornIn(ben, 5);
    expect(await harness.book.birthdays()).toMatchObject([{ user: { id: zoe }, birthday }]);
  });
});

describe('facts', () => {
  test('of a user are fresh, and kept', async () => {
    await harness.book.find('@kim_kim');
    harness.world.app(kim).rename('Kimberly', '');
    harness.world.app(kim).setAbout('Sails');
    harness.world.app(kim).setBirthday({ day: 5, month: 3, year: 1990 });
    expect(await harness.book.facts(kim)).toMatchObject({
      user: { id: kim, firstName: 'Kimberly', contact: false },
      blocked: false,
      about: 'Sails',
      birthday: { day: 5, month: 3, year: 1990 },
    });
    expect(callsOf(harness, 'users.getFullUser')).toBe(1);
    expect(callsOf(harness, 'contacts.getBlocked')).toBe(0);
    expect(await harness.book.find(String(kim))).toMatchObject({ user: { firstName: 'Kimberly' } });
  });

  test('are none for a user who was never met', async () => {
    expect(await harness.book.facts(kim)).toBeUndefined();
    expect(callsOf(harness, 'users.getFullUser')).toBe(0);
  });

  test('are what the card of a contact shows from then on', async () => {
    setUnheard(zoe);
    expect(await harness.book.facts(zoe)).toMatchObject({ user: { closeFriend: true } });
    const reads = callsOf(harness, 'contacts.getContacts');
    expect(await harness.book.contact(zoe)).toMatchObject({
      closeFriend: true,
      lastName: 'Miller',
    });
    expect(callsOf(harness, 'contacts.getContacts')).toBe(reads);
  });

  test('that offer sharing the number are remembered, and reported once', async () => {
    await harness.roster[Symbol.asyncDispose]();
    harness.me.setPrivacy('phone_number', 'nobody');
    harness.world.app(zoe).add(max, 'Max', '', false);
    await using later = await harness.start();
    const book = later.roster.accounts.book(harness.account);
    expect(await book.facts(zoe)).toMatchObject({ bar: { shareContact: true } });
    const asked = callsOf(harness, 'messages.getPeerSettings');
    expect(await book.shareOffers()).toMatchObject({ users: [{ id: zoe }], unasked: 0 });
    expect(callsOf(harness, 'messages.getPeerSettings')).toBe(asked);
    const update = {
      _: 'updatePeerSettings',
      peer: { _: 'peerUser', user_id: zoe },
      settings: { _: 'peerSettings', share_contact: true },
    };
    harness.sandbox.wire.push(max, { _: 'updateShort', date: 0, update });
    harness.world.app(ben).add(max, 'Max', '', false);
    const offers = (): readonly bigint[] => offersIn(later);
    await eventually('the offer to share with Ben is delivered', () => offers(), [ben]);
  });
});

test('a contact link leads to this account', async () => {
  const { url, expiresAt } = await harness.book.contactLink();
  expect(url).toMatch(/^(?:https:\/\/)?t\.me\/contact\/|^tg:\/\/contact\?token=/);
  expect(expiresAt.getTime()).toBeGreaterThan(harness.clock.now().getTime());
  expect(url).not.toContain('1701234567');
});
