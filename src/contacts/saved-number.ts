import type { Name } from './contact.ts';

/** An entry of Telegram's list of every number that the account ever imported. */
export interface SavedNumber extends Name {
  /** With a plus, as Telegram stored it; it need not be a valid number. */
  readonly phone: string;
  readonly savedAt: Date;
}
