import { Api } from 'telegram';
import type { User } from '../../contacts/contact.ts';
import type { Connection } from '../connection/connection.ts';
import { fromLong, toLong } from '../tl/long.ts';
import { serviceChatId } from '../tl/read-update.ts';
import { toUsers } from '../tl/to-user.ts';

/** Telegram's limit for one call (TDLib MessagesManager.h, MAX_GET_DIALOGS). */
const limit = 100;

/**
 * The users of the latest chats, ordered by the last message. Telegram's own order begins with the pinned
 * chats.
 */
export async function getRecentPeople(connection: Connection): Promise<readonly User[]> {
  const request = new Api.messages.GetDialogs({
    offsetDate: 0,
    offsetId: 0,
    offsetPeer: new Api.InputPeerEmpty(),
    limit,
    hash: toLong(0n),
  });
  const answer = await connection.call(request);
  // Only a request with a hash gets this answer.
  if (answer instanceof Api.messages.DialogsNotModified) return [];
  const lastMessageAt = lastMessageTimes(answer.messages);
  const byId = new Map(toUsers(addressableUsers(answer.users)).map((user) => [user.id, user]));
  return answer.dialogs
    .flatMap(({ peer }) => (peer instanceof Api.PeerUser ? [fromLong(peer.userId)] : []))
    .toSorted((a, b) => (lastMessageAt.get(b) ?? 0) - (lastMessageAt.get(a) ?? 0))
    .flatMap((id) => byId.get(id) ?? []);
}

/** By user id, in Unix seconds. */
function lastMessageTimes(messages: readonly Api.TypeMessage[]): ReadonlyMap<bigint, number> {
  const dates = messages.flatMap((message): [bigint, number][] => {
    if (message instanceof Api.MessageEmpty || !(message.peerId instanceof Api.PeerUser)) return [];
    return [[fromLong(message.peerId.userId), message.date]];
  });
  return new Map(dates);
}

function addressableUsers(users: readonly Api.TypeUser[]): Api.User[] {
  return users.filter(
    (user): user is Api.User =>
      user instanceof Api.User &&
      Boolean(user.accessHash) &&
      !user.self &&
      !user.deleted &&
      fromLong(user.id) !== serviceChatId,
  );
}
