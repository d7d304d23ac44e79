import type { Context } from 'grammy';
import type { Account, Role } from '../accounts/roster.ts';

/** An update of somebody who may use the bot, in their private chat with it. */
export type PersonContext = Context & {
  /** Their Telegram id, which also is the id of the chat. Set by `privateChatsOnly`. */
  personId: bigint;
  /** Set by `access`. */
  role: Role;
  /**
   * The account this update is about, set once it is known where the person has several: replies name
   * it, by whichever way they leave.
   */
  account?: Account;
  /**
   * Says one sentence: as the answer to the pressed button where it still can be, as a message
   * otherwise. `alert` has to be closed by hand.
   */
  toast(text: string, alert?: 'alert'): Promise<void>;
};
