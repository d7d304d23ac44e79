import { beforeEach, describe, expect, test } from 'vitest';
import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { peerSettings } from '../../../../sandbox/world/peer-settings.ts';
import { write } from '../../../../sandbox/world/messages.ts';
import {
  inputPeer,
  inputUser,
  listOf,
  tlObject,
  WorldUnderTest,
  type Device,
} from './world-caller.ts';

let under: WorldUnderTest;
let alex: Person;
let zoe: Person;
let device: Device;
let zoeDevice: Device;

beforeEach(() => {
  under = new WorldUnderTest();
  alex = under.person('Alex', 1000);
  zoe = under.person('Zoe', 1001);
  device = under.deviceOf(alex);
  zoeDevice = under.deviceOf(zoe);
  under.world.app(alex.id).setPrivacy('phone_number', 'nobody');
});

async function bar(): Promise<TlObject> {
  const answer = await device.ask('messages.getPeerSettings', { peer: inputPeer(alex, zoe) });
  return tlObject(answer.settings);
}

async function add(more: object = {}): Promise<TlObject> {
  const names = { first_name: 'Zoe', last_name: 'M', phone: '' };
  return device.ask('contacts.addContact', { id: inputUser(alex, zoe), ...names, ...more });
}

async function accept(): Promise<TlObject> {
  return device.ask('contacts.acceptContact', { id: inputUser(alex, zoe) });
}

/** My number as Zoe reads it. */
async function numberSeenByZoe(): Promise<unknown> {
  const full = await zoeDevice.ask('users.getFullUser', { id: inputUser(zoe, alex) });
  return listOf(full, 'users')[0]?.phone;
}

test('sharing is offered once both have each other and she does not see my number', async () => {
  under.world.app(zoe.id).add(alex.id, 'Alex', '', true);
  expect(await bar()).toMatchObject({ report_spam: true, add_contact: true, block_contact: true });
  await add();
  expect(await bar()).toEqual({ _: 'peerSettings', share_contact: true });
  expect(await numberSeenByZoe()).toBeUndefined();
  const answer = await accept();
  expect(answer).toMatchObject({
    updates: [{ _: 'updatePeerSettings', settings: { share_contact: false } }],
    users: [{ id: zoe.id, contact: true, mutual_contact: true, phone: '12025551001' }],
  });
  expect(await numberSeenByZoe()).toBe('12025551000');
});

test('there is nothing to accept before she added me, nor before I added her', async () => {
  await add();
  await expect(accept()).rejects.toThrow('CONTACT_REQ_MISSING');
  await device.call('contacts.deleteContacts', { id: [inputUser(alex, zoe)] });
  under.world.app(zoe.id).add(alex.id, 'Alex', '', false);
  await expect(accept()).rejects.toThrow('CONTACT_ADD_MISSING');
});

test('there is nothing to accept once she sees my number, or removed me again', async () => {
  await add({ add_phone_privacy_exception: true });
  under.world.app(zoe.id).add(alex.id, 'Alex', '', false);
  await expect(accept()).rejects.toThrow('CONTACT_REQ_MISSING');
  expect(await bar()).toEqual({ _: 'peerSettings', share_contact: false });
  under.world.app(zoe.id).remove(alex.id);
  await expect(accept()).rejects.toThrow('CONTACT_REQ_MISSING');
});

describe('adding with the exception for my number', () => {
  test('is asked for only while the setting would hide it from her', async () => {
    expect(await bar()).toMatchObject({ need_contacts_exception: true });
    under.world.app(alex.id).setPrivacy('phone_number', 'contacts');
    expect(await bar()).toMatchObject({ need_contacts_exception: false });
  });

  test('shows it to her and appears among the rules', async () => {
    await add({ add_phone_privacy_exception: true });
    expect(await numberSeenByZoe()).toBe('12025551000');
    const key = { _: 'inputPrivacyKeyPhoneNumber' };
    expect(await device.call('account.getPrivacy', { key })).toMatchObject({
      rules: [{ _: 'privacyValueAllowUsers', users: [zoe.id] }, { _: 'privacyValueDisallowAll' }],
    });
  });

  test('adds no rule where the setting shows it anyway', async () => {
    under.world.app(alex.id).setPrivacy('phone_number', 'everybody');
    await add({ add_phone_privacy_exception: true });
    const key = { _: 'inputPrivacyKeyPhoneNumber' };
    expect(await device.ask('account.getPrivacy', { key })).toMatchObject({
      rules: [{ _: 'privacyValueAllowAll' }],
    });
  });

  test('changes nothing when left out', async () => {
    await add();
    expect(await numberSeenByZoe()).toBeUndefined();
  });
});

describe('the bar above the chat', () => {
  test('opens when a stranger writes and closes when I close it', async () => {
    expect(await bar()).toMatchObject({ report_spam: false, add_contact: false });
    write(under.world, zoe, alex, 'Hello?');
    expect(await bar()).toMatchObject({ report_spam: true, add_contact: true });
    await device.call('messages.hidePeerSettingsBar', { peer: inputPeer(alex, zoe) });
    expect(await bar()).toMatchObject({ report_spam: false, add_contact: false });
  });

  test('opens again when a removed contact adds me anew, not when they rename me', async () => {
    under.world.app(zoe.id).add(alex.id, 'Alex', '', false);
    await device.call('messages.hidePeerSettingsBar', { peer: inputPeer(alex, zoe) });
    under.world.app(zoe.id).add(alex.id, 'Lex', '', false);
    expect(await bar()).toMatchObject({ report_spam: false });
    under.world.app(zoe.id).remove(alex.id);
    under.world.app(zoe.id).add(alex.id, 'Alex', '', false);
    expect(await bar()).toMatchObject({ report_spam: true });
  });

  test('does not open for a person who joined Telegram', () => {
    const phone = '+12025559999';
    alex.saved.set({ phone, firstName: 'Ann', lastName: '', date: under.world.now() });
    const ann = under.person('Ann', 9999);
    under.world.app(alex.id).remove(ann.id);
    expect(alex.mailbox.has(ann.id)).toBe(true);
    expect(peerSettings(alex, ann)).toMatchObject({ report_spam: false });
  });

  test('stays empty for a blocked user and a deleted account', async () => {
    under.world.app(zoe.id).add(alex.id, 'Alex', '', false);
    await device.call('contacts.block', { id: inputPeer(alex, zoe) });
    expect(await bar()).toEqual({ _: 'peerSettings' });
    await device.call('contacts.unblock', { id: inputPeer(alex, zoe) });
    expect(await bar()).toMatchObject({ report_spam: true });
    under.world.app(zoe.id).deleteAccount();
    expect(await bar()).toEqual({ _: 'peerSettings' });
  });
});

test.each([
  ['without a first name', { first_name: ' ' }, 'CONTACT_NAME_EMPTY'],
  ['of myself', { id: { _: 'inputUserSelf' } }, 'CONTACT_ID_INVALID'],
])('adding %s is refused', async (_name, more, error) => {
  await expect(add(more)).rejects.toThrow(error);
});

test('renaming keeps the number and the note', async () => {
  const note = { _: 'textWithEntities', text: 'from Oslo', entities: [] };
  await add({ phone: '+12025551001', note });
  under.world.app(zoe.id).setPrivacy('phone_number', 'nobody');
  expect(await add({ first_name: 'Z' })).toMatchObject({ users: [{ phone: '12025551001' }] });
  const full = await device.ask('users.getFullUser', { id: inputUser(alex, zoe) });
  expect(full).toMatchObject({ full_user: { note: { text: 'from Oslo' } } });
});

test('the device that changes something learns it from the answer, my others by a push', async () => {
  const other = under.deviceOf(alex);
  const before = device.received.length;
  await add();
  expect(device.received).toHaveLength(before);
  expect(other.received.at(-1)).toMatchObject({ users: [{ id: zoe.id, contact: true }] });
});

test('the other side gets the updates of being added, with the bar and my flags as she sees them', async () => {
  under.world.app(zoe.id).add(alex.id, 'Alex R', '', true);
  expect(device.received.at(-1)).toMatchObject({
    updates: [
      { _: 'updateUserPhone', user_id: zoe.id, phone: '12025551001' },
      { _: 'updatePeerSettings', peer: { user_id: zoe.id }, settings: { add_contact: true } },
    ],
    users: [{ id: zoe.id, contact: false }],
  });
  await add();
  expect(zoeDevice.received.at(-1)).toMatchObject({
    updates: [{ _: 'updateUser', user_id: alex.id }],
    users: [{ id: alex.id, first_name: 'Alex R', mutual_contact: true }],
  });
});
