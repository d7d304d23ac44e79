import type { InlineKeyboardMarkup, MessageEntity, MessageOrigin } from '@grammyjs/types';
import type { InputRichBlock } from '@grammyjs/types/rich.js';
import type { StoredFile } from '../files/file-store.ts';
import type { ImageSize } from '../files/image-size.ts';
import type { StickerFormat } from '../files/sticker-format.ts';
import type { SharedContact } from '../person-chat.ts';

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** The content of a message. */
export type Content =
  | { readonly kind: 'text'; readonly text: FormattedText }
  | {
      readonly kind: 'rich';
      readonly blocks: readonly InputRichBlock<never>[];
      readonly rtl: boolean;
    }
  | {
      readonly kind: 'photo';
      readonly file: StoredFile;
      readonly size: ImageSize;
      readonly caption: FormattedText;
    }
  | { readonly kind: 'document'; readonly file: StoredFile; readonly caption: FormattedText }
  | {
      readonly kind: 'sticker';
      readonly file: StoredFile;
      readonly format: StickerFormat;
      readonly emoji?: string;
      readonly setName?: string;
    }
  | {
      readonly kind: 'voice';
      readonly file: StoredFile;
      readonly seconds: number;
      readonly caption: FormattedText;
    }
  | { readonly kind: 'contact'; readonly contact: SharedContact }
  | { readonly kind: 'users'; readonly requestId: number; readonly users: readonly SharedUser[] }
  | { readonly kind: 'pinned'; readonly messageId: number };

/** A person picked with a `request_users` button, with the fields that the button requests. */
export interface SharedUser {
  readonly user_id: number;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly username?: string;
}

export interface StoredMessage {
  readonly id: number;
  readonly date: Date;
  readonly editDate?: Date;
  readonly from: 'bot' | 'person';
  readonly content: Content;
  readonly inlineKeyboard?: InlineKeyboardMarkup;
  /** The message set or removed a reply keyboard, so the bot cannot edit it. */
  readonly setsKeyboard?: boolean;
  readonly replyTo?: number;
  readonly origin?: MessageOrigin;
  readonly isProtected?: boolean;
  /** The person made the message with the bot's inline mode. */
  readonly viaBot?: boolean;
  /** By it the bot edits a message made of a result with an inline keyboard. */
  readonly inlineMessageId?: string;
}

/** The optional parts of a person's message besides its content. */
export type SentDetails = Pick<
  StoredMessage,
  'origin' | 'replyTo' | 'viaBot' | 'inlineKeyboard' | 'inlineMessageId'
>;
