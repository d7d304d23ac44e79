import type { Contact } from '../../contacts/contact.ts';
import { deleteSettledRows, listSettledCards, type SettledCard } from '../../store/sent-rows.ts';
import { fromJsonUser } from '../../contacts/user-json.ts';
import type { StoredImport } from '../../store/imports.ts';
import type { ImportedCard, ImportOutcome } from '../services/import-outcome.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';

/**
 * Reports the outcomes of a quiet import as an event and deletes their rows. False when the event was not
 * delivered; then the rows stay.
 */
export async function reportSettled(
  { id, account }: StoredImport,
  imported: readonly ImportedCard[],
  { database, events }: Pick<Services, 'database' | 'events'>,
): Promise<boolean> {
  const settled = imported.filter(({ outcome }) => outcome.kind !== 'deferred');
  if (settled.length === 0) return true;
  const event = { kind: 'deferred', account, imported: settled, operationId: id } as const;
  if (!(await events.emit(event))) return false;
  await deleteSettledRows(database, id);
  return true;
}

/** Settled cards that were not reported, because the process died or the event was not delivered. */
export async function listUnreported(
  { cache }: AccountSession,
  importId: string,
  { database }: Pick<Services, 'database'>,
): Promise<readonly ImportedCard[]> {
  const settled = await listSettledCards(database, importId);
  if (settled.length === 0) return [];
  const { contacts } = await cache.read();
  const byPhone = contacts.withPhones(settled.map(({ card }) => card.phone));
  return settled.flatMap((one) => {
    const outcome = outcomeOf(one, byPhone.get(one.card.phone));
    return outcome ? [{ card: one.card, outcome }] : [];
  });
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
