import { fullName, type LastSeen, type User } from '../../contacts/contact.ts';
import { lastSeenAt } from '../../contacts/last-seen.ts';
import { isVisible, layoutControls } from '../../contacts/name.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { bold, isolated, join, time, type Text } from './text.ts';
import { say } from './words.ts';

/** Longer names push the rest of a line off a phone's screen. */
const maxNameLength = 40;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The name of a user; their username, number or a placeholder if it shows nothing. At most 40 characters. */
export function displayName(
  user: Pick<User, 'firstName' | 'lastName' | 'usernames' | 'phone' | 'kind'>,
  max: number = maxNameLength,
): Text {
  const [username] = user.usernames;
  return (
    (isVisible(fullName(user)) && shortened(fullName(user), max)) ||
    (username ? shortened(`@${username}`, max) : undefined) ||
    (user.phone ? formatPhone(user.phone) : undefined) ||
    say(user.kind === 'deleted' ? 'name-deleted' : 'name-none')
  );
}

/** Up to `most` names in bold on one line, then the count of the rest, and of deleted accounts without a name. */
export function namesOf(users: readonly User[], most: number): Text {
  const named = users.filter((user) => user.kind !== 'deleted' || isNamed(user));
  const names = firstNames(named, most, (user) => bold(isolated(displayName(user))));
  const count = users.length - named.length;
  return join([...names, count > 0 && say('names-deleted', { count })], ', ');
}

function isNamed(user: User): boolean {
  return fullName(user) !== '' || user.usernames.length > 0 || user.phone !== undefined;
}

/**
 * The names of up to `most` items, then the count of the rest. Only what is shown is put into words, because
 * that takes microseconds for each.
 *
 * @param count of all, if `items` are not all
 */
export function firstNames<T>(
  items: readonly T[],
  most: number,
  nameOf: (item: T) => Text,
  count: number = items.length,
): readonly Text[] {
  const listed = items.slice(0, most).map(nameOf);
  const more = count - listed.length;
  return more > 0 ? [...listed, say('names-more', { count: more })] : listed;
}

/** The same as texts to list below each other. */
export function firstTexts<T>(
  items: readonly T[],
  most: number,
  textOf: (item: T) => Text,
): readonly Text[] {
  const listed = items.slice(0, most).map(textOf);
  const more = items.length - listed.length;
  return more > 0 ? [...listed, say('list-more', { count: more })] : listed;
}

/** Username and number, which distinguish users with the same name. Undefined without either. */
export function reachOf({
  usernames: [username],
  phone,
}: Pick<User, 'usernames' | 'phone'>): string | undefined {
  const reach = [username ? `@${username}` : '', phone ? formatPhone(phone) : ''].filter(Boolean);
  return reach.length > 0 ? reach.join(' · ') : undefined;
}

/** Shortens to `max` characters and removes bidi controls, which could reorder the text that follows. */
export function shortened(name: string, max: number = maxNameLength): string {
  const shown = name.replace(layoutControls, '').trim();
  // Most names are short, and finding characters is slow.
  if (shown.length <= max) return shown;
  const characters = Array.from(graphemes.segment(shown), ({ segment }) => segment);
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : shown;
}

/** When a user was last seen: a time, or Telegram's approximate range. */
export function lastSeenWords(lastSeen: LastSeen, now: Date): Text {
  const seen = lastSeenAt(lastSeen, now);
  return seen.kind === 'offline' ? time(seen.at) : say(`seen-${seen.kind}`);
}
