import { randomUUID } from 'node:crypto';
import type { Contact, User } from '../../contacts/contact.ts';
import { leaveNumbers } from '../../store/late-numbers.ts';
import { oneAtATime } from '../sessions/run-exclusively.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import { snapshotBefore } from '../snapshots/take-snapshot.ts';
import { sendChanges } from './record-changes.ts';
import type { Changed, Sent } from './record-changes.ts';
import type { Tools } from '../services/services.ts';

/** Deletes those of `ids` that still are contacts, and returns them as they were. */
export function removeContacts(
  open: OpenBook,
  ids: readonly bigint[],
  tools: Tools,
): Promise<Changed<readonly Contact[]>> {
  return oneAtATime(open, () => removeContactsInTurn(open, ids, tools));
}

/** The same within a turn; as a part of an operation, which has taken its snapshot. */
export async function removeContactsInTurn(
  open: OpenBook,
  ids: readonly bigint[],
  tools: Tools,
  partOf?: string,
): Promise<Changed<readonly Contact[]>> {
  const { account, book, mirror } = open;
  await mirror.sync(book);
  const { contacts } = await mirror.read();
  const found = [...new Set(ids)].flatMap((id) => contacts.get(id) ?? []);
  if (found.length === 0) return { result: [], operationId: undefined };
  const operationId = partOf ?? randomUUID();
  if (partOf === undefined) await snapshotBefore(open, 'delete', tools, found.length);
  // Else an import that is not over would bring them back.
  const phones = found.flatMap(({ phone }) => phone ?? []);
  await leaveNumbers(tools.database, account.id, phones, tools.clock.now());
  tools.alarm.ring();
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
  return { result: await sendChanges(open, { operationId, changes, send }, tools), operationId };
}
