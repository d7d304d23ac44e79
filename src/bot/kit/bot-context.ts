import type { Api } from 'grammy';
import type { ImportRun, Roster, UndoRun } from '../../accounts/roster.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Command } from './command.ts';
import type { Locales } from './locale.ts';
import type { Questions } from './questions.ts';
import type { Reader, Replies } from './reply.ts';
import type { Text } from './text.ts';
import type { CommandWords } from './typed-command.ts';
import type { WorkBoard } from './work-board.ts';

export type { Command, CommandName } from './command.ts';

/** The services every feature gets. */
export interface BotContext {
  readonly roster: Roster;
  readonly api: Api;
  readonly replies: Replies;
  /** All languages of the bot. */
  readonly locales: Locales;
  /** How a person reads messages that answer no update. */
  readonly readerOf: (personId: bigint) => Promise<Reader>;
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
  /** What people type instead of them. */
  readonly commandWords: CommandWords;
}

/** The pairing attempts that chats of this process show. */
export interface PairingChats {
  /** Starts an attempt and shows its QR code, later codes, what it asks and the result. */
  begin(personId: bigint): Promise<void>;
  /**
   * Shows a new link to the pairing page, in place of the one before. `notice` goes above it.
   */
  showPageLink(personId: bigint, notice?: Text): Promise<void>;
}
