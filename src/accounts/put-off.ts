import type { Card } from '../contacts/card.ts';
import type { Reason } from '../contacts/failure.ts';
import { findParked, park, unpark } from '../store/parked-cards.ts';
import type { ImportOutcome } from './import-cards.ts';
import type { OpenBook } from './open-book.ts';
import type { Tools } from './tools.ts';

const hour = 60 * 60_000;
/** TDLib gives up for an hour (UserManager.cpp); Telegram's iOS app asks again after a day. */
const firstWaitMs = hour;
const laterWaitMs = 24 * hour;
/** Four days of it are a no. */
const maxTries = 5;
/** After a failure that passes, and longer than sending a batch takes. */
export const parkedRetryMs = 10 * 60_000;

/** Parks what Telegram put off, or gives it up after too many times. Outcomes by number. */
export async function putOff(
  { account }: OpenBook,
  cards: readonly Card[],
  { database, clock, alarm }: Tools,
): Promise<ReadonlyMap<string, ImportOutcome>> {
  if (cards.length === 0) return new Map();
  const phones = cards.map(({ phone }) => phone);
  const known = await findParked(database, account.id, phones);
  const now = clock.now().getTime();
  const all = cards.map((card) => {
    const tries = (known.get(card.phone)?.tries ?? 0) + 1;
    return { card, tries, until: new Date(now + (tries === 1 ? firstWaitMs : laterWaitMs)) };
  });
  const declined = all.filter(({ tries }) => tries >= maxTries);
  await park(
    database,
    account.id,
    all.filter(({ tries }) => tries < maxTries),
  );
  await unpark(
    database,
    account.id,
    declined.map(({ card }) => card.phone),
  );
  alarm.ring();
  return new Map(
    all.map(({ card, tries, until }) => [
      card.phone,
      tries < maxTries ? { kind: 'later', until } : { kind: 'declined' },
    ]),
  );
}

/** Parks what could not be sent, without counting it: Telegram said nothing of these numbers. */
export async function parkUnsent(
  { account }: OpenBook,
  cards: readonly Card[],
  reason: Reason,
  { database, clock, alarm }: Tools,
): Promise<ImportOutcome> {
  const soon = new Date(clock.now().getTime() + parkedRetryMs);
  const until = reason.kind === 'flood' ? reason.until : soon;
  const phones = cards.map(({ phone }) => phone);
  const known = await findParked(database, account.id, phones);
  const parked = cards.map((card) => {
    return { card, until, tries: known.get(card.phone)?.tries ?? 0 };
  });
  await park(database, account.id, parked);
  alarm.ring();
  return { kind: 'later', until };
}
