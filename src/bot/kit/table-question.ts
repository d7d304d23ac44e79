import { actions } from './actions.ts';
import { asEnd, button, message, type Screen } from './blocks.ts';
import type { BotContext } from './bot-context.ts';
import type { PersonContext } from './person-context.ts';
import type { ShownScreen } from './reply.ts';
import { say } from './words.ts';

/**
 * Asks below a person's first table, once, whether they see it: some apps accept rich messages and show them blank.
 * The question is a reply to the table, so that the answer knows the message to send as text.
 */
export async function askAboutTables(
  { roster, replies }: Pick<BotContext, 'roster' | 'replies'>,
  ctx: PersonContext,
  screen: Screen,
  { messageId, isRich }: ShownScreen,
): Promise<void> {
  if (ctx.askedTables || !isRich || !screen.some(({ type }) => type === 'table')) return;
  ctx.askedTables = true;
  await roster.preferences.setAskedTables(ctx.personId);
  const question = message(say('tables-ask'), [
    [
      button(say('button-tables-yes'), actions.tablesSeen.data()),
      button(say('button-tables-no'), actions.tablesUnseen.data(originOf(ctx))),
    ],
  ]);
  await replies.send(ctx, asEnd(question), { replyTo: messageId });
}

/** The callback data that shows the same again; the start if that does not fit into a button. */
function originOf({ callbackQuery, message: sent }: PersonContext): string {
  const command = sent?.text?.replace(/^\//, '') ?? '';
  const origin = callbackQuery?.data ?? (actions.run.holds(command) && actions.run.data(command));
  return origin && actions.tablesUnseen.holds(origin) ? origin : actions.home.data('here');
}
