import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { webhookCallback, type Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BotApi } from '../../../../sandbox/bot-api/server.ts';
import { alice, bob, rawCall, refusalOf, startWorld } from './bot-api-world.ts';
import { eventually } from '../../../support/eventually.ts';

let api: BotApi;
let bot: Bot;
let servers: Server[] = [];

beforeEach(async () => {
  ({ api, bot } = await startWorld());
});

afterEach(async () => {
  await api[Symbol.asyncDispose]();
  for (const server of servers) server.close();
  servers = [];
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
}

interface Delivery {
  readonly update: Update;
  readonly secret: string | string[] | undefined;
}

/** Answers each delivery with what `status` says of it. */
async function receiver(
  received: Delivery[],
  status: (delivery: Delivery) => Promise<number> | number = () => 200,
): Promise<string> {
  return listen(
    createServer((request, response) => {
      void json(request).then(async (body) => {
        const secret = request.headers['x-telegram-bot-api-secret-token'];
        const delivery = { update: body as Update, secret };
        received.push(delivery);
        response.writeHead(await status(delivery)).end();
      });
    }),
  );
}

function texts(received: readonly Delivery[]): readonly (string | undefined)[] {
  return received.map(({ update }) => update.message?.text);
}

test('a grammY webhook with its secret talks to a person', async () => {
  bot.on('message:text', (ctx) => ctx.reply(`you said ${ctx.message.text}`));
  const callback = webhookCallback(bot, 'http', { secretToken: 's-1' });
  const url = await listen(createServer((request, response) => void callback(request, response)));
  await bot.api.setWebhook(url, { secret_token: 's-1' });
  const chat = api.chat(alice.id);
  chat.say('hi');
  await eventually('the bot has answered', () => chat.messages().at(-1)?.text, 'you said hi');
  await eventually('every update is delivered', () => api.pendingUpdates(), []);
});

test('updates that waited are delivered with the secret, in order', async () => {
  const received: Delivery[] = [];
  for (const text of ['one', 'two', 'three']) api.chat(alice.id).say(text);
  await bot.api.setWebhook(await receiver(received), { secret_token: 'abc' });
  await eventually('the three updates are delivered in order', () => texts(received), [
    'one',
    'two',
    'three',
  ]);
  expect(received.map(({ secret }) => secret)).toEqual(['abc', 'abc', 'abc']);
});

test('an update that is refused is sent again before the next one of the chat', async () => {
  const received: Delivery[] = [];
  const url = await receiver(received, () => (received.length === 1 ? 500 : 200));
  await bot.api.setWebhook(url);
  api.chat(alice.id).say('one');
  api.chat(alice.id).say('two');
  await eventually('the refused update is delivered again', () => texts(received), [
    'one',
    'one',
    'two',
  ]);
  await eventually('every update is delivered', () => api.pendingUpdates(), []);
  expect((await bot.api.getWebhookInfo()).last_error_message).toContain('500');
});

test('a chat that is stuck does not hold up another', async () => {
  const received: Delivery[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const url = await receiver(received, async ({ update }) => {
    if (update.message?.from.id === Number(alice.id)) await promise;
    return 200;
  });
  await bot.api.setWebhook(url);
  api.chat(alice.id).say('stuck');
  api.chat(alice.id).say('behind');
  api.chat(bob.id).say('free');
  await eventually(
    'the updates of both people are delivered',
    () => new Set(texts(received)),
    new Set(['free', 'stuck']),
  );
  resolve();
  await eventually('the update behind is delivered', () =>
    expect(texts(received)).toContain('behind'),
  );
});

test('only as many deliveries at once as the bot asked for', async () => {
  const received: Delivery[] = [];
  const { promise, resolve } = Promise.withResolvers<number>();
  const url = await receiver(received, () => promise);
  await bot.api.setWebhook(url, { max_connections: 1 });
  api.chat(alice.id).say('first');
  api.chat(bob.id).say('second');
  await eventually('the first update is delivered', () => texts(received), ['first']);
  await bot.api.getMe();
  expect(texts(received)).toEqual(['first']);
  resolve(200);
  await eventually('the second update is delivered', () => texts(received), ['first', 'second']);
});

test('a webhook that is removed is not tried again, and polling goes on', async () => {
  const received: Delivery[] = [];
  await bot.api.setWebhook(await receiver(received, () => 500));
  api.chat(alice.id).say('one');
  await eventually('the update is delivered again', () =>
    expect(received.length).toBeGreaterThan(1),
  );
  await bot.api.deleteWebhook();
  const tried = received.length;
  const [update] = await bot.api.getUpdates();
  expect(update?.message?.text).toBe('one');
  expect(received).toHaveLength(tried);
});

test('a server that is down delivers nothing until it is up', async () => {
  const received: Delivery[] = [];
  await bot.api.setWebhook(await receiver(received));
  api.setDown(true);
  api.chat(alice.id).say('waits');
  expect(api.pendingUpdates()).toHaveLength(1);
  api.setDown(false);
  await eventually('the waiting update is delivered', () => texts(received), ['waits']);
});

test('an answer may hold a call', async () => {
  const url = await listen(
    createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ method: 'sendMessage', chat_id: 7001, text: 'in the answer' }));
    }),
  );
  await bot.api.setWebhook(url);
  const chat = api.chat(alice.id);
  chat.say('hi');
  await eventually(
    'the answer to the webhook is in the chat',
    () => chat.messages().at(-1)?.text,
    'in the answer',
  );
});

test('polling and a webhook exclude each other', async () => {
  const waiting = bot.api.getUpdates({ timeout: 50 });
  const ended = expect(waiting).rejects.toMatchObject({ error_code: 409 });
  await eventually('the call has arrived', () => expect(api.calls).toHaveLength(1));
  await bot.api.setWebhook(await receiver([]), { allowed_updates: ['message'] });
  await ended;
  await expect(bot.api.getUpdates()).rejects.toMatchObject({
    description:
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  });
  expect(await bot.api.getWebhookInfo()).toMatchObject({
    pending_update_count: 0,
    max_connections: 40,
    allowed_updates: ['message'],
  });
  await bot.api.deleteWebhook();
  expect((await bot.api.getWebhookInfo()).url).toBe('');
  expect(await bot.api.getUpdates()).toEqual([]);
});

test('pending updates are dropped on request', async () => {
  api.chat(alice.id).say('old');
  await bot.api.deleteWebhook({ drop_pending_updates: true });
  expect(await bot.api.getUpdates()).toEqual([]);
});

test.each([
  [{ url: 'nonsense' }, 'bad webhook: invalid webhook URL specified'],
  [{ url: 'http://bot.example/' }, 'bad webhook: An HTTPS URL must be provided for webhook'],
  [
    { url: 'https://bot.example:8080/' },
    'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
  ],
  [{ url: 'https://bot/' }, 'bad webhook: Failed to resolve host: Name or service not known'],
  [
    { url: 'https://bot.example/', secret_token: 'no spaces' },
    'secret token contains unallowed characters',
  ],
  [
    { url: 'https://bot.example/', secret_token: 'x'.repeat(257) },
    'secret token must have 1 to 256 characters',
  ],
])('setWebhook %j is refused', async (given, reason) => {
  expect(await refusalOf(rawCall(api, 'setWebhook', given))).toBe(`400 Bad Request: ${reason}`);
});
