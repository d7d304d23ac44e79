import type { Bot } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonChat } from '../../../../sandbox/bot-api/person-chat.ts';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, bob, rawCall, refusalOf, startWorld } from './bot-api-world.ts';

const ID = Number(alice.id);
const HOUR = 60 * 60 * 1000;
let api: BotApi;
let bot: Bot;
let chat: PersonChat;
let advance: (ms: number) => void;
let deleteAccount: (id: bigint) => void;

beforeEach(async () => {
  ({ api, bot, advance, deleteAccount } = await startWorld());
  chat = api.chat(alice.id);
  chat.start();
});

afterEach(() => api[Symbol.asyncDispose]());

async function refused(method: string, given: object): Promise<string> {
  return refusalOf(rawCall(api, method, { chat_id: ID, ...given }));
}

describe('whom a bot may write to', () => {
  test.each([
    [{ chat_id: 5 }, '400 Bad Request: chat not found'],
    [{ chat_id: -1 }, '400 Bad Request: chat not found'],
    [{ chat_id: '@channel' }, '400 Bad Request: chat not found'],
    [{ chat_id: Number(bob.id) }, "403 Forbidden: bot can't initiate conversation with a user"],
  ])('not to %j', async (given, refusal) => {
    expect(await refused('sendMessage', { text: 'hi', ...given })).toBe(refusal);
  });
});

test('nor to a deleted account', async () => {
  deleteAccount(alice.id);
  expect(await refused('sendMessage', { text: 'hi' })).toBe('403 Forbidden: user is deactivated');
  expect(await refused('getChat', {})).toBe('400 Bad Request: chat not found');
});

describe('replies', () => {
  test('show what they answer', async () => {
    const id = chat.say('question');
    const sent = await bot.api.sendMessage(ID, 'answer', { reply_parameters: { message_id: id } });
    expect(sent.reply_to_message?.text).toBe('question');
  });

  test('to nothing are refused, unless that is allowed', async () => {
    const missing = { message_id: 999 };
    expect(await refused('sendMessage', { text: 'x', reply_parameters: missing })).toBe(
      '400 Bad Request: message to be replied not found',
    );
    expect(await refused('sendMessage', { text: 'x', reply_parameters: {} })).toBe(
      '400 Bad Request: can\'t find field "message_id"',
    );
    const tolerant = { ...missing, allow_sending_without_reply: true };
    await bot.api.sendMessage(ID, 'x', { reply_parameters: tolerant });
  });
});

describe('editing', () => {
  test('a text becomes another text or a rich message, and is marked', async () => {
    const { message_id: id } = await bot.api.sendMessage(ID, 'one');
    await bot.api.editMessageText(ID, id, 'two');
    expect(chat.messages().at(-1)).toMatchObject({ text: 'two', edited: true });
    const edited = await bot.api.editMessageText(ID, id, {
      blocks: [{ type: 'paragraph', text: 'three' }],
    });
    expect(edited).toHaveProperty('edit_date');
    expect(chat.messages().at(-1)?.rich?.blocks).toHaveLength(1);
    expect(chat.messages().at(-1)).not.toHaveProperty('text');
  });

  test('the keyboard goes unless it is given again', async () => {
    const inline_keyboard = [[{ text: 'A', callback_data: 'a' }]];
    const { message_id: id } = await bot.api.sendMessage(ID, 'one', {
      reply_markup: { inline_keyboard },
    });
    await bot.api.editMessageText(ID, id, 'two', { reply_markup: { inline_keyboard } });
    expect(chat.messages().at(-1)?.inlineKeyboard).toEqual(inline_keyboard);
    await bot.api.editMessageReplyMarkup(ID, id);
    expect(chat.messages().at(-1)).not.toHaveProperty('inlineKeyboard');
    await bot.api.editMessageReplyMarkup(ID, id, { reply_markup: { inline_keyboard } });
    await bot.api.editMessageText(ID, id, 'three');
    expect(chat.messages().at(-1)).not.toHaveProperty('inlineKeyboard');
  });

  test('to the same content and keyboard is refused', async () => {
    const reply_markup = { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] };
    const { message_id } = await bot.api.sendMessage(ID, 'one', { reply_markup });
    const refusal =
      '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
    expect(await refused('editMessageText', { message_id, text: 'one', reply_markup })).toBe(
      refusal,
    );
    expect(await refused('editMessageReplyMarkup', { message_id, reply_markup })).toBe(refusal);
    const rich_message = {
      blocks: [{ type: 'paragraph', text: ['a', { type: 'bold', text: 'b' }] }],
    };
    await rawCall(api, 'editMessageText', { chat_id: ID, message_id, rich_message });
    expect(await refused('editMessageText', { message_id, rich_message })).toBe(refusal);
  });

  test('what cannot be edited', async () => {
    const own = chat.say('mine');
    const { message_id: keyboard } = await bot.api.sendMessage(ID, 'x', {
      reply_markup: { keyboard: [['A']] },
    });
    const { message_id: contact } = await bot.api.sendContact(ID, '+12025550109', 'Zoe');
    for (const [message_id, reason] of [
      [999, 'message to edit not found'],
      [own, "message can't be edited"],
      [keyboard, "message can't be edited"],
      [contact, 'there is no text in the message to edit'],
      [undefined, 'message identifier is not specified'],
    ]) {
      expect(await refused('editMessageText', { message_id, text: 'new' })).toBe(
        `400 Bad Request: ${reason}`,
      );
    }
    const { message_id } = await bot.api.sendMessage(ID, 'text');
    expect(await refused('editMessageText', { message_id, text: 'new', chat_id: undefined })).toBe(
      '400 Bad Request: chat_id is empty',
    );
    const media = { type: 'photo', media: 'x' };
    expect(await refused('editMessageMedia', { message_id: contact, media })).toBe(
      "400 Bad Request: message can't be edited",
    );
    expect(await refused('editMessageText', { message_id })).toBe(
      '400 Bad Request: message text is empty',
    );
    const rich_message = { blocks: [{ type: 'divider' }] };
    expect(await refused('editMessageText', { message_id, text: 'new', rich_message })).toBe(
      '400 Bad Request: exactly one of text and rich_message must be specified',
    );
    expect(await refused('editMessageCaption', { message_id, caption: 'c' })).toBe(
      '400 Bad Request: there is no caption in the message to edit',
    );
  });
});

describe('deleting and pinning', () => {
  test('messages of both sides go, within 48 hours', async () => {
    const own = chat.say('mine');
    const { message_id } = await bot.api.sendMessage(ID, 'yours');
    await bot.api.deleteMessages(ID, [own, message_id, 999]);
    expect(chat.messages().map(({ text }) => text)).toEqual(['/start']);
    expect(await refused('deleteMessage', { message_id })).toBe(
      '400 Bad Request: message to delete not found',
    );
    const { message_id: old } = await bot.api.sendMessage(ID, 'old');
    advance(48 * HOUR + 1);
    expect(await refused('deleteMessage', { message_id: old })).toBe(
      "400 Bad Request: message can't be deleted for everyone",
    );
  });

  test('a pinned message is shown, until it is unpinned', async () => {
    const { message_id: id } = await bot.api.sendMessage(ID, 'important');
    await bot.api.pinChatMessage(ID, id);
    expect(chat.pinned()).toEqual([id]);
    expect(chat.messages().at(-1)?.service).toBe('pinned');
    expect(await bot.api.getChat(ID)).toMatchObject({ pinned_message: { text: 'important' } });
    await bot.api.unpinChatMessage(ID);
    expect(chat.pinned()).toEqual([]);
    expect(await refused('unpinChatMessage', { message_id: id })).toBe(
      '400 Bad Request: message to unpin not found',
    );
    await bot.api.pinChatMessage(ID, id);
    await bot.api.unpinAllChatMessages(ID);
    expect(chat.pinned()).toEqual([]);
  });
});

describe('what passes', () => {
  test('typing lasts five seconds, or until the message', async () => {
    await bot.api.sendChatAction(ID, 'typing');
    expect(chat.action()).toBe('typing');
    advance(5_000);
    expect(chat.action()).toBeUndefined();
    await bot.api.sendChatAction(ID, 'typing');
    await bot.api.sendMessage(ID, 'done');
    expect(chat.action()).toBeUndefined();
  });

  test('a draft is shown for half a minute, or until the message', async () => {
    await bot.api.sendMessageDraft(ID, 1, 'Half of it');
    expect(chat.draft()).toEqual({ text: 'Half of it' });
    await bot.api.sendRichMessageDraft(ID, 1, { blocks: [{ type: 'thinking', text: 'Hm' }] });
    expect(chat.draft()?.rich?.blocks).toEqual([{ type: 'thinking', text: 'Hm' }]);
    await bot.api.sendMessage(ID, 'All of it');
    expect(chat.draft()).toBeUndefined();
    await bot.api.sendMessageDraft(ID, 2, 'Half');
    advance(30_000);
    expect(chat.draft()).toBeUndefined();
    expect(await refused('sendMessageDraft', { draft_id: 0, text: 'x' })).toBe(
      '400 Bad Request: draft_id must be non-zero',
    );
  });
});

test('contacts are shown with all they carry', async () => {
  await bot.api.sendContact(ID, '+12025550109', 'Zoe', { last_name: 'M', vcard: 'BEGIN:VCARD' });
  expect(chat.messages().at(-1)?.contact).toEqual({
    phone: '+12025550109',
    firstName: 'Zoe',
    lastName: 'M',
    vcard: 'BEGIN:VCARD',
  });
  const given = { phone_number: '1', first_name: 'Z' };
  for (const [wrong, reason] of [
    [{ vcard: 'x'.repeat(2049) }, 'vCard is too long'],
    [{ phone_number: '' }, 'PHONE_NUMBER_INVALID'],
    [{ first_name: '' }, 'FIRSTNAME_INVALID'],
    [{ first_name: undefined }, 'can\'t find field "first_name"'],
  ] as const) {
    expect(await refused('sendContact', { ...given, ...wrong })).toBe(`400 Bad Request: ${reason}`);
  }
});
