import type { Context } from 'grammy';
import type { Role } from '../accounts/roster.ts';

/** An update of somebody who may use the bot, in their private chat with it. */
export type PersonContext = Context & {
  /** Their Telegram id, which also is the id of the chat. Set by `privateChatsOnly`. */
  personId: bigint;
  /** Set by `access`. */
  role: Role;
  /**
   * Says one sentence: as the answer to the pressed button where it still can be, as a message
   * otherwise. `alert` has to be closed by hand.
   */
  toast(text: string, alert?: 'alert'): Promise<void>;
};
