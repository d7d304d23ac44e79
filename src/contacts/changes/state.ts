import type { Card } from '../card.ts';
import type { Contact } from '../contact.ts';

/** Parts of an account's present state that several kinds need; a kind declares its own beside itself. */

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
