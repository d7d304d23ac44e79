import type { Roster } from '../../../src/accounts/roster.ts';
import { actions } from '../../../src/bot/kit/actions.ts';
import { keysOf } from '../../e2e/chat-text.ts';
import type { Chat } from '../../e2e/chat.ts';

/**
 * What a chat still offers although it is over: a keyboard or a Cancel button without a question, Undo below what
 * was undone, and waiting for saved numbers that nobody waits for.
 */
export async function findLeftovers(roster: Roster, chat: Chat): Promise<readonly string[]> {
  const { raw } = chat;
  const personId = raw.person.id;
  const isAsked = (await roster.dialogs.load(personId)) !== undefined;
  const waits = await Promise.all(
    (await roster.accounts.list(personId)).map(async (account) => ({
      id: account.id,
      isWaiting: (await roster.accounts.book(account).saved.waiting()) !== undefined,
    })),
  );
  const isOver = async (data: string): Promise<boolean> => {
    if (actions.noAnswer.read(data)) return !isAsked;
    const [accountId] = actions.stopSaved.read(data) ?? [];
    if (accountId !== undefined) return waits.some((one) => one.id === accountId && !one.isWaiting);
    const [operationId] = actions.undo.read(data) ?? [];
    if (operationId === undefined) return false;
    return (await roster.history.find(personId, operationId))?.undoable === false;
  };
  const left = raw.keyboard() && !isAsked ? ['a reply keyboard'] : [];
  for (const message of raw.messages()) {
    for (const { label, data = '' } of keysOf(message)) {
      if (await isOver(data)) left.push(`[${label}] below message ${message.id}`);
    }
  }
  return left;
}
