import { Long, type tl } from '@mtcute/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../../sandbox/world/person.ts';
import { startChatAccount, type ChatAccount } from './chat-account.ts';

let account: ChatAccount;
let zoe: Person;

beforeEach(async () => {
  account = await startChatAccount();
  zoe = account.person('Zoe');
});

afterEach(() => account[Symbol.asyncDispose]());

const text = { firstName: 'Zoe', lastName: '', phone: '' };

/** A call of each topic, each of which changes something. */
const calls: Readonly<Record<string, () => tl.RpcMethod>> = {
  'a message': () => ({
    _: 'messages.sendMessage',
    peer: account.inputPeer(zoe),
    message: 'Hello',
    randomId: Long.ONE,
  }),
  'a new contact': () => ({ _: 'contacts.addContact', id: inputUser(), ...text }),
  'an import': () => ({
    _: 'contacts.importContacts',
    contacts: [{ _: 'inputPhoneContact', clientId: Long.ONE, ...text, phone: zoe.phone ?? '' }],
  }),
  'a name': () => ({ _: 'account.updateProfile', firstName: 'Alexandra' }),
  'a blocked account': () => ({ _: 'contacts.block', id: account.inputPeer(zoe) }),
  'a privacy rule': () => ({
    _: 'account.setPrivacy',
    key: { _: 'inputPrivacyKeyStatusTimestamp' },
    rules: [{ _: 'inputPrivacyValueDisallowAll' }],
  }),
  'a pin': () => ({
    _: 'messages.toggleDialogPin',
    pinned: true,
    peer: { _: 'inputDialogPeer', peer: account.inputPeer(zoe) },
  }),
  'a takeout': () => ({ _: 'account.initTakeoutSession', contacts: true }),
  'the end of the session': () => ({ _: 'auth.logOut' }),
};

function inputUser(): tl.RawInputUser {
  return { ...account.inputPeer(zoe), _: 'inputUser' };
}

test.each(Object.entries(calls))(
  'a call that is refused for an argument has changed nothing: %s',
  async (_name, make) => {
    const { client, sandbox } = account;
    const { world, wire } = sandbox;
    world.takeouts.delaySeconds = 0;
    const before = world.revision;
    const range: tl.RawMessageRange = { _: 'messageRange', minId: 1, maxId: 2 };
    const refused: tl.RpcMethod = { _: 'invokeWithMessagesRange', range, query: make() };
    await expect(client.call(refused)).rejects.toThrow('ARGUMENT_NOT_SIMULATED');
    expect(wire.errors).toHaveLength(1);
    expect(world.revision).toBe(before);
    await client.call(make());
    expect(world.revision).toBeGreaterThan(before);
  },
);

test('a message that should be sent later is not sent now', async () => {
  const message = { message: 'Later', scheduleDate: 2_000_000_000, randomId: Long.ONE };
  const peer = account.inputPeer(zoe);
  await expect(
    account.client.call({ _: 'messages.sendMessage', peer, ...message }),
  ).rejects.toThrow('ARGUMENT_NOT_SIMULATED');
  expect(zoe.mailbox.messages()).toEqual([]);
  expect(account.alex.mailbox.messagesWith(zoe.id)).toEqual([]);
});
