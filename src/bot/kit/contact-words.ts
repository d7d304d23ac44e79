import { fullName, type LastSeen, type User } from '../../contacts/contact.ts';
import { lastSeenAt } from '../../contacts/last-seen.ts';
import { layoutControls } from '../../contacts/name.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { bold, isolated, join, time, type Message, type Text } from './text.ts';
import { say } from './words.ts';

/** Longer names push the rest of a line off a phone's screen. */
const maxNameLength = 40;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The name, username or number of a user, or a placeholder. At most 40 characters. */
export function displayName(
  user: Pick<User, 'firstName' | 'lastName' | 'usernames' | 'phone' | 'kind'>,
  max: number = maxNameLength,
): string | Message {
  const [username] = user.usernames;
  return (
    shortened(fullName(user), max) ||
    (username ? shortened(`@${username}`, max) : undefined) ||
    (user.phone ? formatPhone(user.phone) : undefined) ||
    say(user.kind === 'deleted' ? 'name-deleted' : 'name-none')
  );
}

/** Up to `most` names in bold on one line, then the count of the rest. */
export function namesOf(users: readonly User[], most: number): Text {
  const names = users.slice(0, most).map((user) => bold(isolated(displayName(user))));
  const more = users.length - names.length;
  return join([...names, ...(more > 0 ? [say('status-more', { count: more })] : [])], ', ');
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
  const characters = Array.from(graphemes.segment(shown), ({ segment }) => segment);
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : shown;
}

/** When a user was last seen: a time, or Telegram's approximate range. */
export function lastSeenWords(lastSeen: LastSeen, now: Date): Text {
  const seen = lastSeenAt(lastSeen, now);
  switch (seen.kind) {
    case 'online':
      return say('seen-online');
    case 'offline':
      return time(seen.at);
    case 'recently':
      return say('seen-recently');
    case 'last_week':
      return say('seen-last_week');
    case 'last_month':
      return say('seen-last_month');
    case 'hidden':
      return say('seen-hidden');
  }
}
