import { expect, test } from 'vitest';
import type { World } from '../../../sandbox/world/world.ts';
import { startOpenHarness, refTo, type OpenHarness } from './telegram-harness.ts';

const zoe = 7_000_000_100n;
const yuri = 7_000_000_101n;

function people(world: World): void {
  world.addPerson({ id: zoe, firstName: 'Zoe', phone: '+491700000100' });
  world.addPerson({ id: yuri, firstName: 'Yuri', phone: '+491700000101' });
}

function save({ sandbox, me, clock }: OpenHarness, phone: string): void {
  const number = { phone, firstName: 'Somebody', lastName: '', date: clock.now() };
  sandbox.world.person(me.id).saved.set(number);
}

function savedPhones({ me }: OpenHarness): readonly string[] {
  return me.book().saved.map(({ phone }) => phone);
}

const miller = { firstName: 'Zoe', lastName: 'Miller' };
const hidden = { showPhone: false };

test('adds a user, and renames the contact', async () => {
  await using harness = await startOpenHarness(people);
  const ref = refTo(harness, zoe);
  expect(await harness.book.addContact(ref, miller, hidden)).toMatchObject([
    { ...ref, ...miller, contact: true, mutual: false },
  ]);
  harness.sandbox.world.app(zoe).add(harness.me.id, 'Max', '', false);
  const name = { firstName: 'Zoe', lastName: '' };
  expect(await harness.book.addContact(ref, name, hidden)).toMatchObject([
    { id: zoe, ...name, mutual: true },
  ]);
  expect(harness.me.book().contacts).toMatchObject([{ id: zoe, ...name }]);
});

test('a contact gets the number that is saved with it', async () => {
  await using harness = await startOpenHarness(people);
  harness.sandbox.world.app(zoe).setPrivacy('phone_number', 'nobody');
  const ref = refTo(harness, zoe);
  expect(await harness.book.addContact(ref, miller, hidden)).toMatchObject([{ phone: undefined }]);
  const options = { phone: '+491700000100', showPhone: false };
  expect(await harness.book.addContact(ref, miller, options)).toMatchObject([
    { phone: '+491700000100' },
  ]);
});

test.each([
  [true, '+491701234567'],
  [false, undefined],
])('adding a user with showPhone %s shows or hides the number', async (showPhone, phone) => {
  await using harness = await startOpenHarness(people);
  harness.me.setPrivacy('phone_number', 'nobody');
  const theirs = harness.sandbox.world.app(zoe);
  theirs.add(harness.me.id, 'Max', '', false);
  await harness.book.addContact(refTo(harness, zoe), miller, { showPhone });
  expect(theirs.book().contacts).toMatchObject([{ id: harness.me.id, phone }]);
});

test.each(['before', 'after'] as const)(
  'adding a user takes effect once when the connection is cut %s it was done',
  async (when) => {
    await using harness = await startOpenHarness(people);
    harness.sandbox.wire.faults.add('contacts.addContact', { kind: 'drop', when });
    expect(await harness.book.addContact(refTo(harness, zoe), miller, hidden)).toMatchObject([
      { id: zoe, ...miller, contact: true },
    ]);
    expect(harness.me.book().contacts).toMatchObject([{ id: zoe, ...miller }]);
  },
);

test('deletes contacts and saved numbers by number', async () => {
  await using harness = await startOpenHarness(people);
  harness.me.add(zoe, 'Zoe', '', false);
  harness.me.add(yuri, 'Yuri', '', false);
  save(harness, '+491700000998');
  save(harness, '+491700000999');
  expect(await harness.book.deletePhones(['+491700000100', '+491700000999'])).toBe(true);
  expect(harness.me.book().contacts).toMatchObject([{ id: yuri }]);
  expect(savedPhones(harness)).toEqual(['+491700000998']);
  expect(await harness.book.deletePhones([])).toBe(true);
});

test('clears the saved numbers and keeps the contacts', async () => {
  await using harness = await startOpenHarness(people);
  harness.me.add(zoe, 'Zoe', '', false);
  save(harness, '+491700000999');
  await harness.book.resetSaved();
  expect(harness.me.book()).toMatchObject({ contacts: [{ id: zoe }], saved: [] });
  await harness.book.resetSaved();
});
