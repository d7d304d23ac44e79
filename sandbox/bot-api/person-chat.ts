import type {
  BotCommand,
  InlineKeyboardMarkup,
  InlineQueryResult,
  MessageEntity,
  ReplyKeyboardMarkup,
} from '@grammyjs/types';
import type { InputRichBlock } from '@grammyjs/types/rich.js';

/** A person as the Bot API shows them. */
export interface Profile {
  readonly id: bigint;
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string | undefined;
  /** With the plus. */
  readonly phone: string;
  readonly languageCode: string;
}

/** A contact attached to a message. */
export interface SharedContact {
  readonly phone: string;
  readonly firstName: string;
  readonly lastName?: string;
  readonly userId?: bigint;
  readonly vcard?: string;
}

/** A message in the private chat with the bot, as the person's app would draw it. */
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
  /** A line of the app itself in the middle of the chat, with nothing else in the message. */
  readonly service?: 'pinned' | 'users_shared';
  readonly inlineKeyboard?: InlineKeyboardMarkup['inline_keyboard'];
  /** The app offers to answer this very message as soon as it arrives (`force_reply`). */
  readonly asksReply?: boolean;
}

/** What the bot answered to a pressed button; `undefined` text is silence. */
export interface ButtonAnswer {
  readonly text: string | undefined;
  readonly alert: boolean;
  readonly url: string | undefined;
}

/** What the bot offered for an inline query. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResult[];
  /** Asks for more when not empty. */
  readonly nextOffset: string;
}

/** One person's side of the private chat with the bot: what the app on their phone does. */
export interface PersonChat {
  readonly person: Profile;
  messages(): readonly ShownMessage[];
  /** Commands the bot registered, for the menu. */
  commands(): readonly BotCommand[];
  /** The reply keyboard shown now. */
  keyboard(): ReplyKeyboardMarkup | undefined;
  /** What the bot is doing now ("typing"), while it lasts. */
  action(): string | undefined;
  /**
   * Sends a text, as a reply where `replyTo` is a message; entities (bot commands) are marked as the
   * apps do. Returns the message's id.
   */
  say(text: string, replyTo?: number): number;
  /** Opens `t.me/<bot>?start=payload`. */
  start(payload?: string): number;
  shareContact(contact: SharedContact): number;
  /** `request_contact` of a reply keyboard. */
  shareOwnContact(): number;
  /** `request_users` of a reply keyboard. */
  pickUsers(requestId: number, users: readonly bigint[]): number;
  sendFile(file: {
    readonly name: string;
    readonly mime: string;
    readonly bytes: Uint8Array;
    readonly caption?: string;
  }): number;
  /** Sends a picture as one, not as a file. */
  sendPhoto(bytes: Uint8Array): number;
  /** Forwards a message that `from` once wrote, with its text. */
  forward(from: Profile, text: string, hidden?: boolean): number;
  /**
   * Presses a callback button. Resolves with the bot's answer; rejects when the bot does not answer
   * within the time a real app waits. `data` must be on the message, unless `forged`.
   */
  press(messageId: number, data: string, forged?: 'forged'): Promise<ButtonAnswer>;
  /** The bytes of a file in this chat. */
  file(fileId: string): Buffer;
  /** Called after every change of what this chat shows. */
  subscribe(listener: () => void): Disposable;
  /** What the bot is still writing, while it is shown. */
  draft(): Pick<ShownMessage, 'text' | 'entities' | 'rich'> | undefined;
  /** Pinned messages, the latest pin last. */
  pinned(): readonly number[];
  /** Changes a text this person sent. */
  edit(messageId: number, text: string): void;
  /** "Stop bot". */
  block(): void;
  /** "Restart bot"; `start` does it too. */
  unblock(): void;
  isBlocked(): boolean;
  /** Types `@bot query` into a message field, as `press` waiting for the answer. */
  inlineQuery(query: string, offset?: string): Promise<InlineAnswer>;
}
