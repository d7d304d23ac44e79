import { InputFile, type Bot } from 'grammy';
import type { InputRichBlock, RichText } from '@grammyjs/types/rich.js';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonChat } from '../../../../sandbox/bot-api/person-chat.ts';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, startWorld } from './bot-api-world.ts';

const ID = Number(alice.id);
let api: BotApi;
let bot: Bot;
let chat: PersonChat;

beforeEach(async () => {
  ({ api, bot } = await startWorld());
  chat = api.chat(alice.id);
  chat.start();
});

afterEach(() => api[Symbol.asyncDispose]());

const paragraph = (text: RichText): InputRichBlock<never> => ({ type: 'paragraph', text });
const cell = { text: 'x', align: 'left' as const, valign: 'top' as const };

const EVERY_BLOCK: readonly InputRichBlock<never>[] = [
  { type: 'heading', text: 'Title', size: 1 },
  paragraph([
    'plain ',
    { type: 'bold', text: ['bold ', { type: 'italic', text: 'both' }] },
    { type: 'url', text: 'link', url: 'https://t.me/' },
    { type: 'phone_number', text: '+1 202', phone_number: '+1202' },
    { type: 'date_time', text: 'now', unix_time: 1, date_time_format: 'wDT' },
    { type: 'custom_emoji', custom_emoji_id: '1', alternative_text: '🙂' },
    { type: 'button', button: { text: 'Open', callback_data: 'in-text', style: 'link' } },
  ]),
  { type: 'pre', text: 'code', language: 'ts' },
  { type: 'divider' },
  { type: 'mathematical_expression', expression: 'E = mc^2' },
  { type: 'anchor', name: 'top' },
  {
    type: 'list',
    items: [
      { blocks: [paragraph('one')], has_checkbox: true, is_checked: true },
      { blocks: [paragraph('two')], value: 2, type: '1' },
    ],
  },
  { type: 'blockquote', blocks: [paragraph('quoted')], credit: 'A' },
  { type: 'expandable_blockquote', text: 'long' },
  { type: 'pullquote', text: 'pulled', credit: 'B' },
  {
    type: 'table',
    cells: [
      [{ ...cell, is_header: true, colspan: 2 }],
      [
        cell,
        {
          text: { type: 'button', button: { text: 'x', callback_data: 'in-cell' } },
          align: 'right',
          valign: 'middle',
        },
      ],
    ],
    is_bordered: true,
    caption: 'Table',
  },
  {
    type: 'details',
    summary: 'More',
    blocks: [
      {
        type: 'buttons',
        align: 'center',
        buttons: [
          {
            text: [
              'Go ',
              { type: 'custom_emoji', custom_emoji_id: '1', alternative_text: '👍' },
              { type: 'date_time', text: 'now', unix_time: 1, date_time_format: 'r' },
            ],
            callback_data: 'in-row',
            style: 'danger',
          },
          { text: 'Copy', copy_text: { text: 'copied' } },
        ],
      },
    ],
    is_open: true,
  },
  { type: 'map', location: { latitude: 1.5, longitude: 2 }, zoom: 3, width: 400, height: 300 },
  { type: 'footer', text: 'End' },
];

describe('rich messages', () => {
  test('of every block are shown as they were sent, and can be pressed anywhere', async () => {
    const message = await bot.api.sendRichMessage(ID, { blocks: [...EVERY_BLOCK], is_rtl: true });
    expect(chat.messages().at(-1)?.rich).toEqual({ blocks: EVERY_BLOCK, rtl: true });
    expect(message.rich_message.is_rtl).toBe(true);
    const list = message.rich_message.blocks.find((block) => block.type === 'list');
    expect(list?.items.map((item) => item.label)).toEqual(['•', '2.']);
    const map = message.rich_message.blocks.find((block) => block.type === 'map');
    expect(map?.zoom).toBe(13);
    for (const data of ['in-text', 'in-cell', 'in-row']) {
      const answered = chat.press(message.message_id, data);
      const query = api.pendingUpdates().at(-1)?.callback_query;
      expect(query).toMatchObject({ data, message: { rich_message: { blocks: {} } } });
      await bot.api.answerCallbackQuery(query?.id ?? '', { text: data });
      expect((await answered).text).toBe(data);
    }
    await expect(chat.press(message.message_id, 'copied')).rejects.toThrow('has no button');
  });

  test('bring photos and files along, new or known', async () => {
    const png = PNG.sync.write(new PNG({ width: 30, height: 20 }));
    const first = await bot.api.sendRichMessage(ID, {
      blocks: [
        { type: 'photo', photo: { type: 'photo', media: new InputFile(png, 'qr.png') } },
        {
          type: 'details',
          summary: 'File',
          blocks: [
            {
              type: 'document',
              document: { type: 'document', media: new InputFile(Buffer.from('hi'), 'a.txt') },
            },
          ],
        },
      ],
    });
    const [photo, details] = first.rich_message.blocks;
    if (photo?.type !== 'photo' || details?.type !== 'details')
      throw new Error('other blocks came');
    expect(photo.photo).toMatchObject([{ width: 30, height: 20 }]);
    expect(details.blocks).toMatchObject([{ document: { file_name: 'a.txt' } }]);
    const shown = chat.messages().at(-1)?.rich?.blocks[0];
    if (shown?.type !== 'photo') throw new Error('no photo is shown');
    expect(chat.file(shown.photo.media)).toEqual(png);
    await bot.api.sendRichMessage(ID, {
      blocks: [{ type: 'photo', photo: { type: 'photo', media: photo.photo[0]?.file_id ?? '' } }],
    });
    expect(chat.messages().at(-1)?.rich?.blocks[0]).toEqual(shown);
  });
});
