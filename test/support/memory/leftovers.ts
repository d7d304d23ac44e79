import type { Roster } from '../../../src/accounts/roster.ts';
import { actions } from '../../../src/bot/kit/actions.ts';
import { keysOf } from '../../e2e/chat-text.ts';
import type { Chat } from '../../e2e/chat.ts';

const ofImports = [actions.importPause, actions.importResume, actions.importCancel] as const;

/**
 * What a chat still offers although it is over: a keyboard or a Cancel button without a question, Undo below what
 * was undone, waiting for saved numbers after the wait, and what an import or an undo offers while it runs.
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
    const [importId] = ofImports.flatMap((one) => one.read(data) ?? []);
    if (importId !== undefined) {
      const state = (await roster.imports.find(personId, importId))?.state;
      return state === 'done' || state === 'cancelled';
    }
    const [undoId] = actions.undoStop.read(data) ?? [];
    if (undoId !== undefined) {
      const state = (await roster.history.findUndo(personId, undoId))?.state;
      return state === 'done' || state === 'stopped';
    }
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
