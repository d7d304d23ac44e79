import { GrammyError, type Api } from 'grammy';
import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { readPersonUpdate } from '../../../src/bot/person-update.ts';
import { loadLocales } from '../../../src/bot/kit/locale.ts';
import { createRefusals } from '../../../src/bot/strangers.ts';
import { ManualClock } from '../../support/manual-clock.ts';

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const start = new Date('2026-11-22T14:00:00Z');

function open(answer: () => Promise<unknown> = () => Promise.resolve(true)) {
  const clock = new ManualClock(start);
  const sent: string[] = [];
  const api = {
    sendMessage: (id: number, text: string) => {
      sent.push(`${id}: ${text.slice(0, 30)}`);
      return answer();
    },
    answerCallbackQuery: (id: string, { show_alert }: { show_alert: boolean }) => {
      sent.push(`query ${id} ${show_alert}`);
      return answer();
    },
    answerInlineQuery: (
      id: string,
      results: readonly unknown[],
      { button }: { button: object },
    ) => {
      sent.push(`inline ${id} ${results.length} ${Object.keys(button).join()}`);
      return answer();
    },
  } as unknown as Api;
  const refuse = createRefusals(api, { locales: loadLocales(), clock, log });
  const write = (id: number, text = 'hello'): void =>
    refuse({ message: { from: { id }, text } } as unknown as Update);
  return { clock, sent, refuse, write };
}

test('a stranger gets one sentence, and another one for a link', () => {
  const { sent, write, refuse } = open();
  write(1);
  write(1, '/start invite-abc');
  refuse({ callback_query: { id: 'q', from: { id: 1 } } } as unknown as Update);
  refuse({ inline_query: { id: 'i', from: { id: 1 } } } as unknown as Update);
  refuse({} as Update);
  expect(sent).toEqual([
    '1: This bot is private: ask the p',
    '1: This link was used already or ',
    'query q true',
    'inline i 0 text,start_parameter',
  ]);
});

test('one stranger gets ten answers a minute, all together thirty', () => {
  const { clock, sent, write } = open();
  for (let times = 0; times < 11; times += 1) write(1);
  expect(sent).toHaveLength(10);
  for (let id = 2; id < 30; id += 1) write(id);
  expect(sent).toHaveLength(30);
  clock.jump(59_999);
  write(40);
  expect(sent).toHaveLength(30);
  clock.jump(1);
  write(1);
  expect(sent).toHaveLength(31);
});

test('nobody is answered while Telegram asks to wait', async () => {
  const error = new GrammyError(
    'Too many',
    { ok: false, error_code: 429, description: '', parameters: { retry_after: 5 } },
    'sendMessage',
    {},
  );
  const { clock, sent, write } = open(() => Promise.reject(error));
  write(1);
  await Promise.resolve();
  await Promise.resolve();
  clock.jump(4_999);
  write(1);
  expect(sent).toHaveLength(1);
  clock.jump(1);
  write(1);
  expect(sent).toHaveLength(2);
});

const message = { from: { id: 7 }, chat: { type: 'private' }, text: 'hello' };

test('an update of a person in a private chat is read', () => {
  const content = { update_id: 0, message };
  expect(readPersonUpdate(content)).toEqual({ id: 0, personId: 7n, token: undefined, content });
  const link = { update_id: 1, message: { ...message, text: '/start claim-abc_-1' } };
  expect(readPersonUpdate(link)?.token).toBe('abc_-1');
  const inline = {
    update_id: 3,
    inline_query: { from: { id: 7 }, chat_type: 'group', query: 'zo' },
  };
  expect(readPersonUpdate(inline)).toMatchObject({ id: 3, personId: 7n });
  const press = { update_id: 2, callback_query: { from: { id: 7 }, message } };
  expect(readPersonUpdate(press)).toMatchObject({ id: 2, personId: 7n });
});

test.each([
  [{ message }],
  [{ update_id: '1', message }],
  [{ update_id: -1, message }],
  [{ update_id: 0.5, message }],
  [{ update_id: 1 }],
  [{ update_id: 1, edited_message: message }],
  [{ update_id: 1, message: { ...message, from: undefined } }],
  [{ update_id: 1, message: { ...message, from: { id: 0 } } }],
  [{ update_id: 1, message: { ...message, from: { id: '7' } } }],
  [{ update_id: 1, message: { ...message, from: { id: 2 ** 60 } } }],
  [{ update_id: 1, message: { ...message, from: { id: 7, is_bot: true } } }],
  [{ update_id: 1, message: { ...message, chat: { type: 'group' } } }],
  [{ update_id: 1, message: { from: { id: 7 } } }],
])('the bot does not handle %j', (update) => {
  expect(readPersonUpdate(update)).toBeUndefined();
});
