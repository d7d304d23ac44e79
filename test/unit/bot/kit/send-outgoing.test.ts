import { GrammyError, type Api } from 'grammy';
import { describe, expect, test } from 'vitest';
import {
  cannotEdit,
  editOutgoing,
  isLimited,
  isRefusal,
  isUnchanged,
  sendOutgoing,
  unlessBlocked,
  type Outgoing,
} from '../../../../src/bot/kit/send-outgoing.ts';
import type { Log } from '../../../../src/runtime/log.ts';

const keyboard = [[{ text: 'Open', callback_data: 'open' }]];
const plain = { text: 'Hello', entities: [], keyboard, pictures: [] } as unknown as Outgoing;
const rich = { rich: { blocks: [] }, keyboard } as unknown as Outgoing;
const reply_markup = { inline_keyboard: keyboard };
const options = { entities: [], link_preview_options: { is_disabled: true }, reply_markup };

const error = (code: number, description = '') =>
  new GrammyError('failed', { ok: false, error_code: code, description }, 'sendMessage', {});

/** The calls to the Bot API that `work` makes. */
async function callsOf(work: (api: Api) => Promise<unknown>): Promise<unknown[][]> {
  const calls: unknown[][] = [];
  const record =
    (method: string) =>
    async (...args: unknown[]) =>
      void calls.push([method, ...args]);
  const methods = ['sendMessage', 'sendRichMessage', 'sendPhoto', 'editMessageText'];
  await work(Object.fromEntries(methods.map((one) => [one, record(one)])) as unknown as Api);
  return calls;
}

describe('sendOutgoing', () => {
  test('sends a text with its keyboard', async () => {
    expect(await callsOf((api) => sendOutgoing(api, 1, plain))).toEqual([
      ['sendMessage', 1, 'Hello', options],
    ]);
  });

  test('sends pictures before the text, all without a sound, as a reply', async () => {
    const pictured = { ...plain, pictures: [new Uint8Array(1)] } as unknown as Outgoing;
    const calls = await callsOf((api) =>
      sendOutgoing(api, 1, pictured, { replyTo: 0, isSilent: true }),
    );
    const sound = { disable_notification: true };
    const reply_parameters = { message_id: 0, allow_sending_without_reply: true };
    expect(calls).toEqual([
      ['sendPhoto', 1, expect.anything(), sound],
      ['sendMessage', 1, 'Hello', { ...options, ...sound, reply_parameters }],
    ]);
  });

  test('sends a rich message', async () => {
    expect(await callsOf((api) => sendOutgoing(api, 1, rich))).toEqual([
      ['sendRichMessage', 1, { blocks: [] }, { reply_markup }],
    ]);
    expect(await callsOf((api) => sendOutgoing(api, 1, rich, { isSilent: true }))).toEqual([
      ['sendRichMessage', 1, { blocks: [] }, { reply_markup, disable_notification: true }],
    ]);
  });
});

test('editOutgoing edits a text or a rich message', async () => {
  const at = { chat: 1, messageId: 2 };
  expect(await callsOf((api) => editOutgoing(api, at, plain))).toEqual([
    ['editMessageText', 1, 2, 'Hello', options],
  ]);
  expect(await callsOf((api) => editOutgoing(api, at, rich))).toEqual([
    ['editMessageText', 1, 2, { blocks: [] }, { reply_markup }],
  ]);
});

test('unlessBlocked drops a message to a person who blocked the bot', async () => {
  const notes: object[] = [];
  const log = { info: (facts: object) => void notes.push(facts) } as unknown as Log;
  const run = (failure?: Error) =>
    unlessBlocked(log, () => (failure ? Promise.reject(failure) : Promise.resolve('sent')));
  expect(await run()).toBe('sent');
  expect(await run(error(403))).toBeUndefined();
  expect(notes).toEqual([{ method: 'sendMessage' }]);
  await expect(run(error(400))).rejects.toThrow('failed');
  await expect(run(new Error('other'))).rejects.toThrow('other');
});

describe('the answers of the Bot API', () => {
  const unchanged = error(400, 'Bad Request: message is not modified: specified new…');
  const gone = [
    'Bad Request: message to edit not found',
    "Bad Request: message can't be edited",
    'Bad Request: there is no text in the message to edit',
    'Bad Request: MESSAGE_ID_INVALID',
  ].map((description) => error(400, description));

  test('isRefusal is true for 400 and 404 that the message is to blame for', () => {
    expect([error(400), error(404)].map(isRefusal)).toEqual([true, true]);
    const others = [error(403), error(429), unchanged, ...gone, new Error('400')];
    expect(others.filter(isRefusal)).toEqual([]);
  });

  test('isUnchanged and cannotEdit tell by the words', () => {
    expect([unchanged, ...gone, new Error('message is not modified')].filter(isUnchanged)).toEqual([
      unchanged,
    ]);
    expect([unchanged, error(400), ...gone].filter(cannotEdit)).toEqual(gone);
  });

  test('isLimited is true for 429', () => {
    expect([error(429), error(400), new Error('429')].map(isLimited)).toEqual([true, false, false]);
  });
});
