import type { Account } from '../../accounts/roster.ts';
import type { User } from '../../contacts/contact.ts';
import type { FittedName } from '../../contacts/name.ts';
import { pickAction, type PickPurpose } from '../kit/actions.ts';
import { message, button, type Screen } from '../kit/blocks.ts';
import { searchRow } from '../kit/buttons.ts';
import { displayName, reachOf, shortened } from '../kit/contact-words.ts';
import type { BotContext } from '../kit/bot-context.ts';
import type { Handlers, Reply } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { markNotes } from '../kit/mark-words.ts';
import { openView, type OpenView } from '../kit/open-view.ts';
import { findAccount, requireAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { whoQuestion, type UserCommandName } from '../kit/question-kinds.ts';
import { join, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import {
  addNumberRow,
  numberIn,
  readTypedReference,
  unseenNumberScreen,
} from './typed-reference.ts';
import { referenceInMessage, shownQuery, typedText, type UserReference } from './user-reference.ts';

/** The part of a command that runs once the user is known. `name`: the name that was typed, if any. */
export type UserHandler = (
  ctx: PersonContext,
  opened: OpenView,
  id: bigint,
  name?: FittedName,
) => Reply;

/** Commands that offer to add a number by which no one is found. */
const adding: ReadonlySet<PickPurpose> = new Set(['add', 'rename', 'contact']);

export interface UserCommand {
  readonly name: PickPurpose;
  readonly run: UserHandler;
  /** Whether the words after the reference are a text, which `run` finds in the view. */
  readonly takesText?: true;
}

/** Registers a command about a user. It asks which user if none is named or several match. */
export function onUserCommand(
  bot: BotContext,
  on: Handlers,
  command: UserCommand & {
    readonly name: UserCommandName;
    /** Replaces the usual question about the user. Other features then handle messages that show a user. */
    readonly askOtherwise?: (ctx: PersonContext) => Promise<void>;
  },
): void {
  const { name, run, askOtherwise } = command;
  /** Undefined for several numbers. */
  const read = async (text: string, account: Account): Promise<UserReference | undefined> =>
    adding.has(name)
      ? readTypedReference(text, account, { takesShortIds: name !== 'contact' })
      : { query: text.trim(), name: undefined };

  on.command(name, async (ctx) => {
    const account = await requireAccount(bot, ctx);
    if (!account) return;
    const asked = await read(ctx.match, account);
    if (!asked)
      return name === 'add' ? on.run('import', ctx, ctx.match) : message(say('typed-several'));
    if (asked.query !== '') return (await findAndRun(bot, ctx, account, asked, command)).screen;
    await askOtherwise?.(ctx);
    const question = message(lines(say(`who-ask-${name}`), '', say('who-ask-how')));
    const shown = askOtherwise ? undefined : question;
    await bot.questions.ask(ctx, whoQuestion(name), [account.id], shown);
  });
  bot.questions.on(whoQuestion(name), async (ctx, accountId) => {
    const text = typedText(ctx.message);
    const shown = referenceInMessage(ctx.message);
    if (text === undefined && shown === undefined) return 'elsewhere';
    if (text === undefined && askOtherwise) return 'over';
    const account = await findAccount(bot, ctx, accountId);
    if (!account) {
      await ctx.toast(say('question-gone'));
      return 'done';
    }
    if (typeof shown === 'string') {
      await ctx.toast(say(`forward-${shown}`));
      return 'again';
    }
    const asked = text === undefined ? shown : await read(text, account);
    if (!asked) return 'over';
    const { isFound, screen } = await findAndRun(bot, ctx, account, asked, command);
    if (screen) await bot.replies.answer(ctx, screen);
    return isFound ? 'done' : 'again';
  });
  on.viewAction(pickAction(name), (ctx, opened, id) => run(ctx, opened, id, opened.view.name));
}

/** Runs the command for the user that matches, offers several to pick from, or says why none matches. */
export async function handleReference(
  bot: BotContext,
  ctx: PersonContext,
  asked: UserReference,
  command: UserCommand,
): Reply {
  const account = await requireAccount(bot, ctx);
  if (account) return (await findAndRun(bot, ctx, account, asked, command)).screen;
}

async function findAndRun(
  bot: BotContext,
  ctx: PersonContext,
  account: Account,
  asked: UserReference,
  command: UserCommand,
): Promise<{ readonly isFound: boolean; readonly screen: Screen | void }> {
  const book = bot.roster.accounts.book(account);
  const { query, rest: text } = command.takesText
    ? await book.splitReference(asked.query)
    : { query: asked.query, rest: '' };
  const { name, shown = shownQuery(query) } = asked;
  const found = await book.find(query);
  if (found.kind === 'none') {
    const asNumber = adding.has(command.name) && { phones: numberIn(query, account), name };
    // Digits alone can be a number or an id.
    const why = found.why === 'phone_hidden' && /^\p{Nd}+$/u.test(query) ? 'digits' : found.why;
    const unseen = asNumber && why !== 'digits' && unseenNumberScreen(bot, account, asNumber);
    if (unseen) return { isFound: true, screen: unseen };
    return {
      isFound: false,
      screen: message(say(`who-${why}`, { who: shortened(shown) }), [
        asNumber && addNumberRow(bot, account, asNumber),
        why === 'name_unknown' && searchRow(query),
        leadOn('contacts'),
      ]),
    };
  }
  const opened = openView(bot, account, { ...(name && { name }), ...(text && { text }) });
  const screen =
    found.kind === 'one'
      ? await command.run(ctx, opened, found.user.id, name)
      : severalScreen(shown, found, (id) => pickAction(command.name).data(opened.viewId, id));
  return { isFound: true, screen };
}

/** Offers several users to pick from. */
export function severalScreen(
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
