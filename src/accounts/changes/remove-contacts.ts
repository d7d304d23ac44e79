import { randomUUID } from 'node:crypto';
import type { Contact, User } from '../../contacts/contact.ts';
import { leaveNumbers } from '../../store/late-numbers.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { snapshotBefore } from '../snapshots/take-snapshot.ts';
import { sendChanges, type Changed, type Sent } from './record-changes.ts';
import type { Services } from '../services/services.ts';

/** Deletes those of `ids` that still are contacts, and returns them as they were. */
export function removeContacts(
  session: AccountSession,
  ids: readonly bigint[],
  services: Services,
): Promise<Changed<readonly Contact[]>> {
  return runExclusively(session, () => removeContactsInTurn(session, ids, services));
}

/** The same within a turn; as a part of an operation, which has taken its snapshot. */
export async function removeContactsInTurn(
  session: AccountSession,
  ids: readonly bigint[],
  services: Services,
  partOf?: string,
): Promise<Changed<readonly Contact[]>> {
  const { account, book, cache } = session;
  await cache.sync(book);
  const { contacts } = await cache.read();
  const found = [...new Set(ids)].flatMap((id) => contacts.get(id) ?? []);
  if (found.length === 0) return { result: [], operationId: undefined };
  const operationId = partOf ?? randomUUID();
  if (partOf === undefined) await snapshotBefore(session, 'delete', services, found.length);
  // Else an import that is not over would bring them back.
  const phones = found.flatMap(({ phone }) => phone ?? []);
  await leaveNumbers(services.database, account.id, phones, services.clock.now());
  services.wakeUp.request();
  const changes = found.map((before) => ({ kind: 'remove', before }) as const);
  const send = async (): Promise<Sent<readonly Contact[]>> => {
    const told = new Map((await book.deleteContacts(found)).map((user) => [user.id, user]));
    const users = found.map(
      (contact): User => told.get(contact.id) ?? { ...contact, contact: false, mutual: false },
    );
    return {
      result: found.filter((_, at) => !users[at]?.contact),
      settled: users.map((after) => ({ state: after.contact ? 'failed' : 'done', after })),
      users,
    };
  };
  return {
    result: await sendChanges(session, { operationId, changes, send }, services),
    operationId,
  };
}
