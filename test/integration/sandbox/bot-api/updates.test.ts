import type { Bot } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, bob, startWorld, TOKEN } from './bot-api-world.ts';
import { eventually } from '../../../support/eventually.ts';

let api: BotApi;
let bot: Bot;

beforeEach(async () => {
  ({ api, bot } = await startWorld());
});

afterEach(() => api[Symbol.asyncDispose]());

async function ids(offset?: number): Promise<readonly number[]> {
  const updates = await bot.api.getUpdates(offset === undefined ? {} : { offset });
  return updates.map((update) => update.update_id);
}

test('a waiting call is answered as soon as something happens', async () => {
  const waiting = bot.api.getUpdates({ timeout: 50 });
  await eventually('the call has arrived', () => expect(api.calls).toHaveLength(1));
  api.chat(alice.id).say('hi /help');
  const [update] = await waiting;
  expect(update?.message).toMatchObject({
    from: { id: 7001, first_name: 'Alice', last_name: 'Young', language_code: 'en' },
    chat: { id: 7001, type: 'private' },
    date: Date.parse('2026-11-22T12:00:00Z') / 1000,
    text: 'hi /help',
    entities: [{ type: 'bot_command', offset: 3, length: 5 }],
  });
});

test('a call that waits in vain is answered with nothing', async () => {
  expect(await bot.api.getUpdates({ timeout: 1 })).toEqual([]);
});

test('updates come again until the offset confirms them', async () => {
  api.chat(alice.id).say('one');
  api.chat(bob.id).say('two');
  const [first, second] = await ids();
  expect(second).toBe((first ?? 0) + 1);
  expect(await ids()).toEqual([first, second]);
  expect(await ids(second)).toEqual([second]);
  expect(await ids((second ?? 0) + 1)).toEqual([]);
  expect(api.pendingUpdates()).toEqual([]);
});

test('limit and a negative offset', async () => {
  for (const text of ['one', 'two', 'three']) api.chat(alice.id).say(text);
  expect(await bot.api.getUpdates({ limit: 2 })).toHaveLength(2);
  const last = await bot.api.getUpdates({ offset: -1 });
  expect(last.map((update) => update.message?.text)).toEqual(['three']);
  expect(api.pendingUpdates()).toHaveLength(1);
});

test('an update is delivered once more on request', async () => {
  api.chat(alice.id).say('one');
  const [first] = await ids();
  expect(await ids((first ?? 0) + 1)).toEqual([]);
  api.redeliver(first ?? 0);
  expect(await ids((first ?? 0) + 1)).toEqual([first]);
  expect(() => api.redeliver(5)).toThrow('no update 5');
  expect(await ids((first ?? 0) + 1)).toEqual([]);
});

test('only kinds asked for are kept', async () => {
  await bot.api.getUpdates({ allowed_updates: ['callback_query'] });
  api.chat(alice.id).say('not asked for');
  expect(api.pendingUpdates()).toEqual([]);
  await bot.api.getUpdates({ allowed_updates: [] });
  api.chat(alice.id).say('asked for');
  expect(api.pendingUpdates()).toHaveLength(1);
});

test('a second poller ends the first', async () => {
  const first = bot.api.getUpdates({ timeout: 50 });
  const refused = expect(first).rejects.toMatchObject({
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  });
  await eventually('the call has arrived', () => expect(api.calls).toHaveLength(1));
  expect(await bot.api.getUpdates({ timeout: 0 })).toEqual([]);
  await refused;
});

test('a poller that hung up causes no conflict and loses nothing', async () => {
  const hangUp = new AbortController();
  const first = fetch(`${api.root}/bot${TOKEN}/getUpdates?timeout=50`, { signal: hangUp.signal });
  await eventually('the call has arrived', () => expect(api.calls).toHaveLength(1));
  hangUp.abort();
  await expect(first).rejects.toThrow();
  api.chat(alice.id).say('still here');
  expect(await ids()).toHaveLength(1);
});

describe('what a person does', () => {
  test('an edited message', async () => {
    const chat = api.chat(alice.id);
    chat.edit(chat.say('helo'), 'hello');
    const [, edited] = await bot.api.getUpdates();
    expect(edited?.edited_message).toMatchObject({ text: 'hello' });
    expect(edited?.edited_message).toHaveProperty('edit_date');
    expect(chat.messages()).toMatchObject([{ text: 'hello', edited: true }]);
  });

  test('blocking the bot and starting it again', async () => {
    const chat = api.chat(alice.id);
    chat.say('hi');
    chat.block();
    await expect(bot.api.sendMessage(7001, 'hi')).rejects.toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    expect(() => chat.say('hi')).toThrow('blocked');
    chat.start();
    await bot.api.sendMessage(7001, 'welcome back');
    const statuses = (await bot.api.getUpdates()).map(
      (update) => update.my_chat_member?.new_chat_member.status ?? update.message?.text,
    );
    expect(statuses).toEqual(['hi', 'kicked', 'member', '/start']);
  });
});
