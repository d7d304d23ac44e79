import type { Birthday } from './person.ts';

/** A person's contact list and everything beside it, as the server holds it. */
export interface ServerBook {
  readonly contacts: readonly {
    readonly id: bigint;
    readonly firstName: string;
    readonly lastName: string;
    /** Digits with the plus; undefined when the owner of the book cannot see it. */
    readonly phone: string | undefined;
    readonly mutual: boolean;
  }[];
  /** What getSaved would list: every number ever imported, with or without an account. */
  readonly saved: readonly {
    readonly phone: string;
    readonly firstName: string;
    readonly lastName: string;
  }[];
  readonly blocked: readonly bigint[];
  readonly closeFriends: readonly bigint[];
}

/** A device signed in to an account. */
export interface Authorization {
  readonly keyId: bigint;
  readonly device: string;
  readonly app: string;
}

/**
 * What a person does in Telegram's own app on their phone: the other half of every scenario. Each
 * call changes the world as the app's own calls would, pushed updates included. Refusals are thrown
 * as an Error with a sentence to show.
 */
export interface OfficialApp {
  readonly id: bigint;
  /** Telegram's own chat (777000): login codes, takeout requests, notices. Oldest first. */
  serviceChat(): readonly {
    readonly id: number;
    readonly date: Date;
    readonly text: string;
    /** Set while the takeout request waits for the tap on Allow. */
    readonly allowsTakeout: boolean;
  }[];
  /** Text messages to this number: where a code goes when it is asked for again. */
  sms(): readonly { readonly date: Date; readonly text: string }[];
  book(): ServerBook;
  authorizations(): readonly Authorization[];
  terminate(keyId: bigint): void;
  /** Scans a login QR: `link` is `tg://login?token=...`. */
  scanLogin(link: string): void;
  allowTakeout(): void;
  /** Adds `other` to this person's contacts; `sharePhone` also lets them see this person's number. */
  add(other: bigint, firstName: string, lastName: string, sharePhone: boolean): void;
  remove(other: bigint): void;
  setOnline(online: boolean): void;
  rename(firstName: string, lastName: string): void;
  setUsername(username: string | undefined): void;
  changePhone(phone: string): void;
  setPassword(password: string | undefined, hint?: string): void;
  setPrivacy(
    key: 'phone_number' | 'added_by_phone' | 'last_seen',
    rule: 'everybody' | 'contacts' | 'nobody',
  ): void;
  /** Lets `other` in, or keeps them out, whatever the rule says. */
  setPrivacyException(
    key: 'phone_number' | 'added_by_phone' | 'last_seen',
    kind: 'allow' | 'disallow',
    other: bigint,
  ): void;
  block(other: bigint): void;
  unblock(other: bigint): void;
  /** The whole list: who is not on it is no close friend any more. */
  setCloseFriends(others: readonly bigint[]): void;
  setBirthday(birthday: Birthday | undefined): void;
  setAbout(about: string): void;
  /** Writes to `other`, which makes a chat for both. */
  write(other: bigint, text: string): void;
  /** Keeps a chat at the top of the list. */
  pin(other: bigint): void;
  /** A link by which anybody can add this person, for a while. */
  contactLink(): string;
  /** This person wrote `text` in some chat: a login code in it stops working. */
  invalidateWrittenCode(text: string): void;
  deleteAccount(): void;
}
