import { offersSharing } from '../../contacts/address-book.ts';
import type { BookEvent } from '../../contacts/address-book.ts';
import { findAccount } from '../../store/accounts.ts';
import { saveBar } from '../../store/share-offers.ts';
import { hurrySaved } from '../saved/fetch-saved.ts';
import type { OpenBook } from '../session/open-book.ts';
import { sessionEnded } from '../session/session-ended.ts';
import type { Tools } from '../tools.ts';

/** Acts on what happens to an account while its book is open. */
export async function heed(open: OpenBook, event: BookEvent, tools: Tools): Promise<void> {
  const { account, mirror } = open;
  switch (event.kind) {
    case 'user':
      return mirror.apply([event.user]);
    case 'last_seen':
      return mirror.seen(event.id, event.lastSeen);
    case 'bar':
      return heedBar(open, event, tools);
    case 'reset':
    case 'reconnected':
      return mirror.doubt('everything');
    case 'telegram_wrote':
      return hurrySaved(open, tools);
    case 'signed_out':
      await sessionEnded(account, tools);
      return;
  }
}

async function heedBar(
  { account, mirror }: OpenBook,
  event: Extract<BookEvent, { kind: 'bar' }>,
  { database, events, clock }: Tools,
): Promise<void> {
  if (event.user) await mirror.apply([event.user]);
  const user = event.user ?? (await mirror.read()).contacts.get(event.id);
  // Nobody we could address, and so nobody to share anything with.
  if (!user) return;
  const offered = offersSharing(event.bar) && user.kind === 'person';
  const seen = { user, offered, at: clock.now(), asked: false };
  if (!(await saveBar(database, account.id, seen))) return;
  // Whether it is the current one may have changed since its book was opened.
  const now = await findAccount(database, account.personId, account.id);
  if (now) events.emit({ kind: 'share_offer', account: now, user });
}
