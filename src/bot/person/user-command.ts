import type { Composer } from 'grammy';
import type { Account } from '../../accounts/roster.ts';
import type { User } from '../../contacts/contact.ts';
import type { FittedName } from '../../contacts/name.ts';
import { onAction, type Action } from '../kit/action.ts';
import { message, button, type Screen } from '../kit/blocks.ts';
import { displayName, reachOf, shortened } from '../kit/contact-words.ts';
import type { BotContext } from '../kit/feature.ts';
import { markNotes } from '../kit/mark-words.ts';
import { viewOf, viewOfButton, type OpenView } from '../kit/open-view.ts';
import { accountOf, pairedAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { join, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import {
  referenceInMessage,
  parseReference,
  typedText,
  type UserReference,
} from './user-reference.ts';

/** The part of a command that runs once the user is known. `name`: the name that was typed, if any. */
export type UserHandler = (
  ctx: PersonContext,
  at: OpenView,
  id: bigint,
  name?: FittedName,
) => Promise<void>;

export interface UserCommand {
  readonly name: 'contact' | 'add' | 'rename' | 'delete' | 'block' | 'unblock';
  /** The action of a button that picks one of several users. */
  readonly pick: Action<[string, bigint]>;
  readonly run: UserHandler;
  /** Replaces the usual question about the user. Other features then handle messages that show a user. */
  readonly askOtherwise?: (ctx: PersonContext) => Promise<void>;
}

/** Registers a command about a user. It asks which user if none is named or several match. */
export function onUserCommand(
  composer: Composer<PersonContext>,
  bot: BotContext,
  command: UserCommand,
): void {
  const saves = command.name === 'add' || command.name === 'rename';
  const read = (text: string): UserReference =>
    saves ? parseReference(text) : { query: text.trim(), name: undefined };
  const question = `who-${command.name}`;

  composer.command(command.name, async (ctx) => {
    const asked = read(ctx.match);
    if (asked.query !== '') return handleReference(bot, ctx, asked, command);
    const account = await pairedAccount(bot, ctx);
    if (!account) return;
    await command.askOtherwise?.(ctx);
    const text = lines(say(`who-ask-${command.name}`), '', say('who-ask-how'));
    await bot.questions.ask(
      ctx,
      question,
      [account.id],
      command.askOtherwise === undefined ? message(text) : undefined,
    );
  });
  bot.questions.on(question, async (ctx, [accountId = '']) => {
    const text = typedText(ctx.message);
    const shown = referenceInMessage(ctx.message);
    if (text === undefined && shown === undefined) return 'elsewhere';
    if (text === undefined && command.askOtherwise) return 'over';
    const account = await accountOf(bot, ctx, accountId);
    if (!account) {
      await ctx.toast(say('question-gone'));
      return 'done';
    }
    if (typeof shown === 'string') {
      await ctx.toast(say(`forward-${shown}`));
      return 'again';
    }
    const asked = text === undefined ? shown : read(text);
    return asked ? handleReferenceIn(bot, ctx, account, asked, command) : 'elsewhere';
  });
  onAction(composer, command.pick, async (ctx, viewId, id) => {
    const at = await viewOfButton(bot, ctx, viewId);
    if (at) await command.run(ctx, at, id, at.view.name);
  });
}

/** Runs the command for the user that matches, offers several to pick from, or says why none matches. */
export async function handleReference(
  bot: BotContext,
  ctx: PersonContext,
  asked: UserReference,
  command: Pick<UserCommand, 'pick' | 'run'>,
): Promise<void> {
  const account = await pairedAccount(bot, ctx);
  if (account) await handleReferenceIn(bot, ctx, account, asked, command);
}

/** The same in one account; `again` if no user matches. */
async function handleReferenceIn(
  bot: BotContext,
  ctx: PersonContext,
  account: Account,
  { query, name, shown = query }: UserReference,
  { pick, run }: Pick<UserCommand, 'pick' | 'run'>,
): Promise<'done' | 'again'> {
  const found = await bot.roster.accounts.book(account).find(query);
  if (found.kind === 'none') {
    // Digits alone can be a number or an id.
    const why = found.why === 'phone_hidden' && /^\d+$/.test(query) ? 'digits' : found.why;
    await bot.replies.answer(ctx, message(say(`who-${why}`, { who: shortened(shown) })));
    return 'again';
  }
  const at = await viewOf(bot, ctx, account, name ? { name } : {});
  if (found.kind === 'one') {
    await run(ctx, at, found.user.id, name);
  } else {
    const screen = severalScreen(shown, found, (id) => pick.data(at.viewId, id));
    await bot.replies.answer(ctx, screen);
  }
  return 'done';
}

function severalScreen(
  shown: string,
  { users, more }: { readonly users: readonly User[]; readonly more: number },
  dataOf: (id: bigint) => string,
): Screen {
  return message(
    lines(
      say('who-several', { who: shortened(shown), count: users.length + more }),
      more > 0 ? say('who-more', { count: more }) : undefined,
    ),
    users.map((user) => [button(userLabel(user), dataOf(user.id))]),
  );
}

/** Distinguishes users with the same name. */
function userLabel(user: User): Text {
  const name = displayName(user);
  const reach = reachOf(user);
  const marked = join([...markNotes(user), name], ' ');
  return reach === undefined || reach === name ? marked : say('who-label', { name: marked, reach });
}
