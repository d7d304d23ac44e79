import type { Operation } from '../../accounts/roster.ts';
import type { Screen } from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { openView } from '../kit/open-view.ts';
import { operationScreen } from './operation-screen.ts';
import { loadTitle } from './operation-title.ts';

/** An operation with its first changes. Undefined if it is gone. */
export async function showOperation(
  bot: BotContext,
  operation: Operation,
): Promise<Screen | undefined> {
  const { history } = bot.roster;
  const { id, account } = operation;
  const changes = await history.changes(account.personId, id, 0);
  if (!changes) return undefined;
  const { viewId, view } = openView(bot, account);
  const of = await loadTitle(history, operation);
  return operationScreen(of, changes, { id: viewId, page: view.page });
}
