import type { MiddlewareFn } from 'grammy';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import { message, withNotice, button, type Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { Feature } from '../kit/feature.ts';
import { findCurrentAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { senderOf } from '../kit/sender.ts';
import { bold, lines } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** The message that a link such as `t.me/<bot>?start=claim-<token>` sends. */
const link = /^\/start (?:claim|invite)-([\w-]{1,60})$/;

export const start: Feature = {
  commands: [{ name: 'start', group: 'start' }],
  build: (bot, on) => {
    // A person with access who opens a link does not use up its token.
    on.command('start', (ctx) => nextStep(bot, ctx));
  },
};

/** The token of a claim or invitation link that a message opens. */
export function linkToken(text: string): string | undefined {
  return link.exec(text)?.[1];
}

/** Gives access to strangers with a valid link; calls `next` for others. */
export function redeem(bot: BotContext): MiddlewareFn<PersonContext> {
  return async (ctx, next) => {
    const token = linkToken(ctx.message?.text ?? '');
    if (token === undefined) return next();
    const redeemed = await bot.roster.access.redeem(ctx.personId, token);
    if (redeemed.kind === 'invalid') return ctx.toast(say('link-invalid'));
    ctx.role = redeemed.kind === 'welcome' ? redeemed.role : 'member';
    await bot.roster.access.visit(senderOf(ctx));
    const welcome = say(`welcome-${ctx.role}`);
    await bot.replies.answer(ctx, withNotice(welcome, await nextStep(bot, ctx)));
  };
}

async function nextStep(bot: BotContext, ctx: PersonContext): Promise<Screen> {
  const account = await findCurrentAccount(bot, ctx);
  const hello = say('hello', { name: bold(ctx.from?.first_name ?? '') });
  if (!account) {
    return message(lines(hello, '', say('next-pair')), [
      [button(say('button-pair'), actions.pair.data())],
    ]);
  }
  const name = bold(fullName(account.owner));
  if (!account.signedIn) {
    return message(lines(hello, '', say('next-pair-again', { name })), [
      [button(say('button-pair-again'), actions.pair.data())],
    ]);
  }
  return message(lines(hello, '', say('next-contacts', { name })), [
    [button(say('button-contacts'), actions.contacts.data(account.id))],
  ]);
}
