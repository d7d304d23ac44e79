import type { Api } from 'grammy';
import type { ImportRun, Roster, UndoRun } from '../../accounts/roster.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Screen } from './blocks.ts';
import type { Locale } from './locale.ts';
import type { Questions } from './questions.ts';
import type { Replies } from './reply.ts';
import type { MessageKey } from './words.ts';
import type { WorkBoard } from './work-board.ts';

/** The services every feature gets. */
export interface BotContext {
  readonly roster: Roster;
  readonly api: Api;
  readonly replies: Replies;
  /** The language of messages that do not answer an update. */
  readonly localeOf: (personId: bigint) => Locale;
  readonly questions: Questions;
  readonly pairings: PairingChats;
  readonly importBoard: WorkBoard<ImportRun>;
  readonly undoBoard: WorkBoard<UndoRun>;
  /** Resources of features, disposed while messages can still be sent. */
  readonly resources: AsyncDisposableStack;
  readonly clock: Clock;
  readonly log: Log;
  /** Without the @. Throws before the bot started. */
  readonly username: () => string;
  /** The URL of the pairing page with a one-time token. */
  readonly pairingPage: (token: string) => string;
  /** Whether a phone can open the pairing page. Telegram rejects localhost URLs in buttons. */
  readonly pairingPageIsPublic: boolean;
  /** Downloads a file of at most 20 MB that a person sent. Throws `TelegramError` unreachable. */
  readonly download: (fileId: string) => Promise<Uint8Array>;
  /** Of all features, in the order of the menu. */
  readonly commands: readonly Command[];
}

/** A command. The message `command-<name>` describes it. */
export interface Command {
  readonly name: CommandName;
  readonly group: 'contacts' | 'changes' | 'blocked' | 'saved' | 'account' | 'start';
  /** Hidden from the menu and from the help of members. */
  readonly ownerOnly?: true;
}

export type CommandName = MessageKey extends infer Key
  ? Key extends `command-${infer Name}`
    ? Name
    : never
  : never;

/** The pairing attempts that chats of this process show. */
export interface PairingChats {
  /** Starts an attempt and shows its QR code, later codes, what it asks and the result. */
  begin(personId: bigint): Promise<void>;
  /** A message that leads to the pairing page. */
  pageLink(personId: bigint): Promise<Screen>;
}
