import { Mailbox } from './mailbox.ts';
import type { Password } from './password/password.ts';
import { makePrivacyRule, type PrivacyKey, type PrivacyRule } from './privacy-rule.ts';
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

/** What a contact list says of one of its members. */
interface ContactEntry {
  readonly firstName: string;
  readonly lastName: string;
  /** The number they were saved with, with the plus. */
  readonly phone: string | undefined;
  readonly note: string | undefined;
}

/** What Telegram marks an account with; all of it is set by Telegram, the last by its owner. */
interface Marks {
  readonly scam?: boolean;
  readonly fake?: boolean;
  readonly verified?: boolean;
  /** Why it is restricted, in words of Telegram. */
  readonly restricted?: string;
  /** Strangers without Premium cannot write to them. */
  readonly requiresPremium?: boolean;
}

/** An account as the server holds it. Read it freely; change it through the functions of this folder. */
export interface Person {
  readonly id: bigint;
  /** `service` is Telegram itself, 777000. */
  readonly kind: 'person' | 'bot' | 'service';
  readonly homeDc: number;
  readonly languageCode: string;
  firstName: string;
  lastName: string;
  /** With the plus; bots and deleted accounts have none. */
  phone: string | undefined;
  username: string | undefined;
  /** Active usernames besides the editable one (bought on Fragment). */
  readonly collectibleUsernames: readonly string[];
  readonly premium: boolean;
  /** What Telegram says of the account to everybody. */
  marks: Marks;
  birthday: Birthday | undefined;
  /** What they say of themselves; empty when nothing. */
  about: string;
  readonly banned: boolean;
  deleted: boolean;
  presence: Presence;
  password: Password | undefined;
  announcesSignUps: boolean;
  readonly privacy: Record<PrivacyKey, PrivacyRule>;
  readonly contacts: Map<bigint, ContactEntry>;
  readonly saved: SavedNumbers;
  /** Since when, oldest first. */
  readonly blocked: Map<bigint, Date>;
  closeFriends: ReadonlySet<bigint>;
  /** Above whose chats the bar was closed. */
  readonly hiddenBars: Set<bigint>;
  /** Chats kept at the top of the list. */
  readonly pinned: Set<bigint>;
  readonly mailbox: Mailbox;
}

/** Everything not given is as on a fresh account. */
export interface NewPerson {
  readonly id?: bigint;
  readonly kind?: Person['kind'];
  readonly firstName: string;
  readonly lastName?: string;
  /** Required of people; bots have none. */
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
    announcesSignUps: true,
    privacy: {
      phone_number: makePrivacyRule(given.privacy?.phone_number ?? 'contacts'),
      added_by_phone: makePrivacyRule(given.privacy?.added_by_phone ?? 'everybody'),
      last_seen: makePrivacyRule(given.privacy?.last_seen ?? 'everybody'),
    },
    contacts: new Map(),
    saved: new SavedNumbers(given.id, savers),
    blocked: new Map(),
    closeFriends: new Set(),
    hiddenBars: new Set(),
    pinned: new Set(),
    mailbox: new Mailbox(),
  };
}
