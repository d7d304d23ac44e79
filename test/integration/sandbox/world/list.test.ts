import { beforeEach, describe, expect, test } from 'vitest';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { inputPeer, inputUser, listOf, WorldUnderTest, type Device } from './world-caller.ts';

let under: WorldUnderTest;
let alex: Person;
let zoe: Person;
let ben: Person;
let device: Device;

beforeEach(async () => {
  under = new WorldUnderTest();
  alex = under.person('Alex', 1000);
  zoe = under.person('Zoe', 1001, { username: 'zoe_miller' });
  ben = under.person('Ben', 1002);
  device = under.deviceOf(alex);
  const contacts = [entry(1n, zoe, 'Zoe'), entry(2n, ben, 'Ben')];
  const dentist = { ...entry(3n, zoe, 'Dentist'), phone: '+12025559999' };
  await device.call('contacts.importContacts', { contacts: [...contacts, dentist] });
});

function entry(client_id: bigint, { phone = '' }: Person, first_name: string): TlObject {
  return { _: 'inputPhoneContact', client_id, phone, first_name, last_name: '' };
}

function book(): ReturnType<ReturnType<typeof under.world.app>['book']> {
  return under.world.app(alex.id).book();
}

test('deleting removes the contact and the number they were saved with', async () => {
  under.world.app(zoe.id).add(alex.id, 'Alex', '', false);
  const answer = await device.ask('contacts.deleteContacts', { id: [inputUser(alex, zoe)] });
  expect(answer).toMatchObject({
    users: [{ id: zoe.id, contact: false, mutual_contact: false, first_name: 'Zoe' }],
  });
  expect(book().contacts.map(({ id }) => id)).toEqual([ben.id]);
  expect(book().saved.map(({ firstName }) => firstName)).toEqual(['Ben', 'Dentist']);
});

test('deleting by number removes saved numbers, with an account or without', async () => {
  const phones = ['+12025559999', '12025551002'];
  expect(await device.call('contacts.deleteByPhones', { phones })).toBe(true);
  expect(book()).toMatchObject({
    contacts: [{ id: zoe.id }],
    saved: [{ phone: '+12025551001' }],
  });
});

test('deleting by number says when there was nothing to delete', async () => {
  const gone = '12025551002';
  const remove = (...phones: string[]): Promise<unknown> =>
    device.call('contacts.deleteByPhones', { phones });
  expect(await remove(gone, '+12025550000')).toBe(false);
  expect(book().contacts.map(({ id }) => id)).toEqual([zoe.id]);
  expect(await remove(gone)).toBe(false);
  expect(await remove('no number')).toBe(false);
  // A contact who was not added by number.
  under.world.app(alex.id).add(ben.id, 'Ben', '', false);
  expect(await remove(gone)).toBe(true);
  expect(await remove()).toBe(true);
});

test('a reset deletes the numbers, keeps the contacts and notifies my other devices', async () => {
  const other = under.deviceOf(alex);
  expect(await device.call('contacts.resetSaved')).toBe(true);
  expect(book()).toMatchObject({ contacts: [{ id: zoe.id }, { id: ben.id }], saved: [] });
  expect(other.received.at(-1)).toMatchObject({ updates: [{ _: 'updateContactsReset' }] });
  expect(device.received.some((updates) => isReset(updates))).toBe(false);
});

function isReset(updates: TlObject): boolean {
  return listOf(updates, 'updates').some((update) => update._ === 'updateContactsReset');
}

test('ids are those of contacts, then a zero for each number without an account', async () => {
  expect(await device.call('contacts.getContactIDs', { hash: 0n })).toEqual([zoe.id, ben.id, 0n]);
});

test('saved numbers are shown inside an export only', async () => {
  await expect(device.call('contacts.getSaved')).rejects.toThrow('403 TAKEOUT_REQUIRED');
  under.world.takeouts.delay = 0;
  const { id } = await device.ask('account.initTakeoutSession', { contacts: true });
  const takeoutId = typeof id === 'bigint' ? id : 0n;
  expect(await device.call('contacts.getSaved', {}, takeoutId)).toMatchObject([
    { _: 'savedPhoneContact', phone: '12025551001', first_name: 'Zoe' },
    { phone: '12025551002' },
    { phone: '12025559999', first_name: 'Dentist', date: under.world.now().getTime() / 1000 },
  ]);
  await expect(device.call('contacts.getSaved', {}, takeoutId + 1n)).rejects.toThrow(
    '400 TAKEOUT_INVALID',
  );
  await expect(under.deviceOf(alex).call('contacts.getSaved', {}, takeoutId)).rejects.toThrow(
    '400 TAKEOUT_INVALID',
  );
});

test('close friends are exactly the given contacts', async () => {
  const stranger = under.person('Stranger', 1003);
  await device.call('contacts.editCloseFriends', { id: [zoe.id, stranger.id] });
  expect(book().closeFriends).toEqual([zoe.id]);
  const users = await device.call('users.getUsers', { id: [inputUser(alex, zoe)] });
  expect(users).toMatchObject([{ close_friend: true }]);
  await device.call('contacts.editCloseFriends', { id: [ben.id] });
  expect(book().closeFriends).toEqual([ben.id]);
});

test('a contact removed is no close friend any more, and losing that is pushed', async () => {
  const other = under.deviceOf(alex);
  await device.call('contacts.editCloseFriends', { id: [zoe.id, ben.id] });
  await device.call('contacts.editCloseFriends', { id: [ben.id] });
  expect(other.received.at(-1)).toMatchObject({ users: [{ id: zoe.id, close_friend: false }] });
  await device.call('contacts.deleteContacts', { id: [inputUser(alex, ben)] });
  expect(book().closeFriends).toEqual([]);
});

test('statuses of all contacts', async () => {
  under.world.app(ben.id).setOnline(true);
  expect(await device.call('contacts.getStatuses')).toMatchObject([
    { _: 'contactStatus', user_id: zoe.id, status: { _: 'userStatusEmpty' } },
    { user_id: ben.id, status: { _: 'userStatusOnline' } },
  ]);
});

test('birthdays of yesterday, today and tomorrow', async () => {
  const [near, far] = [21, 25].map((day, at) =>
    under.world.addPerson({
      firstName: `Born ${day}`,
      phone: `+1202555200${at}`,
      birthday: { day, month: 11 },
    }),
  );
  for (const person of [near, far]) {
    if (person) under.world.app(alex.id).add(person.id, 'Friend', '', false);
  }
  expect(await device.call('contacts.getBirthdays')).toMatchObject({
    contacts: [{ contact_id: near?.id, birthday: { day: 21, month: 11 } }],
  });
});

describe('the block list', () => {
  test('pages newest first, and each change reaches my other devices', async () => {
    const other = under.deviceOf(alex);
    for (const person of [zoe, ben]) {
      await device.call('contacts.block', { id: inputPeer(alex, person) });
    }
    expect(other.received.at(-1)).toMatchObject({
      updates: [{ _: 'updatePeerBlocked', blocked: true, peer_id: { user_id: ben.id } }],
    });
    const first = await device.call('contacts.getBlocked', { offset: 0, limit: 1 });
    expect(first).toMatchObject({
      _: 'contacts.blockedSlice',
      count: 2,
      blocked: [{ peer_id: { user_id: ben.id } }],
    });
    const both = await device.call('contacts.getBlocked', { offset: 0, limit: 100 });
    expect(both).toMatchObject({ _: 'contacts.blocked', users: [{ id: ben.id }, { id: zoe.id }] });
  });

  test('is pushed once, and has no deleted accounts', async () => {
    const other = under.deviceOf(alex);
    await device.call('contacts.block', { id: inputPeer(alex, zoe) });
    const count = other.received.length;
    await device.call('contacts.block', { id: inputPeer(alex, zoe) });
    expect(other.received).toHaveLength(count);
    under.world.app(ben.id).deleteAccount();
    await expect(device.call('contacts.block', { id: inputPeer(alex, ben) })).rejects.toThrow(
      'INPUT_USER_DEACTIVATED',
    );
  });

  test('is replaced as a whole', async () => {
    await device.call('contacts.block', { id: inputPeer(alex, zoe) });
    await device.call('contacts.setBlocked', { id: [inputPeer(alex, ben)], limit: 100 });
    expect(book().blocked).toEqual([ben.id]);
  });
});

describe('searching', () => {
  test('finds my contacts by any word and strangers by username', async () => {
    under.world.app(alex.id).add(ben.id, 'Old Benjamin', 'Oak', false);
    const stranger = under.person('Benjamina', 1004, { username: 'benjamina_x' });
    under.person('Benjamin Unlisted', 1005);
    expect(await device.ask('contacts.search', { q: ' benj', limit: 20 })).toMatchObject({
      my_results: [{ user_id: ben.id }],
      results: [{ user_id: stranger.id }],
      users: [{ id: ben.id }, { id: stranger.id }],
    });
  });

  test.each([
    ['   ', 'SEARCH_QUERY_EMPTY'],
    ['zoe', 'QUERY_TOO_SHORT'],
    ['@zoe', 'QUERY_TOO_SHORT'],
  ])('refuses %j with %s', async (q, error) => {
    await expect(device.call('contacts.search', { q, limit: 20 })).rejects.toThrow(error);
  });
});

test('a number leads to its owner unless they hide from it', async () => {
  const phone = '12025551006';
  const hana = under.world.addPerson({ firstName: 'Hana', phone });
  const answer = await device.ask('contacts.resolvePhone', { phone });
  expect(answer).toMatchObject({ peer: { user_id: hana.id } });
  under.world.app(hana.id).setPrivacy('added_by_phone', 'contacts');
  await expect(device.call('contacts.resolvePhone', { phone })).rejects.toThrow(
    'PHONE_NOT_OCCUPIED',
  );
});

test.each([
  ['a', 'USERNAME_INVALID'],
  ['nobody_has_it', 'USERNAME_NOT_OCCUPIED'],
])('the username %s is refused with %s', async (username, error) => {
  await expect(device.call('contacts.resolveUsername', { username })).rejects.toThrow(error);
});

test('an invite token shows who made it, for a while', async () => {
  const { url } = await under.deviceOf(zoe).ask('contacts.exportContactToken');
  const token = `${typeof url === 'string' ? url : ''}`.split('/').at(-1);
  expect(await device.call('contacts.importContactToken', { token })).toMatchObject({ id: zoe.id });
  await under.clock.advance(600_000);
  await expect(device.call('contacts.importContactToken', { token })).rejects.toThrow(
    'IMPORT_TOKEN_INVALID',
  );
});

test('a note belongs to a contact and is shown in the full user', async () => {
  const note = { _: 'textWithEntities', text: 'met in Oslo', entities: [] };
  await device.call('contacts.updateContactNote', { id: inputUser(alex, zoe), note });
  const full = await device.ask('users.getFullUser', { id: inputUser(alex, zoe) });
  expect(full).toMatchObject({ full_user: { note: { text: 'met in Oslo' } } });
  const stranger = under.person('Stranger', 1007);
  await expect(
    device.call('contacts.updateContactNote', { id: inputUser(alex, stranger), note }),
  ).rejects.toThrow('CONTACT_ID_INVALID');
});
