import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Account, Role } from '../../accounts/roster.ts';
import type { Locale } from './locale.ts';
import type { Text } from './text.ts';

/** A question that waits for an answer. Contains ids only, because it is stored. */
export interface OpenQuestion {
  readonly name: string;
  /** Distinguishes its Cancel button from those of earlier questions. */
  readonly key: string;
  readonly about: readonly string[];
  /** Unix time in ms. */
  readonly askedAt: number;
  readonly messageId?: number;
}

/** An update from a person who may use the bot, in their private chat with it. */
export type PersonContext = ConversationFlavor<Context> & {
  /** The person's Telegram id, which is also the chat id. Set by `identifyPerson`. */
  personId: bigint;
  /** The person's language. Set by `identifyPerson`. */
  locale: Locale;
  /** Set by `requireAccess`. */
  role: Role;
  /** What the person may type by mistake while they pair an account. Set by `requireAccess`. */
  expectedSecret?: 'code' | 'password';
  /** Whether the person chose plain text instead of tables. Set by `requireAccess`. */
  plainTables: boolean;
  /** Whether the person was asked if their app draws tables. Set by `requireAccess`. */
  askedTables: boolean;
  /** Whether a question waited for the person's answer before this update. Set by `requireAccess`. */
  hasDialog: boolean;
  /** Whether this update may have been handled before, by a process that died. Set by `createBot`. */
  mayBeRepeat: boolean;
  /** The person's accounts before this update. Set by `requireAccess`, so not within a conversation. */
  accounts?: readonly Account[];
  /**
   * The account this update is about, set once known if the person has several accounts. All replies
   * name it.
   */
  account?: Account;
  /** The question that was open when this update arrived, until it is tidied up. Set by `createQuestions`. */
  openQuestion?: OpenQuestion;
  /** The question to ask after this update was handled. Set by `Questions.ask`. */
  asking?: OpenQuestion;
  /**
   * Keeps this update in the intake until `effect` resolves, after the handler returned. Should the
   * program die before, the update is handled again. A rejected effect leaves it for the next start.
   */
  keepUntil(effect: Promise<unknown>): void;
  /**
   * Shows one sentence: as the answer to the callback query while that is open, otherwise as a
   * message. The person has to close an `alert`.
   */
  toast(text: Text, alert?: 'alert'): Promise<void>;
};

/** Whether the person wrote the message themselves: a forwarded command is meant for another bot. */
export function isWritten({ message }: PersonContext): boolean {
  return message?.forward_origin === undefined;
}
