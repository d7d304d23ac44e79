import { Api } from 'telegram';
import type { User } from '../../contacts/contact.ts';
import { fromLong } from './long.ts';
import { usersOf } from './to-user.ts';

/** The users an answer lists as peers, each once, in the order of the peers. Groups and channels are left out. */
export function peerUsers(
  peers: readonly Api.TypePeer[],
  bundled: readonly Api.TypeUser[],
): readonly User[] {
  const byId = new Map(usersOf(bundled).map((user) => [user.id, user]));
  const ids = peers.flatMap((peer) =>
    peer instanceof Api.PeerUser ? [fromLong(peer.userId)] : [],
  );
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}
