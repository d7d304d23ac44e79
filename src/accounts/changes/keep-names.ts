import type { AddressBook } from '../../contacts/address-book.ts';
import type { Card } from '../../contacts/card.ts';
import { fullName, type Contact, type User } from '../../contacts/contact.ts';
import { TelegramError, isPassing } from '../../contacts/telegram-error.ts';
import { sameParts } from '../../contacts/name.ts';

/** What an import answered: in the order of its cards, with every account that was found. */
export type ImportAnswers = Awaited<ReturnType<AddressBook['importCards']>>;

/** A contact whose name an import has just replaced. */
export interface LostName {
  readonly phone: string;
  /** As it was before the import. */
  readonly before: Contact;
}

interface ImportSent {
  readonly cards: readonly Card[];
  readonly sent: ImportAnswers;
  /** The book right before the import, and as it is known now. */
  readonly contacts: ReadonlyMap<bigint, Contact>;
  readonly latest: ReadonlyMap<bigint, Contact>;
  /** Numbers whose contacts are to be renamed. */
  readonly renames: ReadonlySet<string>;
}

/**
 * Gives contacts the names back that an import has just replaced. Returns them as they are then. Where
 * Telegram refuses that, the names stay changed and none is returned. A caller that resumes gets
 * `TelegramError` unreachable instead when Telegram may take it later: the import itself is done, so that its
 * changes stay open until the names are back.
 */
export async function keepNames(
  book: AddressBook,
  lost: readonly LostName[],
  { resumes }: { readonly resumes: boolean },
): Promise<readonly User[]> {
  try {
    return await putNamesBack(book, lost);
  } catch (error) {
    if (!(error instanceof TelegramError)) throw error;
    if (resumes && isRetryable(error))
      throw new TelegramError({ kind: 'unreachable' }, { cause: error });
    return [];
  }
}

/** Whether Telegram may do later what it does not do now. */
export function isRetryable({ reason }: TelegramError): boolean {
  return isPassing(reason) || reason.kind === 'flood';
}

/**
 * Puts names back: an import overwrites the name of whoever has the number, and of contacts who hide
 * theirs only the answer shows who that is (TDLib td_api.tl, importContacts). One call for all; a
 * contact that Telegram puts off is renamed by itself. Returns the contacts as they are then. Throws
 * `TelegramError`.
 */
export async function putNamesBack(
  book: AddressBook,
  lost: readonly LostName[],
): Promise<readonly User[]> {
  if (lost.length === 0) return [];
  const { answers, users } = await book.importCards(
    lost.map(({ phone, before: { firstName, lastName } }) => ({ phone, firstName, lastName })),
  );
  const late: User[] = [];
  for (const [at, { phone, before }] of lost.entries()) {
    const answer = answers[at];
    if (answer?.kind === 'found' && answer.id === before.id) continue;
    late.push(...(await book.addContact(before, before, { phone, showPhone: false })));
  }
  return [...users, ...late];
}

/** The names that an import has just replaced, except those of contacts to be renamed. */
export function findLostNames({
  cards,
  sent,
  contacts,
  latest,
  renames,
}: ImportSent): readonly LostName[] {
  const found = new Map(sent.users.map((user) => [user.id, user]));
  return cards.flatMap((card, at) => {
    const answer = sent.answers[at];
    const { phone } = card;
    if (answer?.kind !== 'found' || renames.has(phone)) return [];
    // The person may have given another name in the meantime; the card's own is from this call.
    const since = latest.get(answer.id);
    const before = since && !sameParts(since, card) ? since : contacts.get(answer.id);
    const now = found.get(answer.id);
    // Telegram takes no card without a name, so that a contact without one cannot get that back.
    if (!before || !now || fullName(before) === '' || sameParts(before, now)) return [];
    return { phone, before };
  });
}
