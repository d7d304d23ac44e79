import type { Birthday } from './person.ts';
import type { Audience, PrivacyKey } from './privacy-rule.ts';

/** A person's contact list and related lists, as the server stores them. */
export interface ServerBook {
  readonly contacts: readonly {
    readonly id: bigint;
    readonly firstName: string;
    readonly lastName: string;
    /** With the plus; undefined when the owner cannot see it. */
    readonly phone: string | undefined;
    readonly mutual: boolean;
  }[];
  /** The saved numbers, with or without an account. */
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
 * The actions of a person in Telegram's own app on their phone. Each call changes the world and pushes
 * updates as the app's own calls would. A refused action throws an Error with a sentence for the user.
 */
export interface OfficialApp {
  readonly id: bigint;
  /** Telegram's own chat (777000), oldest first: login codes, takeout requests, notices. */
  serviceChat(): readonly {
    readonly id: number;
    readonly date: Date;
    readonly text: string;
    /** True while the takeout request waits for Allow. */
    readonly allowsTakeout: boolean;
  }[];
  /** The account's own chat, oldest first. */
  savedMessages(): readonly string[];
  /** Text messages to this number. A code goes here when it is requested again. */
  sms(): readonly { readonly date: Date; readonly text: string }[];
  book(): ServerBook;
  authorizations(): readonly Authorization[];
  terminate(keyId: bigint): void;
  /** Scans a login QR code. `link` is `tg://login?token=...`. */
  scanLogin(link: string): void;
  allowTakeout(): void;
  /** Adds `other` as a contact. `sharePhone` also lets them see this person's number. */
  add(other: bigint, firstName: string, lastName: string, sharePhone: boolean): void;
  remove(other: bigint): void;
  setOnline(online: boolean): void;
  /** Changes the language of the app, an IETF tag. */
  setLanguage(languageCode: string): void;
  rename(firstName: string, lastName: string): void;
  setUsername(username: string | undefined): void;
  changePhone(phone: string): void;
  setPassword(password: string | undefined, hint?: string): void;
  setPrivacy(key: PrivacyKey, rule: Audience): void;
  /** Adds an exception for `other` to a privacy rule. */
  setPrivacyException(key: PrivacyKey, kind: 'allow' | 'disallow', other: bigint): void;
  block(other: bigint): void;
  unblock(other: bigint): void;
  /** Replaces the whole list of close friends. */
  setCloseFriends(others: readonly bigint[]): void;
  setBirthday(birthday: Birthday | undefined): void;
  setAbout(about: string): void;
  /** Writes to `other`. Both get the chat. */
  write(other: bigint, text: string): void;
  /** Pins a chat to the top of the list. */
  pin(other: bigint): void;
  /** Moves a chat to the archive. */
  archive(other: bigint): void;
  /** A temporary link with which any account can add this person. */
  contactLink(): string;
  /** Invalidates a login code that this person wrote in some chat. */
  invalidateWrittenCode(text: string): void;
  deleteAccount(): void;
}
