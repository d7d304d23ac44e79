import type { Chat as ApiChat, Contact, Message, User } from '@grammyjs/types';
import { unixTime } from '../../server/unix-time.ts';
import { toApiDocument, toApiPhoto, toApiSticker, toApiVoice } from '../files/api-file.ts';
import type { StoredFile } from '../files/file-store.ts';
import type { Profile, SharedContact } from '../person-chat.ts';
import { toReceivedBlocks } from '../rich/received-blocks.ts';
import type { FormattedText, StoredMessage } from './stored-message.ts';

export function toApiUser(person: Profile): User {
  return {
    id: Number(person.id),
    is_bot: false,
    first_name: person.firstName,
    ...(person.lastName !== '' && { last_name: person.lastName }),
    ...(person.username !== undefined && { username: person.username }),
    language_code: person.languageCode,
  };
}

export function toApiChat(person: Profile): ApiChat.PrivateChat {
  const { id, first_name, last_name, username } = toApiUser(person);
  return {
    id,
    type: 'private',
    first_name,
    ...(last_name !== undefined && { last_name }),
    ...(username !== undefined && { username }),
  };
}

function toApiContact(contact: SharedContact): Contact {
  return {
    phone_number: contact.phone,
    first_name: contact.firstName,
    ...(contact.lastName !== undefined && { last_name: contact.lastName }),
    ...(contact.userId !== undefined && { user_id: Number(contact.userId) }),
    ...(contact.vcard !== undefined && { vcard: contact.vcard }),
  };
}

function toCaption({
  text,
  entities,
}: FormattedText): Pick<Message, 'caption' | 'caption_entities'> {
  return {
    ...(text !== '' && { caption: text }),
    ...(entities.length > 0 && { caption_entities: [...entities] }),
  };
}

type ContentFields = Pick<
  Message,
  | 'text'
  | 'entities'
  | 'rich_message'
  | 'photo'
  | 'document'
  | 'sticker'
  | 'voice'
  | 'caption'
  | 'caption_entities'
  | 'contact'
  | 'users_shared'
  | 'pinned_message'
>;

function toApiContent(
  message: StoredMessage,
  nested: (id: number) => Message | undefined,
  fileOf: (id: string) => StoredFile | undefined,
): ContentFields {
  const { content } = message;
  switch (content.kind) {
    case 'text': {
      const { text, entities } = content.text;
      return { text, ...(entities.length > 0 && { entities: [...entities] }) };
    }
    case 'rich':
      return {
        rich_message: {
          blocks: toReceivedBlocks(content.blocks, fileOf),
          ...(content.rtl && { is_rtl: true }),
        },
      };
    case 'photo':
      return { photo: toApiPhoto(content.file, content.size), ...toCaption(content.caption) };
    case 'document':
      return { document: toApiDocument(content.file), ...toCaption(content.caption) };
    case 'sticker':
      return { sticker: toApiSticker(content.file, content) };
    case 'voice':
      return { voice: toApiVoice(content.file, content.seconds), ...toCaption(content.caption) };
    case 'contact':
      return { contact: toApiContact(content.contact) };
    case 'users':
      return { users_shared: { request_id: content.requestId, users: [...content.users] } };
    case 'pinned': {
      const pinned = nested(content.messageId);
      return pinned ? { pinned_message: pinned } : {};
    }
  }
}

/** The lookups that a message in the Bot API's format needs. */
export interface MessageSources {
  readonly bot: User;
  readonly person: Profile;
  readonly message: (id: number) => StoredMessage | undefined;
  readonly file: (id: string) => StoredFile | undefined;
}

export function toApiMessage(sources: MessageSources, message: StoredMessage, depth = 0): Message {
  const nested = (id: number): Message | undefined => {
    const found = sources.message(id);
    // A reply contains no further reply (core.telegram.org/bots/api#message, reply_to_message).
    return found && depth === 0 ? toApiMessage(sources, found, 1) : undefined;
  };
  // Under exactOptionalPropertyTypes no value fits the library's type of a reply.
  const replied = (message.replyTo === undefined ? undefined : nested(message.replyTo)) as
    Message['reply_to_message'] | undefined;
  return {
    message_id: message.id,
    from: message.from === 'bot' ? sources.bot : toApiUser(sources.person),
    chat: toApiChat(sources.person),
    date: unixTime(message.date),
    ...(message.editDate && { edit_date: unixTime(message.editDate) }),
    ...(message.origin && { forward_origin: message.origin }),
    ...(message.viaBot && { via_bot: sources.bot }),
    ...(message.isProtected && { has_protected_content: true as const }),
    ...(replied && { reply_to_message: replied }),
    ...toApiContent(message, nested, sources.file),
    ...(message.inlineKeyboard && { reply_markup: message.inlineKeyboard }),
  };
}
