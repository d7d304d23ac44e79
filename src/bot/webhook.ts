import { allowedUpdates, type RosterBot } from './bot.ts';

/** Updates that Telegram may deliver at the same time. */
const maxConnections = 20;

/** Makes Telegram deliver updates to `url`, with `secret` in a header. Idempotent. */
export async function setWebhook(bot: RosterBot, url: string, secret: string): Promise<void> {
  await bot.api.setWebhook(url, {
    secret_token: secret,
    allowed_updates: allowedUpdates,
    max_connections: maxConnections,
  });
}
