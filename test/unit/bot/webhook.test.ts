import { expect, test } from 'vitest';
import { allowedUpdates, type RosterBot } from '../../../src/bot/bot.ts';
import { setWebhook } from '../../../src/bot/webhook.ts';

test('setWebhook has Telegram deliver up to 20 updates at once, with the secret', async () => {
  const calls: unknown[] = [];
  // Only this method is called.
  const bot = {
    api: { setWebhook: async (...args: readonly unknown[]) => void calls.push(args) },
  } as unknown as RosterBot;
  await setWebhook(bot, 'https://roster.test/hook', 'secret');
  const options = { secret_token: 'secret', allowed_updates: allowedUpdates, max_connections: 20 };
  expect(calls).toEqual([['https://roster.test/hook', options]]);
});
