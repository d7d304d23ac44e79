import { Api } from 'grammy';
import { expect, test } from 'vitest';
import { heading, message } from '../../../../src/bot/kit/blocks.ts';
import type { PersonContext } from '../../../../src/bot/kit/person-context.ts';
import { createReplies } from '../../../../src/bot/kit/reply.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { createLog } from '../../../../src/runtime/log.ts';
import { fewLocales } from '../../../support/locales.ts';

const texts = {
  en: 'nothing-changed = Unchanged\nbutton-home = Home\nscreen-cut = Cut\n',
  de: 'nothing-changed = Unverändert\n',
};

function setUp() {
  const sent: string[] = [];
  const failures = new Map<string, { error_code: number; description: string }>();
  const api = new Api('1:token');
  api.config.use((_call, method, payload) => {
    sent.push(`${method} ${JSON.stringify(payload)}`);
    const failure = failures.get(method);
    if (failure) return Promise.resolve({ ok: false, ...failure } as never);
    // Replies read no more of the answer than this.
    return Promise.resolve({ ok: true, result: { message_id: 7 } as never });
  });
  const locales = fewLocales(texts);
  const reader = (id: bigint) =>
    Promise.resolve({ locale: locales.find(id === 2n ? 'de' : 'en'), plainTables: id === 3n });
  const buttons = {
    keep: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    find: () => Promise.resolve([]),
    read: () => Promise.resolve(undefined),
  };
  const logged: object[] = [];
  const error = (fields: object): void => void logged.push(fields);
  const replies = createReplies(
    api,
    { ...createLog('silent'), error },
    {
      readerOf: reader,
      isNight: (id) => Promise.resolve(id === 4n),
      storedButtons: buttons,
    },
  );
  return { replies, locales, sent, failures, logged };
}

test('a message is in the language of the update, otherwise in that of the person', async () => {
  const { replies, locales, sent } = setUp();
  const screen = message(say('nothing-changed'));
  await replies.send({ personId: 1n }, screen);
  await replies.send({ personId: 1n, locale: locales.find('de') }, screen);
  await replies.send({ personId: 2n }, screen);
  expect(sent.map((call) => /"text":"(\w+|Unverändert)"/.exec(call)?.[1])).toEqual([
    'Unchanged',
    'Unverändert',
    'Unverändert',
  ]);
});

test('a person who chose plain tables gets no rich messages', async () => {
  const { replies, sent } = setUp();
  const screen = [heading(say('nothing-changed'))];
  await replies.send({ personId: 1n }, screen);
  await replies.send({ personId: 3n }, screen);
  expect(sent.map((call) => call.split(' ')[0])).toEqual(['sendRichMessage', 'sendMessage']);
});

test('the answer to a button is a new message while Telegram limits edits, and other edits fail', async () => {
  const { replies, sent, failures } = setUp();
  const screen = message(say('nothing-changed'));
  failures.set('editMessageText', {
    error_code: 429,
    description: 'Too Many Requests: retry after 600',
  });
  const pressed = { message_id: 5, date: 1 };
  const ctx = { personId: 1n, callbackQuery: { message: pressed } } as unknown as PersonContext;
  expect(await replies.show(ctx, screen)).toMatchObject({ messageId: 7 });
  expect(sent.map((call) => call.split(' ')[0])).toEqual(['editMessageText', 'sendMessage']);
  await expect(replies.edit({ personId: 1n }, 5, screen)).rejects.toThrow('Too Many Requests');
});

test('news makes no sound in the night of a person, what they asked for does', async () => {
  const { replies, sent } = setUp();
  const screen = message(say('nothing-changed'));
  await replies.sendNews({ personId: 4n }, screen);
  await replies.send({ personId: 4n }, screen);
  await replies.sendNews({ personId: 1n }, screen);
  const silent = sent.map((call) => call.includes('"disable_notification":true'));
  expect(silent).toEqual([true, false, false]);
});

test.each([
  [4096, []],
  [4097, [{ leftOut: expect.any(Number) }]],
])('a screen of %i characters is logged if that is too long', async (length, expected) => {
  const { replies, logged } = setUp();
  await replies.send({ personId: 1n }, message('x'.repeat(length)));
  expect(logged).toEqual(expected);
});
