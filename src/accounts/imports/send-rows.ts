import type { ReadonlyBook } from '../../contacts/book/contact-book.ts';
import type { Card } from '../../contacts/card.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { Contact } from '../../contacts/contact.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { hasSameParts, isSameName } from '../../contacts/name.ts';
import {
  markInFlight,
  settleRows,
  unmarkInFlight,
  type RowToSend,
  type SettledRow,
} from '../../store/sent-rows.ts';
import { isItemRefusal, sendInHalves } from '../changes/send-in-halves.ts';
import type { ImportedCard, ImportOutcome } from '../services/import-outcome.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { nextDeferral } from './next-deferral.ts';
import { restoreRowNames } from './restore-row-names.ts';
import type { SentCard } from '../changes/judge-answers.ts';
import type { BeforeSending } from '../changes/record-changes.ts';
import { sendCards } from '../changes/send-cards.ts';
import { settle } from '../changes/settle.ts';
import type { StoreServices, ChangeServices } from '../services/services.ts';

/**
 * Sends rows with numbers in one call and stores their outcomes. When Telegram refuses the batch because
 * of one row, it sends halves, down to that row, which is stored as failed. Throws `TelegramError`.
 */
export function sendRows(
  session: AccountSession,
  importId: string,
  rows: readonly RowToSend[],
  services: ChangeServices,
): Promise<readonly ImportedCard[]> {
  const sentAs = changesOf(rows);
  const send = async (some: readonly RowToSend[]): Promise<readonly ImportedCard[]> => {
    try {
      return await sendBatch(session, importId, { rows: some, sentAs }, services);
    } catch (error) {
      if (isItemRefusal(error)) await unmarkInFlight(services.database, importId);
      throw error;
    }
  };
  return sendInHalves(rows, send, async ({ position }, error) => {
    const failed = { position, outcome: 'failed', problem: error.reason.kind } as const;
    await settleRows(services.database, importId, [failed]);
    return [];
  });
}

/** Sends deferred rows again. A refusal counts as a try, so that the tries end. Throws `TelegramError`. */
export async function sendDeferredRows(
  session: AccountSession,
  importId: string,
  rows: readonly RowToSend[],
  services: ChangeServices,
): Promise<readonly ImportedCard[]> {
  try {
    return await sendBatch(session, importId, { rows, sentAs: changesOf(rows) }, services);
  } catch (error) {
    const isRestricted =
      error instanceof TelegramError && ['restricted', 'spam_reported'].includes(error.reason.kind);
    if (!isRestricted && !isItemRefusal(error)) throw error;
    const answers = rows.flatMap((row): readonly AnsweredRow[] =>
      row.send.by === 'phone' ? [{ row, card: row.send.card, answer: { kind: 'deferred' } }] : [],
    );
    return settleAnswered(importId, answers, services);
  }
}

interface AnsweredRow extends SentCard {
  readonly row: RowToSend;
}

function changesOf(rows: readonly RowToSend[]): Map<number, string> {
  return new Map(
    rows.flatMap(({ position, changeId }) =>
      changeId === undefined ? [] : [[position, changeId] as const],
    ),
  );
}

/** @param batch.sentAs the changes that rows were sent as last, by position; this adds to it */
async function sendBatch(
  session: AccountSession,
  importId: string,
  { rows, sentAs }: { readonly rows: readonly RowToSend[]; readonly sentAs: Map<number, string> },
  services: ChangeServices,
): Promise<readonly ImportedCard[]> {
  const { contacts } = await session.cache.read();
  const phones = rows.flatMap(({ send }) => (send.by === 'phone' ? send.card.phone : []));
  const byPhone = await runInSlices(contacts.withPhones(phones));
  const { kept: restored, gone } = await restoreRowNames(session, rows, services);
  const leftOut: RowToSend[] = [];
  const unsent: AnsweredRow[] = [];
  const toSend: { readonly row: RowToSend; readonly card: Card }[] = [];
  for (const row of rows) {
    if (row.send.by !== 'phone') continue;
    const { card } = row.send;
    const kept = restored.get(row.position);
    const contact = findNamed(row, card, byPhone.get(card.phone));
    const holder = kept ?? otherHolder(row, byPhone.get(card.phone));
    if (gone.has(row.position) || isGone(row, contacts)) leftOut.push(row);
    else if (contact && !kept) unsent.push({ row, card, answer: { kind: 'already', contact } });
    else if (holder) unsent.push({ row, card, answer: { kind: 'kept', contact: holder } });
    else toSend.push({ row, card });
  }
  const renames = new Set(
    toSend.flatMap(({ row, card }) => (row.kind === 'rename' ? card.phone : [])),
  );
  await settleLeftOut(session, importId, leftOut, services);
  await settleInFlight(session, unsent, services);
  const imported = await settleAnswered(importId, unsent, services);
  if (toSend.length === 0) return imported;
  const cards = toSend.map(({ card }) => card);
  const earlier = new Map(
    toSend.flatMap(({ row, card }) => {
      const changeId = sentAs.get(row.position);
      return changeId === undefined ? [] : [[card.phone, changeId] as const];
    }),
  );
  const beforeSending: BeforeSending = async (changeIds, database) => {
    const marks = toSend.map(({ row: { position } }, at) => {
      const changeId = changeIds[at] ?? '';
      sentAs.set(position, changeId);
      return { position, changeId };
    });
    await markInFlight(database, importId, marks);
  };
  const sent = await sendCards(
    session,
    { operationId: importId, cards, earlier, renames, beforeSending, resumes: true },
    services,
  );
  const answered = toSend.flatMap(({ row }, at): AnsweredRow | [] => {
    const one = sent[at];
    return one ? { ...one, row } : [];
  });
  return [...imported, ...(await settleAnswered(importId, answered, services))];
}

/** The contact, if they have the name of the row; a row that renames them means its split, too. */
function findNamed(
  { kind }: RowToSend,
  card: Card,
  contact: Contact | undefined,
): Contact | undefined {
  const isNamed = kind === 'rename' ? hasSameParts : isSameName;
  return contact && isNamed(contact, card) ? contact : undefined;
}

/** Whether the contact that a row renames was deleted since the plan; then it is not added again. */
function isGone({ contactId }: RowToSend, contacts: ReadonlyBook): boolean {
  return contactId !== undefined && !contacts.has(contactId);
}

/** The contact with the number of a row, unless the row renames it. */
function otherHolder(row: RowToSend, holder: Contact | undefined): Contact | undefined {
  const isMeant =
    row.kind === 'rename' && (row.contactId === undefined || row.contactId === holder?.id);
  return isMeant ? undefined : holder;
}

async function settleLeftOut(
  { account }: AccountSession,
  importId: string,
  leftOut: readonly RowToSend[],
  services: ChangeServices,
): Promise<void> {
  const sent = leftOut.flatMap(({ changeId, inFlight }) => (inFlight ? (changeId ?? []) : []));
  const changes = sent.map((id) => ({ id, state: 'done' as const }));
  await settle(account, changes, services);
  const rows = leftOut.map(({ position }) => ({ position, outcome: 'left' as const }));
  await settleRows(services.database, importId, rows);
}

/** Settles changes of rows without an answer as done, because the contact list shows their effect. */
async function settleInFlight(
  { account }: AccountSession,
  rows: readonly AnsweredRow[],
  services: ChangeServices,
): Promise<void> {
  const settled = rows.flatMap(({ row, answer }) =>
    row.changeId !== undefined && 'contact' in answer && (row.inFlight || answer.kind === 'kept')
      ? [{ id: row.changeId, state: 'done' as const, after: answer.contact }]
      : [],
  );
  await settle(account, settled, services);
}

async function settleAnswered(
  importId: string,
  answered: readonly AnsweredRow[],
  { database, clock }: StoreServices,
): Promise<readonly ImportedCard[]> {
  const rows: SettledRow[] = [];
  const imported: ImportedCard[] = [];
  for (const { row, card, answer } of answered) {
    const next = answer.kind === 'deferred' ? nextDeferral(row.tries, clock.now()) : undefined;
    const outcome = outcomeOf(row, answer, next?.until);
    rows.push({
      position: row.position,
      outcome: row.inFlight && answer.kind === 'already' ? doneOutcome(row) : outcome.kind,
      importers: outcome.kind === 'not_found' ? outcome.importers : undefined,
      until: next?.until,
      tries: next?.tries,
    });
    imported.push({ card, outcome });
  }
  await settleRows(database, importId, rows);
  return imported;
}

function outcomeOf(
  row: RowToSend,
  answer: SentCard['answer'],
  until: Date | undefined,
): ImportOutcome {
  if (answer.kind === 'deferred') return until ? { kind: 'deferred', until } : { kind: 'declined' };
  if (answer.kind === 'already' && row.inFlight && row.kind !== 'rename') {
    return { kind: 'added', contact: answer.contact };
  }
  return answer;
}

/** The outcome of a row that was done without an answer. */
export function doneOutcome({ kind }: RowToSend): 'renamed' | 'added' {
  return kind === 'rename' ? 'renamed' : 'added';
}
