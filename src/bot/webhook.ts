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

/** The id of the person who caused an update; undefined for kinds that the bot does not handle. */
export function senderOf(update: object): bigint | undefined {
  for (const kind of allowedUpdates) {
    // The webhook checks only that this is an update, so each part may be missing.
    const part = (update as Record<string, { from?: { id?: unknown } } | undefined>)[kind];
    if (Number.isSafeInteger(part?.from?.id)) return BigInt(Number(part?.from?.id));
  }
  return undefined;
}
