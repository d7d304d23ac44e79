import { Api } from 'telegram';
import type { User } from '../../contacts/contact.ts';
import type { Link } from '../connection/connection.ts';
import { peerUsers } from '../tl/peer-users.ts';

/** The most Telegram hands out at once (TDLib td_api.tl, getBlockedMessageSenders). */
const pageSize = 100;

/** The whole list, latest first. Who is blocked while it is read pushes others on to the next page. */
export async function readBlocked(link: Link): Promise<readonly User[]> {
  const peers: Api.TypePeer[] = [];
  const users: Api.TypeUser[] = [];
  for (;;) {
    const request = new Api.contacts.GetBlocked({ offset: peers.length, limit: pageSize });
    const page = await link.call(request);
    peers.push(...page.blocked.map(({ peerId }) => peerId));
    users.push(...page.users);
    const whole = page instanceof Api.contacts.Blocked || peers.length >= page.count;
    if (whole || page.blocked.length === 0) return peerUsers(peers, users);
  }
}
