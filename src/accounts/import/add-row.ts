import type { User } from '../../contacts/contact.ts';
import { Failure } from '../../contacts/telegram-error.ts';
import type { AccountCard } from '../../contacts/import/import-row.ts';
import { fullName } from '../../contacts/contact.ts';
import { sameName } from '../../contacts/name.ts';
import { settleChanges } from '../../store/changes.ts';
import { markSent, settleRows, unmarkSent } from '../../store/sent-rows.ts';
import type { RowToSend, SettledRow } from '../../store/sent-rows.ts';
import { addUser } from '../changes/add-contact.ts';
import { findAddressable } from '../lookup/addressable.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import { doneBy, isOfOneRow } from './send-rows.ts';
import type { Tools } from '../services/services.ts';

/** Adds the person of a row without a number, and notes what came of it. */
export async function addRow(
  open: OpenBook,
  importId: string,
  row: RowToSend,
  tools: Tools,
): Promise<void> {
  const { position } = row;
  const note = (settled: Omit<SettledRow, 'position'>): Promise<void> =>
    settleRows(tools.database, importId, [{ position, ...settled }]);
  if (row.send.by !== 'account') return;
  try {
    await note({ outcome: await add(open, importId, row, row.send.account, tools) });
  } catch (error) {
    if (!isOfOneRow(error)) throw error;
    await unmarkSent(tools.database, importId);
    await note({ outcome: 'failed', problem: error.reason.kind });
  }
}

async function add(
  open: OpenBook,
  importId: string,
  row: RowToSend,
  wanted: AccountCard,
  tools: Tools,
): Promise<'added' | 'renamed' | 'already' | 'kept' | 'left'> {
  const { position } = row;
  const user = await findPerson(open, wanted, tools);
  // Deleted since it was planned: nobody asked to add them again.
  if (row.kind === 'rename' && !user.contact) return 'left';
  // The account's own name is right where the file gives none.
  const name = fullName(wanted) === '' ? user : wanted;
  // Added since, under a name of the person's own.
  if (user.contact && row.kind !== 'rename' && !sameName(user, name)) return 'kept';
  if (user.contact && sameName(user, name)) {
    if (!row.inFlight || row.changeId === undefined) return 'already';
    const done = { id: row.changeId, state: 'done', after: user } as const;
    await settleChanges(tools.database, [done], tools.clock.now());
    return doneBy(row);
  }
  const { firstName, lastName } = name;
  const noted = (changeId: string): Promise<void> =>
    markSent(tools.database, importId, [{ position, changeId }]);
  const addition = { firstName, lastName, showPhone: false, operationId: importId, noted };
  await addUser(open, user, addition, tools);
  return user.contact ? 'renamed' : 'added';
}

/** By the id, or by the username where nobody with this id was met yet. `Failure` user_unknown. */
async function findPerson(
  open: OpenBook,
  { telegramId, username }: AccountCard,
  tools: Tools,
): Promise<User> {
  const met = telegramId === undefined ? undefined : await findAddressable(open, telegramId, tools);
  const user = met ?? (username === undefined ? undefined : await byUsername(open, username));
  // The username may have gone to somebody else since.
  if (!user || (telegramId !== undefined && user.id !== telegramId)) {
    throw new Failure({ kind: 'user_unknown' });
  }
  return user;
}

async function byUsername({ book, mirror }: OpenBook, username: string): Promise<User | undefined> {
  const wanted = username.toLowerCase();
  const { contacts } = await mirror.read();
  for (const contact of contacts.values()) {
    if (contact.usernames.some((one) => one.toLowerCase() === wanted)) return contact;
  }
  const user = await book.findByUsername(username);
  if (user) await mirror.apply([user]);
  return user;
}
