import type { MiddlewareFn } from 'grammy';
import { withNotice } from '../kit/blocks.ts';
import type { BotContext } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';

/** What a login code looks like however it is disguised: 5 or 6 digits. */
const loginCode = /^(?:\D{0,3}\d){5,6}\D{0,3}$/;

/**
 * Takes away codes and passwords that are typed into the chat while the person pairs. Comes before
 * everything that reads texts: nothing else may see them.
 */
export function typedSecrets(bot: BotContext): MiddlewareFn<PersonContext> {
  const { roster, replies, pairings } = bot;
  return async (ctx, next) => {
    const text = ctx.message?.text;
    const asked = pairings.asks(ctx.personId);
    if (text === undefined || !asked || text.startsWith('/')) return next();
    const isCode = loginCode.test(text);
    if (!isCode && asked.for !== 'password') return next();
    // Whoever paired meanwhile, at the page of another process perhaps, is asked for nothing more.
    const accounts = await roster.accounts.list(ctx.personId);
    if (accounts.some(({ pairedAt, signedIn }) => signedIn && pairedAt > asked.since)) {
      return next();
    }
    // A password left in the chat could be read by whoever holds the phone later.
    await ctx.deleteMessage().catch(() => undefined);
    const why = say(isCode ? 'code-in-chat' : 'password-in-chat');
    await replies.answer(ctx, withNotice(why, await pairings.pageLink(ctx.personId)));
  };
}
