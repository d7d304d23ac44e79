import type { Bot } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonChat } from '../../../../sandbox/bot-api/person-chat.ts';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, rawCall, refusalOf, startWorld } from './bot-api-world.ts';

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

async function refused(method: string, given: object): Promise<string> {
  return refusalOf(rawCall(api, method, { chat_id: ID, ...given }));
}

describe('texts', () => {
  test('are 1 to 4096 characters long, blanks around them cut off', async () => {
    await bot.api.sendMessage(ID, `  ${'🙂'.repeat(4096)}\n`);
    expect(chat.messages().at(-1)?.text).toBe('🙂'.repeat(4096));
    for (const [text, reason] of [
      ['x'.repeat(4097), 'message is too long'],
      ['', 'message text is empty'],
      ['  \n ', 'text must be non-empty'],
    ]) {
      expect(await refused('sendMessage', { text })).toBe(`400 Bad Request: ${reason}`);
    }
  });

  test('carry entities, which move with the text', async () => {
    const entities = [{ type: 'bold' as const, offset: 2, length: 5 }];
    await bot.api.sendMessage(ID, '  hello  ', { entities });
    expect(chat.messages().at(-1)).toMatchObject({
      text: 'hello',
      entities: [{ type: 'bold', offset: 0, length: 5 }],
    });
  });

  test.each([
    [
      { type: 'bold', offset: 9, length: 1 },
      'entity begins after the end of the text at UTF-16 offset 9',
    ],
    [
      { type: 'bold', offset: 0, length: 9 },
      'entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9',
    ],
    [{ type: 'bold', offset: -1, length: 1 }, 'receive an entity with incorrect offset -1'],
    [{ type: 'bold', offset: 2, length: -1 }, 'receive an entity with incorrect length -1'],
    [
      { type: 'shiny', offset: 0, length: 1 },
      "can't parse MessageEntity: Unsupported type specified",
    ],
    [
      { type: 'text_link', offset: 0, length: 1 },
      'can\'t parse MessageEntity: Can\'t find field "url"',
    ],
    [
      { type: 'text_link', offset: 0, length: 1, url: 'nowhere' },
      "entity URL 'nowhere' is invalid: Wrong HTTP URL",
    ],
    [{ type: 'bold', offset: 0, length: 1, url: 'x' }, 'unknown parameter "entities[0].url"'],
    [
      { type: 'date_time', offset: 0, length: 1, unix_time: 1, date_time_format: 'rD' },
      'invalid date_time_format specified',
    ],
  ])('with the entity %j are refused', async (entity, reason) => {
    const given = { text: 'hello', entities: [entity] };
    expect(await refused('sendMessage', given)).toBe(`400 Bad Request: ${reason}`);
  });

  test('may be HTML', async () => {
    const html = '<b>1 &lt; 2 <i>so</i></b> <a href="https://t.me/x">there</a> <pre>a&#98;</pre>';
    await bot.api.sendMessage(ID, html, { parse_mode: 'HTML' });
    expect(chat.messages().at(-1)).toMatchObject({
      text: '1 < 2 so there ab',
      entities: [
        { type: 'bold', offset: 0, length: 8 },
        { type: 'italic', offset: 6, length: 2 },
        { type: 'text_link', offset: 9, length: 5, url: 'https://t.me/x' },
        { type: 'pre', offset: 15, length: 2 },
      ],
    });
  });

  test('of HTML keep emoji and quotes, and lose links that lead nowhere', async () => {
    const html =
      '<b></b><tg-emoji emoji-id="5">🙂</tg-emoji><blockquote expandable>q</blockquote><a href="x">y</a>';
    await bot.api.sendMessage(ID, html, { parse_mode: 'HTML' });
    expect(chat.messages().at(-1)).toMatchObject({
      text: '🙂qy',
      entities: [
        { type: 'custom_emoji', offset: 0, length: 2, custom_emoji_id: '5' },
        { type: 'expandable_blockquote', offset: 2, length: 1 },
      ],
    });
  });

  test.each([
    [
      '<tg-emoji emoji-id="x">🙂</tg-emoji>',
      "can't parse entities: Invalid custom emoji identifier specified",
    ],
    ['<b>open', 'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'],
    [
      '<script>x</script>',
      'can\'t parse entities: Unsupported start tag "script" at byte offset 0',
    ],
    [
      '<b><i>test</b></i>',
      'can\'t parse entities: Unmatched end tag at byte offset 10, expected "</i>", found "</b>"',
    ],
    ['closed</b>', "can't parse entities: Unexpected end tag at byte offset 6"],
    ['1 < 2', "can't parse entities: Unclosed start tag at byte offset 2"],
  ])('of HTML that is broken are refused: %s', async (text, reason) => {
    const given = { text, parse_mode: 'HTML' };
    expect(await refused('sendMessage', given)).toBe(`400 Bad Request: ${reason}`);
  });

  test('of an unknown parse mode are refused', async () => {
    expect(await refused('sendMessage', { text: 'x', parse_mode: 'RTF' })).toBe(
      '400 Bad Request: unsupported parse_mode',
    );
  });
});
