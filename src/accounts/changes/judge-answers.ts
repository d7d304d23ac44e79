import type { PastContacts } from '../../contacts/book/contact-book.ts';
import type { Card, CardAnswer } from '../../contacts/card.ts';
import { byId, type Contact, type User } from '../../contacts/contact.ts';
import { hasSameParts, isSameName } from '../../contacts/name.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { SettledChange } from '../../store/changes.ts';
import type { ImportOutcome } from '../services/import-outcome.ts';
import type { SendResult } from './record-changes.ts';
import type { ImportAnswers } from './restore-names.ts';

/** A card with its answer. `deferred`: Telegram wants it sent again later. */
export interface SentCard {
  readonly card: Card;
  readonly answer: ImportOutcome | { readonly kind: 'deferred' };
}

/** The facts known once cards were answered and names restored. */
export interface AnsweredCards {
  readonly cards: readonly Card[];
  /** The changes that the cards revert, by number. */
  readonly undoes: ReadonlyMap<string, string> | undefined;
  /** Users who should have the numbers; a card that finds another user reverts nothing. */
  readonly owners: ReadonlyMap<string, bigint> | undefined;
  /** The contacts before the import. */
  readonly contacts: PastContacts;
  readonly answered: ImportAnswers;
  /** The contacts whose names were restored, with these names. */
  readonly kept: readonly User[];
  /** Numbers whose contacts are renamed on purpose, if only to another split of the name. */
  readonly renames: ReadonlySet<string>;
}

/** The outcomes of cards that were imported in one call, in their order. */
export function judgeAnswers(given: AnsweredCards): SendResult<readonly SentCard[]> {
  const { cards, answered, kept, renames } = given;
  const users = [...answered.users, ...kept];
  const known = { contacts: given.contacts, users: byId(users), kept: byId(kept), renames };
  const result = cards.map((card, at) => ({
    card,
    answer: toOutcome(card, answered.answers[at], known),
  }));
  return { result, settled: result.map((one) => settledBy(one, given)), users };
}

function toOutcome(
  card: Card,
  answer: CardAnswer | undefined,
  known: {
    readonly contacts: PastContacts;
    readonly users: ReadonlyMap<bigint, User>;
    readonly kept: ReadonlyMap<bigint, User>;
    readonly renames: ReadonlySet<string>;
  },
): SentCard['answer'] {
  if (answer && answer.kind !== 'found') return answer;
  const user = answer && known.users.get(answer.id);
  if (!user) throw new TelegramError({ kind: 'telegram_broken' });
  const contact: Contact = { ...user, contact: true };
  // The same name with another split is not another name.
  if (known.kept.has(user.id)) {
    return { kind: isSameName(contact, card) ? 'already' : 'kept', contact };
  }
  const before = known.contacts.get(user.id);
  if (!before) return { kind: 'added', contact };
  const isSame = known.renames.has(card.phone) ? hasSameParts : isSameName;
  if (isSame(before, contact)) return { kind: 'already', contact };
  const { firstName, lastName } = before;
  return { kind: 'renamed', contact, from: { firstName, lastName } };
}

function settledBy(
  { card, answer }: SentCard,
  { contacts, undoes, owners }: Pick<AnsweredCards, 'contacts' | 'undoes' | 'owners'>,
): Omit<SettledChange, 'id'> {
  const after = 'contact' in answer ? answer.contact : undefined;
  // A contact may hide the number, so that only the answer shows which contact has it.
  const before = after && contacts.get(after.id);
  const isMissed = owners !== undefined && owners.get(card.phone) !== after?.id;
  if (after && isMissed) return { state: 'done', before, after, isRevert: false };
  // Telegram saves a deferred number too; a request that reverts a change is applied again.
  const isOpen = undoes?.has(card.phone) && (answer.kind === 'deferred' || isMissed);
  return { state: isOpen ? 'failed' : 'done', before, after };
}
