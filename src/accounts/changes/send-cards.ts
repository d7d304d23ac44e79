import type { AddressBook } from '../../contacts/ports/address-book.ts';
import type { PastContacts } from '../../contacts/book/contact-book.ts';
import type { Card } from '../../contacts/card.ts';
import type { Contact, User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { isSameName } from '../../contacts/name.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { deleteFruitlessImports } from '../../store/changes.ts';
import { saveNumberHolders } from '../../store/unsettled.ts';
import { judgeAnswers, type SentCard } from './judge-answers.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import {
  findLostNames,
  tryRestoreNames,
  type ImportAnswers,
  type LostName,
} from './restore-names.ts';
import { sendChanges, type BeforeSending, type ChangesToSend } from './record-changes.ts';
import type { Services, ChangeServices } from '../services/services.ts';

/** Telegram's own Android and iOS apps send this many in one call. */
export const cardsPerCall = 500;

interface CardsToSend extends Pick<ChangesToSend<unknown>, 'operationId' | 'beforeSending'> {
  /** With different numbers. */
  readonly cards: readonly Card[];
  /** The changes that the cards revert, by number. */
  readonly undoes?: ReadonlyMap<string, string>;
  /** Users who should have the numbers; a change that finds another user reverts nothing. */
  readonly owners?: ReadonlyMap<string, bigint>;
  /** The changes that these numbers were sent as before in this operation, by number. */
  readonly earlier?: ReadonlyMap<string, string>;
  /** Numbers whose contacts are renamed on purpose. */
  readonly renames?: ReadonlySet<string>;
  /**
   * The caller resumes after a failure. Then `sendCards` throws unreachable while Telegram may still
   * restore a name, so that the changes stay open until the names are back.
   */
  readonly resumes?: boolean;
}

/**
 * Imports a batch of cards. Contacts keep their names, except those with the numbers in `renames`: a second
 * call restores the names that the import replaced. Throws `TelegramError`.
 */
export async function sendCards(
  session: AccountSession,
  toSend: CardsToSend,
  services: ChangeServices,
): Promise<readonly SentCard[]> {
  const { cards, undoes, owners, earlier, operationId, renames = new Set<string>() } = toSend;
  const { listFacts, ...cached } = await session.cache.read();
  // An update may bring the new name before the answer does.
  using contacts = cached.contacts.asOfNow();
  const byPhone = await runInSlices(cached.contacts.withPhones(cards.map(({ phone }) => phone)));
  const toChange = (card: Card) => {
    const before = byPhone.get(card.phone);
    const savedCount = listFacts?.savedCount;
    const change = { kind: 'import', card, before, after: undefined, savedCount } as const;
    return { change, undoes: undoes?.get(card.phone) };
  };
  const send = async () => {
    const answered = await sendTwice(session.addressBook, cards);
    const kept = await keepNames(session, toSend, { answered, contacts }, services);
    return judgeAnswers({ cards, undoes, owners, contacts, answered, kept, renames });
  };
  const beforeSending: BeforeSending = async (changeIds, database) => {
    const repeated = changes.flatMap(({ change: { card } }) => earlier?.get(card.phone) ?? []);
    await deleteFruitlessImports(database, repeated);
    await toSend.beforeSending?.(changeIds, database);
  };
  const changes = cards.map(toChange);
  return await sendChanges(session, { operationId, changes, beforeSending, send }, services);
}

/** Restores the names that an import has just replaced. Returns the contacts with their names. */
async function keepNames(
  session: AccountSession,
  { cards, renames = new Set(), resumes = false }: CardsToSend,
  sent: { readonly answered: ImportAnswers; readonly contacts: PastContacts },
  services: Pick<Services, 'database'>,
): Promise<readonly User[]> {
  const latest = (await session.cache.read()).contacts;
  const lost = findLostNames({ cards, ...sent, latest, renames });
  await saveLostNames(session, lost, sent.contacts, services);
  const restore = await tryRestoreNames(session.addressBook, lost);
  if (restore.kind === 'retryable' && resumes) {
    throw new TelegramError({ kind: 'unreachable' }, { cause: restore.failure });
  }
  return restore.kind === 'restored' ? restore.users : [];
}

/** Stores the names on the changes, from where they are restored if this process ends before. */
async function saveLostNames(
  { account }: AccountSession,
  lost: readonly LostName[],
  contacts: PastContacts,
  { database }: Pick<Services, 'database'>,
): Promise<void> {
  // The import may have shown a hidden number since, so the number is the one from before.
  const holders = lost.map(({ phone, before }) => ({
    phone,
    before: { ...before, phone: contacts.get(before.id)?.phone },
  }));
  await saveNumberHolders(database, account.id, holders);
}

/** Sends deferred cards once more at once, as TDLib does (UserManager.cpp). */
async function sendTwice(addressBook: AddressBook, cards: readonly Card[]): Promise<ImportAnswers> {
  const first = await addressBook.importCards(cards);
  const deferred = cards.filter((_, at) => first.answers[at]?.kind === 'deferred');
  if (deferred.length === 0) return first;
  const second = await addressBook.importCards(deferred).catch((error: unknown) => {
    // The first answers stand, and the deferred cards stay deferred.
    if (error instanceof TelegramError) return { answers: [], users: [] };
    throw error;
  });
  const next = second.answers.values();
  return {
    answers: first.answers.map((answer) =>
      answer.kind === 'deferred' ? (next.next().value ?? answer) : answer,
    ),
    users: [...first.users, ...second.users],
  };
}

/** The contact with the card's number and name. */
export function findSameContact(
  card: Card,
  byPhone: ReadonlyMap<string, Contact>,
): Contact | undefined {
  const contact = byPhone.get(card.phone);
  return contact && isSameName(contact, card) ? contact : undefined;
}
