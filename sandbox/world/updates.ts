import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import { userAsSeenBy } from './as-seen-by.ts';
import type { Person } from './person.ts';

/** An `Updates` object. `seq` 0 puts it outside the account's sequence. */
export function updatesFor(
  viewer: Person,
  updates: readonly TlObject[],
  people: readonly Person[],
  now: Date,
): TlObject {
  return {
    _: 'updates',
    updates,
    users: people.map((person) => userAsSeenBy(viewer, person, now)),
    chats: [],
    date: unixTime(now),
    seq: 0,
  };
}

export function peerOf(id: bigint): TlObject {
  return { _: 'peerUser', user_id: id };
}
