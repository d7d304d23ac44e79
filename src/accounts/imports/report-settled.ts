import type { Contact } from '../../contacts/contact.ts';
import { flatMapInSteps } from '../../contacts/steps.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import { deleteSettledRows, listSettledCards, type SettledCard } from '../../store/sent-rows.ts';
import { fromJsonUser } from '../../contacts/user-json.ts';
import { deleteImport, type StoredImport } from '../../store/imports.ts';
import type { ImportedCard, ImportOutcome } from '../services/import-outcome.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { Services } from '../services/services.ts';

/**
 * Reports what became of the cards of a quiet import as an event, and deletes what is over. False when the event
 * was not delivered; then everything stays. Throws `TelegramError`.
 */
export async function reportSettled(
  { id, account, state }: StoredImport,
  pool: SessionPool,
  { database, events }: Pick<Services, 'database' | 'events'>,
): Promise<boolean> {
  const cards = await listSettledCards(database, id);
  const imported = await pool.use(account.id, (session) => toImported(session, cards));
  if (imported.length > 0) {
    const event = { kind: 'deferred', account, imported, operationId: id } as const;
    if (!(await events.emit(event))) return false;
  }
  const reported = cards.map(({ position }) => position);
  await deleteSettledRows(database, id, reported);
  if (state === 'done') await deleteImport(database, id);
  return true;
}

async function toImported(
  { cache }: AccountSession,
  cards: readonly SettledCard[],
): Promise<readonly ImportedCard[]> {
  if (cards.length === 0) return [];
  const { contacts } = await cache.read();
  const byPhone = await runInSlices(contacts.withPhones(cards.map(({ card }) => card.phone)));
  const toOne = (one: SettledCard): readonly ImportedCard[] => {
    const outcome = outcomeOf(one, byPhone.get(one.card.phone));
    return outcome ? [{ card: one.card, outcome }] : [];
  };
  return runInSlices(flatMapInSteps(cards, toOne));
}

/** Undefined when the user is no longer a contact. */
function outcomeOf(
  { outcome, importers, change }: SettledCard,
  contact: Contact | undefined,
): ImportOutcome | undefined {
  switch (outcome) {
    case 'not_found':
      return { kind: outcome, importers };
    case 'declined':
      return { kind: outcome };
    case 'renamed':
      if (contact && change?.before) {
        return { kind: outcome, contact, from: fromJsonUser(change.before) };
      }
      return contact && { kind: 'already', contact };
    case 'added':
    case 'already':
    case 'kept':
      return contact && { kind: outcome, contact };
  }
}
