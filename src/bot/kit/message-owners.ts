import type { Screen } from './blocks.ts';
import type { BotContext } from './bot-context.ts';

/** What sending to the owners needs of the bot. */
export interface OwnerServices {
  readonly roster: { readonly access: Pick<BotContext['roster']['access'], 'ownerIds'> };
  readonly replies: Pick<BotContext['replies'], 'sendNews'>;
}

/** Sends a message to each owner. Rejects if that reached none of them. */
export async function messageOwners(
  { roster, replies }: OwnerServices,
  screen: Screen,
): Promise<void> {
  const owners = await roster.access.ownerIds();
  const sent = await Promise.allSettled(
    owners.map((personId) => replies.sendNews({ personId }, screen)),
  );
  // Without a message, the owner has blocked the bot.
  if (sent.some((one) => one.status === 'fulfilled' && one.value !== undefined)) return;
  const failed = sent.find((one) => one.status === 'rejected');
  throw failed ? failed.reason : new Error('No owner can be reached');
}
