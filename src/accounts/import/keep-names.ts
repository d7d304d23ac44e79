import type { AddressBook } from '../../contacts/address-book.ts';
import type { Contact, User } from '../../contacts/contact.ts';

/** A contact whose name an import has just replaced. */
export interface LostName {
  readonly phone: string;
  /** As it was before the import. */
  readonly before: Contact;
}

/**
 * Gives contacts the names back that an import replaced. An import overwrites the name of whoever has
 * the number, and of contacts who hide theirs only the answer shows who that is (TDLib td_api.tl,
 * importContacts). One call for all; a contact that Telegram puts off is renamed by itself. Returns the
 * contacts as they are then. Throws `Failure`.
 */
export async function putNamesBack(
  book: AddressBook,
  lost: readonly LostName[],
): Promise<readonly User[]> {
  if (lost.length === 0) return [];
  const cards = lost.map(({ phone, before: { firstName, lastName } }) => ({
    phone,
    firstName,
    lastName,
  }));
  const { answers, users } = await book.importCards(cards);
  const late: User[] = [];
  for (const [at, { phone, before }] of lost.entries()) {
    const answer = answers[at];
    if (answer?.kind === 'found' && answer.id === before.id) continue;
    late.push(...(await book.addContact(before, before, { phone, showPhone: false })));
  }
  return [...users, ...late];
}
