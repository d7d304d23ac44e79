import type { MiddlewareFn } from 'grammy';
import { withNotice } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';

/** A login code has 5 or 6 digits, which people may separate. */
const loginCode = /^(?:\D{0,3}\d){5,6}\D{0,3}$/;

/**
 * Deletes codes and passwords that a person who is pairing types into the chat. Has to run before
 * everything that reads texts, because nothing else may see them.
 */
export function deleteTypedSecrets(bot: BotContext): MiddlewareFn<PersonContext> {
  const { roster, replies, pairings } = bot;
  return async (ctx, next) => {
    const text = ctx.message?.text;
    const asked = pairings.expectedSecret(ctx.personId);
    if (text === undefined || !asked || text.startsWith('/')) return next();
    const isCode = loginCode.test(text);
    if (!isCode && asked.for !== 'password') return next();
    // After the pairing, which may have ended in another process, no secret is expected any more.
    const accounts = await roster.accounts.list(ctx.personId);
    if (accounts.some(({ pairedAt, signedIn }) => signedIn && pairedAt > asked.since)) {
      return next();
    }
    // A password that stays in the chat could be read by other users of the phone.
    await ctx.deleteMessage().catch(() => undefined);
    const why = say(isCode ? 'code-in-chat' : 'password-in-chat');
    await replies.answer(ctx, withNotice(why, await pairings.pageLink(ctx.personId)));
  };
}
