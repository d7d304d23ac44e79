import { expect, test } from 'vitest';
import type { World } from '../../../sandbox/world/world.ts';
import { openStage, refTo, type OpenStage } from './telegram-harness.ts';

const zoe = 7_000_000_100n;
const yuri = 7_000_000_101n;

function people(world: World): void {
  world.addPerson({ id: zoe, firstName: 'Zoe', phone: '+491700000100' });
  world.addPerson({ id: yuri, firstName: 'Yuri', phone: '+491700000101' });
}

function save({ sandbox, me, clock }: OpenStage, phone: string): void {
  const number = { phone, firstName: 'Somebody', lastName: '', date: clock.now() };
  sandbox.world.person(me.id).saved.set(number);
}

function savedPhones({ me }: OpenStage): readonly string[] {
  return me.book().saved.map(({ phone }) => phone);
}

const miller = { firstName: 'Zoe', lastName: 'Miller' };
const hidden = { showPhone: false };

test('adds a user, and renames the contact', async () => {
  await using there = await openStage(people);
  const ref = refTo(there, zoe);
  expect(await there.book.addContact(ref, miller, hidden)).toMatchObject([
    { ...ref, ...miller, contact: true, mutual: false },
  ]);
  there.sandbox.world.app(zoe).add(there.me.id, 'Max', '', false);
  const name = { firstName: 'Zoe', lastName: '' };
  expect(await there.book.addContact(ref, name, hidden)).toMatchObject([
    { id: zoe, ...name, mutual: true },
  ]);
  expect(there.me.book().contacts).toMatchObject([{ id: zoe, ...name }]);
});

test('a contact gets the number that is saved with it', async () => {
  await using there = await openStage(people);
  there.sandbox.world.app(zoe).setPrivacy('phone_number', 'nobody');
  const ref = refTo(there, zoe);
  expect(await there.book.addContact(ref, miller, hidden)).toMatchObject([{ phone: undefined }]);
  const options = { phone: '+491700000100', showPhone: false };
  expect(await there.book.addContact(ref, miller, options)).toMatchObject([
    { phone: '+491700000100' },
  ]);
});

test.each([
  [true, '+491701234567'],
  [false, undefined],
])('adding a user with showPhone %s shows or hides the number', async (showPhone, phone) => {
  await using there = await openStage(people);
  there.me.setPrivacy('phone_number', 'nobody');
  const theirs = there.sandbox.world.app(zoe);
  theirs.add(there.me.id, 'Max', '', false);
  await there.book.addContact(refTo(there, zoe), miller, { showPhone });
  expect(theirs.book().contacts).toMatchObject([{ id: there.me.id, phone }]);
});

test.each(['before', 'after'] as const)(
  'adding a user takes effect once when the connection is cut %s it was done',
  async (when) => {
    await using there = await openStage(people);
    there.sandbox.wire.faults.add('contacts.addContact', { kind: 'drop', when });
    expect(await there.book.addContact(refTo(there, zoe), miller, hidden)).toMatchObject([
      { id: zoe, ...miller, contact: true },
    ]);
    expect(there.me.book().contacts).toMatchObject([{ id: zoe, ...miller }]);
  },
);

test('deletes contacts and saved numbers by number', async () => {
  await using there = await openStage(people);
  there.me.add(zoe, 'Zoe', '', false);
  there.me.add(yuri, 'Yuri', '', false);
  save(there, '+491700000998');
  save(there, '+491700000999');
  expect(await there.book.deletePhones(['+491700000100', '+491700000999'])).toBe(true);
  expect(there.me.book().contacts).toMatchObject([{ id: yuri }]);
  expect(savedPhones(there)).toEqual(['+491700000998']);
  expect(await there.book.deletePhones([])).toBe(true);
});

test('clears the saved numbers and keeps the contacts', async () => {
  await using there = await openStage(people);
  there.me.add(zoe, 'Zoe', '', false);
  save(there, '+491700000999');
  await there.book.resetSaved();
  expect(there.me.book()).toMatchObject({ contacts: [{ id: zoe }], saved: [] });
  await there.book.resetSaved();
});
