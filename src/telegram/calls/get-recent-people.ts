import { Api } from 'telegram';
import type { User } from '../../contacts/contact.ts';
import type { Link } from '../connection/connection.ts';
import { fromLong, toLong } from '../tl/long.ts';
import { serviceId } from '../tl/service-chat.ts';
import { usersOf } from '../tl/to-user.ts';

/** The most one call brings (TDLib MessagesManager.h, MAX_GET_DIALOGS). */
const limit = 100;

/** By their last message, which is not Telegram's order: there the pinned chats stand first. */
export async function readRecentPeople(link: Link): Promise<readonly User[]> {
  const request = new Api.messages.GetDialogs({
    offsetDate: 0,
    offsetId: 0,
    offsetPeer: new Api.InputPeerEmpty(),
    limit,
    hash: toLong(0n),
  });
  const answer = await link.call(request);
  // No hash was sent, so that nothing can be the same as before.
  if (answer instanceof Api.messages.DialogsNotModified) return [];
  const writtenAt = latest(answer.messages);
  const byId = new Map(usersOf(people(answer.users)).map((user) => [user.id, user]));
  return answer.dialogs
    .flatMap(({ peer }) => (peer instanceof Api.PeerUser ? [fromLong(peer.userId)] : []))
    .toSorted((a, b) => (writtenAt.get(b) ?? 0) - (writtenAt.get(a) ?? 0))
    .flatMap((id) => byId.get(id) ?? []);
}

/** When the last message of each private chat was written, in Unix seconds. */
function latest(messages: readonly Api.TypeMessage[]): ReadonlyMap<bigint, number> {
  const dates = messages.flatMap((message): [bigint, number][] => {
    if (message instanceof Api.MessageEmpty || !(message.peerId instanceof Api.PeerUser)) return [];
    return [[fromLong(message.peerId.userId), message.date]];
  });
  return new Map(dates);
}

function people(users: readonly Api.TypeUser[]): Api.User[] {
  return users.filter(
    (user): user is Api.User =>
      user instanceof Api.User &&
      Boolean(user.accessHash) &&
      !user.self &&
      !user.deleted &&
      fromLong(user.id) !== serviceId,
  );
}
