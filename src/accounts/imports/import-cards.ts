import { randomUUID } from 'node:crypto';
import type { Card } from '../../contacts/card.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { findDeferred, saveDeferred, type DeferredCard } from '../../store/deferred-numbers.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import type { ChangeResult } from '../changes/record-changes.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { nextDeferral } from './put-off.ts';
import { findSameContact, indexByPhone, sendCards } from '../changes/send-cards.ts';
import type { Imported, ImportOutcome } from '../services/import-outcome.ts';
import type { ChangeServices } from '../services/services.ts';

/** What Telegram's own Android and iOS apps send in one call. */
export const cardsPerCall = 500;
/** What a failure that passes kept from being sent. */
const retryUnsentMs = 10 * 60_000;

/**
 * Imports what changes something, in the order of the cards. Of several cards with one number the
 * last counts for all. A number that Telegram wants later is not sent before its time. Once a batch
 * went through, the failure of a later one is no failure of the whole: the rest is sent later.
 */
export function importCards(
  session: AccountSession,
  cards: readonly Card[],
  services: ChangeServices,
): Promise<ChangeResult<readonly Imported[]>> {
  return runExclusively(session, () => importInTurn(session, cards, services));
}

async function importInTurn(
  session: AccountSession,
  cards: readonly Card[],
  services: ChangeServices,
): Promise<ChangeResult<readonly Imported[]>> {
  const { database, clock, wakeUp } = services;
  const once = new Map(cards.map((card) => [card.phone, card]));
  const waiting = await findDeferred(database, session.account.id, [...once.keys()]);
  await session.cache.sync(session.book);
  const byPhone = indexByPhone((await session.cache.read()).contacts);
  const outcomes = new Map<string, ImportOutcome>();
  const late: DeferredCard[] = [];
  const toSend: Card[] = [];
  const wait = (card: Card, until: Date, tries: number): void => {
    late.push({ card, until, tries });
    outcomes.set(card.phone, { kind: 'later', until });
  };
  for (const card of once.values()) {
    const contact = findSameContact(card, byPhone);
    const lateness = waiting.get(card.phone);
    const holder = byPhone.get(card.phone);
    if (contact) outcomes.set(card.phone, { kind: 'already', contact });
    else if (holder) outcomes.set(card.phone, { kind: 'kept', contact: holder });
    else if (lateness && lateness.until > clock.now()) wait(card, lateness.until, lateness.tries);
    else toSend.push(card);
  }
  const operationId = randomUUID();
  const triesOf = ({ phone }: Card): number => waiting.get(phone)?.tries ?? 0;
  for (let start = 0; start < toSend.length; start += cardsPerCall) {
    try {
      const batch = toSend.slice(start, start + cardsPerCall);
      const sending = { operationId, cards: batch, resumes: true };
      for (const { card, answer } of await sendCards(session, sending, services)) {
        if (answer.kind !== 'retry') outcomes.set(card.phone, answer);
        else {
          const next = nextDeferral(triesOf(card), clock.now());
          if (next) wait(card, next.until, next.tries);
          else outcomes.set(card.phone, { kind: 'declined' });
        }
      }
    } catch (error) {
      if (start === 0 || !(error instanceof TelegramError)) throw error;
      const { reason } = error;
      const soon = new Date(clock.now().getTime() + retryUnsentMs);
      const until = reason.kind === 'flood' ? reason.until : soon;
      // Telegram said nothing of these numbers: that is no try.
      for (const card of toSend.slice(start)) wait(card, until, triesOf(card));
      break;
    }
  }
  const phones = [...once.keys()];
  await saveDeferred(database, session.account, { phones, late }, clock.now());
  wakeUp.request();
  const result = cards.flatMap((card) => {
    const outcome = outcomes.get(card.phone);
    return outcome ? { card, outcome } : [];
  });
  return { result, operationId: toSend.length > 0 ? operationId : undefined };
}
