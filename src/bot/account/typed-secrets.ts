import type { MiddlewareFn } from 'grammy';
import { withNotice } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';

/** A login code has 5 or 6 digits, which people may separate. */
const loginCode = /^(?:\D{0,3}\d){5,6}\D{0,3}$/;

/**
 * Deletes what may be a secret: every code, and every text while a password is asked for. Has to run before
 * everything that reads texts, because nothing else may see them.
 */
export function deleteTypedSecrets(bot: BotContext): MiddlewareFn<PersonContext> {
  return (ctx, next) => {
    const text = plainText(ctx);
    if (text === undefined) return next();
    if (loginCode.test(text)) return deleteText(bot, ctx, 'code-in-chat');
    if (ctx.expectedSecret === 'password') return deleteText(bot, ctx, 'password-in-chat');
    return next();
  };
}

/**
 * Deletes every text that answers no question while a person is pairing: it may be a password that they
 * type before it is asked for. Has to run after the questions, and before all features.
 */
export function deleteUnaskedTexts(bot: BotContext): MiddlewareFn<PersonContext> {
  return (ctx, next) =>
    plainText(ctx) === undefined ? next() : deleteText(bot, ctx, 'password-in-chat');
}

/** The text that a person who is pairing sent; undefined for commands. */
function plainText({ message, expectedSecret }: PersonContext): string | undefined {
  const text = message?.text;
  return expectedSecret && !text?.startsWith('/') ? text : undefined;
}

/** A secret that stays in the chat could be read by other users of the phone. */
async function deleteText(
  { replies, pairings }: BotContext,
  ctx: PersonContext,
  why: 'code-in-chat' | 'password-in-chat',
): Promise<void> {
  await ctx.deleteMessage().catch(() => undefined);
  await replies.answer(ctx, withNotice(say(why), await pairings.pageLink(ctx.personId)));
}
