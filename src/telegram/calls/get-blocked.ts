import { Api } from 'telegram';
import type { User } from '../../contacts/contact.ts';
import type { Connection } from '../connection/connection.ts';
import { usersOfPeers } from '../tl/to-user.ts';

/** Telegram's limit (TDLib td_api.tl, getBlockedMessageSenders). */
const pageSize = 100;

/** All blocked users, latest first. Users blocked meanwhile move others to the next page. */
export async function getBlocked(connection: Connection): Promise<readonly User[]> {
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
