import { actions } from './actions.ts';
import { asEnd, button, message, type Screen } from './blocks.ts';
import type { BotContext } from './bot-context.ts';
import type { CommandName } from './command.ts';
import type { PersonContext } from './person-context.ts';
import type { ShownScreen } from './reply.ts';
import { say } from './words.ts';

/** Commands that do nothing when they run again to be shown as text. */
const showing: ReadonlySet<CommandName> = new Set([
  'accounts',
  'backup',
  'birthdays',
  'blocked',
  'cleanup',
  'close_friends',
  'contact',
  'contacts',
  'duplicates',
  'export',
  'health',
  'help',
  'history',
  'ids',
  'invite',
  'jobs',
  'labels',
  'members',
  'privacy',
  'saved',
  'search',
  'session',
  'settings',
  'share',
  'snapshots',
  'start',
  'status',
  'tidy',
]);

/**
 * Asks below a person's first rich message, once, whether they see it: some apps accept rich messages and show them
 * blank. The question is a reply to the message, so that the answer knows the one to send as text.
 *
 * @param shown `origin`: callback data that shows the same again, if the update is not what led to it
 */
export async function askAboutTables(
  bot: Pick<BotContext, 'roster' | 'replies' | 'commandWords'>,
  ctx: PersonContext,
  screen: Screen,
  { messageId, isRich, origin }: ShownScreen & { readonly origin?: string | undefined },
): Promise<void> {
  if (ctx.askedTables || !isRich) return;
  const hasTable = screen.some(({ type }) => type === 'table');
  const again = origin ?? originOf(bot, ctx, { hasTable });
  if (again === undefined) return;
  ctx.askedTables = true;
  await bot.roster.preferences.setAskedTables(ctx.personId);
  const fits = actions.tablesUnseen.holds(again) ? again : actions.home.data('here');
  const question = message(say(hasTable ? 'tables-ask' : 'rich-ask'), [
    [
      button(say('button-tables-yes'), actions.tablesSeen.data()),
      button(say('button-tables-no'), actions.tablesUnseen.data(fits)),
    ],
  ]);
  await bot.replies.send(ctx, asEnd(question), { replyTo: messageId });
}

/** The callback data that shows the same again. Undefined for what would change something again. */
function originOf(
  { commandWords }: Pick<BotContext, 'commandWords'>,
  { callbackQuery, message: sent, locale }: PersonContext,
  { hasTable }: { readonly hasTable: boolean },
): string | undefined {
  const pressed = callbackQuery?.data;
  const text = pressed === undefined ? sent?.text : actions.run.read(pressed)?.[0];
  // Buttons that show a table only show.
  if (pressed !== undefined && text === undefined) return hasTable ? pressed : undefined;
  if (text === undefined) return undefined;
  const typed = commandWords.read(text, locale);
  if (typed && !showing.has(typed.name)) return undefined;
  // Other words are those of a search.
  const { name, words } = typed ?? { name: 'contacts', words: text };
  const command = `${name} ${words}`.trim();
  return actions.run.holds(command) ? actions.run.data(command) : actions.home.data('here');
}
