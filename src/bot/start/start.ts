import type { MiddlewareFn } from 'grammy';
import { fullName } from '../../contacts/contact.ts';
import { actions } from '../kit/actions.ts';
import {
  asEnd,
  button,
  inRows,
  message,
  withNotice,
  type Button,
  type DraftRows,
  type Screen,
} from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { Feature } from '../kit/feature.ts';
import { findCurrentAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { senderOf } from '../kit/sender.ts';
import { bold, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** In the order of their buttons. */
const homeCommands = [
  'contacts',
  'add',
  'import',
  'cleanup',
  'undo',
  'export',
  'privacy',
  'settings',
] as const;

/** The message that a link such as `t.me/<bot>?start=claim-<token>` sends. */
const link = /^\/start (?:claim|invite)-([\w-]{1,60})$/;

export const start: Feature = {
  commands: [{ name: 'start', group: 'start' }],
  build: (bot, on) => {
    // A person with access who opens a link does not use up its token.
    on.command('start', async (ctx) => {
      // Apps send it for a person who lets the bot in again.
      await bot.roster.backups.resume(ctx.personId);
      return homeScreen(bot, ctx);
    });
    on.action(actions.home, async (ctx, place) => {
      // The button is the way out of a question too.
      await bot.questions.end(ctx);
      const home = await homeScreen(bot, ctx);
      if (place === 'here') return home;
      await bot.replies.answer(ctx, home);
      return undefined;
    });
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
    await bot.replies.answer(ctx, withNotice(welcome, await homeScreen(bot, ctx)));
  };
}

/** The next steps. For a person without an account that is to pair one. */
async function homeScreen(bot: BotContext, ctx: PersonContext): Promise<Screen> {
  const account = await findCurrentAccount(bot, ctx);
  const hello = say('hello', { name: bold(ctx.from?.first_name ?? '') });
  if (!account) return greeting(hello, say('next-pair'), [[pairButton('button-pair')]]);
  const name = bold(fullName(account.owner));
  if (!account.signedIn) {
    const again = say('next-pair-again', { name });
    return greeting(hello, again, [[pairButton('button-pair-again')], ...commandRows()]);
  }
  return greeting(hello, say('next-home'), [
    ...commandRows(),
    [button(say('button-glance'), actions.glance.data(account.id)), commandButton('help')],
  ]);
}

/** It is home itself, so it leads nowhere else. */
function greeting(hello: Text, next: Text, rows: DraftRows): Screen {
  return asEnd(message(lines(hello, '', next), rows));
}

function commandRows(): Button[][] {
  return inRows(homeCommands.map(commandButton), 2);
}

function commandButton(name: (typeof homeCommands)[number] | 'help'): Button {
  return button(say(`button-run-${name}`), actions.run.data(name));
}

function pairButton(words: 'button-pair' | 'button-pair-again'): Button {
  return button(say(words), actions.pair.data());
}
