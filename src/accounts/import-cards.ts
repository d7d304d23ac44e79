import type { Card } from '../contacts/card.ts';
import type { Contact } from '../contacts/contact.ts';
import { Failure } from '../contacts/failure.ts';
import { findParked, park, unpark } from '../store/parked-cards.ts';
import type { ParkedCard } from '../store/parked-cards.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { OpenBook } from './open-book.ts';
import { parkedRetryMs, parkUnsent } from './put-off.ts';
import { phonesOf, sameName, sendCards } from './send-cards.ts';
import type { Tools } from './tools.ts';

/** What Telegram's own Android and iOS apps send in one call. */
const cardsPerCall = 500;

export type ImportOutcome =
  | { readonly kind: 'added'; readonly contact: Contact }
  | { readonly kind: 'already'; readonly contact: Contact }
  | {
      readonly kind: 'renamed';
      readonly contact: Contact;
      readonly from: { readonly firstName: string; readonly lastName: string };
      /** For `restoreName`. */
      readonly changeId: string;
    }
  /** Telegram asks to try this number again later: it is sent again at `until` without being asked. */
  | { readonly kind: 'later'; readonly until: Date }
  | { readonly kind: 'not_found'; readonly importers: number }
  /** Telegram put this number off again and again over days. Whether anybody has it is unknown. */
  | { readonly kind: 'declined' };

/** One card and what came of it. */
export interface Imported {
  readonly card: Card;
  readonly outcome: ImportOutcome;
}

/**
 * Imports what changes something, in the order of the cards. Of several cards with one number the
 * last counts for all. A number that Telegram wants later is not sent before its time.
 */
export function importCards(
  open: OpenBook,
  cards: readonly Card[],
  tools: Tools,
): Promise<readonly Imported[]> {
  return oneAtATime(open, () => importInTurn(open, cards, tools));
}

async function importInTurn(
  open: OpenBook,
  cards: readonly Card[],
  tools: Tools,
): Promise<readonly Imported[]> {
  const once = new Map(cards.map((card) => [card.phone, card]));
  const parked = await takeParked(open, once, tools);
  await open.mirror.sync(open.book);
  const byPhone = phonesOf((await open.mirror.read()).contacts);
  const now = tools.clock.now();
  const isEarly = (card: Card): boolean =>
    (parked.get(card.phone)?.until ?? now) > now && !contactLike(card, byPhone);
  const sendable = [...once.values()].filter((card) => !isEarly(card));
  const sent = await importNow(open, sendable, tools);
  const outcomes = new Map(sent.map(({ card, outcome }) => [card.phone, outcome]));
  for (const [phone, { until }] of parked) {
    if (!outcomes.has(phone)) outcomes.set(phone, { kind: 'later', until });
  }
  return cards.flatMap((card) => {
    const outcome = outcomes.get(card.phone);
    return outcome ? { card, outcome } : [];
  });
}

/**
 * Sends cards with different numbers, whether or not they are parked. Once a batch went through, the
 * failure of a later one is no failure of the whole: what was not sent is parked.
 */
export async function importNow(
  open: OpenBook,
  cards: readonly Card[],
  tools: Tools,
): Promise<readonly Imported[]> {
  await open.mirror.sync(open.book);
  const byPhone = phonesOf((await open.mirror.read()).contacts);
  const done: Imported[] = [];
  const toSend: Card[] = [];
  for (const card of cards) {
    const contact = contactLike(card, byPhone);
    if (contact) done.push({ card, outcome: { kind: 'already', contact } });
    else toSend.push(card);
  }
  const already = done.map(({ card }) => card.phone);
  await unpark(tools.database, open.account.id, already);
  for (let start = 0; start < toSend.length; start += cardsPerCall) {
    try {
      done.push(...(await sendCards(open, toSend.slice(start, start + cardsPerCall), tools)));
    } catch (error) {
      if (start === 0 || !(error instanceof Failure)) throw error;
      const unsent = toSend.slice(start);
      const outcome = await parkUnsent(open, unsent, error.reason, tools);
      return [...done, ...unsent.map((card) => ({ card, outcome }))];
    }
  }
  return done;
}

/** The contact who has the card's number and name. */
function contactLike(card: Card, byPhone: ReturnType<typeof phonesOf>): Contact | undefined {
  const contact = byPhone.get(card.phone);
  return contact && sameName(contact, card) ? contact : undefined;
}

/** Those of `cards` that are parked get the name of now; those that are due are taken to be sent. */
async function takeParked(
  { account }: OpenBook,
  cards: ReadonlyMap<string, Card>,
  { database, clock }: Tools,
): Promise<ReadonlyMap<string, ParkedCard>> {
  const parked = await findParked(database, account.id, [...cards.keys()]);
  const now = clock.now();
  const claimed = new Date(now.getTime() + parkedRetryMs);
  const renewed = [...parked.values()].map((one): ParkedCard => {
    const card = cards.get(one.card.phone) ?? one.card;
    return { ...one, card, until: one.until > now ? one.until : claimed };
  });
  await park(database, account.id, renewed);
  return parked;
}
