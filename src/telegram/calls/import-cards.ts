import { Api } from 'telegram';
import type { Card, CardAnswer } from '../../contacts/card.ts';
import { fromLong, toLong } from '../tl/long.ts';

/** Each card's place in the list is its `client_id`. */
export function importRequest(cards: readonly Card[]): Api.contacts.ImportContacts {
  return new Api.contacts.ImportContacts({
    contacts: cards.map(
      ({ phone, firstName, lastName }, index) =>
        new Api.InputPhoneContact({ clientId: toLong(BigInt(index)), phone, firstName, lastName }),
    ),
  });
}

/** One answer a card, in their order. */
export function cardAnswers(
  cards: readonly Card[],
  { imported, retryContacts, popularInvites }: Api.contacts.ImportedContacts,
): readonly CardAnswer[] {
  const found = new Map(imported.map((one) => [one.clientId.toJSNumber(), fromLong(one.userId)]));
  const retry = new Set(retryContacts.map((clientId) => clientId.toJSNumber()));
  const popular = new Map(popularInvites.map((one) => [one.clientId.toJSNumber(), one.importers]));
  return cards.map((_, index): CardAnswer => {
    const id = found.get(index);
    if (id !== undefined) return { kind: 'found', id };
    if (retry.has(index)) return { kind: 'retry' };
    return { kind: 'not_found', importers: popular.get(index) ?? 0 };
  });
}
