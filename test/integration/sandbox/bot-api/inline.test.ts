import type { Bot } from 'grammy';
import type { InlineQuery, InlineQueryResult, Update } from 'grammy/types';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { InlineAnswer, PersonChat } from '../../../../sandbox/bot-api/person-chat.ts';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, bob, rawCall, refusalOf, startWorld } from './bot-api-world.ts';
import { ogg, webp } from './sample-media.ts';

let api: BotApi;
let bot: Bot;
let chat: PersonChat;
let advance: (ms: number) => void;

beforeEach(async () => {
  ({ api, bot, advance } = await startWorld());
  chat = api.chat(alice.id);
  chat.start();
});

afterEach(() => api[Symbol.asyncDispose]());

const zoe: InlineQueryResult = {
  type: 'article',
  id: 'zoe',
  title: 'Zoe',
  input_message_content: { message_text: 'Zoe Miller' },
};

async function lastUpdate(): Promise<Update | undefined> {
  return (await bot.api.getUpdates()).at(-1);
}

async function lastQuery(): Promise<InlineQuery> {
  const query = (await lastUpdate())?.inline_query;
  if (!query) throw new Error('The bot received no inline query.');
  return query;
}

type Options = Parameters<Bot['api']['answerInlineQuery']>[2];

/** Asks, and lets the bot answer with these results. */
async function answered(
  query: string,
  results: readonly InlineQueryResult[],
  options: Options = {},
  more: Parameters<PersonChat['inlineQuery']>[1] = {},
): Promise<InlineAnswer> {
  const answer = chat.inlineQuery(query, more);
  await bot.api.answerInlineQuery((await lastQuery()).id, [...results], options);
  return answer;
}

test('a query names its chat and the offset of the page', async () => {
  const first = await answered('zo', [zoe], { next_offset: '1' });
  expect(await lastQuery()).toMatchObject({ query: 'zo', offset: '', chat_type: 'sender' });
  expect(await lastQuery()).not.toHaveProperty('location');
  const more = { offset: first.nextOffset, chatType: 'private' } as const;
  const second = await answered('zo', [{ ...zoe, id: 'second' }], {}, more);
  expect(await lastQuery()).toMatchObject({ query: 'zo', offset: '1', chat_type: 'private' });
  expect([second.results.map(({ id }) => id), second.nextOffset]).toEqual([['second'], '']);
});

test('an answer is given again for five minutes, or as long as the bot says', async () => {
  const first = await answered('zo', [zoe]);
  expect(await chat.inlineQuery('zo')).toBe(first);
  expect(await api.chat(bob.id).inlineQuery('zo')).toBe(first);
  advance(300_000);
  const again = await answered('zo', [zoe], { cache_time: 0 });
  expect(again).not.toBe(first);
  expect((await answered('zo', [zoe])).id).not.toBe(again.id);
});

test('a personal answer is given again to the same person only', async () => {
  const mine = await answered('zo', [zoe], { is_personal: true });
  expect(await chat.inlineQuery('zo')).toBe(mine);
  const his = api.chat(bob.id).inlineQuery('zo');
  const query = await lastQuery();
  expect(query.from.id).toBe(Number(bob.id));
  await bot.api.answerInlineQuery(query.id, []);
  expect((await his).results).toEqual([]);
});

test('a picked result becomes a message by way of the bot', async () => {
  const { id } = await answered('zo', [zoe]);
  chat.chooseInlineResult(id, 'zoe');
  expect(chat.messages().at(-1)).toMatchObject({
    text: 'Zoe Miller',
    from: 'person',
    viaBot: true,
  });
  expect((await lastUpdate())?.message).toMatchObject({
    text: 'Zoe Miller',
    from: { id: Number(alice.id) },
    via_bot: { username: 'roster_bot' },
  });
  expect(() => chat.chooseInlineResult(id, 'ben')).toThrow('no such result');
  const elsewhere = await answered('zo', [zoe], {}, { chatType: 'group' });
  expect(chat.chooseInlineResult(elsewhere.id, 'zoe')).toBeUndefined();
});

test('the bot receives the pick when feedback is on, and edits the message by its id', async () => {
  const button = { text: 'More', callback_data: 'more' };
  const results = [{ ...zoe, reply_markup: { inline_keyboard: [[button]] } }];
  const { id } = await answered('zo', results);
  api.setInlineFeedback(true);
  const messageId = chat.chooseInlineResult(id, 'zoe') ?? 0;
  const chosen = (await bot.api.getUpdates()).at(-2)?.chosen_inline_result;
  expect(chosen).toMatchObject({ result_id: 'zoe', query: 'zo', from: { id: Number(alice.id) } });
  const inlineId = chosen?.inline_message_id ?? '';
  const pressed = chat.press(messageId, 'more');
  const callback = (await lastUpdate())?.callback_query;
  expect(callback).toMatchObject({ inline_message_id: inlineId, data: 'more' });
  expect(callback).not.toHaveProperty('message');
  expect(await bot.api.editMessageTextInline(inlineId, 'Zoe, 34')).toBe(true);
  expect(chat.messages().at(-1)).toMatchObject({ text: 'Zoe, 34', edited: true });
  await bot.api.answerCallbackQuery(callback?.id ?? '');
  await pressed;
  await expect(bot.api.editMessageTextInline('other', 'x')).rejects.toThrow('MESSAGE_ID_INVALID');
});

test('contacts and stored files can be results', async () => {
  chat.sendSticker(webp(512, 512));
  const sticker = (await lastUpdate())?.message?.sticker?.file_id ?? '';
  chat.sendVoice(ogg(3));
  const voice = (await lastUpdate())?.message?.voice?.file_id ?? '';
  const { id } = await answered('z', [
    { type: 'contact', id: 'c', phone_number: '+12025550109', first_name: 'Zoe' },
    { type: 'sticker', id: 's', sticker_file_id: sticker },
    { type: 'voice', id: 'v', voice_file_id: voice, title: 'Hello' },
  ]);
  for (const result of ['c', 's', 'v']) chat.chooseInlineResult(id, result);
  expect(chat.messages().slice(-3)).toMatchObject([
    { contact: { phone: '+12025550109', firstName: 'Zoe' } },
    { sticker: { width: 512 } },
    { voice: { seconds: 3 } },
  ]);
  const wrong = { type: 'sticker', id: 's', sticker_file_id: voice };
  const call = rawCall(api, 'answerInlineQuery', { inline_query_id: '1', results: [wrong] });
  expect(await refusalOf(call)).toBe('400 Bad Request: wrong file identifier specified');
});

test('the button above the results starts the bot or opens a web app', async () => {
  const start = { text: 'Sign in', start_parameter: 'pair' };
  const first = await answered('', [], { button: start });
  expect(first.button).toEqual(start);
  expect(chat.pressInlineButton(first.id)).toBeUndefined();
  expect((await lastUpdate())?.message?.text).toBe('/start pair');
  const web_app = { url: 'https://example.com/pick' };
  const second = await answered('b', [], { button: { text: 'Open', web_app } });
  expect(chat.pressInlineButton(second.id)).toBe('https://example.com/pick');
  const both = { ...start, web_app };
  const call = rawCall(api, 'answerInlineQuery', {
    inline_query_id: '1',
    results: [],
    button: both,
  });
  expect(await refusalOf(call)).toContain('exactly one of web_app and start_parameter');
  const third = await answered('c', []);
  expect(() => chat.pressInlineButton(third.id)).toThrow('no button');
});
