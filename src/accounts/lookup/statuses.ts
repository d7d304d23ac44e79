import type { Contact } from '../../contacts/contact.ts';
import type { OpenBook } from '../sessions/open-session.ts';

/** All contacts with when they were last seen, asked of Telegram now. */
export async function freshStatuses({ book, mirror }: OpenBook): Promise<readonly Contact[]> {
  await mirror.sync(book);
  await mirror.allSeen(await book.lastSeen());
  return [...(await mirror.read()).contacts.values()];
}
