import { Api } from 'telegram';
import { expect, test } from 'vitest';
import type { Connection } from '../../../../src/telegram/connection/connection.ts';
import {
  deleteMessagesUpTo,
  getNewcomerChat,
} from '../../../../src/telegram/calls/newcomer-chat.ts';

const ref = { id: 11n, accessHash: 5n };
const notice = new Api.MessageService({
  id: 7,
  peerId: new Api.PeerUser({ userId: 11 as never }),
  date: 0,
  action: new Api.MessageActionContactSignUp(),
});
const text = new Api.Message({
  id: 8,
  peerId: new Api.PeerUser({ userId: 11 as never }),
  date: 0,
  message: 'Hi',
});

/** A connection whose chat has these messages, and a draft or none. */
function chatOf(messages: readonly Api.TypeMessage[], draft?: Api.TypeDraftMessage) {
  const requests: Api.AnyRequest[] = [];
  const call = async (request: Api.AnyRequest): Promise<unknown> => {
    requests.push(request);
    if (request instanceof Api.messages.GetHistory) {
      return new Api.messages.Messages({ messages: [...messages], chats: [], users: [] });
    }
    const peer = new Api.PeerUser({ userId: 11 as never });
    const settings = new Api.PeerNotifySettings({});
    const counts = { topMessage: 0, readInboxMaxId: 0, readOutboxMaxId: 0, unreadCount: 0 };
    const rest = { unreadMentionsCount: 0, unreadReactionsCount: 0, notifySettings: settings };
    return { dialogs: [new Api.Dialog({ peer, ...counts, ...rest, ...(draft && { draft }) })] };
  };
  // Only this method is called.
  return { connection: { call } as unknown as Connection, requests };
}

test.for<[string, readonly Api.TypeMessage[], Api.TypeDraftMessage | undefined, object]>([
  ['no message', [], undefined, { kind: 'empty' }],
  ['the notice alone', [notice], undefined, { kind: 'joined', noticeId: 7 }],
  ['the notice and a message', [notice, text], undefined, { kind: 'used' }],
  ['a message', [text], undefined, { kind: 'used' }],
  ['a draft', [notice], new Api.DraftMessage({ message: 'Hi', date: 0 }), { kind: 'used' }],
  [
    'a draft that was emptied',
    [notice],
    new Api.DraftMessageEmpty({}),
    { kind: 'joined', noticeId: 7 },
  ],
])('getNewcomerChat: a chat with %s', async ([, messages, draft, chat]) => {
  expect(await getNewcomerChat(chatOf(messages, draft).connection, ref)).toEqual(chat);
});

test('getNewcomerChat reads the latest two messages', async () => {
  const { connection, requests } = chatOf([]);
  await getNewcomerChat(connection, ref);
  const none = { offsetId: 0, offsetDate: 0, addOffset: 0, maxId: 0, minId: 0 };
  expect(requests).toMatchObject([{ ...none, limit: 2 }]);
});

test('deleteMessagesUpTo deletes for this account only', async () => {
  const { connection, requests } = chatOf([]);
  await deleteMessagesUpTo(connection, ref, 7);
  expect(requests).toMatchObject([{ className: 'messages.DeleteHistory', maxId: 7 }]);
  expect(requests[0]).not.toMatchObject({ revoke: true });
});
