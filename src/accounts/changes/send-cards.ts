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

/** A card with its answer. `retry`: Telegram deferred it. */
export interface SentCard {
  readonly card: Card;
  readonly answer: ImportOutcome | { readonly kind: 'retry' };
}

/**
 * Imports a batch of cards with different numbers. Contacts keep their names, except those with the
 * numbers in `renames`: a second call restores the names that the import replaced. Throws `TelegramError`.
 */
export async function sendCards(
  session: AccountSession,
  {
    cards,
    undoes,
    renames = new Set(),
    resumes = false,
    ...change
  }: Pick<ChangesToSend<unknown>, 'operationId' | 'onRecorded'> & {
    readonly cards: readonly Card[];
    /** The changes that the cards revert, by number. */
    readonly undoes?: ReadonlyMap<string, string>;
    readonly renames?: ReadonlySet<string>;
    /**
     * The caller resumes after a failure. Then it throws unreachable while Telegram may still restore a
     * name, so that the changes stay open until the names are back.
     */
    readonly resumes?: boolean;
  },
  services: ChangeServices,
): Promise<readonly SentCard[]> {
  const { book, cache } = session;
  // Copied, because an update may bring the new name before the answer does.
  const contacts = new Map((await cache.read()).contacts);
  const byPhone = indexByPhone(contacts);
  const savedCount = (await cache.read()).book?.savedCount;
  const changes = cards.map((card) => {
    const { phone } = card;
    const before = byPhone.get(phone);
    const change = { kind: 'import', card, before, after: undefined, savedCount } as const;
    return { change, undoes: undoes?.get(phone) };
  });
  const send = async (): Promise<SendResult<readonly SentCard[]>> => {
    const answered = await sendTwice(book, cards);
    const latest = (await cache.read()).contacts;
    const lost = findLostNames({ cards, answered, contacts, latest, renames });
    await saveLostNames(session, lost, contacts, services);
    const restore = await tryRestoreNames(book, lost);
    if (restore.kind === 'retryable' && resumes) {
      throw new TelegramError({ kind: 'unreachable' }, { cause: restore.failure });
    }
    const kept = restore.kind === 'restored' ? restore.users : [];
    const { answers } = answered;
    const users = [...answered.users, ...kept];
    const byId = new Map(users.map((user) => [user.id, user]));
    const keptIds = new Set(kept.map(({ id }) => id));
    const settled: Omit<SettledChange, 'id'>[] = [];
    const result = cards.map((card, at) => {
      const answer = answers[at];
      if (!answer) throw new TelegramError({ kind: 'telegram_broken' });
      // A contact may hide the number, so that only the answer shows which contact has it.
      const before = answer.kind === 'found' ? contacts.get(answer.id) : undefined;
      const isKept = answer.kind === 'found' && keptIds.has(answer.id);
      const outcome = answer.kind === 'found' ? foundOutcome(answer, byId, before) : answer;
      const after = 'contact' in outcome ? outcome.contact : undefined;
      // Telegram saves a deferred number too; a request that reverts a change is applied again.
      const isOpen = answer.kind === 'retry' && undoes?.has(card.phone);
      settled.push({ state: isOpen ? 'failed' : 'done', before, after });
      return {
        card,
        answer: isKept && 'contact' in outcome ? keptOutcome(outcome.contact, card) : outcome,
      };
    });
    return { result, settled, users };
  };
  const onRecorded = async (changeIds: readonly string[]): Promise<void> => {
    await dropRepeatedImports(services.database, change.operationId, changeIds);
    await change.onRecorded?.(changeIds);
  };
  return sendChanges(session, { ...change, changes, onRecorded, send }, services);
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
async function sendTwice(book: AddressBook, cards: readonly Card[]): Promise<ImportAnswers> {
  const first = await book.importCards(cards);
  const again = cards.filter((_, at) => first.answers[at]?.kind === 'retry');
  if (again.length === 0) return first;
  const second = await book.importCards(again).catch((error: unknown) => {
    // The first answers stand, and the deferred cards stay deferred.
    if (error instanceof TelegramError) return { answers: [], users: [] };
    throw error;
  });
  const next = second.answers.values();
  return {
    answers: first.answers.map((answer) =>
      answer.kind === 'retry' ? (next.next().value ?? answer) : answer,
    ),
    users: [...first.users, ...second.users],
  };
}

function foundOutcome(
  { id }: Extract<CardAnswer, { kind: 'found' }>,
  users: ReadonlyMap<bigint, User>,
  before: Contact | undefined,
): ImportOutcome {
  const user = users.get(id);
  if (!user) throw new TelegramError({ kind: 'telegram_broken' });
  const contact: Contact = { ...user, contact: true };
  if (!before) return { kind: 'added', contact };
  if (isSameName(before, contact)) return { kind: 'already', contact };
  const from = { firstName: before.firstName, lastName: before.lastName };
  return { kind: 'renamed', contact, from };
}

/** The outcome for a contact that keeps its name; the same name with another split is not another name. */
function keptOutcome(contact: Contact, card: Card): ImportOutcome {
  return { kind: isSameName(contact, card) ? 'already' : 'kept', contact };
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
