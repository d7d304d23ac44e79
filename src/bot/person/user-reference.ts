import type { Message } from 'grammy/types';
import { fitName, splitName, type FittedName } from '../../contacts/name.ts';

/** What follows a command about somebody. */
export interface UserReference {
  readonly query: string;
  /** As people read it, where that is something else. */
  readonly shown?: string;
  /** The name to save them under, where one was written. */
  readonly name: FittedName | undefined;
}

/** Ids, usernames and links have an end of their own; a number goes on with digits and what parts them. */
const handle = /^(?:@\w+|tg:\S+|\S*\b(?:t\.me|telegram\.(?:me|dog))\b\S*)/i;
const digits = /^\+?[\d\s().-]*\d\)?/;

/**
 * Parts whom from the name: by `=`, or where something that is no name ends (`@zoe Zoe Miller`). Words
 * alone say whom.
 */
export function parseReference(text: string): UserReference {
  const typed = text.trim();
  const query = (handle.exec(typed) ?? digits.exec(typed))?.[0];
  const rest = query === undefined ? '' : typed.slice(query.length);
  if (query !== undefined && /^(?:$|\s|=)/.test(rest)) {
    return { query: query.trim(), name: readName(rest.replace(/^\s*=/, '')) };
  }
  const [words = '', ...name] = typed.split('=');
  return { query: words.trim(), name: readName(name.join('=')) };
}

/** A name that was typed, split as in every import. Undefined when there is nothing in it to be seen. */
export function readName(text: string): FittedName | undefined {
  const { firstName, lastName } = splitName(text);
  const name = fitName(firstName, lastName, '');
  return name.firstName === '' ? undefined : name;
}

/** Somebody whom a message shows. A username is found by anybody, an id only by accounts that met the user. */
export function referenceTo(id: number, username: string | undefined): UserReference {
  return username === undefined
    ? { query: `tg://user?id=${id}`, shown: String(id), name: undefined }
    : { query: `@${username}`, name: undefined };
}

/**
 * Somebody whom a message shows: a shared contact, or the author of a forwarded one. Otherwise how its
 * writer is hidden; undefined when it shows nobody.
 */
export function referenceInMessage(
  message: Message | undefined,
): UserReference | 'hidden_user' | 'chat' | 'channel' | undefined {
  const { contact, document, users_shared: chosen, forward_origin: origin } = message ?? {};
  if (contact) {
    const { phone_number: phone, user_id: id } = contact;
    // Without its plus it would be an id too.
    if (phone.trim() !== '') return { query: `tel:${phone}`, shown: phone, name: undefined };
    return id === undefined ? undefined : referenceTo(id, undefined);
  }
  const [user] = chosen?.users ?? [];
  if (user) return referenceTo(user.user_id, user.username);
  if (!origin || document) return undefined;
  return origin.type === 'user'
    ? referenceTo(origin.sender_user.id, origin.sender_user.username)
    : origin.type;
}

/** What a person wrote themselves. */
export function typedText(message: Message | undefined): string | undefined {
  return message?.forward_origin ? undefined : message?.text;
}
