import type { Composer } from 'grammy';
import type { Account } from '../../accounts/roster.ts';
import type { User } from '../../contacts/contact.ts';
import type { FittedName } from '../../contacts/name.ts';
import { onAction, type Action } from '../kit/action.ts';
import { message, type Screen } from '../kit/blocks.ts';
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

/** What a command does once it is clear whom it is about, with the name where one was written. */
export type UserHandler = (
  ctx: PersonContext,
  at: OpenView,
  id: bigint,
  name?: FittedName,
) => Promise<void>;

export interface UserCommand {
  readonly name: 'contact' | 'add' | 'rename' | 'delete' | 'block' | 'unblock';
  /** Chooses one of several, after which the command goes on. */
  readonly pick: Action<[string, bigint]>;
  readonly go: UserHandler;
  /** Asks whom it is about in a way of its own; a message that shows somebody then goes its usual way. */
  readonly alone?: (ctx: PersonContext) => Promise<void>;
}

/** Answers a command about somebody, asking back where nobody is named or several may be meant. */
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
    await command.alone?.(ctx);
    const text = lines(say(`who-ask-${command.name}`), '', say('who-ask-how'));
    await bot.questions.ask(
      ctx,
      question,
      [account.id],
      command.alone === undefined ? message(text) : undefined,
    );
  });
  bot.questions.on(question, async (ctx, [accountId = '']) => {
    const text = typedText(ctx.message);
    const shown = referenceInMessage(ctx.message);
    if (text === undefined && shown === undefined) return 'elsewhere';
    if (text === undefined && command.alone) return 'over';
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
    if (at) await command.go(ctx, at, id, at.view.name);
  });
}

/** Goes on with the one who is meant, lists several to choose from, or says why there is nobody. */
export async function handleReference(
  bot: BotContext,
  ctx: PersonContext,
  asked: UserReference,
  command: Pick<UserCommand, 'pick' | 'go'>,
): Promise<void> {
  const account = await pairedAccount(bot, ctx);
  if (account) await handleReferenceIn(bot, ctx, account, asked, command);
}

/** The same in one account; `again` when there is nobody. */
async function handleReferenceIn(
  bot: BotContext,
  ctx: PersonContext,
  account: Account,
  { query, name, shown = query }: UserReference,
  { pick, go }: Pick<UserCommand, 'pick' | 'go'>,
): Promise<'done' | 'again'> {
  const found = await bot.roster.accounts.book(account).find(query);
  if (found.kind === 'none') {
    // Digits alone may have been meant as either.
    const why = found.why === 'phone_hidden' && /^\d+$/.test(query) ? 'digits' : found.why;
    await bot.replies.answer(ctx, message(say(`who-${why}`, { who: shortened(shown) })));
    return 'again';
  }
  const at = await viewOf(bot, ctx, account, name ? { name } : {});
  if (found.kind === 'one') {
    await go(ctx, at, found.user.id, name);
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
    users.map((user) => [{ text: userLabel(user), callback_data: dataOf(user.id) }]),
  );
}

/** Tells apart people of one name. */
function userLabel(user: User): Text {
  const name = displayName(user);
  const reach = reachOf(user);
  const marked = join([...markNotes(user), name], ' ');
  return reach === undefined || reach === name ? marked : say('who-label', { name: marked, reach });
}
