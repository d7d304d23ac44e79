import { Api } from 'telegram';
import type { Birthday } from '../../contacts/birthday.ts';
import {
  accountMarks,
  type AccountMark,
  type Contact,
  type LastSeen,
  type Owner,
  type User,
} from '../../contacts/contact.ts';
import { fromLong } from './long.ts';

/** The fields that Roster reads from a `user` constructor. Texts are as Telegram sends them. */
export interface UserFields extends Omit<User, 'phone' | 'kind' | 'marks'> {
  /** Set for users with exactly one username; `usernames` has the active ones of users with several. */
  readonly username: string;
  /** Digits without the plus. */
  readonly phone: string;
  readonly deleted: boolean;
  readonly bot: boolean;
  readonly marks: readonly AccountMark[];
}

function fromFields(fields: UserFields): User {
  return {
    id: fields.id,
    accessHash: fields.accessHash,
    firstName: fields.firstName,
    lastName: fields.lastName,
    usernames: fields.username ? [fields.username, ...fields.usernames] : fields.usernames,
    phone: fields.phone ? `+${fields.phone}` : undefined,
    lastSeen: fields.lastSeen,
    kind: fields.deleted ? 'deleted' : fields.bot ? 'bot' : 'person',
    premium: fields.premium,
    ...(fields.marks.length > 0 && { marks: fields.marks }),
    closeFriend: fields.closeFriend,
    contact: fields.contact,
    mutual: fields.mutual,
  };
}

/** `mutual` comes from the contact list, which is right even where the flags of the user lag behind. */
export function toContact(fields: UserFields, { mutual }: { readonly mutual: boolean }): Contact {
  return { ...fromFields(fields), contact: true, mutual };
}

/** Undefined for `userEmpty` and for `min` users, whose access hash and flags mean nothing. */
export function toUser(user: Api.TypeUser): User | undefined {
  return user instanceof Api.User && !user.min ? fromFields(toUserFields(user)) : undefined;
}

export function toUsers(users: readonly Api.TypeUser[]): readonly User[] {
  return users.map(toUser).filter((user) => user !== undefined);
}

export function usersOfUpdates(updates: Api.TypeUpdates): readonly User[] {
  return 'users' in updates ? toUsers(updates.users) : [];
}

/**
 * The users among `peers`, each once, in the order of the peers. Groups and channels are left out.
 *
 * @param users the users that came in the same answer as the peers
 */
export function usersOfPeers(
  peers: readonly Api.TypePeer[],
  users: readonly Api.TypeUser[],
): readonly User[] {
  const byId = new Map(toUsers(users).map((user) => [user.id, user]));
  const ids = peers.flatMap((peer) =>
    peer instanceof Api.PeerUser ? [fromLong(peer.userId)] : [],
  );
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

export function toOwner(user: Api.User): Owner {
  const { id, firstName, lastName, usernames, phone = '' } = fromFields(toUserFields(user));
  return { id, firstName, lastName, usernames, phone };
}

export function toUserFields(user: Api.User): UserFields {
  return {
    id: fromLong(user.id),
    accessHash: user.accessHash ? fromLong(user.accessHash) : 0n,
    firstName: user.firstName ?? '',
    lastName: user.lastName ?? '',
    username: user.username ?? '',
    usernames: (user.usernames ?? []).filter(({ active }) => active).map((one) => one.username),
    phone: user.phone ?? '',
    lastSeen: toLastSeen(user.status),
    deleted: user.deleted ?? false,
    bot: user.bot ?? false,
    premium: user.premium ?? false,
    marks: toMarks({
      scam: user.scam,
      fake: user.fake,
      restricted: user.restricted,
      premium_only: user.contactRequirePremium,
      verified: user.verified,
    }),
    closeFriend: user.closeFriend ?? false,
    contact: user.contact ?? false,
    mutual: user.mutualContact ?? false,
  };
}

/** Shared by the many users without marks, to save memory. */
export const noMarks: readonly AccountMark[] = [];

/** The marks whose flag is set. */
export function toMarks(
  flags: Readonly<Record<AccountMark, boolean | null | undefined>>,
): readonly AccountMark[] {
  const marks = accountMarks.filter((mark) => flags[mark]);
  return marks.length > 0 ? marks : noMarks;
}

/** GramJS returns `null` for a missing field, although its types do not say so. */
export function toLastSeen(status: Api.TypeUserStatus | null | undefined): LastSeen {
  if (status instanceof Api.UserStatusOnline) {
    return { kind: 'online', until: fromUnixTime(status.expires) };
  }
  if (status instanceof Api.UserStatusOffline) {
    return { kind: 'offline', at: fromUnixTime(status.wasOnline) };
  }
  const byMe = Boolean(status && 'byMe' in status && status.byMe);
  if (status instanceof Api.UserStatusRecently) return { kind: 'recently', byMe };
  if (status instanceof Api.UserStatusLastWeek) return { kind: 'last_week', byMe };
  if (status instanceof Api.UserStatusLastMonth) return { kind: 'last_month', byMe };
  return { kind: 'hidden' };
}

/** GramJS returns `null` for a missing field, although its types do not say so. */
export function toBirthday(birthday: Api.TypeBirthday | null | undefined): Birthday | undefined {
  if (!birthday) return undefined;
  return { day: birthday.day, month: birthday.month, year: birthday.year ?? undefined };
}

export function fromUnixTime(seconds: number): Date {
  return new Date(seconds * 1000);
}
