import type { Bot } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PersonChat } from '../../../../sandbox/bot-api/person-chat.ts';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, rawCall, refusalOf, startWorld } from './bot-api-world.ts';

const ID = Number(alice.id);
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

function sent(markup: unknown): Promise<string> {
  const given = { chat_id: ID, text: 'x', reply_markup: markup };
  return refusalOf(rawCall(api, 'sendMessage', given));
}

const wrongUrl = (url: string): string =>
  `inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`;
const NO_ACTION =
  "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard";

describe('inline keyboards', () => {
  test.each([
    [{ text: 'A', callback_data: 'x'.repeat(65) }, 'BUTTON_DATA_INVALID'],
    [{ text: 'A', callback_data: 'я'.repeat(33) }, 'BUTTON_DATA_INVALID'],
    [{ text: 'A', callback_data: '' }, NO_ACTION],
    [{ text: 'A' }, NO_ACTION],
    [
      { text: 'A', callback_data: 'a', url: 'https://t.me' },
      "can't parse inline keyboard button: exactly one type of button must be specified",
    ],
    [{ callback_data: 'a' }, 'can\'t parse inline keyboard button: Can\'t find field "text"'],
    [{ text: '', callback_data: 'a' }, 'inline keyboard button text must be non-empty'],
    [
      { text: 'A', callback_data: 'a', style: 'link' },
      'can\'t parse inline keyboard button: Field "style" must be one of danger, success, primary',
    ],
    [
      { text: 'A', callback_data: 'a', color: 'red' },
      'unknown parameter "reply_markup.inline_keyboard[0][0].color"',
    ],
    [{ text: 'A', copy_text: { text: '' } }, 'BUTTON_COPY_TEXT_INVALID'],
    [{ text: 'A', copy_text: { text: 'x'.repeat(257) } }, 'BUTTON_COPY_TEXT_INVALID'],
    [{ text: 'A', url: 'http://localhost:8080/' }, wrongUrl('http://localhost:8080/')],
    [{ text: 'A', url: 'http://127.0.0.1:8080/pair' }, wrongUrl('http://127.0.0.1:8080/pair')],
    [{ text: 'A', url: 'http://server/pair' }, wrongUrl('http://server/pair')],
    [{ text: 'A', url: 'server' }, wrongUrl('server')],
    [{ text: 'A', url: 'https://a b.example' }, wrongUrl('https://a b.example')],
    [{ text: 'A', url: '' }, "inline keyboard button URL '' is invalid: URL host is empty"],
    [{ text: 'A', url: 'http://[::1]/' }, wrongUrl('http://[::1]/')],
    [{ text: 'A', url: 'http://pair.localhost/' }, wrongUrl('http://pair.localhost/')],
    [
      { text: 'A', url: 'ftp://example.com' },
      "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
    ],
    [
      { text: 'A', url: 'tg://resolve:80?domain=x' },
      "inline keyboard button URL 'tg://resolve:80?domain=x' is invalid: Wrong tg URL",
    ],
    [
      { text: 'A', web_app: { url: 'http://example.com' } },
      "inline keyboard button Web App URL 'http://example.com' is invalid: Only HTTPS links are allowed",
    ],
    [{ text: 'A', pay: true }, 'BUTTON_TYPE_INVALID'],
    [{ text: 'A', login_url: { url: 'https://example.com' } }, 'BOT_DOMAIN_INVALID'],
  ])('with the button %j are refused', async (button, reason) => {
    expect(await sent({ inline_keyboard: [[button]] })).toBe(`400 Bad Request: ${reason}`);
  });

  test('take every kind of button, with links completed', async () => {
    const row = [
      { text: 'A', callback_data: 'x'.repeat(64), style: 'danger' as const },
      { text: 'B', url: 'example.com/Path?q=1' },
      { text: 'C', url: 'TG://user?id=5' },
      { text: 'D', copy_text: { text: 'x'.repeat(256) } },
      { text: 'E', switch_inline_query_current_chat: '' },
      { text: 'F', disabled: {} },
    ];
    await bot.api.sendMessage(ID, 'x', { reply_markup: { inline_keyboard: [row, []] } });
    const [shown, ...others] = chat.messages().at(-1)?.inlineKeyboard ?? [];
    expect(others).toEqual([]);
    expect(shown).toMatchObject([
      { style: 'danger' },
      { url: 'http://example.com/Path?q=1' },
      { url: 'tg://user?id=5' },
      {},
      {},
      { disabled: {} },
    ]);
  });

  test('have at most 8 buttons in a row and 100 in all', async () => {
    const button = { text: 'A', callback_data: 'a' };
    const rows = (count: number, width: number): unknown =>
      Array.from({ length: count }, () => Array.from({ length: width }, () => button));
    expect(await sent({ inline_keyboard: rows(1, 9) })).toBe(
      '400 Bad Request: REPLY_MARKUP_TOO_LONG',
    );
    expect(await sent({ inline_keyboard: rows(101, 1) })).toBe(
      '400 Bad Request: REPLY_MARKUP_TOO_LONG',
    );
    const allowed = { chat_id: ID, text: 'x', reply_markup: { inline_keyboard: rows(50, 2) } };
    expect(await rawCall(api, 'sendMessage', allowed)).toMatchObject({ ok: true });
  });

  test.each([
    [{ inline_keyboard: 'bad' }, 'field "inline_keyboard" must be of type Array'],
    [{}, 'object expected as reply markup'],
    [{ remove_keyboard: 'yes' }, 'field "remove_keyboard" must be of type Boolean'],
    [{ remove_keyboard: false }, 'field "remove_keyboard" must be True'],
    [{ keyboard: [['A']], resize: true }, 'unknown parameter "reply_markup.resize"'],
    [
      { keyboard: [[{ text: 'A', request_users: { request_id: 1, max_quantity: 11 } }]] },
      'BUTTON_QUANTITY_MAX_INVALID',
    ],
    [{ keyboard: [[{ text: '' }]] }, 'keyboard button text must be non-empty'],
    [
      { keyboard: [[{ text: 'A', request_contact: true, request_users: { request_id: 1 } }]] },
      "can't parse keyboard button: at most one type of button must be specified",
    ],
    [
      { keyboard: [[{ text: 'A', request_location: true }]] },
      'this kind of keyboard button is not simulated',
    ],
    [
      { keyboard: [[{ text: 'A', request_users: {} }]] },
      'can\'t parse keyboard button: Can\'t find field "request_id"',
    ],
    [
      { force_reply: true, input_field_placeholder: 'x'.repeat(65) },
      'input_field_placeholder must have 1 to 64 characters',
    ],
  ])('the markup %j is refused', async (markup, reason) => {
    expect(await sent(markup)).toBe(`400 Bad Request: ${reason}`);
  });
});

describe('pressed buttons', () => {
  const TOO_OLD =
    '400 Bad Request: query is too old and response timeout expired or query ID is invalid';

  async function pressed(): Promise<{ id: string; answered: ReturnType<PersonChat['press']> }> {
    const { message_id: id } = await bot.api.sendMessage(ID, 'x', {
      reply_markup: { inline_keyboard: [[{ text: 'A', callback_data: 'a' }]] },
    });
    const answered = chat.press(id, 'a');
    const update = api.pendingUpdates().at(-1);
    expect(update?.callback_query?.message?.reply_markup?.inline_keyboard).toHaveLength(1);
    return { id: update?.callback_query?.id ?? '', answered };
  }

  test('are answered once', async () => {
    const { id, answered } = await pressed();
    await bot.api.answerCallbackQuery(id);
    expect(await answered).toEqual({ text: undefined, alert: false, url: undefined });
    const again = rawCall(api, 'answerCallbackQuery', { callback_query_id: id });
    expect(await refusalOf(again)).toBe(TOO_OLD);
  });

  test('are answered in time or not at all', async () => {
    const { id, answered } = await pressed();
    const late = expect(answered).rejects.toThrow('too late');
    advance(15_001);
    expect(await refusalOf(rawCall(api, 'answerCallbackQuery', { callback_query_id: id }))).toBe(
      TOO_OLD,
    );
    await late;
  });

  test('open only links to the bot itself, and say 200 characters at most', async () => {
    const { id, answered } = await pressed();
    const answer = (given: object): Promise<string> =>
      refusalOf(rawCall(api, 'answerCallbackQuery', { callback_query_id: id, ...given }));
    expect(await answer({ url: 'https://example.com' })).toBe('400 Bad Request: URL_INVALID');
    expect(await answer({ text: 'x'.repeat(201) })).toBe('400 Bad Request: MESSAGE_TOO_LONG');
    await bot.api.answerCallbackQuery(id, { url: 't.me/roster_bot?start=x' });
    expect((await answered).url).toBe('t.me/roster_bot?start=x');
  });

  test('must be on the message, unless a forged app sends something else', async () => {
    const { message_id: id } = await bot.api.sendMessage(ID, 'x');
    await expect(chat.press(id, 'a')).rejects.toThrow('has no button');
    await expect(chat.press(999, 'a')).rejects.toThrow('no message');
    const answered = chat.press(id, 'forged', 'forged');
    const query = api.pendingUpdates().at(-1)?.callback_query;
    expect(query?.data).toBe('forged');
    await bot.api.answerCallbackQuery(query?.id ?? '');
    await answered;
  });
});
