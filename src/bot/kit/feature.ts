import type { Api, Composer } from 'grammy';
import type { AccountEvent, ImportRun, Roster, UndoRun } from '../../accounts/roster.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Screen } from './blocks.ts';
import type { Locale } from './locale.ts';
import type { PersonContext } from './person-context.ts';
import type { Questions } from './questions.ts';
import type { Replies } from './reply.ts';
import type { MessageKey } from './words.ts';
import type { WorkBoard } from './work-board.ts';

/** What every feature is given. */
export interface BotContext {
  readonly roster: Roster;
  readonly api: Api;
  readonly replies: Replies;
  /** The language of messages that no update of the person led to. */
  readonly localeOf: (personId: bigint) => Locale;
  readonly questions: Questions;
  readonly pairings: PairingChats;
  readonly importBoard: WorkBoard<ImportRun>;
  readonly undoBoard: WorkBoard<UndoRun>;
  /** What features keep open, closed while messages can still be sent. */
  readonly opened: AsyncDisposableStack;
  readonly clock: Clock;
  readonly log: Log;
  /** Without the @. Known once Telegram answered, which is before the first update. */
  readonly username: () => string;
  /** The address of the pairing page with this one-time token. */
  readonly pairingPage: (token: string) => string;
  /** Whether a phone can open that address: Telegram takes no localhost address in a button. */
  readonly pairingPageIsPublic: boolean;
  /** Gives the bytes of a file somebody sent, at most 20 MB. Throws `TelegramError` unreachable. */
  readonly download: (fileId: string) => Promise<Uint8Array>;
  /** Of all features, in the order of the menu. */
  readonly commands: readonly Command[];
}

/** A command; the message `command-<name>` describes it. */
export interface Command {
  readonly name: CommandName;
  readonly group: 'contacts' | 'changes' | 'blocked' | 'saved' | 'account' | 'start';
  /** Left out of the menu and of other people's help. */
  readonly ownerOnly?: true;
}

type CommandName = MessageKey extends infer Key
  ? Key extends `command-${infer Name}`
    ? Name
    : never
  : never;

/** One thing the bot can do: its commands, its buttons, and what it says unasked. */
export interface Feature {
  readonly commands: readonly Command[];
  build(bot: BotContext): Composer<PersonContext>;
  /** What to tell the person of the account; undefined when this feature has nothing to say to it. */
  onEvent?(event: AccountEvent, bot: BotContext): Promise<Screen | undefined>;
}

/** The attempts to pair that are shown in a chat of this process. */
export interface PairingChats {
  /** Shows a login code, fresh ones after it, and what came of them. */
  begin(personId: bigint): Promise<void>;
  /**
   * What the person may type here by mistake, since when they pair: at the page they may be asked
   * for a password.
   */
  asks(personId: bigint): { readonly for: 'code' | 'password'; readonly since: Date } | undefined;
  cancel(personId: bigint): Promise<boolean>;
  /** The way to the pairing page. */
  pageLink(personId: bigint): Promise<Screen>;
}
