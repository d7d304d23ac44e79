import type { Bot } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, bob, rawCall, refusalOf, startWorld } from './bot-api-world.ts';

let api: BotApi;
let bot: Bot;
let advance: (ms: number) => void;

beforeEach(async () => {
  ({ api, bot, advance } = await startWorld());
});

afterEach(() => api[Symbol.asyncDispose]());

const add = { command: 'add', description: 'Add a contact' };
const german = { command: 'add', description: 'Kontakt anlegen' };
const own = { command: 'invite', description: 'Invite' };

describe('commands', () => {
  test('are listed by language and by chat, the narrowest first', async () => {
    await bot.api.setMyCommands([add]);
    await bot.api.setMyCommands([german], { language_code: 'de' });
    expect(api.chat(alice.id).commands()).toEqual([add]);
    expect(api.chat(bob.id).commands()).toEqual([german]);
    await bot.api.setMyCommands([own], { scope: { type: 'chat', chat_id: Number(bob.id) } });
    expect(api.chat(bob.id).commands()).toEqual([own]);
    await bot.api.deleteMyCommands({ scope: { type: 'chat', chat_id: Number(bob.id) } });
    expect(api.chat(bob.id).commands()).toEqual([german]);
    expect(await bot.api.getMyCommands()).toEqual([add]);
    expect(await bot.api.getMyCommands({ language_code: 'fr' })).toEqual([]);
  });

  test.each([
    [[{ command: 'Add', description: 'x' }], 'BOT_COMMAND_INVALID'],
    [[{ command: '/add', description: 'x' }], 'BOT_COMMAND_INVALID'],
    [[{ command: 'x'.repeat(33), description: 'x' }], 'BOT_COMMAND_INVALID'],
    [[{ command: 'add', description: '' }], 'BOT_COMMAND_DESCRIPTION_INVALID'],
    [[{ command: 'add', description: 'x'.repeat(257) }], 'BOT_COMMAND_DESCRIPTION_INVALID'],
    [Array.from({ length: 101 }, () => add), 'BOT_COMMANDS_TOO_MUCH'],
    [[{ command: 'add' }], 'can\'t find field "description"'],
  ])('%j are refused', async (commands, reason) => {
    expect(await refusalOf(rawCall(api, 'setMyCommands', { commands }))).toBe(
      `400 Bad Request: ${reason}`,
    );
  });
});

test('descriptions and the name are kept by language', async () => {
  await bot.api.setMyDescription('Looks after your contacts');
  await bot.api.setMyDescription('Pflegt deine Kontakte', { language_code: 'de' });
  await bot.api.setMyShortDescription('Contacts');
  await bot.api.setMyName('Roster');
  expect(await bot.api.getMyDescription()).toEqual({ description: 'Looks after your contacts' });
  expect(await bot.api.getMyDescription({ language_code: 'de' })).toEqual({
    description: 'Pflegt deine Kontakte',
  });
  expect(await bot.api.getMyShortDescription()).toEqual({ short_description: 'Contacts' });
  await bot.api.setMyName('');
  expect(await bot.api.getMyName()).toEqual({ name: 'Roster' });
  for (const [method, given, reason] of [
    ['setMyName', { name: 'x'.repeat(65) }, 'bot name is too long'],
    ['setMyDescription', { description: 'x'.repeat(513) }, 'bot description is too long'],
    [
      'setMyShortDescription',
      { short_description: 'x'.repeat(121) },
      'bot short description is too long',
    ],
  ] as const) {
    expect(await refusalOf(rawCall(api, method, given))).toBe(`400 Bad Request: ${reason}`);
  }
  const wrongCode = { description: 'x', language_code: 'deu' };
  expect(await refusalOf(rawCall(api, 'setMyDescription', wrongCode))).toBe(
    '400 Bad Request: invalid language code specified',
  );
});

test('the menu button is set for all or for a chat', async () => {
  expect(await bot.api.getChatMenuButton()).toEqual({ type: 'commands' });
  const app = { type: 'web_app' as const, text: 'Pair', web_app: { url: 'https://a.example/' } };
  await bot.api.setChatMenuButton({ chat_id: 7001, menu_button: app });
  expect(await bot.api.getChatMenuButton({ chat_id: 7001 })).toEqual(app);
  expect(await bot.api.getChatMenuButton({ chat_id: 7002 })).toEqual({ type: 'commands' });
  await bot.api.setChatMenuButton({ chat_id: 7001, menu_button: { type: 'default' } });
  expect(await bot.api.getChatMenuButton({ chat_id: 7001 })).toEqual({ type: 'commands' });
});

test('a chat is described as the person is', async () => {
  expect(await bot.api.getChat(7001)).toMatchObject({
    type: 'private',
    first_name: 'Alice',
    active_usernames: ['alice'],
  });
  await expect(bot.api.getChat(5)).rejects.toThrow('chat not found');
});

test('logging out keeps the bot out for ten minutes', async () => {
  await bot.api.logOut();
  await expect(bot.api.getMe()).rejects.toThrow('400: Bad Request: logged out');
  advance(10 * 60 * 1000);
  expect((await bot.api.getMe()).id).toBe(123456);
});

test('closing is refused for ten minutes after the launch', async () => {
  await expect(bot.api.close()).rejects.toMatchObject({
    error_code: 429,
    parameters: { retry_after: 600 },
  });
  advance(10 * 60 * 1000);
  expect(await bot.api.close()).toBe(true);
});
