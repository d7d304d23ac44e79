import type { PeerBar } from '../address-book.ts';
import type { PrivacyRule } from '../account-settings.ts';
import type { Card } from '../card.ts';
import type { Contact } from '../contact.ts';

/** Parts of an account's present state. Each kind of change names those it needs. */

export interface ContactsState {
  readonly contacts: ReadonlyMap<bigint, Contact>;
  /** The contact with this number, as far as the account sees numbers. */
  holderOf(phone: string): Contact | undefined;
}

export interface SavedNumbersState {
  /** Count of Telegram's saved list. */
  readonly savedCount: number;
  /** The name a number had in the saved list before `at`; undefined: not known to be there. */
  savedBefore(phone: string, at: Date): Card | undefined;
}

/** Contacts who hid their number when it was sent, and are gone now; undefined: not known. */
export interface HiddenHoldersState {
  readonly hiddenGone: readonly Contact[] | undefined;
}

export interface BlockedState {
  /** Undefined: this account cannot address the user. */
  readonly blocked: boolean | undefined;
}

export interface PrivacyState {
  readonly rule: PrivacyRule;
}

export interface SignUpNoticesState {
  readonly announces: boolean;
}

export interface ShareState {
  readonly bar: PeerBar;
}
