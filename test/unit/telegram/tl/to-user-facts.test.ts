import bigInt from 'big-integer';
import { Api } from 'telegram';
import { describe, expect, test } from 'vitest';
import {
  fromUnixTime,
  toBirthday,
  toLastSeen,
  toMarks,
  toOwner,
  toUser,
  toUserFields,
  toUsers,
  usersOfUpdates,
} from '../../../../src/telegram/tl/to-user.ts';

const user = (facts: object = {}): Api.User =>
  new Api.User({ id: bigInt(7), accessHash: bigInt(70), firstName: 'Zoe', ...facts });

describe('toUser', () => {
  test('has empty values for what Telegram left out', () => {
    expect(toUser(new Api.User({ id: bigInt(7) }))).toEqual({
      id: 7n,
      accessHash: 0n,
      firstName: '',
      lastName: '',
      usernames: [],
      phone: undefined,
      lastSeen: { kind: 'hidden' },
      kind: 'person',
      premium: false,
      closeFriend: false,
      contact: false,
      mutual: false,
    });
  });

  test('adds the plus to the number', () => {
    expect(toUser(user({ phone: '12025550101' }))?.phone).toBe('+12025550101');
  });

  test('takes the one username, or the active ones of several', () => {
    expect(toUser(user({ username: 'zoe' }))?.usernames).toEqual(['zoe']);
    const usernames = [
      new Api.Username({ username: 'zoe', active: true }),
      new Api.Username({ username: 'old' }),
    ];
    expect(toUser(user({ usernames }))?.usernames).toEqual(['zoe']);
  });

  test.each([
    [{ deleted: true }, 'deleted'],
    [{ bot: true }, 'bot'],
    [{}, 'person'],
  ])('of %o is a %s', (facts, kind) => {
    expect(toUser(user(facts))?.kind).toBe(kind);
  });

  test('is undefined for users without an access hash that means something', () => {
    expect(toUser(user({ min: true }))).toBeUndefined();
    expect(toUser(new Api.UserEmpty({ id: bigInt(7) }))).toBeUndefined();
    expect(toUsers([user(), user({ min: true })])).toHaveLength(1);
  });

  test('reads the flags of contacts, close friends and Premium', () => {
    const flags = { contact: true, mutualContact: true, closeFriend: true, premium: true };
    expect(toUser(user(flags))).toMatchObject({
      contact: true,
      mutual: true,
      closeFriend: true,
      premium: true,
    });
  });
});

test('toMarks lists the marks that are set, the most serious first', () => {
  const none = {
    scam: false,
    fake: null,
    restricted: undefined,
    premium_only: false,
    verified: false,
  };
  expect(toMarks(none)).toEqual([]);
  expect(toMarks({ ...none, verified: true, scam: true })).toEqual(['scam', 'verified']);
  expect(toUserFields(user({ contactRequirePremium: true })).marks).toEqual(['premium_only']);
});

test.each([
  [new Api.UserStatusOnline({ expires: 1_000 }), { kind: 'online', until: new Date(1_000_000) }],
  [new Api.UserStatusOffline({ wasOnline: 1_000 }), { kind: 'offline', at: new Date(1_000_000) }],
  [new Api.UserStatusRecently({ byMe: true }), { kind: 'recently', byMe: true }],
  [new Api.UserStatusLastWeek({}), { kind: 'last_week', byMe: false }],
  [new Api.UserStatusLastMonth({}), { kind: 'last_month', byMe: false }],
  [new Api.UserStatusEmpty(), { kind: 'hidden' }],
  [null, { kind: 'hidden' }],
])('toLastSeen %#', (status, lastSeen) => {
  expect(toLastSeen(status)).toEqual(lastSeen);
});

test('toBirthday has no year where the user hides it', () => {
  expect(toBirthday(new Api.Birthday({ day: 29, month: 2 }))).toEqual({
    day: 29,
    month: 2,
    year: undefined,
  });
  expect(toBirthday(null)).toBeUndefined();
});

test('toOwner has the number as Telegram sends it, with the plus', () => {
  expect(toOwner(user({ phone: '12025550101', username: 'zoe' }))).toEqual({
    id: 7n,
    firstName: 'Zoe',
    lastName: '',
    usernames: ['zoe'],
    phone: '+12025550101',
  });
});

test('usersOfUpdates is empty for updates without users', () => {
  expect(usersOfUpdates(new Api.UpdatesTooLong())).toEqual([]);
});

test('fromUnixTime takes seconds', () => {
  expect(fromUnixTime(1)).toEqual(new Date(1_000));
});
