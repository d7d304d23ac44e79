import { Long, type tl } from '@mtcute/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { write } from '../../../../sandbox/world/messages.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { startChatAccount, type ChatAccount } from './chat-account.ts';

let account: ChatAccount;
let zoe: Person;
let ben: Person;
let mia: Person;

/** Zoe wrote first, then Ben, then Mia, a minute apart. The service chat is the oldest. */
beforeEach(async () => {
  account = await startChatAccount();
  [zoe, ben, mia] = [account.person('Zoe'), account.person('Ben'), account.person('Mia')];
  for (const one of [zoe, ben, mia]) {
    await account.clock.advance(60_000);
    write(account.sandbox.world, one, account.alex, `From ${one.firstName}`);
  }
});

afterEach(async () => {
  expect(account.sandbox.wire.errors).toEqual([]);
  await account[Symbol.asyncDispose]();
});

type Options = Partial<tl.messages.RawGetDialogsRequest>;

async function dialogs(options: Options = {}): Promise<{
  readonly kind: string;
  readonly names: readonly string[];
  readonly count: number | undefined;
}> {
  const answer = await account.client.call({
    _: 'messages.getDialogs',
    offsetDate: 0,
    offsetId: 0,
    offsetPeer: { _: 'inputPeerEmpty' },
    limit: 100,
    hash: Long.ZERO,
    ...options,
  });
  if (answer._ === 'messages.dialogsNotModified') throw new Error('No list was answered.');
  const names = answer.dialogs.map(({ peer }) => nameOf(peer));
  return { kind: answer._, names, count: 'count' in answer ? answer.count : undefined };
}

function nameOf(peer: tl.TypePeer): string {
  if (peer._ !== 'peerUser') throw new Error(peer._);
  return account.sandbox.world.person(BigInt(peer.userId)).firstName;
}

test('an archived chat is in folder 1 only, and without a folder all are listed', async () => {
  account.sandbox.world.app(account.alex.id).archive(ben.id);
  expect((await dialogs({ folderId: 0 })).names).toEqual(['Mia', 'Zoe', 'Telegram']);
  expect(await dialogs({ folderId: 1 })).toMatchObject({
    kind: 'messages.dialogs',
    names: ['Ben'],
  });
  expect((await dialogs()).names).toEqual(['Mia', 'Ben', 'Zoe', 'Telegram']);
  await expect(dialogs({ folderId: 2 })).rejects.toThrow('FOLDER_ID_INVALID');
});

test('a client moves chats between the folders, and a pin does not move along', async () => {
  const { client, inputPeer, alex } = account;
  const peer: tl.TypeInputDialogPeer = { _: 'inputDialogPeer', peer: inputPeer(ben) };
  const move = (folderId: number): Promise<tl.TypeUpdates> =>
    client.call({
      _: 'folders.editPeerFolders',
      folderPeers: [{ _: 'inputFolderPeer', peer: inputPeer(ben), folderId }],
    });
  await client.call({ _: 'messages.toggleDialogPin', pinned: true, peer });
  const { pts } = await client.call({ _: 'updates.getState' });
  expect(await move(1)).toMatchObject({
    updates: [{ _: 'updateFolderPeers', folderPeers: [{ folderId: 1 }], pts: pts + 1 }],
  });
  const missed = await client.call({ _: 'updates.getDifference', pts, date: 1, qts: 0 });
  expect(missed).toMatchObject({ otherUpdates: [{ _: 'updateFolderPeers' }] });
  const archived = await client.call({ _: 'messages.getPinnedDialogs', folderId: 1 });
  expect(archived.dialogs).toEqual([]);
  expect(await client.call({ _: 'messages.getPeerDialogs', peers: [peer] })).toMatchObject({
    dialogs: [{ folderId: 1, pinned: false }],
    messages: [{ message: 'From Ben' }],
  });
  await move(0);
  expect(alex.archived.size).toBe(0);
});

test.each<[string, () => Options, readonly string[]]>([
  ['an id', () => ({ offsetId: topOf(ben) }), ['Zoe', 'Telegram']],
  ['a date', () => ({ offsetDate: dateOf(ben) }), ['Zoe', 'Telegram']],
  ['a chat', () => ({ offsetPeer: account.inputPeer(ben) }), ['Zoe', 'Telegram']],
  [
    'all three',
    () => ({
      offsetId: topOf(ben),
      offsetDate: dateOf(ben),
      offsetPeer: account.inputPeer(ben),
    }),
    ['Zoe', 'Telegram'],
  ],
  [
    'an id and a chat without its hash',
    () => ({
      offsetId: topOf(ben),
      offsetPeer: { ...account.inputPeer(ben), accessHash: Long.ZERO },
    }),
    ['Zoe', 'Telegram'],
  ],
  ['a limit', () => ({ limit: 2 }), ['Mia', 'Ben']],
])('a page is given by %s', async (_name, options, names) => {
  expect(await dialogs(options())).toEqual({ kind: 'messages.dialogsSlice', names, count: 4 });
});

test('pinned chats stand first on the first page, the latest pin first, or are left out', async () => {
  const app = account.sandbox.world.app(account.alex.id);
  app.pin(zoe.id);
  app.pin(ben.id);
  expect((await dialogs()).names).toEqual(['Ben', 'Zoe', 'Mia', 'Telegram']);
  expect((await dialogs({ offsetId: topOf(mia) })).names).toEqual(['Telegram']);
  expect(await dialogs({ excludePinned: true })).toMatchObject({
    kind: 'messages.dialogs',
    names: ['Mia', 'Telegram'],
  });
});

function topOf(person: Person): number {
  return account.alex.mailbox.messagesWith(person.id).at(-1)?.id ?? 0;
}

function dateOf(person: Person): number {
  const [message] = account.alex.mailbox.messagesWith(person.id);
  return Math.floor((message?.date.getTime() ?? 0) / 1000);
}
