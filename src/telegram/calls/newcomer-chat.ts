import { Api } from 'telegram';
import type { NewcomerChat } from '../../contacts/ports/address-book.ts';
import type { UserRef } from '../../contacts/contact.ts';
import type { Connection } from '../connection/connection.ts';
import { toInputPeer } from '../tl/input-user.ts';
import { toLong } from '../tl/long.ts';
import { isSignUpNotice } from '../tl/sign-up-notice.ts';

/** Whether the chat with a user holds the notice "... joined Telegram" and nothing else. A draft counts as content. */
export async function getNewcomerChat(connection: Connection, ref: UserRef): Promise<NewcomerChat> {
  const peer = toInputPeer(ref);
  const history = await connection.call(
    new Api.messages.GetHistory({
      peer,
      offsetId: 0,
      offsetDate: 0,
      addOffset: 0,
      // A second message shows that the notice is not alone.
      limit: 2,
      maxId: 0,
      minId: 0,
      hash: toLong(0n),
    }),
  );
  if (history instanceof Api.messages.MessagesNotModified) return { kind: 'used' };
  const [message, another] = history.messages;
  if (!message) return { kind: 'empty' };
  if (another || !isSignUpNotice(message) || (await hasDraft(connection, ref))) {
    return { kind: 'used' };
  }
  return { kind: 'joined', noticeId: message.id };
}

/** For this account only. Telegram removes a chat without messages from the list. */
export async function deleteMessagesUpTo(
  connection: Connection,
  ref: UserRef,
  maxId: number,
): Promise<void> {
  await connection.call(new Api.messages.DeleteHistory({ peer: toInputPeer(ref), maxId }));
}

async function hasDraft(connection: Connection, ref: UserRef): Promise<boolean> {
  const peers = [new Api.InputDialogPeer({ peer: toInputPeer(ref) })];
  const { dialogs } = await connection.call(new Api.messages.GetPeerDialogs({ peers }));
  return dialogs.some((one) => one instanceof Api.Dialog && one.draft instanceof Api.DraftMessage);
}
