import { Api } from 'telegram';
import {
  accountMarks,
  type AccountMark,
  type Contact,
  type LastSeen,
  type Owner,
  type User,
} from '../../contacts/contact.ts';
import { fromLong } from './long.ts';

/** What is read of a `user` constructor, however it was decoded. Texts are as Telegram sends them. */
export interface UserFacts {
  readonly id: bigint;
  readonly accessHash: bigint;
  readonly firstName: string;
  readonly lastName: string;
  /** The only username of who has one. */
  readonly username: string;
  /** All active usernames of who has several. */
  readonly usernames: readonly string[];
  /** Digits without the plus. */
  readonly phone: string;
  readonly lastSeen: LastSeen;
  readonly deleted: boolean;
  readonly bot: boolean;
  readonly premium: boolean;
  readonly marks: readonly AccountMark[];
  readonly closeFriend: boolean;
  readonly contact: boolean;
  readonly mutual: boolean;
}

function toUser(facts: UserFacts): User {
  return {
    id: facts.id,
    accessHash: facts.accessHash,
    firstName: facts.firstName,
    lastName: facts.lastName,
    usernames: facts.username ? [facts.username, ...facts.usernames] : facts.usernames,
    phone: facts.phone ? `+${facts.phone}` : undefined,
    lastSeen: facts.lastSeen,
    kind: facts.deleted ? 'deleted' : facts.bot ? 'bot' : 'person',
    premium: facts.premium,
    ...(facts.marks.length > 0 && { marks: facts.marks }),
    closeFriend: facts.closeFriend,
    contact: facts.contact,
    mutual: facts.mutual,
  };
}

/** `mutual` comes from the list itself, which is right even where the user's own flags lag behind. */
export function toContact(facts: UserFacts, mutual: boolean): Contact {
  return { ...toUser(facts), contact: true, mutual };
}

/** Undefined for who is only an id: `userEmpty`, and `min` users, whose hash and flags mean nothing. */
export function userOf(user: Api.TypeUser): User | undefined {
  return user instanceof Api.User && !user.min ? toUser(factsOf(user)) : undefined;
}

export function usersOf(users: readonly Api.TypeUser[]): readonly User[] {
  return users.map(userOf).filter((user) => user !== undefined);
}

export function usersIn(updates: Api.TypeUpdates): readonly User[] {
  return 'users' in updates ? usersOf(updates.users) : [];
}

export function ownerOf(user: Api.User): Owner {
  const { id, firstName, lastName, usernames, phone = '' } = toUser(factsOf(user));
  return { id, firstName, lastName, usernames, phone };
}

export function factsOf(user: Api.User): UserFacts {
  return {
    id: fromLong(user.id),
    accessHash: user.accessHash ? fromLong(user.accessHash) : 0n,
    firstName: user.firstName ?? '',
    lastName: user.lastName ?? '',
    username: user.username ?? '',
    usernames: (user.usernames ?? []).filter(({ active }) => active).map((one) => one.username),
    phone: user.phone ?? '',
    lastSeen: lastSeenOf(user.status),
    deleted: user.deleted ?? false,
    bot: user.bot ?? false,
    premium: user.premium ?? false,
    marks: marksOf({
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

const noMarks: readonly AccountMark[] = [];

/** The marks whose flag is set. */
export function marksOf(
  flags: Readonly<Record<AccountMark, boolean | null | undefined>>,
): readonly AccountMark[] {
  const marks = accountMarks.filter((mark) => flags[mark]);
  return marks.length > 0 ? marks : noMarks;
}

/** `null` is how GramJS hands out a field that is not there, whatever its types say. */
export function lastSeenOf(status: Api.TypeUserStatus | null | undefined): LastSeen {
  if (status instanceof Api.UserStatusOnline) {
    return { kind: 'online', until: fromUnix(status.expires) };
  }
  if (status instanceof Api.UserStatusOffline) {
    return { kind: 'offline', at: fromUnix(status.wasOnline) };
  }
  const byMe = Boolean(status && 'byMe' in status && status.byMe);
  if (status instanceof Api.UserStatusRecently) return { kind: 'recently', byMe };
  if (status instanceof Api.UserStatusLastWeek) return { kind: 'last_week', byMe };
  if (status instanceof Api.UserStatusLastMonth) return { kind: 'last_month', byMe };
  return { kind: 'hidden' };
}

export function fromUnix(seconds: number): Date {
  return new Date(seconds * 1000);
}
