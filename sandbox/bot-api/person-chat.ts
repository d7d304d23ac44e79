import type {
  BotCommand,
  InlineKeyboardMarkup,
  InlineQuery,
  InlineQueryResultArticle,
  InlineQueryResultCachedDocument,
  InlineQueryResultCachedPhoto,
  InlineQueryResultCachedSticker,
  InlineQueryResultCachedVoice,
  InlineQueryResultContact,
  InlineQueryResultsButton,
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
  readonly sticker?: {
    readonly fileId: string;
    readonly width: number;
    readonly height: number;
    readonly emoji?: string;
    /** The app shows stills only; it names the other formats. */
    readonly isStill: boolean;
  };
  readonly voice?: { readonly fileId: string; readonly seconds: number };
  /** The message was made in inline mode. */
  readonly viaBot?: boolean;
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

/** The results of inline queries that are simulated. Files must be stored ones. */
export type InlineResult =
  | InlineQueryResultArticle
  | InlineQueryResultContact
  | InlineQueryResultCachedPhoto
  | InlineQueryResultCachedDocument
  | InlineQueryResultCachedSticker
  | InlineQueryResultCachedVoice;

/** An inline query, and where it is typed: `sender` is the chat with the bot itself. */
export interface InlineAsk {
  readonly query: string;
  readonly offset: string;
  readonly chatType: NonNullable<InlineQuery['chat_type']>;
}

/** The bot's answer to an inline query. */
export interface InlineAnswer extends InlineAsk {
  readonly id: string;
  readonly results: readonly InlineResult[];
  /** The offset for more results; empty at the end. */
  readonly nextOffset: string;
  /** The button above the results. */
  readonly button: InlineQueryResultsButton | undefined;
  readonly cacheSeconds: number;
  readonly isPersonal: boolean;
}

/** One person's side of the private chat with the bot: the actions of their app. */
export interface PersonChat {
  readonly person: Profile;
  messages(): readonly ShownMessage[];
  /** The bot's commands for the menu. */
  commands(): readonly BotCommand[];
  /** What the bot says about itself before the first message; empty without one. */
  description(): string;
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
  /** Sends a JPEG, PNG or WebP file as a photo, not as a file. */
  sendPhoto(bytes: Uint8Array, caption?: string): number;
  /** Sends a WebP, PNG, TGS or WebM file as a sticker. */
  sendSticker(
    bytes: Uint8Array,
    about?: { readonly emoji?: string; readonly setName?: string },
  ): number;
  /** Sends an Ogg file as a voice message. */
  sendVoice(bytes: Uint8Array, caption?: string): number;
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
  /** Lets the bot write first, as after a chat whose history this person deleted. */
  allowBotToWrite(): void;
  /**
   * Types `@bot query` into the message field of a chat and waits for the answer, like `press`. `offset` is
   * the `nextOffset` of the previous page. The server may give an earlier answer again.
   */
  inlineQuery(query: string, more?: Partial<Omit<InlineAsk, 'query'>>): Promise<InlineAnswer>;
  /**
   * Picks a result. In the chat with the bot it becomes a message, whose id is returned; messages of other
   * chats are not simulated.
   */
  chooseInlineResult(answerId: string, resultId: string): number | undefined;
  /** Presses the button above the results. Returns the address of a web app, or sends /start. */
  pressInlineButton(answerId: string): string | undefined;
}
