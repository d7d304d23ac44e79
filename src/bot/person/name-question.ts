import type { User } from '../../contacts/contact.ts';
import { parseUserQuery } from '../../contacts/user-query.ts';
import { message, withButtons } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { displayName } from '../kit/contact-words.ts';
import { loadView } from '../kit/open-view.ts';
import type { PersonContext } from '../kit/person-context.ts';
import type { QuestionKind } from '../kit/question-kinds.ts';
import { bold } from '../kit/text.ts';
import { typedCommandButton } from '../kit/typed-command.ts';
import { say } from '../kit/words.ts';
import type { UserHandler } from './user-command.ts';
import { holdsNumber, parseReference, readName, typedText } from './user-reference.ts';

type NameQuestion = QuestionKind<[viewId: string, userId: bigint]>;

/** Asks for the name to save a user under. */
export function askName(
  { questions }: BotContext,
  ctx: PersonContext,
  kind: NameQuestion,
  { viewId, user }: { readonly viewId: string; readonly user: User },
): Promise<void> {
  const text = say('name-ask', { name: bold(displayName(user)) });
  return questions.ask(ctx, kind, [viewId, user.id], message(text));
}

/**
 * Registers the handler that gets the typed name.
 *
 * @param confirm asks before a name is saved that may be meant as a command
 */
export function onName(
  bot: BotContext,
  kind: NameQuestion,
  run: UserHandler,
  confirm: UserHandler,
): void {
  bot.questions.on(kind, async (ctx, viewId, id) => {
    const text = typedText(ctx.message);
    if (text === undefined) return 'elsewhere';
    if (isReference(text)) return 'over';
    const at = await loadView(bot, ctx, viewId);
    if (!at) {
      await ctx.toast(say('question-gone'));
      return 'done';
    }
    const name = readName(text);
    if (!name) {
      await ctx.toast(say('name-unusable'));
      return 'again';
    }
    const command = bot.commandWords.readInName(text, ctx.locale);
    const screen = await (command ? confirm : run)(ctx, at, id, name);
    const rows = command ? [[typedCommandButton(command)]] : [];
    if (screen) await bot.replies.answer(ctx, withButtons(rows, screen));
    return 'done';
  });
}

/** Whether a text is about another person instead of a name: a username, link or number, with a name or without. */
function isReference(text: string): boolean {
  if (holdsNumber(text)) return true;
  const query = parseUserQuery(parseReference(text).query);
  return 'phones' in query
    ? query.phones.length > 0
    : query.kind !== 'words' && query.kind !== 'empty';
}
