import type { AddressBook } from '../../contacts/address-book.ts';
import type { Card, CardAnswer } from '../../contacts/card.ts';
import type { Contact, User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { isSameName } from '../../contacts/name.ts';
import { dropRepeatedImports, type SettledChange } from '../../store/changes.ts';
import { saveNumberHolders } from '../../store/unsettled.ts';
import type { ImportOutcome } from '../services/import-outcome.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import {
  findLostNames,
  tryRestoreNames,
  type ImportAnswers,
  type LostName,
} from './restore-names.ts';
import { sendChanges, type ChangesToSend, type SendResult } from './record-changes.ts';
import type { Services, ChangeServices } from '../services/services.ts';

/** A card with its answer. `deferred`: Telegram wants it sent again later. */
export interface SentCard {
  readonly card: Card;
  readonly answer: ImportOutcome | { readonly kind: 'deferred' };
}

interface CardsToSend extends Pick<ChangesToSend<unknown>, 'operationId' | 'onRecorded'> {
  /** With different numbers. */
  readonly cards: readonly Card[];
  /** The changes that the cards revert, by number. */
  readonly undoes?: ReadonlyMap<string, string>;
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
  const { cards, undoes, operationId } = toSend;
  const cached = await session.cache.read();
  const savedCount = cached.listFacts?.savedCount;
  // Copied, because an update may bring the new name before the answer does.
  const contacts = new Map(cached.contacts);
  const byPhone = indexByPhone(contacts);
  const changes = cards.map((card) => {
    const before = byPhone.get(card.phone);
    const change = { kind: 'import', card, before, after: undefined, savedCount } as const;
    return { change, undoes: undoes?.get(card.phone) };
  });
  const send = async (): Promise<SendResult<readonly SentCard[]>> => {
    const answered = await sendTwice(session.addressBook, cards);
    const kept = await keepNames(session, toSend, { answered, contacts }, services);
    const users = [...answered.users, ...kept];
    const known = { contacts, users: byIdOf(users), kept: byIdOf(kept) };
    const result = cards.map((card, at) => ({
      card,
      answer: toOutcome(card, answered.answers[at], known),
    }));
    return { result, settled: result.map((one) => settledBy(one, contacts, undoes)), users };
  };
  const onRecorded = async (changeIds: readonly string[]): Promise<void> => {
    await dropRepeatedImports(services.database, operationId, changeIds);
    await toSend.onRecorded?.(changeIds);
  };
  return sendChanges(session, { operationId, changes, onRecorded, send }, services);
}

/** Restores the names that an import has just replaced. Returns the contacts with their names. */
async function keepNames(
  session: AccountSession,
  { cards, renames = new Set(), resumes = false }: CardsToSend,
  sent: { readonly answered: ImportAnswers; readonly contacts: ReadonlyMap<bigint, Contact> },
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
  contacts: ReadonlyMap<bigint, Contact>,
  { database }: Pick<Services, 'database'>,
): Promise<void> {
  if (lost.length === 0) return;
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

/** The outcome of a card. `contacts`: those before the import; `kept`: those whose names were restored. */
function toOutcome(
  card: Card,
  answer: CardAnswer | undefined,
  known: {
    readonly contacts: ReadonlyMap<bigint, Contact>;
    readonly users: ReadonlyMap<bigint, User>;
    readonly kept: ReadonlyMap<bigint, User>;
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
  if (isSameName(before, contact)) return { kind: 'already', contact };
  const { firstName, lastName } = before;
  return { kind: 'renamed', contact, from: { firstName, lastName } };
}

function settledBy(
  { card, answer }: SentCard,
  contacts: ReadonlyMap<bigint, Contact>,
  undoes: ReadonlyMap<string, string> | undefined,
): Omit<SettledChange, 'id'> {
  const after = 'contact' in answer ? answer.contact : undefined;
  // A contact may hide the number, so that only the answer shows which contact has it.
  const before = after && contacts.get(after.id);
  // Telegram saves a deferred number too; a request that reverts a change is applied again.
  const isOpen = answer.kind === 'deferred' && undoes?.has(card.phone);
  return { state: isOpen ? 'failed' : 'done', before, after };
}

function byIdOf(users: readonly User[]): ReadonlyMap<bigint, User> {
  return new Map(users.map((user) => [user.id, user]));
}

/** The contact with the card's number and name. */
export function findSameContact(
  card: Card,
  byPhone: ReturnType<typeof indexByPhone>,
): Contact | undefined {
  const contact = byPhone.get(card.phone);
  return contact && isSameName(contact, card) ? contact : undefined;
}

export function indexByPhone(
  contacts: ReadonlyMap<bigint, Contact>,
): ReadonlyMap<string | undefined, Contact> {
  return new Map([...contacts.values()].map((contact) => [contact.phone, contact]));
}
