import { expect, test } from 'vitest';
import { contactsHash } from '../../../src/contacts/contacts-hash.ts';
import { finish } from '../../support/finish.ts';
import { accessHash } from '../../../sandbox/world/access-hash.ts';
import type { World } from '../../../sandbox/world/world.ts';
import type { BookEvent } from '../../../src/contacts/ports/address-book.ts';
import { startOpenHarness, refTo, type OpenHarness } from './telegram-harness.ts';
import { eventually } from '../../support/eventually.ts';
import { readList } from '../../support/read-list.ts';

const zoe = 100n;
const yuri = 101n;
const xenia = 102n;

function people(world: World): void {
  world.addPerson({ id: zoe, firstName: 'Zoe', phone: '+491700000100', username: 'zoe' });
  world.addPerson({ id: yuri, firstName: 'Yuri', phone: '+491700000101', premium: true });
  world.addPerson({ id: xenia, firstName: 'Xenia', phone: '+491700000102' });
}

function card(
  phone: string,
  firstName: string,
): { phone: string; firstName: string; lastName: string } {
  return { phone, firstName, lastName: '' };
}

function listen(harness: OpenHarness): BookEvent[] {
  const events: BookEvent[] = [];
  harness.book.subscribe((event) => events.push(event));
  return events;
}

test('reads the list, and gets a small answer when it is unchanged', async () => {
  await using harness = await startOpenHarness(people);
  harness.me.add(zoe, 'Zoe', 'Miller', false);
  harness.me.add(yuri, 'Yuri', '', false);
  harness.sandbox.world.app(yuri).add(harness.me.id, 'Max', '', false);
  const read = await readList(harness.book);
  expect(read.contacts).toEqual([
    expect.objectContaining({ id: zoe, lastName: 'Miller', usernames: ['zoe'], mutual: false }),
    expect.objectContaining({ id: yuri, phone: '+491700000101', premium: true, mutual: true }),
  ]);
  const ids = Float64Array.from(read.contacts, ({ id }) => Number(id));
  const known = finish(contactsHash(read.savedCount, ids.sort()));
  expect(await harness.book.readContacts(known)).toEqual({ kind: 'unchanged' });
  harness.me.remove(zoe);
  expect(await readList(harness.book, known)).toMatchObject({ contacts: [{ id: yuri }] });
  expect(harness.logged()).not.toContain('slow decoder');
});

test('reads a list of thousands of contacts', async () => {
  await using harness = await startOpenHarness((world) => {
    for (let index = 0; index < 3_000; index++) {
      world.addPerson({ firstName: `P${index}`, phone: `+4917${String(10_000_000 + index)}` });
    }
  });
  const ids = [...harness.sandbox.world.people.values()].filter((one) =>
    one.firstName.startsWith('P'),
  );
  for (const { id, firstName } of ids) harness.me.add(id, firstName, '', false);
  const read = await readList(harness.book);
  expect(read.contacts.map(({ id }) => id)).toEqual(ids.map(({ id }) => id));
});

test('imports cards and answers each of them', async () => {
  await using harness = await startOpenHarness(people);
  harness.sandbox.world.person(xenia).saved.set({
    phone: '+491700000999',
    firstName: 'Somebody',
    lastName: '',
    date: harness.clock.now(),
  });
  harness.sandbox.world.imports.throttle(1, ['+491700000101']);
  const { answers, users } = await harness.book.importCards([
    card('+491700000999', 'Nobody'),
    card('+491700000101', 'Throttled'),
    card('+491700000100', 'Zoe from work'),
  ]);
  expect(answers).toEqual([
    { kind: 'not_found', importers: 1 },
    { kind: 'deferred' },
    { kind: 'found', id: zoe },
  ]);
  expect(users).toMatchObject([{ id: zoe, firstName: 'Zoe from work', contact: true }]);
  expect(harness.me.book().contacts).toMatchObject([{ id: zoe, firstName: 'Zoe from work' }]);
});

test('deletes contacts and returns them as they are afterwards', async () => {
  await using harness = await startOpenHarness(people);
  harness.me.add(zoe, 'Zoe', '', false);
  harness.me.add(yuri, 'Yuri', '', false);
  const users = await harness.book.deleteContacts([refTo(harness, zoe), refTo(harness, yuri)]);
  expect(users).toMatchObject([
    { id: zoe, contact: false },
    { id: yuri, contact: false },
  ]);
  expect(harness.me.book().contacts).toEqual([]);
});

test('an access hash of another account does not address a user', async () => {
  await using harness = await startOpenHarness(people);
  const stolen = { id: zoe, accessHash: accessHash(yuri, zoe) };
  expect(await harness.book.getUsers([stolen, refTo(harness, yuri)])).toMatchObject([{ id: yuri }]);
  await expect(harness.book.deleteContacts([stolen])).rejects.toMatchObject({
    reason: { kind: 'user_unknown' },
  });
  await expect(harness.book.getPeerBar(stolen)).rejects.toMatchObject({
    reason: { kind: 'user_unknown' },
  });
});

test('reads many users at once', async () => {
  await using harness = await startOpenHarness(people);
  const refs = Array.from({ length: 250 }, () => refTo(harness, zoe));
  expect(await harness.book.getUsers(refs)).toHaveLength(250);
  expect(await harness.book.getUsers([])).toEqual([]);
});

async function wantsMyNumber(harness: OpenHarness): Promise<void> {
  harness.me.setPrivacy('phone_number', 'nobody');
  harness.me.add(zoe, 'Zoe', '', false);
  harness.sandbox.world.app(zoe).add(harness.me.id, 'Max', '', false);
  expect(await harness.book.getPeerBar(refTo(harness, zoe))).toMatchObject({ shareContact: true });
}

test('lets a user who added the account see its number, once', async () => {
  await using harness = await startOpenHarness(people);
  await wantsMyNumber(harness);
  expect(await harness.book.acceptContact(refTo(harness, zoe))).toMatchObject([
    { id: zoe, mutual: true },
  ]);
  const [seen] = harness.sandbox.world.app(zoe).book().contacts;
  expect(seen?.phone).toBe(harness.book.owner.phone);
  await expect(harness.book.acceptContact(refTo(harness, zoe))).rejects.toMatchObject({
    reason: { kind: 'share_request_gone' },
  });
});

test('accepting a contact takes effect when its answer is lost', async () => {
  await using harness = await startOpenHarness(people);
  await wantsMyNumber(harness);
  harness.sandbox.wire.faults.add('contacts.acceptContact', { kind: 'drop', when: 'after' });
  expect(await harness.book.acceptContact(refTo(harness, zoe))).toMatchObject([{ id: zoe }]);
});

test('a user who is not a contact has to be added before sharing the number', async () => {
  await using harness = await startOpenHarness(people);
  harness.me.setPrivacy('phone_number', 'nobody');
  harness.sandbox.world.app(zoe).add(harness.me.id, 'Max', '', false);
  await expect(harness.book.acceptContact(refTo(harness, zoe))).rejects.toMatchObject({
    reason: { kind: 'share_needs_adding' },
  });
});

test('emits events for changes by other users and on other devices', async () => {
  await using harness = await startOpenHarness(people);
  const events = listen(harness);
  harness.me.add(zoe, 'Zoe', '', false);
  await eventually('Zoe is reported as a contact', () =>
    expect(events).toContainEqual({
      kind: 'user',
      user: expect.objectContaining({ id: zoe, contact: true, firstName: 'Zoe' }),
    }),
  );
  const app = harness.sandbox.world.app(zoe);
  app.rename('Zora', 'Real');
  app.setUsername('zora');
  await eventually('the new username is reported', () =>
    expect(events).toContainEqual({
      kind: 'user',
      user: expect.objectContaining({ id: zoe, usernames: ['zora'], firstName: 'Zoe' }),
    }),
  );
  app.setOnline(true);
  await eventually('Zoe is reported online', () =>
    expect(events).toContainEqual({
      kind: 'last_seen',
      id: zoe,
      lastSeen: { kind: 'online', until: expect.any(Date) },
    }),
  );
  app.add(harness.me.id, 'Max', '', false);
  await eventually('Zoe is reported as mutual', () =>
    expect(events).toContainEqual({
      kind: 'user',
      user: expect.objectContaining({ id: zoe, mutual: true }),
    }),
  );
});

test('emits an event when a user can be shown the number', async () => {
  await using harness = await startOpenHarness(people);
  const events = listen(harness);
  harness.me.setPrivacy('phone_number', 'nobody');
  harness.me.add(zoe, 'Zoe', '', false);
  harness.sandbox.world.app(zoe).add(harness.me.id, 'Max', '', false);
  await eventually('the offer to share is reported', () =>
    expect(events).toContainEqual({
      kind: 'bar',
      id: zoe,
      bar: expect.objectContaining({ shareContact: true }),
      user: expect.objectContaining({ id: zoe }),
    }),
  );
});

test('an update that only names a user is reported with their id', async () => {
  await using harness = await startOpenHarness(people);
  const events = listen(harness);
  harness.me.add(zoe, 'Zoe', '', false);
  await eventually('an event is reported', () => expect(events).not.toEqual([]));
  events.length = 0;
  for (const user_id of [yuri, zoe]) {
    const update = { _: 'updateUserPhone', user_id, phone: '491700000100' };
    const date = Math.floor(harness.clock.now().getTime() / 1000);
    harness.sandbox.wire.push(harness.me.id, { _: 'updateShort', update, date });
  }
  const named = (): unknown[] =>
    events.flatMap((event) => (event.kind === 'incomplete' ? [event.id] : []));
  await eventually('both updates are reported', named, [yuri, zoe]);
});

test('a listener that throws does not keep events from the others', async () => {
  await using harness = await startOpenHarness(people);
  harness.book.subscribe(() => {
    throw new Error('not today');
  });
  const events = listen(harness);
  harness.me.add(zoe, 'Zoe', '', false);
  await eventually('an event is reported', () => expect(events).not.toEqual([]));
  expect(harness.logged()).toContain('not today');
});

test('a disposed listener gets no more events', async () => {
  await using harness = await startOpenHarness(people);
  const events: BookEvent[] = [];
  const subscription = harness.book.subscribe((event) => events.push(event));
  subscription[Symbol.dispose]();
  const others = listen(harness);
  harness.me.add(zoe, 'Zoe', '', false);
  await eventually('the other session has an event', () => expect(others).not.toEqual([]));
  expect(events).toEqual([]);
});

test('signing out ends the session at Telegram', async () => {
  await using harness = await startOpenHarness(people);
  await harness.book.signOut();
  expect(harness.me.authorizations()).toEqual([]);
  await expect(harness.telegram.openAddressBook(harness.session)).rejects.toMatchObject({
    reason: { kind: 'signed_out' },
  });
});

test('signing out takes effect when its answer is lost', async () => {
  await using harness = await startOpenHarness(people);
  harness.sandbox.wire.faults.add('auth.logOut', { kind: 'drop', when: 'after' });
  await harness.book.signOut();
  expect(harness.me.authorizations()).toEqual([]);
});
