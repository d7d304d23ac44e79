import { expect, test } from 'vitest';
import { populate } from '../../../../sandbox/demo/populate.ts';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import { eventually } from '../../../support/eventually.ts';
import { codeFrom } from '../clients/gram-sign-in.ts';
import { connectTdlib } from '../clients/tdlib-client.ts';

/** The only platform with a library in package-lock.json. */
const hasTdlib = process.platform === 'linux' && process.arch === 'x64';

test.skipIf(!hasTdlib)(
  'TDLib reads all chats and the archive, and asks for each once',
  async () => {
    await using sandbox = await startSandbox({ dcs: [1, 4, 2] });
    const { you, zoe } = populate(sandbox.world);
    const app = sandbox.world.app(you.id);
    app.write(zoe.id, 'Hello');
    app.archive(zoe.id);
    const options = { usesTemporaryKeys: false };
    await using tdlib = await connectTdlib(
      sandbox.wire,
      you.phone ?? '',
      () => codeFrom(app),
      options,
    );
    const { client } = tdlib;
    /** Loads pages until TDLib says that there are no more. */
    const chatsIn = async (
      list: 'chatListMain' | 'chatListArchive',
    ): Promise<readonly number[]> => {
      const chat_list = { _: list };
      for (;;) {
        const more = client.invoke({ _: 'loadChats', chat_list, limit: 2 });
        if (
          !(await more.then(
            () => true,
            () => false,
          ))
        )
          break;
      }
      return (await client.invoke({ _: 'getChats', chat_list, limit: 100 })).chat_ids;
    };
    expect(await chatsIn('chatListMain')).toHaveLength(you.mailbox.latestPerChat().length - 1);
    expect(await chatsIn('chatListArchive')).toEqual([Number(zoe.id)]);
    const history = await client.invoke({
      _: 'getChatHistory',
      chat_id: Number(zoe.id),
      from_message_id: 0,
      offset: 0,
      limit: 10,
      only_local: false,
    });
    expect(history.messages).toHaveLength(1);
    const asked = sandbox.wire.calls.filter(({ method }) => method === 'messages.getDialogs');
    expect(asked.length).toBeLessThan(10);
    expect(sandbox.wire.errors).toEqual([]);
  },
);

test.skipIf(!hasTdlib)('TDLib writes, answers, edits, forwards and deletes', async () => {
  await using sandbox = await startSandbox({ dcs: [1, 4, 2] });
  const { world } = sandbox;
  const max = world.addPerson({ firstName: 'Max', phone: '+491701234567' });
  const zoe = world.addPerson({ firstName: 'Zoe', phone: '+12025550101' });
  world.app(zoe.id).write(max.id, 'Hello');
  await using tdlib = await connectTdlib(
    sandbox.wire,
    max.phone ?? '',
    () => codeFrom(world.app(max.id)),
    { usesTemporaryKeys: false },
  );
  const { client } = tdlib;
  const sent: { readonly id: number; readonly error?: string }[] = [];
  client.on('update', (update) => {
    if (update._ === 'updateMessageSendSucceeded') sent.push({ id: update.message.id });
    if (update._ === 'updateMessageSendFailed') sent.push({ id: 0, error: update.error.message });
  });
  const chat_list = { _: 'chatListMain' } as const;
  await client.invoke({ _: 'loadChats', chat_list, limit: 10 });
  const chat_id = Number(zoe.id);
  await client.invoke({ _: 'openChat', chat_id });
  const content = (text: string) =>
    ({
      _: 'inputMessageText',
      text: { _: 'formattedText', text, entities: [] },
      clear_draft: true,
    }) as const;
  /** The id of a message once the server has it. */
  const confirmed = async (count: number): Promise<number> => {
    await eventually(`TDLib has sent ${count}`, () => sent.length, count);
    expect(sent.at(-1)?.error).toBeUndefined();
    return sent.at(-1)?.id ?? 0;
  };
  const zoes = (): readonly string[] => zoe.mailbox.messagesWith(max.id).map(({ text }) => text);

  await client.invoke({ _: 'sendMessage', chat_id, input_message_content: content('one') });
  const one = await confirmed(1);
  const reply_to = { _: 'inputMessageReplyToMessage', message_id: one } as const;
  const input_message_content = content('two');
  await client.invoke({ _: 'sendMessage', chat_id, reply_to, input_message_content });
  const two = await confirmed(2);
  const [, first, second] = zoe.mailbox.messagesWith(max.id);
  expect(second?.replyTo).toBe(first?.id);

  const edit = { message_id: two, input_message_content: content('two, edited') };
  await client.invoke({ _: 'editMessageText', chat_id, ...edit });
  await client.invoke({ _: 'createPrivateChat', user_id: Number(max.id), force: false });
  await client.invoke({
    _: 'forwardMessages',
    chat_id: Number(max.id),
    from_chat_id: chat_id,
    message_ids: [one],
    send_copy: false,
  });
  await confirmed(3);
  expect(max.mailbox.messagesWith(max.id)).toMatchObject([{ text: 'one' }]);
  await client.invoke({ _: 'deleteMessages', chat_id, message_ids: [one], revoke: true });
  expect(zoes()).toEqual(['Hello', 'two, edited']);

  const is_marked_as_unread = true;
  await client.invoke({ _: 'toggleChatIsMarkedAsUnread', chat_id, is_marked_as_unread });
  await client.invoke({ _: 'toggleChatIsPinned', chat_list, chat_id, is_pinned: true });
  await client.invoke({ _: 'setPinnedChats', chat_list, chat_ids: [chat_id] });
  const support = await client.invoke({ _: 'getSupportUser' });
  expect(support.is_support).toBe(true);
  const deletion = { remove_from_chat_list: true, revoke: true };
  await client.invoke({ _: 'deleteChatHistory', chat_id, ...deletion });
  await eventually('the history is deleted', () => zoes(), []);
  expect(sandbox.wire.errors).toEqual([]);
});
