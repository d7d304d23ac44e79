import { Keyboard, type Bot } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonChat } from '../../../../sandbox/bot-api/person-chat.ts';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, bob, rawCall, refusalOf, startWorld } from './bot-api-world.ts';

const ID = Number(alice.id);
let api: BotApi;
let bot: Bot;
let chat: PersonChat;
let deleteAccount: (id: bigint) => void;

beforeEach(async () => {
  ({ api, bot, deleteAccount } = await startWorld());
  chat = api.chat(alice.id);
  chat.start();
});

afterEach(() => api[Symbol.asyncDispose]());

async function lastMessage(): Promise<object | undefined> {
  return (await bot.api.getUpdates()).at(-1)?.message;
}

describe('keyboards', () => {
  test('stay until they are removed, or used up', async () => {
    const markup = (oneTime: boolean): Keyboard => new Keyboard().text('Yes').oneTime(oneTime);
    await bot.api.sendMessage(ID, 'Sure?', { reply_markup: markup(false) });
    chat.say('Yes');
    expect(chat.keyboard()?.keyboard).toEqual([[{ text: 'Yes' }]]);
    await bot.api.sendMessage(ID, 'Fine', { reply_markup: { remove_keyboard: true } });
    expect(chat.keyboard()).toBeUndefined();
    await bot.api.sendMessage(ID, 'Sure?', { reply_markup: markup(true) });
    chat.say('What?');
    expect(chat.keyboard()).toBeDefined();
    chat.say('Yes');
    expect(chat.keyboard()).toBeUndefined();
  });

  test('ask for the own contact', async () => {
    expect(() => chat.shareOwnContact()).toThrow('No button');
    await bot.api.sendMessage(ID, 'Who?', { reply_markup: new Keyboard().requestContact('Me') });
    chat.shareOwnContact();
    expect(await lastMessage()).toMatchObject({
      contact: {
        phone_number: '12025550101',
        first_name: 'Alice',
        last_name: 'Young',
        user_id: ID,
      },
    });
  });

  test('ask for users, and get what they ask for', async () => {
    expect(() => chat.pickUsers(1, [bob.id])).toThrow('No button');
    const options = { max_quantity: 2, request_name: true, request_username: true };
    await bot.api.sendMessage(ID, 'Whom?', {
      reply_markup: new Keyboard().requestUsers('Pick', 1, options).requestUsers('One', 2),
    });
    chat.pickUsers(1, [alice.id, bob.id]);
    expect(await lastMessage()).toMatchObject({
      users_shared: {
        request_id: 1,
        users: [
          { user_id: 7001, first_name: 'Alice', last_name: 'Young', username: 'alice' },
          { user_id: 7002, first_name: 'Bob' },
        ],
      },
    });
    chat.pickUsers(2, [alice.id]);
    expect(await lastMessage()).toMatchObject({ users_shared: { users: [{ user_id: 7001 }] } });
    expect(() => chat.pickUsers(2, [alice.id, bob.id])).toThrow('1 to 1 users');
    expect(() => chat.pickUsers(2, [5n])).toThrow('No account has the id 5');
  });
});

test('commands are marked as the apps mark them', async () => {
  chat.say('/add@roster_bot Zoe /undo, not a/b nor /');
  expect(await lastMessage()).toMatchObject({
    entities: [
      { type: 'bot_command', offset: 0, length: 15 },
      { type: 'bot_command', offset: 20, length: 5 },
    ],
  });
});

test('a start link carries 64 characters at most', () => {
  expect(() => chat.start('x'.repeat(65))).toThrow('64');
  expect(() => chat.start('a b')).toThrow('64');
  chat.start('x'.repeat(64));
  expect(chat.messages().at(-1)?.text).toBe(`/start ${'x'.repeat(64)}`);
});

test('an app sends neither nothing nor too much', () => {
  expect(() => chat.say('  ')).toThrow('empty');
  expect(() => chat.say('x'.repeat(4097))).toThrow('at most 4096 characters');
});

test('contacts of others are shared with what is known of them', async () => {
  chat.shareContact({ phone: '+12025550109', firstName: 'Zoe', userId: 9n, vcard: 'BEGIN:VCARD' });
  expect(await lastMessage()).toMatchObject({
    contact: { phone_number: '+12025550109', first_name: 'Zoe', user_id: 9, vcard: 'BEGIN:VCARD' },
  });
});

test('a forwarded message says whose it was, or only a name', async () => {
  chat.forward(bob, 'hello');
  expect(await lastMessage()).toMatchObject({
    text: 'hello',
    forward_origin: { type: 'user', sender_user: { id: 7002, first_name: 'Bob' } },
  });
  chat.forward(alice, 'hello', true);
  expect(await lastMessage()).toMatchObject({
    forward_origin: { type: 'hidden_user', sender_user_name: 'Alice Young' },
  });
});

test('listeners are called after every change', async () => {
  let changes = 0;
  const listening = chat.subscribe(() => (changes += 1));
  chat.say('hi');
  expect(changes).toBe(1);
  await bot.api.sendMessage(ID, 'hello');
  expect(changes).toBe(2);
  listening[Symbol.dispose]();
  chat.say('hi');
  expect(changes).toBe(2);
});

test('a deleted account has no person, and a chat no files of others', () => {
  expect(() => chat.file('x')).toThrow('no such file');
  deleteAccount(alice.id);
  expect(() => chat.person).toThrow('is deleted');
});

test('the chat of a person is always the same object, and an unknown id throws', () => {
  expect(api.chat(alice.id)).toBe(chat);
  expect(() => api.chat(5n)).toThrow('No account has the id 5');
});

describe('inline queries', () => {
  test('are answered with results', async () => {
    const answered = chat.inlineQuery('zo');
    const query = (await bot.api.getUpdates()).at(-1)?.inline_query;
    expect(query).toMatchObject({ query: 'zo', from: { id: 7001 }, chat_type: 'sender' });
    await bot.api.answerInlineQuery(
      query?.id ?? '',
      [
        { type: 'contact', id: '1', phone_number: '+12025550109', first_name: 'Zoe' },
        {
          type: 'article',
          id: '2',
          title: 'Zoe',
          input_message_content: { message_text: 'Zoe Miller' },
        },
      ],
      { next_offset: '2', cache_time: 0, is_personal: true },
    );
    const { results, nextOffset } = await answered;
    expect(results.map(({ id }) => id)).toEqual(['1', '2']);
    expect(nextOffset).toBe('2');
    await expect(bot.api.answerInlineQuery(query?.id ?? '', [])).rejects.toThrow('too old');
  });

  test.each([
    ['RESULT_ID_DUPLICATE', 2, 'same'],
    ['RESULTS_TOO_MUCH', 51, undefined],
    ['RESULT_ID_INVALID', 1, ''],
  ])('are refused with %s', async (reason, count, id) => {
    const results = Array.from({ length: count }, (_, at) => ({
      type: 'contact' as const,
      id: id ?? String(at),
      phone_number: '1',
      first_name: 'Z',
    }));
    await expect(bot.api.answerInlineQuery('1', results)).rejects.toThrow(reason);
  });

  const article = { type: 'article', id: '1', title: 'T', input_message_content: {} };
  const text = { message_text: 'x' };
  test.each([
    [{ results: [], next_offset: 'x'.repeat(65) }, 'NEXT_OFFSET_INVALID'],
    [{ results: [], button: { text: 'x', start_parameter: 'a b' } }, 'START_PARAM_INVALID'],
    [{ results: [{ ...article, title: '', input_message_content: text }] }, 'ARTICLE_TITLE_EMPTY'],
    [
      { results: [article] },
      'only texts, rich messages and contacts are simulated in inline results',
    ],
    [
      { results: [{ ...article, input_message_content: { message_text: '' } }] },
      'message text is empty',
    ],
    [
      { results: [{ ...article, input_message_content: { rich_message: { blocks: [] } } }] },
      'message text is empty',
    ],
    [
      { results: [{ ...article, input_message_content: text, url: 'x' }] },
      "inline result URL 'x' is invalid: Wrong HTTP URL",
    ],
    [
      { results: [{ type: 'gif' }] },
      'only articles, contacts and stored files are simulated as inline results',
    ],
  ])('are refused when they are %j', async (given, reason) => {
    const answer = rawCall(api, 'answerInlineQuery', { inline_query_id: '1', ...given });
    expect(await refusalOf(answer)).toBe(`400 Bad Request: ${reason}`);
  });
});
