import { Api } from 'telegram';
import type { LastSeen } from '../contacts/contact.ts';
import type { Link } from './connection/connection.ts';
import { fromLong } from './tl/long.ts';
import { lastSeenOf } from './tl/to-user.ts';

export async function readLastSeen(link: Link): Promise<ReadonlyMap<bigint, LastSeen>> {
  const statuses = await link.call(new Api.contacts.GetStatuses());
  return new Map(statuses.map(({ userId, status }) => [fromLong(userId), lastSeenOf(status)]));
}
