import { afterEach, beforeEach, expect, test } from 'vitest';
import { unixTime } from '../../../sandbox/server/unix-time.ts';
import { userAsSeenBy } from '../../../sandbox/world/as-seen-by.ts';
import type { BookEvent } from '../../../src/contacts/ports/address-book.ts';
import { eventually } from '../../support/eventually.ts';
import { startOpenHarness, type OpenHarness } from './telegram-harness.ts';
import { readList } from '../../support/read-list.ts';

const zoe = 7_000_000_100n;

let harness: OpenHarness;
let events: BookEvent[];

beforeEach(async () => {
  harness = await startOpenHarness((world) => {
    world.addPerson({ id: zoe, firstName: 'Zoe', phone: '+491700000100' });
  });
  harness.me.add(zoe, 'Zoe', '', true);
  await harness.book.readContacts();
  events = [];
  harness.book.subscribe((event) => events.push(event));
});
afterEach(() => harness[Symbol.asyncDispose]());

/** Pushes an update as Telegram made it `secondsAgo`, when the person had the given name in the list. */
function push(firstName: string, secondsAgo: number, _: 'updateUser' | 'updateUserName'): void {
  const { world, wire } = harness.sandbox;
  const now = harness.clock.now();
  const user = userAsSeenBy(world.person(harness.me.id), world.person(zoe), now);
  const own = { first_name: firstName, last_name: '', usernames: [] };
  wire.push(harness.me.id, {
    _: 'updates',
    updates: [{ _, user_id: zoe, ...(_ === 'updateUserName' && own) }],
    users: [{ ...user, first_name: firstName }],
    chats: [],
    date: unixTime(now) - secondsAgo,
    seq: 0,
  });
}

const userCalled = (firstName: string): object => ({
  kind: 'user',
  user: expect.objectContaining({ id: zoe, firstName }),
});

const onlyNamed = { kind: 'incomplete', id: zoe, complete: expect.any(Function) };

async function reconnect(): Promise<void> {
  harness.sandbox.wire.dropConnections();
  await eventually('the reconnection is reported', () =>
    expect(events).toContainEqual({ kind: 'reconnected' }),
  );
  events.length = 0;
}

test('a change made while the connection is lost is known after the reconnection', async () => {
  harness.sandbox.wire.dropConnections();
  harness.me.add(zoe, 'Zoe of the outage', '', true);
  await eventually('the reconnection is reported', () =>
    expect(events).toContainEqual({ kind: 'reconnected' }),
  );
  const read = await readList(harness.book);
  expect(read).toMatchObject({ contacts: [{ firstName: 'Zoe of the outage' }] });
});

test('an update from before the connection only names the user', async () => {
  await reconnect();
  push('Zoe of the past', 60, 'updateUser');
  await eventually('the event is reported', () => events, [onlyNamed]);
});

test('updates that come too late only name the user', async () => {
  await harness.clock.advance(120_000);
  push('Zoe the newest', 0, 'updateUser');
  push('Zoe the older', 30, 'updateUser');
  push('Zoe the oldest', 60, 'updateUserName');
  const expected = [userCalled('Zoe the newest'), onlyNamed, onlyNamed];
  await eventually('the events are reported', () => events, expected);
});

test('an update that comes twice is reported twice with the same user', async () => {
  push('Zoe twice', 0, 'updateUser');
  push('Zoe twice', 0, 'updateUser');
  await eventually('the events are reported', () => events, [
    userCalled('Zoe twice'),
    userCalled('Zoe twice'),
  ]);
});
