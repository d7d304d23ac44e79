import { beforeEach, afterEach, expect, test } from 'vitest';
import type { TlObject } from '../../../sandbox/mtproto/tl/value.ts';
import { unixTime } from '../../../sandbox/server/unix-time.ts';
import { userAsSeenBy } from '../../../sandbox/world/as-seen-by.ts';
import type { BookEvent } from '../../../src/contacts/ports/address-book.ts';
import { refTo, startOpenHarness, type OpenHarness } from './telegram-harness.ts';
import { eventually } from '../../support/eventually.ts';

const zoe = 7_000_000_100n;

let harness: OpenHarness;
let events: BookEvent[];

beforeEach(async () => {
  harness = await startOpenHarness((world) => {
    world.addPerson({ id: zoe, firstName: 'Zoe', phone: '+491700000100' });
  });
  harness.me.add(zoe, 'Zoe', '', true);
  // The updates of opening arrive before those of the test.
  await harness.book.readContacts();
  events = [];
  harness.book.subscribe((event) => events.push(event));
});
afterEach(() => harness[Symbol.asyncDispose]());

const peer = { _: 'peerUser', user_id: zoe };
const names = { first_name: 'Zora', last_name: '', usernames: [] };

function push(updates: TlObject): void {
  harness.sandbox.wire.push(harness.me.id, updates);
}

/** An update as Telegram sends it: with its users, and outside the sequence. */
function pushWithZoe(update: TlObject): void {
  const { world } = harness.sandbox;
  const user = userAsSeenBy(world.person(harness.me.id), world.person(zoe), harness.clock.now());
  push({ _: 'updates', updates: [update], users: [user], chats: [], date: now(), seq: 0 });
}

function now(): number {
  return unixTime(harness.clock.now());
}

const isZoe = expect.objectContaining({ id: zoe, firstName: 'Zoe', contact: true });
const user = { kind: 'user', user: isZoe };
const named = { kind: 'named', user: isZoe, ownName: { firstName: 'Zora', lastName: '' } };

test.each<[string, TlObject, object]>([
  ['updateUser', { _: 'updateUser', user_id: zoe }, user],
  ['updateUserName', { _: 'updateUserName', user_id: zoe, ...names }, named],
  ['updateUserPhone', { _: 'updateUserPhone', user_id: zoe, phone: '1' }, user],
  [
    'updateUserStatus',
    { _: 'updateUserStatus', user_id: zoe, status: { _: 'userStatusRecently' } },
    { kind: 'last_seen', id: zoe, lastSeen: { kind: 'recently', byMe: false } },
  ],
  [
    'updatePeerSettings',
    { _: 'updatePeerSettings', peer, settings: { _: 'peerSettings', share_contact: true } },
    {
      kind: 'bar',
      id: zoe,
      bar: {
        reportSpam: false,
        addContact: false,
        blockContact: false,
        shareContact: true,
        needsPhoneException: false,
      },
      user: isZoe,
    },
  ],
  ['updateContactsReset', { _: 'updateContactsReset' }, { kind: 'reset' }],
])('%s', async (_, update, event) => {
  pushWithZoe(update);
  await eventually('the event is reported', () => events, [event]);
});

test.each<[string, TlObject, object]>([
  ['updateUser', { _: 'updateUser', user_id: zoe }, user],
  ['updateUserName', { _: 'updateUserName', user_id: zoe, ...names }, named],
  ['updateUserPhone', { _: 'updateUserPhone', user_id: zoe, phone: '1' }, user],
])('%s without the user is completed by the user as they are now', async (_, update, event) => {
  push({ _: 'updateShort', update, date: 1 });
  await eventually('the event is reported', () => events.length, 1);
  const [first] = events;
  if (first?.kind !== 'incomplete') throw new Error(`The event is ${first?.kind}`);
  const [now] = await harness.book.getUsers([refTo(harness, first.id)]);
  expect(now && first.complete(now)).toEqual(event);
});

test('too many updates count as a reconnection', async () => {
  push({ _: 'updatesTooLong' });
  await eventually('the reconnection is reported', () => events, [{ kind: 'reconnected' }]);
});

const counted = { id: 900, date: 1, pts: 900, pts_count: 1 };
const wrote: BookEvent = { kind: 'telegram_wrote' };

test('a login code in the service chat is an event without the code', async () => {
  await using signIn = await harness.telegram.startSignIn();
  await signIn.requestCode(harness.book.owner.phone);
  await eventually('the message of Telegram is reported', () => events, [wrote]);
});

test.each<[string, TlObject]>([
  ['short', { _: 'updateShortMessage', user_id: 777000n, message: 'Code: 24680', ...counted }],
  [
    'service notification',
    {
      _: 'updateShort',
      update: {
        _: 'updateServiceNotification',
        type: 'NOTICE',
        message: 'Code: 24680',
        media: { _: 'messageMediaEmpty' },
        entities: [],
      },
      date: 1,
    },
  ],
])('a message of the service chat as %s is an event', async (_, updates) => {
  push(updates);
  await eventually('the message of Telegram is reported', () => events, [wrote]);
});

test('messages between users give no events', async () => {
  push({ _: 'updateShortMessage', user_id: zoe, message: 'Hello', ...counted });
  harness.sandbox.world.app(zoe).write(harness.me.id, 'Hello again');
  push({ _: 'updatesTooLong' });
  await eventually('the reconnection is reported', () =>
    expect(events).toContainEqual({ kind: 'reconnected' }),
  );
  expect(events.filter(({ kind }) => kind === 'telegram_wrote')).toEqual([]);
});
