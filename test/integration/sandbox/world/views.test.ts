import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { userAsSeenBy } from '../../../../sandbox/world/as-seen-by.ts';
import { statusAsSeenBy } from '../../../../sandbox/world/status-as-seen-by.ts';
import { inputPeer, inputUser, WorldUnderTest, type Device } from './world-caller.ts';

let under: WorldUnderTest;
let alex: Person;
let zoe: Person;
let device: Device;

beforeEach(() => {
  under = new WorldUnderTest();
  alex = under.person('Alex', 1000);
  zoe = under.person('Zoe', 1001, { username: 'zoe' });
  device = under.deviceOf(alex);
});

/** Zoe as Alex sees her. */
function seen(): object {
  return userAsSeenBy(alex, zoe, under.world.now());
}

describe('a number', () => {
  test('is seen by contacts, and goes away with them', () => {
    expect(seen()).toMatchObject({ phone: undefined });
    under.world.app(zoe.id).add(alex.id, 'Alex', '', false);
    expect(seen()).toMatchObject({ phone: '12025551001' });
    under.world.app(zoe.id).remove(alex.id);
    expect(seen()).toMatchObject({ phone: undefined });
  });

  test('is seen by a person who has it saved, until it changes', async () => {
    under.world.app(zoe.id).setPrivacy('phone_number', 'nobody');
    const entry = { client_id: 1n, phone: '+12025551001', first_name: 'Z', last_name: '' };
    const contacts = [{ _: 'inputPhoneContact', ...entry }];
    await device.call('contacts.importContacts', { contacts });
    expect(seen()).toMatchObject({ phone: '12025551001' });
    under.world.app(zoe.id).changePhone('+12025552222');
    expect(seen()).toMatchObject({ phone: undefined, contact: true });
    expect(device.received.at(-1)).toMatchObject({
      updates: [{ _: 'updateUserPhone', user_id: zoe.id, phone: '' }],
    });
  });

  test('can be hidden from one person', async () => {
    const rules = [
      { _: 'inputPrivacyValueDisallowUsers', users: [inputUser(zoe, alex)] },
      { _: 'inputPrivacyValueAllowAll' },
    ];
    const key = { _: 'inputPrivacyKeyPhoneNumber' };
    await under.deviceOf(zoe).call('account.setPrivacy', { key, rules });
    expect(seen()).toMatchObject({ phone: undefined });
    const stranger = under.person('Stranger', 1002);
    expect(userAsSeenBy(stranger, zoe, under.world.now()).phone).toBe('12025551001');
  });
});

test('being found by number cannot be closed to contacts', async () => {
  const key = { _: 'inputPrivacyKeyAddedByPhone' };
  const rules = [{ _: 'inputPrivacyValueDisallowAll' }];
  await expect(device.call('account.setPrivacy', { key, rules })).rejects.toThrow(
    'PRIVACY_VALUE_INVALID',
  );
});

describe('a name', () => {
  test('is the one of the contact list, while updates carry her own', () => {
    under.world.app(alex.id).add(zoe.id, 'My', 'Zoe', false);
    under.world.app(zoe.id).rename('Zora', 'M');
    expect(seen()).toMatchObject({ first_name: 'My', last_name: 'Zoe' });
    expect(device.received.at(-1)).toMatchObject({
      updates: [{ _: 'updateUserName', first_name: 'Zora', usernames: [{ username: 'zoe' }] }],
    });
  });

  test('of a person who had me is one-sided once the account is deleted', () => {
    under.world.app(alex.id).add(zoe.id, 'My', 'Zoe', false);
    under.world.app(zoe.id).add(alex.id, 'Alex', '', false);
    expect(seen()).toMatchObject({ mutual_contact: true });
    under.world.app(zoe.id).deleteAccount();
    expect(seen()).toMatchObject({ contact: true, mutual_contact: false });
  });

  test('of a deleted account is empty, and the contact stays', async () => {
    under.world.app(alex.id).add(zoe.id, 'My', 'Zoe', false);
    under.world.app(zoe.id).deleteAccount();
    expect(await device.call('contacts.getContacts', { hash: 0n })).toMatchObject({
      contacts: [{ user_id: zoe.id, mutual: false }],
      users: [{ id: zoe.id, deleted: true, contact: true }],
    });
    expect(seen()).not.toHaveProperty('first_name');
    expect(device.received.at(-1)).toMatchObject({ users: [{ deleted: true }] });
  });
});

describe('last seen', () => {
  const hour = 3600 * 1000;

  function status(): object {
    return statusAsSeenBy(alex, zoe, under.world.now());
  }

  test('is exact among people who show theirs', async () => {
    under.world.app(zoe.id).setOnline(true);
    expect(status()).toEqual({ _: 'userStatusOnline', expires: seconds() + 300 });
    under.world.app(zoe.id).setOnline(false);
    await under.clock.advance(hour);
    expect(status()).toEqual({ _: 'userStatusOffline', was_online: seconds() - 3600 });
  });

  test.each([
    [1, 'userStatusRecently'],
    [5, 'userStatusLastWeek'],
    [20, 'userStatusLastMonth'],
  ])('%i days ago reads %s when she hides it, by me when I hide mine', async (days, name) => {
    under.world.app(zoe.id).setOnline(false);
    await under.clock.advance(days * 24 * hour);
    under.world.app(zoe.id).setPrivacy('last_seen', 'nobody');
    expect(status()).toEqual({ _: name, by_me: false });
    under.world.app(zoe.id).setPrivacy('last_seen', 'everybody');
    under.world.app(alex.id).setPrivacy('last_seen', 'nobody');
    expect(status()).toEqual({ _: name, by_me: true });
  });

  test('is exact for Premium though they hide theirs', () => {
    const viewer = under.world.addPerson({
      firstName: 'Rich',
      phone: '+12025551008',
      premium: true,
      privacy: { last_seen: 'nobody' },
    });
    under.world.app(zoe.id).setOnline(true);
    expect(statusAsSeenBy(viewer, zoe, under.world.now())._).toBe('userStatusOnline');
  });

  test('is empty after months, for a blocked user and for a user who never came online', async () => {
    expect(status()).toEqual({ _: 'userStatusEmpty' });
    under.world.app(zoe.id).setOnline(true);
    under.world.app(zoe.id).block(alex.id);
    expect(status()).toEqual({ _: 'userStatusEmpty' });
    under.world.app(alex.id).setOnline(false);
    under.world.app(alex.id).setPrivacy('last_seen', 'nobody');
    await under.clock.advance(90 * 24 * hour);
    expect(statusAsSeenBy(zoe, alex, under.world.now())).toEqual({ _: 'userStatusEmpty' });
  });

  test('is pushed only to related accounts', () => {
    under.world.app(zoe.id).setOnline(true);
    const strange = device.received.filter(isStatus);
    under.world.app(alex.id).add(zoe.id, 'Zoe', '', false);
    under.world.app(zoe.id).setOnline(false);
    expect(strange).toEqual([]);
    expect(device.received.at(-1)).toMatchObject({
      updates: [{ _: 'updateUserStatus', status: { _: 'userStatusOffline' } }],
    });
  });

  function seconds(): number {
    return under.world.now().getTime() / 1000;
  }
});

function isStatus(updates: object): boolean {
  return JSON.stringify(updates, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  ).includes('updateUserStatus');
}

describe('an access hash', () => {
  test('made for another account addresses no user', async () => {
    const id = { ...inputUser(alex, zoe), access_hash: inputUser(zoe, alex).access_hash };
    const names = { first_name: 'Z', last_name: '', phone: '' };
    await expect(device.call('contacts.addContact', { id, ...names })).rejects.toThrow(
      'CONTACT_ID_INVALID',
    );
    await expect(device.call('users.getFullUser', { id })).rejects.toThrow('USER_ID_INVALID');
    const peer = { ...id, _: 'inputPeerUser' };
    await expect(device.call('messages.getPeerSettings', { peer })).rejects.toThrow(
      'PEER_ID_INVALID',
    );
    expect(await device.call('users.getUsers', { id: [id] })).toEqual([
      { _: 'userEmpty', id: zoe.id },
    ]);
  });

  test('is the one Telegram showed, and mine for good', async () => {
    const answer = await device.ask('contacts.resolveUsername', { username: 'zoe' });
    const { access_hash } = inputPeer(alex, zoe);
    expect(answer).toMatchObject({ users: [{ id: zoe.id, access_hash }] });
    expect(
      await device.call('users.getUsers', { id: [inputUser(alex, zoe), { _: 'inputUserSelf' }] }),
    ).toMatchObject([{ first_name: 'Zoe' }, { self: true, phone: '12025551000' }]);
  });
});

test('several usernames come as a list, one alone as a field', () => {
  const tanya = under.world.addPerson({
    firstName: 'Tanya',
    phone: '+12025551005',
    username: 'tpetrova',
    collectibleUsernames: ['tanya'],
  });
  expect(seen()).toMatchObject({ username: 'zoe' });
  const user = userAsSeenBy(alex, tanya, under.world.now());
  expect(user.username).toBeUndefined();
  expect(user.usernames).toMatchObject([
    { editable: true, username: 'tpetrova' },
    { active: true },
  ]);
});
