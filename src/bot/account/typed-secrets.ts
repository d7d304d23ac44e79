import { GrammyError, type MiddlewareFn } from 'grammy';
import type { Log } from '../../runtime/log.ts';
import { message } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';

/** A login code has 5 or 6 digits of any script, which people may separate. */
const loginCode = /^(?:\P{Nd}{0,3}\p{Nd}){5,6}\P{Nd}{0,3}$/u;

/**
 * Deletes what may be a secret: every code, and every text while a password is asked for. Has to run before
 * everything that reads texts, because nothing else may see them.
 */
export function deleteTypedSecrets(bot: BotContext): MiddlewareFn<PersonContext> {
  return (ctx, next) => {
    const text = plainText(bot, ctx);
    if (text === undefined) return next();
    if (loginCode.test(text)) return deleteText(bot, ctx, 'code');
    if (ctx.expectedSecret === 'password') return deleteText(bot, ctx, 'password');
    return next();
  };
}

/**
 * Deletes every text that answers no question while a person is pairing: it may be a password that they
 * type before it is asked for. Has to run after the questions, and before all features.
 */
export function deleteUnaskedTexts(bot: BotContext): MiddlewareFn<PersonContext> {
  return (ctx, next) =>
    plainText(bot, ctx) === undefined ? next() : deleteText(bot, ctx, 'password');
}

/** The text that a person who is pairing sent; undefined for commands. A password may begin with a slash. */
function plainText(
  { commands }: BotContext,
  { message, expectedSecret }: PersonContext,
): string | undefined {
  const text = message?.text;
  if (!expectedSecret || text === undefined) return undefined;
  const command = /^\/(\w+)(?:@\w+)?(?:\s|$)/.exec(text)?.[1];
  return commands.some(({ name }) => name === command) ? undefined : text;
}

/** A secret that stays in the chat could be read by other users of the phone. */
async function deleteText(
  { replies, pairings, roster, log }: BotContext,
  ctx: PersonContext,
  secret: 'code' | 'password',
): Promise<void> {
  const texts = {
    code: { deleted: say('code-in-chat'), kept: say('code-in-chat-kept') },
    password: { deleted: say('password-in-chat'), kept: say('password-in-chat-kept') },
  }[secret];
  const words = (await isDeleted(ctx, log)) ? texts.deleted : texts.kept;
  if (await roster.pairing.pages.hasOpen(ctx.personId)) await replies.answer(ctx, message(words));
  else await pairings.showPageLink(ctx.personId, words);
}

/** Deletes the message. False if it is still in the chat. */
async function isDeleted(ctx: PersonContext, log: Log): Promise<boolean> {
  try {
    return await ctx.deleteMessage();
  } catch (error) {
    log.warn({ err: error }, 'Deleting a message that may hold a secret failed');
    return error instanceof GrammyError && error.description.includes('to delete not found');
  }
}
