import type { Contact, User } from '../../contacts/contact.ts';
import { writeChanges } from '../../store/changes.ts';
import { leaveNumbers } from '../../store/late-numbers.ts';
import { oneAtATime } from '../session/one-at-a-time.ts';
import type { OpenBook } from '../session/open-book.ts';
import { sendChanges } from './record-changes.ts';
import type { Tools } from '../tools.ts';

/** Deletes those of `ids` that still are contacts, and returns them as they were. */
export function removeContacts(
  open: OpenBook,
  ids: readonly bigint[],
  tools: Tools,
): Promise<readonly Contact[]> {
  return oneAtATime(open, () => removeInTurn(open, ids, tools));
}

async function removeInTurn(
  open: OpenBook,
  ids: readonly bigint[],
  tools: Tools,
): Promise<readonly Contact[]> {
  const { account, book, mirror } = open;
  await mirror.sync(book);
  const { contacts } = await mirror.read();
  const found = [...new Set(ids)].flatMap((id) => contacts.get(id) ?? []);
  if (found.length === 0) return [];
  const { id: accountId, personId } = account;
  // Else an import that is not over would bring them back.
  const phones = found.flatMap(({ phone }) => phone ?? []);
  await leaveNumbers(tools.database, accountId, phones, tools.clock.now());
  tools.alarm.ring();
  const madeAt = tools.clock.now();
  const changeIds = await writeChanges(
    tools.database,
    found.map((before) => ({ accountId, personId, kind: 'remove', before, madeAt })),
  );
  return sendChanges(open, changeIds, tools, async () => {
    const told = new Map((await book.deleteContacts(found)).map((user) => [user.id, user]));
    const users = found.map(
      (contact): User => told.get(contact.id) ?? { ...contact, contact: false, mutual: false },
    );
    const settled = changeIds.flatMap((id, at) => {
      const after = users[at];
      return after
        ? { id, state: after.contact ? ('failed' as const) : ('done' as const), after }
        : [];
    });
    return { result: found.filter((_, at) => !users[at]?.contact), settled, users };
  });
}
