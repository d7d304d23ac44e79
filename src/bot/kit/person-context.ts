import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Account, Role } from '../../accounts/roster.ts';
import type { Locale } from './locale.ts';
import type { Text } from './text.ts';

/** A question whose answer is waited for: ids only. */
export interface OpenQuestion {
  readonly name: string;
  /** Tells its Cancel from those of earlier ones. */
  readonly key: string;
  readonly about: readonly string[];
  /** Unix time in ms. */
  readonly askedAt: number;
  readonly messageId?: number;
}

/** An update of somebody who may use the bot, in their private chat with it. */
export type PersonContext = ConversationFlavor<Context> & {
  /** Their Telegram id, which also is the id of the chat. Set by `privateChatsOnly`. */
  personId: bigint;
  /** The person's language. Set by `privateChatsOnly`. */
  locale: Locale;
  /** Set by `access`. */
  role: Role;
  /**
   * The account this update is about, set once it is known where the person has several: replies name
   * it, by whichever way they leave.
   */
  account?: Account;
  /** What is to be asked once this update is handled. Set by `Questions.ask`. */
  asking?: OpenQuestion;
  /**
   * Says one sentence: as the answer to the pressed button where it still can be, as a message
   * otherwise. `alert` has to be closed by hand.
   */
  toast(text: Text, alert?: 'alert'): Promise<void>;
};
