import { HttpError, InputFile, type Bot } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, rawCall, refusalOf, startWorld, TOKEN } from './bot-api-world.ts';
import { eventually } from '../../../support/eventually.ts';

const ID = Number(alice.id);
let api: BotApi;
let bot: Bot;

beforeEach(async () => {
  ({ api, bot } = await startWorld());
  api.chat(alice.id).start();
});

afterEach(() => api[Symbol.asyncDispose]());

function texts(): readonly (string | undefined)[] {
  return api
    .chat(alice.id)
    .messages()
    .filter(({ from }) => from === 'bot')
    .map(({ text }) => text);
}

describe('addresses', () => {
  test('a wrong token is unauthorized', async () => {
    const response = await fetch(`${api.root}/bot1:wrong/getMe`);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      ok: false,
      error_code: 401,
      description: 'Unauthorized',
    });
  });

  test('an unknown method and an unknown address are not found', async () => {
    expect(await refusalOf(rawCall(api, 'sendMesage', {}))).toBe('404 Not Found: method not found');
    expect((await fetch(`${api.root}/metrics`)).status).toBe(404);
    expect((await fetch(`${api.root}/file/bot${TOKEN}/documents/none`)).status).toBe(404);
  });

  test('methods are case-insensitive and recorded under their own name', async () => {
    expect(await rawCall(api, 'GETME', {})).toMatchObject({ ok: true, result: { is_bot: true } });
    expect(api.calls).toEqual([{ method: 'getMe' }]);
  });
});

describe('parameters', () => {
  test('come in the address, in a form, in JSON and in parts', async () => {
    const address = `${api.root}/bot${TOKEN}/sendMessage`;
    await fetch(`${address}?chat_id=${ID}&text=query`);
    const fields = { chat_id: String(ID), text: 'form', disable_notification: 'True' };
    await fetch(address, { method: 'POST', body: new URLSearchParams(fields) });
    await rawCall(api, 'sendMessage', { chat_id: ID, text: 'json' });
    const parts = new FormData();
    parts.set('chat_id', String(ID));
    parts.set('text', 'parts');
    parts.set('protect_content', 'False');
    parts.set('entities', JSON.stringify([{ type: 'bold', offset: 0, length: 5 }]));
    await fetch(address, { method: 'POST', body: parts });
    expect(texts()).toEqual(['query', 'form', 'json', 'parts']);
    expect(api.chat(alice.id).messages().at(-1)?.entities).toEqual([
      { type: 'bold', offset: 0, length: 5 },
    ]);
  });

  test.each([
    [{ chat_id: ID, text: 'a', parsemode: 'HTML' }, 'unknown parameter "parsemode"'],
    [
      { chat_id: ID, text: 'a', reply_parameters: { message: 1 } },
      'unknown parameter "reply_parameters.message"',
    ],
    [{ chat_id: ID, text: 5 }, 'field "text" must be of type String'],
    [
      { chat_id: ID, text: 'a', disable_notification: 'perhaps' },
      "can't parse disable_notification JSON object",
    ],
    [
      { chat_id: ID, text: 'a', link_preview_options: { is_disabled: 'yes' } },
      'field "is_disabled" must be of type Boolean',
    ],
    [{ text: 'a' }, 'chat_id is empty'],
    [{ chat_id: '', text: 'a' }, 'chat_id is empty'],
    [{ chat_id: ID }, 'message text is empty'],
    [{ chat_id: ID, text: 'a', message_thread_id: 1 }, 'message thread not found'],
    [{ chat_id: ID, text: 'a', business_connection_id: 'x' }, 'business connection not found'],
    [{ chat_id: ID, text: 'a', message_effect_id: '1' }, 'EFFECT_ID_INVALID'],
    [{ chat_id: ID, text: 'a', allow_paid_broadcast: true }, 'FLOODSKIP_NOT_ALLOWED'],
  ])('%j is refused', async (given, reason) => {
    expect(await refusalOf(rawCall(api, 'sendMessage', given))).toBe(`400 Bad Request: ${reason}`);
    expect(texts()).toEqual([]);
  });

  test('a body that is not JSON is refused', async () => {
    const response = await fetch(`${api.root}/bot${TOKEN}/getMe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(await response.json()).toMatchObject({
      description: "Bad Request: can't parse JSON object",
    });
  });

  test('a body may be left out', async () => {
    const response = await fetch(`${api.root}/bot${TOKEN}/getMe`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(200);
  });

  test.each([
    ['multipart/form-data', 'x', 'boundary not found in the Content-Type header'],
    ['multipart/form-data; boundary=b', '--b\r\nx\r\n--b--', 'a part of the form has no headers'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-type:text/plain\r\n\r\nx\r\n--b--',
      'a part of the form has no name',
    ],
  ])('a broken form of parts is refused: %s %j', async (type, body, reason) => {
    const response = await fetch(`${api.root}/bot${TOKEN}/getMe`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(await response.json()).toMatchObject({ description: `Bad Request: ${reason}` });
  });

  test('more than 50 MB are refused', async () => {
    const tooMuch = new InputFile(Buffer.alloc(50 * 1024 * 1024 + 1), 'big.bin');
    await expect(bot.api.sendDocument(ID, tooMuch)).rejects.toMatchObject({
      error_code: 413,
      description: 'Request Entity Too Large',
    });
  });
});

describe('faults', () => {
  test('an error is answered as Telegram would, and the call is not made', async () => {
    const error = { code: 429, description: 'Too Many Requests: retry after 7', retryAfter: 7 };
    api.faults.add('sendMessage', { kind: 'error', error });
    await expect(bot.api.sendMessage(ID, 'first')).rejects.toMatchObject({
      error_code: 429,
      parameters: { retry_after: 7 },
    });
    await bot.api.sendMessage(ID, 'second');
    expect(texts()).toEqual(['second']);
  });

  test('a connection is cut before the call or after it', async () => {
    api.faults.add('sendMessage', { kind: 'drop', when: 'before' });
    api.faults.add('sendMessage', { kind: 'drop', when: 'after' });
    await expect(bot.api.sendMessage(ID, 'lost')).rejects.toThrow(HttpError);
    await expect(bot.api.sendMessage(ID, 'made, but who knows')).rejects.toThrow(HttpError);
    expect(texts()).toEqual(['made, but who knows']);
  });

  test('a call is never answered', async () => {
    api.faults.add('sendMessage', { kind: 'silence' });
    const hangUp = new AbortController();
    const address = `${api.root}/bot${TOKEN}/sendMessage?chat_id=${ID}&text=lost`;
    const call = expect(fetch(address, { signal: hangUp.signal })).rejects.toThrow('aborted');
    await eventually('the message has arrived', () =>
      expect(api.calls).toContainEqual({ method: 'sendMessage' }),
    );
    hangUp.abort();
    await call;
    expect(texts()).toEqual([]);
  });

  test('a call is processed late', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    api.faults.add('sendMessage', { kind: 'delay', until: promise });
    const sent = bot.api.sendMessage(ID, 'late');
    await eventually('the message has arrived', () =>
      expect(api.calls).toContainEqual({ method: 'sendMessage' }),
    );
    expect(texts()).toEqual([]);
    resolve();
    await sent;
    expect(texts()).toEqual(['late']);
  });

  test('a server that is down takes no connection, and works again when up', async () => {
    api.setDown(true);
    await expect(bot.api.getMe()).rejects.toThrow(HttpError);
    api.setDown(false);
    expect((await bot.api.getMe()).username).toBe('roster_bot');
  });
});
