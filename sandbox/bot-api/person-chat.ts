import type {
  BotCommand,
  InlineKeyboardMarkup,
  InlineQueryResult,
  MessageEntity,
  ReplyKeyboardMarkup,
} from '@grammyjs/types';
import type { InputRichBlock } from '@grammyjs/types/rich.js';

/** A person's profile in the Bot API. */
export interface Profile {
  readonly id: bigint;
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string | undefined;
  /** With the plus. */
  readonly phone: string;
  readonly languageCode: string;
}

/** The contact of a message. */
export interface SharedContact {
  readonly phone: string;
  readonly firstName: string;
  readonly lastName?: string;
  readonly userId?: bigint;
  readonly vcard?: string;
}

/** A message of the private chat with the bot, as the person's app shows it. */
export interface ShownMessage {
  readonly id: number;
  readonly date: Date;
  readonly from: 'bot' | 'person';
  readonly edited: boolean;
  readonly text?: string;
  readonly entities?: readonly MessageEntity[];
  readonly rich?: { readonly blocks: readonly InputRichBlock<never>[]; readonly rtl: boolean };
  readonly photo?: { readonly fileId: string; readonly width: number; readonly height: number };
  readonly document?: {
    readonly fileId: string;
    readonly name: string;
    readonly mime: string;
    readonly size: number;
  };
  readonly caption?: string;
  readonly captionEntities?: readonly MessageEntity[];
  readonly contact?: SharedContact;
  /** A service message; it has no other content. */
  readonly service?: 'pinned' | 'users_shared';
  readonly inlineKeyboard?: InlineKeyboardMarkup['inline_keyboard'];
  /** The app starts a reply to this message when it arrives (`force_reply`). */
  readonly asksReply?: boolean;
}

/** The bot's answer to a pressed button. Without a text the app shows nothing. */
export interface ButtonAnswer {
  readonly text: string | undefined;
  readonly alert: boolean;
  readonly url: string | undefined;
}

/** The bot's answer to an inline query. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[];
  /** The offset for more results; empty at the end. */
  readonly nextOffset: string;
}

/** One person's side of the private chat with the bot: the actions of their app. */
export interface PersonChat {
  readonly person: Profile;
  messages(): readonly ShownMessage[];
  /** The bot's commands for the menu. */
  commands(): readonly BotCommand[];
  /** The current reply keyboard. */
  keyboard(): ReplyKeyboardMarkup | undefined;
  /** The current chat action of the bot, e.g. `typing`. */
  action(): string | undefined;
  /**
   * Sends a text, as a reply when `replyTo` is given. Marks bot commands as entities, as the apps do.
   * Returns the message's id.
   */
  say(text: string, replyTo?: number): number;
  /** Opens `t.me/<bot>?start=payload`. */
  start(payload?: string): number;
  shareContact(contact: SharedContact): number;
  /** Presses `request_contact` of the reply keyboard. */
  shareOwnContact(): number;
  /** Presses `request_users` of the reply keyboard and picks users. */
  pickUsers(requestId: number, users: readonly bigint[]): number;
  sendFile(file: {
    readonly name: string;
    readonly mime: string;
    readonly bytes: Uint8Array;
    readonly caption?: string;
  }): number;
  /** Sends a picture as a photo, not as a file. */
  sendPhoto(bytes: Uint8Array): number;
  /** Forwards a text that `from` wrote. `hidden` hides the sender's account. */
  forward(from: Profile, text: string, hidden?: boolean): number;
  /**
   * Presses a callback button. Resolves with the bot's answer; rejects when there is none within the
   * time an app waits. A button of the message must have `data`, unless `forged`.
   */
  press(messageId: number, data: string, forged?: 'forged'): Promise<ButtonAnswer>;
  /** The content of a file in this chat. */
  file(fileId: string): Buffer;
  /** Calls `listener` after every visible change until the result is disposed. */
  subscribe(listener: () => void): Disposable;
  /** The current draft of the bot. */
  draft(): Pick<ShownMessage, 'text' | 'entities' | 'rich'> | undefined;
  /** Pinned messages, the latest pin last. */
  pinned(): readonly number[];
  /** Edits a text this person sent. */
  edit(messageId: number, text: string): void;
  /** Blocks the bot ("Stop bot"). */
  block(): void;
  /** Unblocks the bot ("Restart bot"). `start` does it too. */
  unblock(): void;
  isBlocked(): boolean;
  /** Types `@bot query` into a message field and waits for the answer, like `press`. */
  inlineQuery(query: string, offset?: string): Promise<InlineAnswer>;
}
