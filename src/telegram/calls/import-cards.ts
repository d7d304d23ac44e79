import { Api } from 'telegram';
import type { Card, CardAnswer } from '../../contacts/card.ts';
import type { User } from '../../contacts/contact.ts';
import type { Connection } from '../connection/connection.ts';
import { fromLong, toLong } from '../tl/long.ts';
import { toUsers } from '../tl/to-user.ts';

/** Imports cards in one call; see `AddressBook.importCards`. */
export async function importCards(
  connection: Connection,
  cards: readonly Card[],
): Promise<{ readonly answers: readonly CardAnswer[]; readonly users: readonly User[] }> {
  const imported = await connection.call(toImportRequest(cards));
  return { answers: toCardAnswers(cards, imported), users: toUsers(imported.users) };
}

/** The `client_id` of a card is its index. */
export function toImportRequest(cards: readonly Card[]): Api.contacts.ImportContacts {
  return new Api.contacts.ImportContacts({
    contacts: cards.map(
      ({ phone, firstName, lastName }, index) =>
        new Api.InputPhoneContact({ clientId: toLong(BigInt(index)), phone, firstName, lastName }),
    ),
  });
}

/** One answer per card, in the order of the cards. */
export function toCardAnswers(
  cards: readonly Card[],
  { imported, retryContacts, popularInvites }: Api.contacts.ImportedContacts,
): readonly CardAnswer[] {
  const found = new Map(imported.map((one) => [one.clientId.toJSNumber(), fromLong(one.userId)]));
  const deferred = new Set(retryContacts.map((clientId) => clientId.toJSNumber()));
  const importers = new Map(
    popularInvites.map((one) => [one.clientId.toJSNumber(), one.importers]),
  );
  return cards.map((_, index): CardAnswer => {
    const id = found.get(index);
    if (id !== undefined) return { kind: 'found', id };
    if (deferred.has(index)) return { kind: 'deferred' };
    return { kind: 'not_found', importers: importers.get(index) ?? 0 };
  });
}
