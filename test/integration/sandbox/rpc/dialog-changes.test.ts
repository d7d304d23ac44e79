import { Long, type tl } from '@mtcute/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { write } from '../../../../sandbox/world/messages.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { startChatAccount, type ChatAccount } from './chat-account.ts';

let account: ChatAccount;
let people: readonly Person[];

/** Six people, each with a chat. */
beforeEach(async () => {
  account = await startChatAccount();
  people = ['Ann', 'Ben', 'Cem', 'Dan', 'Eve', 'Fay'].map((name) => account.person(name));
  for (const one of people) write(account.sandbox.world, one, account.alex, 'Hello');
});

afterEach(async () => {
  expect(account.sandbox.wire.errors).toEqual([]);
  await account[Symbol.asyncDispose]();
});

function dialogPeer(person: Person): tl.RawInputDialogPeer {
  return { _: 'inputDialogPeer', peer: account.inputPeer(person) };
}

function named(...names: readonly string[]): readonly Person[] {
  return names.flatMap((name) => people.filter(({ firstName }) => firstName === name));
}

function pin(person: Person): Promise<boolean> {
  const peer = dialogPeer(person);
  return account.client.call({ _: 'messages.toggleDialogPin', pinned: true, peer });
}

function reorder(force: boolean, ...names: readonly string[]): Promise<boolean> {
  const order = named(...names).map(dialogPeer);
  return account.client.call({ _: 'messages.reorderPinnedDialogs', force, folderId: 0, order });
}

async function pinnedNames(): Promise<readonly string[]> {
  const answer = await account.client.call({ _: 'messages.getPinnedDialogs', folderId: 0 });
  return answer.dialogs.map(({ peer }) =>
    peer._ === 'peerUser' ? account.sandbox.world.person(BigInt(peer.userId)).firstName : peer._,
  );
}

test('five chats can be pinned, and a pinned one again', async () => {
  for (const person of people.slice(0, 5)) await pin(person);
  await expect(pin(people[5] ?? account.alex)).rejects.toThrow('PINNED_DIALOGS_TOO_MUCH');
  await pin(people[0] ?? account.alex);
  const names = people.map(({ firstName }) => firstName);
  await expect(reorder(true, ...names)).rejects.toThrow('PINNED_DIALOGS_TOO_MUCH');
  const app = account.sandbox.world.app(account.alex.id);
  expect(() => app.pin(people[5]?.id ?? 0n)).toThrow('Unpin another chat first.');
});

test('pinned chats are put in another order, and others are unpinned by force', async () => {
  await reorder(false, 'Ann', 'Ben', 'Cem');
  expect(await pinnedNames()).toEqual(['Ann', 'Ben', 'Cem']);
  await reorder(false, 'Cem');
  expect(await pinnedNames()).toEqual(['Cem', 'Ann', 'Ben']);
  await reorder(true, 'Ben', 'Cem');
  expect(await pinnedNames()).toEqual(['Ben', 'Cem']);
});

async function dialogOf(person: Person): Promise<tl.TypeDialog | undefined> {
  const peers = [dialogPeer(person)];
  const { dialogs } = await account.client.call({ _: 'messages.getPeerDialogs', peers });
  return dialogs[0];
}

test('a chat is marked as unread until it is marked as read', async () => {
  const [ann = account.alex] = people;
  const mark = (unread: boolean): Promise<boolean> =>
    account.client.call({ _: 'messages.markDialogUnread', unread, peer: dialogPeer(ann) });
  await mark(true);
  expect(await dialogOf(ann)).toMatchObject({ unreadMark: true });
  expect(await account.client.call({ _: 'messages.getDialogUnreadMarks' })).toMatchObject([
    { peer: { userId: Number(ann.id) } },
  ]);
  await mark(false);
  expect(await dialogOf(ann)).toMatchObject({ unreadMark: false });
});

test('a draft is kept until it is empty or sent', async () => {
  const [ann = account.alex] = people;
  const peer = account.inputPeer(ann);
  const save = (message: string): Promise<boolean> =>
    account.client.call({ _: 'messages.saveDraft', peer, message });
  await save('Dear Ann');
  expect(await dialogOf(ann)).toMatchObject({ draft: { message: 'Dear Ann' } });
  expect(await account.client.call({ _: 'messages.getAllDrafts' })).toMatchObject({
    updates: [{ _: 'updateDraftMessage', draft: { message: 'Dear Ann' } }],
  });
  await save('');
  expect(await dialogOf(ann)).not.toHaveProperty('draft.message');
  await save('Dear Ann,');
  const sent = { message: 'Dear Ann, hello', clearDraft: true, randomId: Long.ONE };
  await account.client.call({ _: 'messages.sendMessage', peer, ...sent });
  expect(account.alex.drafts.size).toBe(0);
  await save('Another');
  await account.client.call({ _: 'messages.clearAllDrafts' });
  expect(account.alex.drafts.size).toBe(0);
});
