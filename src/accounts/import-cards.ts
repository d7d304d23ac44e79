import type { Card, CardAnswer } from '../contacts/card.ts';
import type { Contact, User } from '../contacts/contact.ts';
import { Failure } from '../contacts/failure.ts';
import { writeChanges } from '../store/changes.ts';
import type { Settled } from '../store/changes.ts';
import type { OpenBook } from './open-book.ts';
import { sendChanges } from './record-changes.ts';
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
 * last counts for all.
 */
export async function importCards(
  open: OpenBook,
  cards: readonly Card[],
  tools: Tools,
): Promise<readonly Imported[]> {
  await open.mirror.sync(open.book);
  const byPhone = phonesOf((await open.mirror.read()).contacts);
  const outcomes = new Map<string, ImportOutcome>();
  const toSend: Card[] = [];
  for (const card of new Map(cards.map((one) => [one.phone, one])).values()) {
    const contact = byPhone.get(card.phone);
    if (contact && sameName(contact, card)) outcomes.set(card.phone, { kind: 'already', contact });
    else toSend.push(card);
  }
  for (let start = 0; start < toSend.length; start += cardsPerCall) {
    const batch = toSend.slice(start, start + cardsPerCall);
    for (const { card, outcome } of await send(open, batch, tools)) {
      outcomes.set(card.phone, outcome);
    }
  }
  return cards.flatMap((card) => {
    const outcome = outcomes.get(card.phone);
    return outcome ? { card, outcome } : [];
  });
}

async function send(
  open: OpenBook,
  cards: readonly Card[],
  tools: Tools,
): Promise<readonly Imported[]> {
  const { account, book, mirror } = open;
  // As they are now: an update may bring a new name before the answer does.
  const contacts = new Map((await mirror.read()).contacts);
  const byPhone = phonesOf(contacts);
  const { id: accountId, personId } = account;
  const madeAt = tools.clock.now();
  const changeIds = await writeChanges(
    tools.database,
    cards.map((card) => {
      const before = byPhone.get(card.phone);
      return { accountId, personId, kind: 'import', card, before, madeAt };
    }),
  );
  return sendChanges(open, changeIds, tools, async () => {
    const { answers, users } = await book.importCards(cards);
    const byId = new Map(users.map((user) => [user.id, user]));
    const settled: Settled[] = [];
    const result = cards.map((card, at) => {
      const [answer, id] = [answers[at], changeIds[at]];
      if (!answer || id === undefined) throw new Failure({ kind: 'telegram_broken' });
      // The number of a contact may be hidden, so that only the answer tells who it is.
      const before = answer.kind === 'found' ? contacts.get(answer.id) : undefined;
      const outcome = outcomeOf(answer, byId, before, id);
      const after = 'contact' in outcome ? outcome.contact : undefined;
      settled.push({ id, state: outcome.kind === 'later' ? 'failed' : 'done', before, after });
      return { card, outcome };
    });
    return { result, settled, users };
  });
}

function outcomeOf(
  answer: CardAnswer,
  users: ReadonlyMap<bigint, User>,
  before: Contact | undefined,
  changeId: string,
): ImportOutcome {
  if (answer.kind === 'retry') return { kind: 'later' };
  if (answer.kind === 'not_found') return answer;
  const user = users.get(answer.id);
  if (!user) throw new Failure({ kind: 'telegram_broken' });
  const contact: Contact = { ...user, contact: true };
  if (!before) return { kind: 'added', contact };
  if (sameName(before, contact)) return { kind: 'already', contact };
  const from = { firstName: before.firstName, lastName: before.lastName };
  return { kind: 'renamed', contact, from, changeId };
}

function phonesOf(
  contacts: ReadonlyMap<bigint, Contact>,
): ReadonlyMap<string | undefined, Contact> {
  return new Map([...contacts.values()].map((contact) => [contact.phone, contact]));
}

type Named = { readonly firstName: string; readonly lastName: string };

function sameName(a: Named, b: Named): boolean {
  return a.firstName === b.firstName && a.lastName === b.lastName;
}
