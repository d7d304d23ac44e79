import { Long, type tl } from '@mtcute/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Message } from '../../../../sandbox/world/mailbox.ts';
import { write } from '../../../../sandbox/world/messages.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { eventually } from '../../../support/eventually.ts';
import type { MtcuteClient } from '../clients/mtcute-client.ts';
import { mtcuteOf } from '../clients/mtcute-sign-in.ts';
import { startChatAccount, type ChatAccount } from './chat-account.ts';

let account: ChatAccount;
let zoe: Person;
let zoes: MtcuteClient;
/** The updates that Zoe's client got. */
let received: string[];
let randomId = 0;

beforeEach(async () => {
  account = await startChatAccount();
  zoe = account.person('Zoe');
  zoes = await mtcuteOf(account.sandbox, zoe);
  received = [];
  zoes.onServerUpdate.add((updates) => {
    if (updates._ === 'updates') received.push(...updates.updates.map((update) => update._));
  });
});

afterEach(async () => {
  expect(account.sandbox.wire.errors).toEqual([]);
  await zoes[Symbol.asyncDispose]();
  await account[Symbol.asyncDispose]();
});

type Options = Partial<tl.messages.RawSendMessageRequest>;

/** Sends a text to Zoe and returns Alex's copy of it. */
async function send(message: string, options: Options = {}): Promise<Message> {
  await account.client.call({
    _: 'messages.sendMessage',
    peer: account.inputPeer(zoe),
    message,
    randomId: Long.fromNumber(++randomId),
    ...options,
  });
  const sent = chat().at(-1);
  if (!sent) throw new Error('Nothing was sent.');
  return sent;
}

const chat = (): readonly Message[] => account.alex.mailbox.messagesWith(zoe.id);
const zoesChat = (): readonly Message[] => zoe.mailbox.messagesWith(account.alex.id);
const textsOf = (messages: readonly Message[]): readonly string[] =>
  messages.map(({ text }) => text);

function edit(id: number, message: string, options = {}): Promise<tl.TypeUpdates> {
  const peer = account.inputPeer(zoe);
  return account.client.call({ _: 'messages.editMessage', peer, id, message, ...options });
}

test('a reply names the answered message by its id in each mailbox', async () => {
  write(account.sandbox.world, zoe, account.person('Ben'), "shifts Zoe's ids");
  const question = await send('Tea?');
  const replyTo = { _: 'inputReplyToMessage', replyToMsgId: question.id } as const;
  const reply = await send('Or coffee?', { replyTo });
  const id = [{ _: 'inputMessageID', id: reply.id }] as const;
  expect(await account.client.call({ _: 'messages.getMessages', id: [...id] })).toMatchObject({
    messages: [{ replyTo: { _: 'messageReplyHeader', replyToMsgId: question.id } }],
  });
  const answered = [{ _: 'inputMessageReplyTo', id: reply.id }] as const;
  expect(await account.client.call({ _: 'messages.getMessages', id: [...answered] })).toMatchObject(
    {
      messages: [{ id: question.id, message: 'Tea?' }],
    },
  );
  const [theirs, answer] = zoesChat();
  expect(answer?.replyTo).toBe(theirs?.id);
  expect(theirs?.id).not.toBe(question.id);
  const unknown = { ...replyTo, replyToMsgId: 4000 };
  await expect(send('To nothing', { replyTo: unknown })).rejects.toThrow(
    'REPLY_MESSAGE_ID_INVALID',
  );
});

test('an edited message is changed for both', async () => {
  const { id } = await send('Helo');
  const entities = [{ _: 'messageEntityBold', offset: 0, length: 5 }] as const;
  expect(await edit(id, 'Hello', { entities })).toMatchObject({
    updates: [{ _: 'updateEditMessage', message: { id, message: 'Hello', entities } }],
  });
  await eventually('Zoe sees it', () => expect(received).toContain('updateEditMessage'));
  expect(textsOf(zoesChat())).toEqual(['Hello']);
  await expect(edit(id, 'Hello', { entities })).rejects.toThrow('MESSAGE_NOT_MODIFIED');
  await expect(edit(id, ' ')).rejects.toThrow('MESSAGE_EMPTY');
  await expect(edit(4000, 'x')).rejects.toThrow('MESSAGE_ID_INVALID');
});

test('only the author edits a message, and only for two days', async () => {
  const { world } = account.sandbox;
  write(world, zoe, account.alex, 'From Zoe');
  const [theirs] = chat();
  await expect(edit(theirs?.id ?? 0, 'x')).rejects.toThrow('MESSAGE_AUTHOR_REQUIRED');
  const { id } = await send('Old');
  await account.clock.advance(172_801_000);
  await expect(edit(id, 'New')).rejects.toThrow('MESSAGE_EDIT_TIME_EXPIRED');
});

test.each([
  ['for oneself', false, ['one', 'two']],
  ['for both', true, ['two']],
])('messages are deleted %s', async (_name, revoke, left) => {
  const [one] = [await send('one'), await send('two')];
  const { pts } = await account.client.call({ _: 'updates.getState' });
  const deletion = { _: 'messages.deleteMessages', revoke, id: [one.id, 4000] } as const;
  expect(await account.client.call({ ...deletion, id: [...deletion.id] })).toMatchObject({
    pts: pts + 1,
    ptsCount: 1,
  });
  expect(textsOf(chat())).toEqual(['two']);
  expect(textsOf(zoesChat())).toEqual(left);
  if (revoke) {
    await eventually('Zoe sees it', () => expect(received).toContain('updateDeleteMessages'));
  }
  expect(
    await account.client.call({ _: 'updates.getDifference', pts, date: 1, qts: 0 }),
  ).toMatchObject({ otherUpdates: [{ _: 'updateDeleteMessages', messages: [one.id] }] });
  expect((await send('three')).id).toBeGreaterThan(one.id + 1);
});

test('a deleted history is a chat less in the list, and a cleared one stays', async () => {
  await send('one');
  await send('two');
  const clear = {
    _: 'messages.deleteHistory',
    peer: account.inputPeer(zoe),
    maxId: 0,
    justClear: true,
  } as const;
  expect(await account.client.call(clear)).toMatchObject({ ptsCount: 2, offset: 0 });
  expect(chat()).toMatchObject([{ service: 'historyClear' }]);
  expect(textsOf(zoesChat())).toEqual(['one', 'two']);
  const everything = { ...clear, justClear: false, revoke: true };
  await account.client.call(everything);
  expect(chat()).toEqual([]);
  // The copies of what Alex cleared before are Zoe's alone.
  expect(zoesChat()).toHaveLength(2);
  await send('three');
  await account.client.call(everything);
  expect(textsOf(zoesChat())).toEqual(['one', 'two']);
  const peers: tl.TypeInputDialogPeer[] = [{ _: 'inputDialogPeer', peer: clear.peer }];
  expect(await account.client.call({ _: 'messages.getPeerDialogs', peers })).toMatchObject({
    dialogs: [{ topMessage: 0 }],
  });
});

test('a forwarded message names its author as their privacy allows', async () => {
  const [ben, mia] = [account.person('Ben'), account.person('Mia')];
  for (const one of [ben, mia]) write(account.sandbox.world, one, account.alex, 'News');
  account.sandbox.world.app(mia.id).setPrivacy('forwards', 'nobody');
  const forward = (from: Person, more = {}): Promise<tl.TypeUpdates> =>
    account.client.call({
      _: 'messages.forwardMessages',
      fromPeer: account.inputPeer(from),
      toPeer: account.inputPeer(zoe),
      id: account.alex.mailbox.messagesWith(from.id).map(({ id }) => id),
      randomId: [Long.fromNumber(++randomId)],
      ...more,
    });
  expect(await forward(ben)).toMatchObject({
    updates: [
      { _: 'updateMessageID' },
      { message: { fwdFrom: { fromId: { userId: Number(ben.id) } } } },
    ],
  });
  expect(await forward(mia)).toMatchObject({
    updates: [{}, { message: { fwdFrom: { fromName: 'Mia' } } }],
  });
  await forward(ben, { dropAuthor: true });
  expect(zoesChat().map(({ forwarded }) => forwarded?.from)).toEqual([ben.id, 'Mia', undefined]);
  await expect(forward(ben, { id: [4000] })).rejects.toThrow('MESSAGE_ID_INVALID');
});

test('formatting outside the text is refused', async () => {
  for (const [offset, length] of [
    [0, 3],
    [-1, 1],
    [0, 0],
  ] as const) {
    const entities = [{ _: 'messageEntityBold', offset, length }] as const;
    await expect(send('Hi', { entities: [...entities] })).rejects.toThrow('ENTITY_BOUNDS_INVALID');
  }
});

test('an account uses a random id once, whatever others use', async () => {
  const again = { randomId: Long.fromNumber(5000) };
  await send('one', again);
  await zoes.call({
    _: 'messages.sendMessage',
    peer: { _: 'inputPeerSelf' },
    message: 'mine',
    ...again,
  });
  expect(textsOf(zoe.mailbox.messagesWith(zoe.id))).toEqual(['mine']);
  const repeated = account.client.call(
    { _: 'messages.sendMessage', peer: account.inputPeer(zoe), message: 'two', ...again },
    { maxRetryCount: 0 },
  );
  await expect(repeated).rejects.toThrow('RANDOM_ID_DUPLICATE');
  expect(textsOf(chat())).toEqual(['one']);
});
