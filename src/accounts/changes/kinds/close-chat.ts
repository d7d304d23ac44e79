import type { NewcomerChat } from '../../../contacts/ports/address-book.ts';
import { mustAddress } from '../../lookup/addressable.ts';
import { newOperationId } from '../../services/operation-ids.ts';
import type { ChangeServices } from '../../services/services.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import { runExclusively } from '../../sessions/run-exclusively.ts';
import type { ChangeHandler } from '../change-handler.ts';
import { sendChanges, type ChangeResult, type SendResult } from '../record-changes.ts';

/**
 * Deletes the chat with a newcomer if Telegram's notice is all it holds, and returns the chat as it was. What is
 * written meanwhile stays, because only the notice is deleted. Throws `TelegramError`.
 */
export function closeChat(
  session: AccountSession,
  userId: bigint,
  services: ChangeServices,
): Promise<ChangeResult<NewcomerChat>> {
  return runExclusively(session, async () => {
    const { addressBook } = session;
    const user = await mustAddress(session, userId, services);
    const chat = await addressBook.getNewcomerChat(user);
    if (chat.kind !== 'joined') return { result: chat, operationId: undefined };
    const change = { kind: 'close_chat', before: user, after: undefined } as const;
    const send = async (): Promise<SendResult<NewcomerChat>> => {
      await addressBook.deleteMessagesUpTo(user, chat.noticeId);
      return { result: chat, settled: [{ state: 'done' }], users: [] };
    };
    const operationId = newOperationId();
    const toSend = { operationId, changes: [{ change }], send };
    return { result: await sendChanges(session, toSend, services), operationId };
  });
}

export const closeChatHandler: ChangeHandler<'close_chat'> = {
  readState: async ({ before }, { session }) => ({
    chat: await session.addressBook.getNewcomerChat(before),
  }),
};
