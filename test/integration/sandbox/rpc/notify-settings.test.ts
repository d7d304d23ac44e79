import type { tl } from '@mtcute/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { write } from '../../../../sandbox/world/messages.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { eventually } from '../../../support/eventually.ts';
import { mtcuteOf } from '../clients/mtcute-sign-in.ts';
import { startChatAccount, type ChatAccount } from './chat-account.ts';

let account: ChatAccount;
let ann: Person;

beforeEach(async () => {
  account = await startChatAccount();
  ann = account.person('Ann');
  write(account.sandbox.world, ann, account.alex, 'Hello');
});

afterEach(async () => {
  expect(account.sandbox.wire.errors).toEqual([]);
  await account[Symbol.asyncDispose]();
});

const users = { _: 'inputNotifyUsers' } as const;

function chat(person: Person): tl.RawInputNotifyPeer {
  return { _: 'inputNotifyPeer', peer: account.inputPeer(person) };
}

function change(
  peer: tl.TypeInputNotifyPeer,
  settings: Omit<tl.RawInputPeerNotifySettings, '_'>,
): Promise<boolean> {
  return account.client.call({
    _: 'account.updateNotifySettings',
    peer,
    settings: { _: 'inputPeerNotifySettings', ...settings },
  });
}

function settingsOf(peer: tl.TypeInputNotifyPeer): Promise<tl.TypePeerNotifySettings> {
  return account.client.call({ _: 'account.getNotifySettings', peer });
}

test('a chat keeps its settings, which the list, the profile and other devices show', async () => {
  await using other = await mtcuteOf(account.sandbox, account.alex);
  const received: tl.TypeUpdate[] = [];
  other.onServerUpdate.add((updates) => {
    if (updates._ === 'updates') received.push(...updates.updates);
  });
  const sound = { _: 'notificationSoundLocal', title: 'Bell', data: 'bell' } as const;
  const chosen = { muteUntil: 2_147_483_647, silent: true, showPreviews: false };
  await change(chat(ann), { ...chosen, sound, storiesMuted: true });

  const kept = { ...chosen, otherSound: sound, storiesMuted: true };
  expect(await settingsOf(chat(ann))).toMatchObject(kept);
  const peers = [{ _: 'inputDialogPeer', peer: account.inputPeer(ann) }] as const;
  const { dialogs } = await account.client.call({
    _: 'messages.getPeerDialogs',
    peers: [...peers],
  });
  expect(dialogs).toMatchObject([{ notifySettings: kept }]);
  const { peer } = chat(ann);
  const id = { ...account.inputPeer(ann), _: 'inputUser' } as const;
  const { fullUser } = await account.client.call({ _: 'users.getFullUser', id });
  expect(fullUser.notifySettings).toMatchObject(kept);
  const update = await eventually('the other device gets the settings', () => {
    const found = received.find(({ _ }) => _ === 'updateNotifySettings');
    expect(found).toBeDefined();
    return found;
  });
  expect(update).toMatchObject({
    peer: { _: 'notifyPeer', peer: { userId: 'userId' in peer && peer.userId } },
    notifySettings: kept,
  });
  expect(await settingsOf(users)).not.toHaveProperty('muteUntil', chosen.muteUntil);
});

test('settings that are left out are those of the kind of chat again', async () => {
  await change(users, { showPreviews: false });
  await change(chat(ann), { silent: true });
  await change(chat(ann), {});
  expect(await settingsOf(users)).toMatchObject({ showPreviews: false });
  expect(await settingsOf(chat(ann))).toEqual(await settingsOf(chat(account.alex)));
});

test('chats with settings of their own are exceptions until all are reset', async () => {
  const exceptions = async (compareSound: boolean): Promise<number> => {
    const found = await account.client.call({ _: 'account.getNotifyExceptions', compareSound });
    return found._ === 'updates' ? found.updates.length : -1;
  };
  await change(users, { silent: true });
  await change(chat(ann), { sound: { _: 'notificationSoundNone' } });
  expect(await exceptions(false)).toBe(0);
  expect(await exceptions(true)).toBe(1);
  await change(chat(account.alex), { muteUntil: 5 });
  expect(await exceptions(false)).toBe(1);
  await account.client.call({ _: 'account.resetNotifySettings' });
  expect(await exceptions(true)).toBe(0);
  expect(account.alex.notifySettings.size).toBe(0);
});
