import type { AddressBook } from '../../contacts/ports/address-book.ts';
import type { Card } from '../../contacts/card.ts';
import { fullName, type Contact, type User } from '../../contacts/contact.ts';
import { TelegramError, isPassing } from '../../contacts/telegram-error.ts';
import { isSameName, hasSameParts } from '../../contacts/name.ts';

/** The answers to an import, in the order of its cards, and every account that it found. */
export type ImportAnswers = Awaited<ReturnType<AddressBook['importCards']>>;

/** A contact whose name an import has replaced. */
export interface LostName {
  readonly phone: string;
  /** The contact before the import. */
  readonly before: Contact;
}

/** `retryable`: Telegram may restore the names later. */
type NameRestore =
  | { readonly kind: 'restored'; readonly users: readonly User[] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'retryable'; readonly failure: TelegramError };

/**
 * Restores names: an import overwrites the name of the contact that has the number, and when the contact
 * hides the number, only the answer shows which contact that is (TDLib td_api.tl, importContacts). One
 * call restores all; a contact that Telegram defers is renamed by a call of its own. Returns the contacts
 * as they are then. Throws `TelegramError`.
 */
export async function restoreNames(
  addressBook: AddressBook,
  lost: readonly LostName[],
): Promise<readonly User[]> {
  if (lost.length === 0) return [];
  const { answers, users } = await addressBook.importCards(
    lost.map(({ phone, before: { firstName, lastName } }) => ({ phone, firstName, lastName })),
  );
  const renamed: User[] = [];
  for (const [at, { phone, before }] of lost.entries()) {
    const answer = answers[at];
    if (answer?.kind === 'found' && answer.id === before.id) continue;
    renamed.push(...(await addressBook.addContact(before, before, { phone, showPhone: false })));
  }
  return [...users, ...renamed];
}

/** The same, with the failure as a result. */
export async function tryRestoreNames(
  addressBook: AddressBook,
  lost: readonly LostName[],
): Promise<NameRestore> {
  try {
    return { kind: 'restored', users: await restoreNames(addressBook, lost) };
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    return isPassing(error.reason) ? { kind: 'retryable', failure: error } : { kind: 'refused' };
  }
}

type FindContact = Pick<ReadonlyMap<bigint, Contact>, 'get'>;

interface AnsweredImport {
  readonly cards: readonly Card[];
  readonly answered: ImportAnswers;
  /** The contacts right before the import. */
  readonly contacts: FindContact;
  /** The contacts as the cache has them now. */
  readonly latest: FindContact;
  /** Numbers whose contacts the import renames on purpose. */
  readonly renames: ReadonlySet<string>;
}

/** The names that an import has just replaced. */
export function findLostNames({
  cards,
  answered,
  contacts,
  latest,
  renames,
}: AnsweredImport): readonly LostName[] {
  const found = new Map(answered.users.map((user) => [user.id, user]));
  return cards.flatMap((card, at) => {
    const answer = answered.answers[at];
    const { phone } = card;
    if (answer?.kind !== 'found' || renames.has(phone)) return [];
    // The person may have renamed the contact during the call; only the card's name is from the import.
    const cached = latest.get(answer.id);
    const before = cached && !hasSameParts(cached, card) ? cached : contacts.get(answer.id);
    const now = found.get(answer.id);
    return before && now && isLost(before, now) ? { phone, before } : [];
  });
}

/** Whether an earlier import of `card` replaced the name of a contact, and the person gave none since. */
export function isReplacedBy(card: Card, before: Contact, now: Contact): boolean {
  return isSameName(now, card) && isLost(before, now);
}

/** Telegram accepts no card without a name, so a contact without a name keeps the new one. */
function isLost(before: Contact, now: User): boolean {
  return fullName(before) !== '' && !hasSameParts(before, now);
}
