import { Api } from 'telegram';
import type { User, UserRef } from '../../contacts/contact.ts';
import type { Connection } from '../connection/connection.ts';
import { toInputPeer } from '../tl/input-user.ts';
import { usersOfPeers } from '../tl/to-user.ts';

/** Telegram's limit (TDLib td_api.tl, getBlockedMessageSenders). */
const pageSize = 100;

export async function blockUser(connection: Connection, ref: UserRef): Promise<void> {
  await connection.call(new Api.contacts.Block({ id: toInputPeer(ref) }));
}

export async function unblockUser(connection: Connection, ref: UserRef): Promise<void> {
  await connection.call(new Api.contacts.Unblock({ id: toInputPeer(ref) }));
}

/** All blocked users, latest first. Users blocked meanwhile move others to the next page. */
export async function getBlockedUsers(connection: Connection): Promise<readonly User[]> {
  const peers: Api.TypePeer[] = [];
  const users: Api.TypeUser[] = [];
  for (;;) {
    const request = new Api.contacts.GetBlocked({ offset: peers.length, limit: pageSize });
    const page = await connection.call(request);
    peers.push(...page.blocked.map(({ peerId }) => peerId));
    users.push(...page.users);
    const isComplete = page instanceof Api.contacts.Blocked || peers.length >= page.count;
    if (isComplete || page.blocked.length === 0) return usersOfPeers(peers, users);
  }
}
