import { Long, type tl } from '@mtcute/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { write } from '../../../../sandbox/world/messages.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { eventually } from '../../../support/eventually.ts';
import type { MtcuteClient } from '../clients/mtcute-client.ts';
import { mtcuteOf } from '../clients/mtcute-sign-in.ts';
import { startChatAccount, type ChatAccount } from './chat-account.ts';

let account: ChatAccount;
let ann: Person;
let theirs: MtcuteClient;
let received: tl.TypeUpdate[];

beforeEach(async () => {
  account = await startChatAccount();
  ann = account.person('Ann');
  for (const text of ['One', 'Two', 'Three']) {
    write(account.sandbox.world, ann, account.alex, text);
  }
  theirs = await mtcuteOf(account.sandbox, ann);
  received = [];
  theirs.onServerUpdate.add((updates) => {
    if (updates._ === 'updates') received.push(...updates.updates);
  });
});

afterEach(async () => {
  expect(account.sandbox.wire.errors).toEqual([]);
  await theirs[Symbol.asyncDispose]();
  await account[Symbol.asyncDispose]();
});

function idOf(text: string): number {
  return account.alex.mailbox.messages().find((message) => message.text === text)?.id ?? 0;
}

function pin(
  text: string,
  options: { readonly unpin?: boolean; readonly pmOneside?: boolean } = {},
): Promise<tl.TypeUpdates> {
  const peer = account.inputPeer(ann);
  const id = idOf(text);
  return account.client.call({ _: 'messages.updatePinnedMessage', peer, id, ...options });
}

function pinnedTexts(owner: Person): readonly string[] {
  return owner.mailbox
    .messages()
    .filter(({ isPinned }) => isPinned)
    .map(({ text }) => text);
}

test('a message is pinned for both, and found as pinned', async () => {
  expect(await pin('Two')).toMatchObject({
    updates: [{ _: 'updatePinnedMessages', pinned: true, messages: [idOf('Two')], ptsCount: 1 }],
  });
  expect(pinnedTexts(ann)).toEqual(['Two']);
  await eventually('the other account gets the update', () =>
    expect(received).toMatchObject([{ _: 'updatePinnedMessages', pinned: true }]),
  );
  const id = { ...account.inputPeer(ann), _: 'inputUser' } as const;
  const { fullUser } = await account.client.call({ _: 'users.getFullUser', id });
  expect(fullUser).toMatchObject({ canPinMessage: true, pinnedMsgId: idOf('Two') });
  const filter = { _: 'inputMessagesFilterPinned' } as const;
  const peer = account.inputPeer(ann);
  const found = await account.client.call({
    _: 'messages.search',
    peer,
    filter,
    q: '',
    minDate: 0,
    maxDate: 0,
    offsetId: 0,
    addOffset: 0,
    limit: 10,
    maxId: 0,
    minId: 0,
    hash: Long.ZERO,
  });
  expect(found).toMatchObject({ messages: [{ message: 'Two', pinned: true }] });
  const counters = { _: 'messages.getSearchCounters', peer, filters: [filter] } as const;
  expect(await account.client.call({ ...counters, filters: [filter] })).toMatchObject([
    { count: 1 },
  ]);
});

test('a message is pinned on one side only, and unpinned', async () => {
  await pin('One', { pmOneside: true });
  expect([pinnedTexts(account.alex), pinnedTexts(ann)]).toEqual([['One'], []]);
  await expect(pin('One')).rejects.toThrow('CHAT_NOT_MODIFIED');
  await expect(pin('None')).rejects.toThrow('MESSAGE_ID_INVALID');
  await pin('One', { unpin: true });
  expect(pinnedTexts(account.alex)).toEqual([]);
});

test('all messages of a chat are unpinned at once, also for a device that was away', async () => {
  await pin('One');
  await pin('Three');
  const { pts } = await account.client.call({ _: 'updates.getState' });
  const peer = account.inputPeer(ann);
  expect(await account.client.call({ _: 'messages.unpinAllMessages', peer })).toMatchObject({
    ptsCount: 2,
    offset: 0,
  });
  expect([pinnedTexts(account.alex), pinnedTexts(ann)]).toEqual([[], []]);
  expect(
    await account.client.call({ _: 'updates.getDifference', pts, date: 1, qts: 0 }),
  ).toMatchObject({
    otherUpdates: [{ _: 'updatePinnedMessages', pinned: false, ptsCount: 2 }],
  });
});
