import { randomUUID } from 'node:crypto';
import { offersSharing } from '../../contacts/address-book.ts';
import type { BookEvent } from '../../contacts/address-book.ts';
import { saveBar } from '../../store/share-offers.ts';
import { lookAgain } from '../history/reconcile.ts';
import { hurrySaved } from '../saved/fetch-saved.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import { sessionEnded } from '../sessions/session-ended.ts';
import type { Tools } from '../services/services.ts';
import { heedNamed, heedUser } from './heed-named.ts';
import { asJoined } from './note-differences.ts';
import { newsOf, noteNews } from '../notifications/add-notifications.ts';

/** Acts on what happens to an account while its book is open. */
export async function heed(open: OpenBook, event: BookEvent, tools: Tools): Promise<void> {
  const { account, mirror } = open;
  switch (event.kind) {
    case 'user':
      await heedUser(open, event.user, tools);
      return;
    case 'named':
      return heedNamed(open, event, tools);
    case 'joined':
      await mirror.apply([event.user]);
      return noteNews(account, [asJoined(event.user)], tools);
    case 'last_seen':
      return mirror.seen(event.id, event.lastSeen);
    case 'bar':
      return heedBar(open, event, tools);
    case 'reset':
      return mirror.doubt('everything');
    case 'reconnected':
      mirror.doubt('everything');
      lookAgain(open);
      return tools.alarm.ring();
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
  tools: Tools,
): Promise<void> {
  const { database, clock, alarm } = tools;
  if (event.user) await mirror.apply([event.user]);
  const user = event.user ?? (await mirror.read()).contacts.get(event.id);
  // Nobody we could address, and so nobody to share anything with.
  if (!user) return;
  const offered = offersSharing(event.bar) && user.kind === 'person';
  // Each time it comes up is news of its own.
  const offer = { kind: 'share_offer', user, was: '', now: randomUUID() } as const;
  const [news] = await newsOf(account, offered ? [offer] : [], tools);
  const seen = { user, offered, at: clock.now(), asked: false, ...(news && { news }) };
  if (await saveBar(database, account.id, seen)) alarm.ring();
}
