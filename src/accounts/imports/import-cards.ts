import type { Card } from '../../contacts/card.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import {
  findDeferred,
  saveDeferred,
  type DeferredCard,
  type Deferral,
} from '../../store/deferred-numbers.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import type { ChangeResult } from '../changes/record-changes.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { nextDeferral } from './next-deferral.ts';
import { cardsPerCall, findSameContact, sendCards } from '../changes/send-cards.ts';
import type { ImportedCard, ImportOutcome } from '../services/import-outcome.ts';
import { newOperationId } from '../services/operation-ids.ts';
import type { ChangeServices } from '../services/services.ts';

/** Delay before cards are sent that a failure kept from being sent. */
const retryUnsentMs = 10 * 60_000;

/**
 * Imports the cards that change something. Of several cards with one number, the last applies to all. A
 * deferred number is not sent before its time. Throws `TelegramError` only if the first batch fails; after
 * that, a quiet import sends the rest later. Outcomes are in the order of the cards.
 */
export function importCards(
  session: AccountSession,
  cards: readonly Card[],
  services: ChangeServices,
): Promise<ChangeResult<readonly ImportedCard[]>> {
  return runExclusively(session, () => importCardsNow(session, cards, services));
}

async function importCardsNow(
  session: AccountSession,
  cards: readonly Card[],
  services: ChangeServices,
): Promise<ChangeResult<readonly ImportedCard[]>> {
  const { database, clock, wakeUp } = services;
  const unique = new Map(cards.map((card) => [card.phone, card]));
  const deferrals = await findDeferred(database, session.account.id, [...unique.keys()]);
  await session.cache.sync(session.addressBook);
  const { contacts } = await session.cache.read();
  const byPhone = await runInSlices(contacts.withPhones(unique.keys()));
  const outcomes = new Map<string, ImportOutcome>();
  const deferred: DeferredCard[] = [];
  const toSend: Card[] = [];
  const defer = (card: Card, { until, tries }: Deferral): void => {
    deferred.push({ card, until, tries });
    outcomes.set(card.phone, { kind: 'deferred', until });
  };
  for (const card of unique.values()) {
    const contact = findSameContact(card, byPhone);
    const deferral = deferrals.get(card.phone);
    const holder = byPhone.get(card.phone);
    if (contact) outcomes.set(card.phone, { kind: 'already', contact });
    else if (holder) outcomes.set(card.phone, { kind: 'kept', contact: holder });
    else if (deferral && deferral.until > clock.now()) defer(card, deferral);
    else toSend.push(card);
  }
  const operationId = newOperationId();
  const triesOf = ({ phone }: Card): number => deferrals.get(phone)?.tries ?? 0;
  for (let start = 0; start < toSend.length; start += cardsPerCall) {
    try {
      const batch = toSend.slice(start, start + cardsPerCall);
      const sending = { operationId, cards: batch, resumes: true };
      for (const { card, answer } of await sendCards(session, sending, services)) {
        if (answer.kind !== 'deferred') outcomes.set(card.phone, answer);
        else {
          const next = nextDeferral(triesOf(card), clock.now());
          if (next) defer(card, next);
          else outcomes.set(card.phone, { kind: 'declined' });
        }
      }
    } catch (error) {
      if (start === 0 || !(error instanceof TelegramError)) throw error;
      const { reason } = error;
      const soon = new Date(clock.now().getTime() + retryUnsentMs);
      const until = reason.kind === 'flood' ? reason.until : soon;
      // Telegram did not answer for these numbers, so this does not count as a try.
      for (const card of toSend.slice(start)) defer(card, { until, tries: triesOf(card) });
      break;
    }
  }
  const phones = [...unique.keys()];
  await saveDeferred(database, session.account, { phones, deferred }, clock.now());
  wakeUp.request();
  const result = cards.flatMap((card) => {
    const outcome = outcomes.get(card.phone);
    return outcome ? { card, outcome } : [];
  });
  return { result, operationId: toSend.length > 0 ? operationId : undefined };
}
