import { allowedUpdates, type RosterBot } from './bot.ts';

/** How many updates Telegram may deliver at the same time. */
const connections = 20;

/** Has Telegram deliver updates to `url`, with `secret` in a header. Harmless to repeat. */
export async function deliverTo(bot: RosterBot, url: string, secret: string): Promise<void> {
  await bot.api.setWebhook(url, {
    secret_token: secret,
    allowed_updates: allowedUpdates,
    max_connections: connections,
  });
}

/** Whose update this is; undefined for kinds there is no answer to. */
export function senderOf(update: object): bigint | undefined {
  for (const kind of allowedUpdates) {
    // Our own webhook checks nothing but that this is an update: each part may be missing.
    const part = (update as Record<string, { from?: { id?: unknown } } | undefined>)[kind];
    if (Number.isSafeInteger(part?.from?.id)) return BigInt(Number(part?.from?.id));
  }
  return undefined;
}
