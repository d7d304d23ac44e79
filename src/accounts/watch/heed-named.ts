import type { BookEvent } from '../../contacts/address-book.ts';
import { isContact } from '../../contacts/contact.ts';
import type { User } from '../../contacts/contact.ts';
import { namedThemselves } from '../../contacts/news.ts';
import type { Mirror } from '../book/mirror.ts';
import type { OpenBook } from '../session/open-book.ts';
import type { Tools } from '../tools.ts';
import { noteNews } from './note-news.ts';

/** One change of a username comes as several updates, in no order that Telegram promises. */
const togetherMs = 10_000;
const usernamesAt = new WeakMap<Mirror, Map<bigint, number>>();

/** Takes in how a user is now. Returns whether they took another username, just now or a moment ago. */
export async function heedUser(
  { mirror }: OpenBook,
  user: User,
  { clock }: Tools,
): Promise<boolean> {
  const now = clock.now().getTime();
  const known = usernamesAt.get(mirror) ?? new Map<bigint, number>();
  usernamesAt.set(mirror, known);
  for (const [id, at] of known) if (at < now - togetherMs) known.delete(id);
  const [difference] = await mirror.apply([user]);
  if (difference?.before?.usernames.join() !== difference?.after.usernames.join()) {
    known.set(user.id, now);
  }
  return known.has(user.id);
}

/** Notes that a contact gave themselves another name. */
export async function heedNamed(
  open: OpenBook,
  { user, ownName }: Extract<BookEvent, { kind: 'named' }>,
  tools: Tools,
): Promise<void> {
  const isKnown = (await open.mirror.read()).contacts.has(user.id);
  const isUsername = await heedUser(open, user, tools);
  if (!isKnown || isUsername || !isContact(user)) return;
  const happening = namedThemselves(user, ownName);
  if (happening) await noteNews(open.account, [happening], tools);
}
