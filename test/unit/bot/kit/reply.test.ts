import { Api } from 'grammy';
import { expect, test } from 'vitest';
import { heading, message } from '../../../../src/bot/kit/blocks.ts';
import { createReplies } from '../../../../src/bot/kit/reply.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import { createLog } from '../../../../src/runtime/log.ts';
import { fewLocales } from '../../../support/locales.ts';

const texts = { en: 'nothing-changed = Unchanged\n', de: 'nothing-changed = Unverändert\n' };

function setUp() {
  const sent: string[] = [];
  const api = new Api('1:token');
  api.config.use((_call, method, payload) => {
    sent.push(`${method} ${JSON.stringify(payload)}`);
    // Replies read no more of the answer than this.
    return Promise.resolve({ ok: true, result: { message_id: 7 } as never });
  });
  const locales = fewLocales(texts);
  const replies = createReplies(api, createLog('silent'), {
    localeOf: (id) => (id === 2n ? locales.find('de') : locales.english),
    plainTables: (id) => Promise.resolve(id === 3n),
  });
  return { replies, locales, sent };
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
