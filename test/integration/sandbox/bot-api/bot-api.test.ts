import type { Bot } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, startWorld } from './bot-api-world.ts';
import { eventually } from '../../../support/eventually.ts';

let api: BotApi;
let bot: Bot;
let running: Promise<void> | undefined;

beforeEach(async () => {
  ({ api, bot } = await startWorld());
});

afterEach(async () => {
  await bot.stop();
  await running;
  running = undefined;
  await api[Symbol.asyncDispose]();
});

function run(): void {
  running = bot.start();
}

describe('a grammY bot and a person', () => {
  test('talk to each other', async () => {
    bot.command('start', (ctx) => ctx.reply(`Hello ${ctx.from?.first_name}: ${ctx.match}`));
    run();
    const chat = api.chat(alice.id);
    chat.start('claim-1');
    await eventually(
      'the bot has answered',
      () => chat.messages().map(({ from, text }) => [from, text]),
      [
        ['person', '/start claim-1'],
        ['bot', 'Hello Alice: claim-1'],
      ],
    );
  });

  test('press a button, see its answer and the edited message', async () => {
    bot.on('message', (ctx) =>
      ctx.reply('Delete?', {
        reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] },
      }),
    );
    bot.callbackQuery('yes', async (ctx) => {
      await ctx.editMessageText('Deleted');
      await ctx.answerCallbackQuery({ text: 'Done', show_alert: true });
    });
    run();
    const chat = api.chat(alice.id);
    chat.say('hi');
    await eventually('the chat has both messages', () => expect(chat.messages()).toHaveLength(2));
    const id = chat.messages()[1]?.id ?? 0;
    expect(await chat.press(id, 'yes')).toEqual({ text: 'Done', alert: true, url: undefined });
    expect(chat.messages()[1]).toMatchObject({ text: 'Deleted', edited: true });
    expect(chat.messages()[1]).not.toHaveProperty('inlineKeyboard');
    await expect(chat.press(id, 'yes')).rejects.toThrow('has no button');
  });

  test('press a button inside a rich message', async () => {
    bot.on('message', (ctx) =>
      ctx.replyWithRichMessage({
        blocks: [
          { type: 'heading', text: 'Contacts', size: 2 },
          {
            type: 'table',
            is_striped: true,
            cells: [
              [
                { text: 'Zoe', align: 'left', valign: 'middle' },
                {
                  text: {
                    type: 'button',
                    button: { text: 'Delete', style: 'link', callback_data: 'delete:7' },
                  },
                  align: 'right',
                  valign: 'middle',
                },
              ],
            ],
          },
        ],
      }),
    );
    bot.on('callback_query:data', async (ctx) => {
      const shown = ctx.callbackQuery.message?.rich_message?.blocks.map((block) => block.type);
      await ctx.answerCallbackQuery(`${ctx.callbackQuery.data} of ${shown?.join(', ')}`);
      await ctx.editMessageText({ blocks: [{ type: 'paragraph', text: 'Nobody is left' }] });
    });
    run();
    const chat = api.chat(alice.id);
    chat.say('/contacts');
    await eventually('the chat has both messages', () => expect(chat.messages()).toHaveLength(2));
    const id = chat.messages()[1]?.id ?? 0;
    const answer = await chat.press(id, 'delete:7');
    expect(answer.text).toBe('delete:7 of heading, table');
    await eventually('the message is edited', () => chat.messages()[1]?.rich?.blocks, [
      { type: 'paragraph', text: 'Nobody is left' },
    ]);
  });
});
