import { beforeEach, describe, expect, test } from 'vitest';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { listOf, WorldUnderTest, type Device } from './world-caller.ts';

let under: WorldUnderTest;
let alex: Person;
let zoe: Person;
let device: Device;

beforeEach(() => {
  under = new WorldUnderTest();
  alex = under.person('Alex', 1000);
  zoe = under.person('Zoe', 1001);
  device = under.deviceOf(alex);
});

function entry(client_id: bigint, phone: string, first_name: string, last_name = ''): TlObject {
  return { _: 'inputPhoneContact', client_id, phone, first_name, last_name };
}

function importing(...contacts: readonly TlObject[]): Promise<TlObject> {
  return device.ask('contacts.importContacts', { contacts });
}

test('finds accounts, saves every number, and answers by client id', async () => {
  const answer = await importing(
    entry(41n, '+1 (202) 555-1001', 'Zoe', 'From Work'),
    entry(42n, '12025559999', 'Nobody'),
  );
  expect(answer).toMatchObject({
    imported: [{ user_id: zoe.id, client_id: 41n }],
    popular_invites: [],
    retry_contacts: [],
    users: [
      {
        id: zoe.id,
        contact: true,
        first_name: 'Zoe',
        last_name: 'From Work',
        phone: '12025551001',
      },
    ],
  });
  expect(under.world.app(alex.id).book()).toMatchObject({
    contacts: [{ id: zoe.id, lastName: 'From Work' }],
    saved: [{ phone: '+12025551001' }, { phone: '+12025559999', firstName: 'Nobody' }],
  });
});

test('renames a person who is a contact already', async () => {
  await importing(entry(1n, '+12025551001', 'Zoe', 'Miller'));
  await importing(entry(1n, '+12025551001', 'Zo'));
  expect(under.world.app(alex.id).book().contacts).toMatchObject([
    { firstName: 'Zo', lastName: '' },
  ]);
});

test('the same number twice answers both client ids and the last name stays', async () => {
  const answer = await importing(
    entry(1n, '+12025551001', 'First'),
    entry(2n, '+12025551001', 'Second'),
  );
  expect(listOf(answer, 'imported').map((one) => one.client_id)).toEqual([1n, 2n]);
  expect(answer.users).toMatchObject([{ first_name: 'Second' }]);
});

test('a number that hides from search is saved but not found, unless its owner knows me', async () => {
  under.world.app(zoe.id).setPrivacy('added_by_phone', 'contacts');
  expect(await importing(entry(1n, '+12025551001', 'Zoe'))).toMatchObject({
    imported: [],
    popular_invites: [],
    retry_contacts: [],
    users: [],
  });
  expect(under.world.app(alex.id).book()).toMatchObject({
    contacts: [],
    saved: [{ phone: '+12025551001' }],
  });
  under.world.app(zoe.id).add(alex.id, 'Alex', '', false);
  expect(await importing(entry(1n, '+12025551001', 'Zoe'))).toMatchObject({
    imported: [{ user_id: zoe.id }],
  });
});

test('numbers put off come back in retry_contacts and are saved all the same', async () => {
  under.world.imports.throttle(1, ['+12025551001']);
  const contacts = [entry(1n, '+12025551001', 'Zoe'), entry(2n, '+12025551000', 'Me')];
  expect(await importing(...contacts)).toMatchObject({
    imported: [{ user_id: alex.id, client_id: 2n }],
    retry_contacts: [1n],
  });
  expect(under.world.app(alex.id).book().saved).toHaveLength(2);
  expect(await importing(...contacts)).toMatchObject({ retry_contacts: [], imported: [{}, {}] });
});

test('answers how many others saved a number without an account', async () => {
  for (const digits of [1002, 1003]) {
    const other = under.deviceOf(under.person('Other', digits));
    await other.call('contacts.importContacts', { contacts: [entry(1n, '+12025559999', 'Ann')] });
  }
  expect(await importing(entry(7n, '+12025559999', 'Ann'))).toMatchObject({
    popular_invites: [{ client_id: 7n, importers: 2 }],
  });
});

test('a saved number finds its owner even when they hide from search', async () => {
  await importing(entry(1n, '+12025551001', 'Zoe'));
  under.world.app(zoe.id).setPrivacy('added_by_phone', 'contacts');
  expect(await importing(entry(1n, '+12025551001', 'Zoe'))).toMatchObject({
    imported: [{ user_id: zoe.id }],
  });
});

test('names are cut at 64 characters', async () => {
  await importing(entry(1n, '+12025559999', 'a'.repeat(65), 'b'.repeat(80)));
  expect(under.world.app(alex.id).book().saved).toMatchObject([
    { firstName: 'a'.repeat(64), lastName: 'b'.repeat(64) },
  ]);
});

test('an invalid number and a card without a name are skipped', async () => {
  await importing(entry(1n, 'hello', 'Ann'), entry(2n, '+12025559999', ' '));
  expect(under.world.app(alex.id).book().saved).toEqual([]);
});

describe('a person whose number is saved joins Telegram', () => {
  test('and becomes a contact under the saved name, with a notice', async () => {
    await importing(entry(1n, '+12025559999', 'Ann', 'Saved'));
    const ann = under.person('Annie', 9999);
    expect(under.world.app(alex.id).book().contacts).toMatchObject([
      { id: ann.id, firstName: 'Ann', lastName: 'Saved', mutual: false },
    ]);
    expect(alex.mailbox.messagesWith(ann.id)).toMatchObject([{ service: 'signUp' }]);
  });

  test('or hides from being found, and stays a saved number', async () => {
    await importing(entry(1n, '+12025559999', 'Ann'));
    const privacy = { added_by_phone: 'contacts' } as const;
    under.world.addPerson({ firstName: 'Annie', phone: '+12025559999', privacy });
    expect(under.world.app(alex.id).book().contacts).toEqual([]);
  });

  test('by moving an account to it, without a notice', async () => {
    await importing(entry(1n, '+12025559999', 'Ann'));
    under.world.app(zoe.id).changePhone('+12025559999');
    expect(under.world.app(alex.id).book().contacts).toMatchObject([
      { id: zoe.id, firstName: 'Ann', phone: '+12025559999' },
    ]);
    expect(alex.mailbox.messagesWith(zoe.id)).toEqual([]);
  });

  test('without a notice when those are off', async () => {
    await device.call('account.setContactSignUpNotification', { silent: true });
    expect(await device.call('account.getContactSignUpNotification')).toBe(true);
    await importing(entry(1n, '+12025559999', 'Ann'));
    const ann = under.person('Annie', 9999);
    expect(alex.mailbox.messagesWith(ann.id)).toEqual([]);
  });
});
