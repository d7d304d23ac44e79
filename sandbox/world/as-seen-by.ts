import type { TlObject } from '../mtproto/tl/value.ts';
import { accessHash } from './access-hash.ts';
import type { Person } from './person.ts';
import { phoneDigits } from './phone-number.ts';
import { seesPhone } from './privacy.ts';
import { statusAsSeenBy } from './status-as-seen-by.ts';

/** The `user` object of `seen` for `viewer`. This function alone decides what `viewer` sees. */
export function userAsSeenBy(viewer: Person, seen: Person, now: Date): TlObject {
  const entry = viewer.contacts.get(seen.id);
  const flags = {
    self: viewer.id === seen.id,
    contact: entry !== undefined,
    mutual_contact: entry !== undefined && seen.contacts.has(viewer.id),
    deleted: seen.deleted,
  };
  const base = { _: 'user', id: seen.id, access_hash: accessHash(viewer.id, seen.id), ...flags };
  if (seen.deleted) return base;
  const name = flags.self ? seen : (entry ?? seen);
  return {
    ...base,
    first_name: name.firstName || undefined,
    last_name: name.lastName || undefined,
    ...usernames(seen),
    phone: seen.phone && seesPhone(viewer, seen) ? phoneDigits(seen.phone) : undefined,
    premium: seen.premium,
    close_friend: viewer.closeFriends.has(seen.id),
    ...marksOf(seen),
    support: seen.kind === 'service',
    bot: seen.kind === 'bot',
    bot_info_version: seen.kind === 'bot' ? 1 : undefined,
    status: seen.kind === 'person' ? statusAsSeenBy(viewer, seen, now) : undefined,
  };
}

/** Restrictions for every client have the platform `all` (core.telegram.org/type/RestrictionReason). */
function marksOf({ kind, marks }: Person): Partial<TlObject> {
  const { restricted } = marks;
  return {
    verified: kind === 'service' || marks.verified === true,
    scam: marks.scam === true,
    fake: marks.fake === true,
    contact_require_premium: marks.requiresPremium === true,
    restricted: restricted !== undefined,
    restriction_reason:
      restricted === undefined
        ? undefined
        : [{ _: 'restrictionReason', platform: 'all', reason: 'terms', text: restricted }],
  };
}

/** The account's usernames as `username` objects, the editable one first. */
export function usernameObjects(person: Person): TlObject[] {
  const own = person.username
    ? [{ _: 'username', editable: true, active: true, username: person.username }]
    : [];
  return [
    ...own,
    ...person.collectibleUsernames.map((username) => ({ _: 'username', active: true, username })),
  ];
}

/** Telegram sets `usernames` only when there are several, and then omits `username`. */
function usernames(person: Person): {
  readonly username?: string;
  readonly usernames?: TlObject[];
} {
  if (person.collectibleUsernames.length > 0) return { usernames: usernameObjects(person) };
  return person.username ? { username: person.username } : {};
}
