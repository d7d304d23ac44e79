import type { Contact } from '../../contacts/contact.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/** All contacts, with their last-seen status read from Telegram now. */
export async function freshStatuses({ book, cache }: AccountSession): Promise<readonly Contact[]> {
  await cache.sync(book);
  await cache.updateAllLastSeen(await book.lastSeen());
  return [...(await cache.read()).contacts.values()];
}
