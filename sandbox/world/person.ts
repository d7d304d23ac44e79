import type { TlObject } from '../mtproto/tl/value.ts';
import { Contacts } from './contacts.ts';
import { Mailbox } from './mailbox.ts';
import type { Password } from './password.ts';
import { makePrivacy, type PrivacyKey, type PrivacyRule } from './privacy-rule.ts';
import { SavedNumbers, type Savers } from './saved-numbers.ts';

export interface Birthday {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

export type Presence =
  | { readonly kind: 'online' }
  | { readonly kind: 'offline'; readonly at: Date }
  | { readonly kind: 'never' };

/** A chat by its id, or all chats of a kind without settings of their own. */
export type NotifyScope = bigint | 'notifyUsers' | 'notifyChats' | 'notifyBroadcasts';

/** The marks of an account. Telegram sets all but the last, which the owner sets. */
interface Marks {
  readonly scam?: boolean;
  readonly fake?: boolean;
  readonly verified?: boolean;
  /** The reason of a restriction, in Telegram's words. */
  readonly restricted?: string;
  /** Strangers without Premium cannot write to the account. */
  readonly requiresPremium?: boolean;
}

/** An account. Only the functions of this folder may change it, because they push the changes. */
export interface Person {
  readonly id: bigint;
  /** `service` is Telegram's own account 777000. */
  readonly kind: 'person' | 'bot' | 'service';
  readonly homeDc: number;
  /** The language of the app, an IETF tag. */
  languageCode: string;
  firstName: string;
  lastName: string;
  /** With the plus; undefined for bots and deleted accounts. */
  phone: string | undefined;
  username: string | undefined;
  /** Active usernames besides the editable one (bought on Fragment). */
  readonly collectibleUsernames: readonly string[];
  readonly premium: boolean;
  /** Visible to every account. */
  marks: Marks;
  birthday: Birthday | undefined;
  /** The bio; empty when there is none. */
  about: string;
  readonly banned: boolean;
  deleted: boolean;
  presence: Presence;
  password: Password | undefined;
  /** The row of the official app in the list of devices. */
  officialDevice: { readonly hash: bigint; readonly since: Date };
  announcesSignUps: boolean;
  readonly privacy: Record<PrivacyKey, PrivacyRule>;
  readonly contacts: Contacts;
  readonly saved: SavedNumbers;
  /** The blocked accounts with the time of blocking, oldest first. */
  readonly blocked: Map<bigint, Date>;
  /** The accounts that see no stories of this one, likewise. */
  readonly blockedFromStories: Map<bigint, Date>;
  closeFriends: ReadonlySet<bigint>;
  /** The chats whose bar was closed. */
  readonly hiddenBars: Set<bigint>;
  /** The pinned chats, the latest pin last. */
  readonly pinned: Set<bigint>;
  /** The chats in the archive, folder 1. */
  readonly archived: Set<bigint>;
  /** The chats that the owner marked as unread. */
  readonly markedUnread: Set<bigint>;
  /** The `draftMessage` of each chat that has one. */
  readonly drafts: Map<bigint, TlObject>;
  /** What the owner chose to be notified of, by chat and by kind of chat: `peerNotifySettings`. */
  readonly notifySettings: Map<NotifyScope, TlObject>;
  readonly mailbox: Mailbox;
}

/** The data of a new account. Omitted fields have the values of a fresh account. */
export interface NewPerson {
  readonly id?: bigint;
  readonly kind?: Person['kind'];
  readonly firstName: string;
  readonly lastName?: string;
  /** Required for people; bots have none. */
  readonly phone?: string;
  readonly username?: string;
  readonly collectibleUsernames?: readonly string[];
  readonly homeDc?: number;
  readonly languageCode?: string;
  readonly premium?: boolean;
  readonly marks?: Marks;
  readonly birthday?: Birthday;
  readonly about?: string;
  readonly banned?: boolean;
  readonly presence?: Presence;
  readonly privacy?: Partial<Record<PrivacyKey, PrivacyRule['audience']>>;
}

export function makePerson(given: NewPerson & { readonly id: bigint }, savers: Savers): Person {
  return {
    id: given.id,
    kind: given.kind ?? 'person',
    homeDc: given.homeDc ?? 2,
    languageCode: given.languageCode ?? 'en',
    firstName: given.firstName,
    lastName: given.lastName ?? '',
    phone: given.phone,
    username: given.username,
    collectibleUsernames: given.collectibleUsernames ?? [],
    premium: given.premium ?? false,
    marks: given.marks ?? {},
    birthday: given.birthday,
    about: given.about ?? '',
    banned: given.banned ?? false,
    deleted: false,
    presence: given.presence ?? { kind: 'never' },
    password: undefined,
    officialDevice: { hash: 1n, since: new Date(0) },
    announcesSignUps: true,
    privacy: makePrivacy(given.privacy),
    contacts: new Contacts(),
    saved: new SavedNumbers(given.id, savers),
    blocked: new Map(),
    blockedFromStories: new Map(),
    closeFriends: new Set(),
    hiddenBars: new Set(),
    pinned: new Set(),
    archived: new Set(),
    markedUnread: new Set(),
    drafts: new Map(),
    notifySettings: new Map(),
    mailbox: new Mailbox(),
  };
}
