import type { InputRichBlock, RichText } from '@grammyjs/types/rich.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, rawCall, refusalOf, startWorld } from './bot-api-world.ts';

const ID = Number(alice.id);
let api: BotApi;

beforeEach(async () => {
  ({ api } = await startWorld());
  api.chat(alice.id).start();
});

afterEach(() => api[Symbol.asyncDispose]());

const cell = { text: 'x', align: 'left' as const, valign: 'top' as const };
const paragraph = (text: RichText): InputRichBlock<never> => ({ type: 'paragraph', text });

const bold = { type: 'bold', text: 'x' };

function sent(rich_message: unknown): Promise<string> {
  return refusalOf(rawCall(api, 'sendRichMessage', { chat_id: ID, rich_message }));
}

describe('rich messages are refused', () => {
  test.each([
    [{}, 'exactly one of html, markdown, or blocks must be used'],
    [{ html: '<p>x</p>' }, 'rich_message must be given as blocks: this server parses no markup'],
    [{ markdown: '# x' }, 'rich_message must be given as blocks: this server parses no markup'],
    [{ blocks: [] }, 'message text is empty'],
    [{ blocks: [], rtl: true }, 'unknown parameter "rich_message.rtl"'],
    [{ blocks: [paragraph('x'.repeat(32_769))] }, 'message is too long'],
    [
      { blocks: [{ type: 'thinking', text: 'Hm' }] },
      'thinking blocks may be used only in sendRichMessageDraft',
    ],
  ])('as a whole: %j', async (rich, reason) => {
    expect(await sent(rich)).toBe(`400 Bad Request: ${reason}`);
  });

  test.each([
    [{ type: 'section' }, "can't parse InputRichBlock: unsupported type specified"],
    [{ text: 'x' }, 'can\'t find field "type"'],
    ['x', 'field "blocks[0]" must be of type Object'],
    [{ type: 'paragraph' }, 'can\'t find field "text"'],
    [{ type: 'paragraph', text: 5 }, 'field "text" must be of type Object'],
    [{ type: 'divider', text: 'x' }, 'unknown parameter "rich_message.blocks[0].text"'],
    [{ type: 'heading', text: 'x', size: 7 }, 'field "size" must be one of 1, 2, 3, 4, 5, 6'],
    [{ type: 'list', items: [] }, 'field "items" must have 1 or more elements'],
    [
      { type: 'list', items: [{ blocks: [{ type: 'divider', x: 1 }] }] },
      'unknown parameter "rich_message.blocks[0].items[0].blocks[0].x"',
    ],
    [{ type: 'table', cells: [[{ text: 'x', align: 'left' }]] }, 'can\'t find field "valign"'],
    [
      { type: 'table', cells: [[{ ...cell, align: 'justify' }]] },
      'field "align" must be one of left, center, right',
    ],
    [{ type: 'table', cells: [[{ ...cell, colspan: 0 }]] }, 'field "colspan" must be 1 or more'],
    [{ type: 'table', cells: [[cell]], is_striped: false }, 'field "is_striped" must be True'],
    [
      { type: 'map', location: { latitude: 1, longitude: 1 }, zoom: 5, width: 100, height: 1 },
      'width and height of a map must be 10000 in total at most, and 20 to 1 at most',
    ],
    [
      { type: 'map', location: { latitude: '1', longitude: 1 }, zoom: 5, width: 9, height: 9 },
      'field "latitude" must be of type Number',
    ],
    [
      { type: 'map', location: { latitude: 1, longitude: 1 }, zoom: 25, width: 9, height: 9 },
      'field "zoom" must be 0 to 24',
    ],
    [
      { type: 'map', location: { latitude: 1, longitude: 1 }, zoom: 1.5, width: 9, height: 9 },
      'field "zoom" must be of type Number',
    ],
    [
      { type: 'video', video: { type: 'video', media: 'x' } },
      'only photos and documents are simulated in rich messages',
    ],
    [
      { type: 'photo', photo: { type: 'photo', media: 'x', caption: 'c' } },
      'media inside a rich message has the caption of its block',
    ],
    [
      { type: 'photo', photo: { type: 'photo', media: 'none' } },
      'wrong file identifier/HTTP URL specified',
    ],
    [
      { type: 'photo', photo: { type: 'photo', media: 'attach://x' } },
      'attached file "attach://x" not found',
    ],
  ])('for the block %j', async (block, reason) => {
    expect(await sent({ blocks: [block] })).toBe(`400 Bad Request: ${reason}`);
  });

  test.each([
    [{ type: 'blink', text: 'x' }, "can't parse RichText: unsupported type specified"],
    [{ type: 'bold' }, 'can\'t find field "text"'],
    [
      { type: 'bold', text: { type: 'bold', text: 'x', y: 1 } },
      'unknown parameter "rich_message.blocks[0].text.text.y"',
    ],
    [[{ type: 'code' }], 'can\'t find field "text"'],
    [
      { type: 'url', text: 'x', url: 'http://localhost/' },
      "entity URL 'http://localhost/' is invalid: Wrong HTTP URL",
    ],
    [
      { type: 'date_time', text: 'x', unix_time: 1, date_time_format: 'q' },
      'invalid date_time_format specified',
    ],
  ])('for the text %j', async (text, reason) => {
    expect(await sent({ blocks: [{ type: 'paragraph', text }] })).toBe(
      `400 Bad Request: ${reason}`,
    );
  });

  test.each([
    [{ text: 'x', callback_data: 'x'.repeat(65) }, 'BUTTON_DATA_INVALID'],
    [{ text: 'x', callback_data: '' }, 'BUTTON_DATA_INVALID'],
    [{ text: 'x' }, "can't parse rich message button: no type of button is specified"],
    [
      { text: 'x', callback_data: 'x', url: 'https://t.me' },
      "can't parse rich message button: exactly one type of button must be specified",
    ],
    [{ callback_data: 'x' }, 'can\'t parse rich message button: Can\'t find field "text"'],
    [
      { text: { type: 'bold', text: 'x' }, callback_data: 'x' },
      'text of a rich message button must be plain, with custom emoji and times at most',
    ],
    [
      { text: ['x', { type: 'bold', text: 'y' }], callback_data: 'x' },
      'text of a rich message button must be plain, with custom emoji and times at most',
    ],
    [
      {
        text: { type: 'date_time', text: bold, unix_time: 1, date_time_format: 't' },
        callback_data: 'x',
      },
      'text of a rich message button must be plain, with custom emoji and times at most',
    ],
    [
      { text: 'x', url: 'https://t.me', style: 'link' },
      'style "link" is allowed only for callback buttons of a rich message',
    ],
    [
      { text: 'x', url: 'http://localhost:8080/' },
      "rich message button URL 'http://localhost:8080/' is invalid: Wrong HTTP URL",
    ],
    [{ text: 'x', copy_text: { text: 'x'.repeat(257) } }, 'BUTTON_COPY_TEXT_INVALID'],
    [{ text: 'x', data: 'x' }, 'unknown parameter "rich_message.blocks[0].buttons[0].data"'],
  ])('for the button %j', async (button, reason) => {
    const block = { type: 'buttons', buttons: [button] };
    expect(await sent({ blocks: [block] })).toBe(`400 Bad Request: ${reason}`);
  });
});
