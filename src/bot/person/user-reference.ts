import type { Message } from 'grammy/types';
import { fitName, splitName, type FittedName } from '../../contacts/name.ts';
import { parseUserQuery } from '../../contacts/user-query.ts';

/** The text after a command about a user. */
export interface UserReference {
  readonly query: string;
  /** How to show the query, if it is not readable itself. */
  readonly shown?: string;
  /** The name to save the user under, if the text contains one. */
  readonly name: FittedName | undefined;
}

/** Ids, usernames and links end at a space; a number continues with digits and separators. */
const handle = /^(?:@\w+|tg:\S+|\S*\b(?:t\.me|telegram\.(?:me|dog))\b\S*)/i;
const digits = /^\+?[\p{Nd}\s().-]*\p{Nd}\)?/u;

/**
 * Separates the query from the name: at `=`, or after an id, username, link or number
 * (`@zoe Zoe Miller`). Other words are a query without a name.
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

/** How texts show a query: a link to a user is their username. */
export function shownQuery(query: string): string {
  const meant = parseUserQuery(query);
  return meant.kind === 'username' ? `@${meant.username}` : query;
}

/** Fewer digits with words after them are part of a name: `12 Monkeys`. */
const minNumberDigits = 7;

/** Whether a text has a phone number, or several, perhaps with names. */
export function holdsNumber(text: string): boolean {
  return (text.match(/\p{Nd}/gu)?.length ?? 0) >= minNumberDigits;
}

/** Splits a typed name as imports do. Undefined if nothing in it is visible. */
export function readName(text: string): FittedName | undefined {
  const { firstName, lastName } = splitName(text);
  const name = fitName(firstName, lastName, '');
  return name.firstName === '' ? undefined : name;
}

/** Prefers the username, because only accounts that met the user can address an id. */
export function referenceTo(id: number, username: string | undefined): UserReference {
  return username === undefined
    ? { query: `tg://user?id=${id}`, shown: String(id), name: undefined }
    : { query: `@${username}`, name: undefined };
}

/**
 * The user in a message: a shared contact, a picked user or the author of a forwarded message. If the
 * author is not a visible user, the kind of origin; undefined if the message shows no user.
 */
export function referenceInMessage(
  message: Message | undefined,
): UserReference | 'hidden_user' | 'chat' | 'channel' | undefined {
  const { contact, document, users_shared: chosen, forward_origin: origin } = message ?? {};
  if (contact) {
    const { phone_number: phone, user_id: id } = contact;
    // `tel:` marks a number: without a plus it could be an id.
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

/** The text of a message that is not forwarded. */
export function typedText(message: Message | undefined): string | undefined {
  return message?.forward_origin ? undefined : message?.text;
}
