import { fullName, type User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { AccountCard } from '../../contacts/import/import-row.ts';
import { sameName } from '../../contacts/name.ts';
import { settleChanges } from '../../store/changes.ts';
import {
  markInFlight,
  settleRows,
  unmarkInFlight,
  type RowToSend,
  type SettledRow,
} from '../../store/sent-rows.ts';
import { addUser } from '../changes/kinds/add-contact.ts';
import { findAddressable } from '../lookup/addressable.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { isItemRefusal } from '../changes/send-in-halves.ts';
import { doneOutcome } from './send-rows.ts';
import type { Services, ChangeServices } from '../services/services.ts';

/** Adds the person of a row without a number, and notes what came of it. */
export async function addRow(
  session: AccountSession,
  importId: string,
  row: RowToSend,
  services: ChangeServices,
): Promise<void> {
  const { position } = row;
  const note = (settled: Omit<SettledRow, 'position'>): Promise<void> =>
    settleRows(services.database, importId, [{ position, ...settled }]);
  if (row.send.by !== 'account') return;
  try {
    await note({ outcome: await add(session, importId, row, row.send.account, services) });
  } catch (error) {
    if (!isItemRefusal(error)) throw error;
    await unmarkInFlight(services.database, importId);
    await note({ outcome: 'failed', problem: error.reason.kind });
  }
}

async function add(
  session: AccountSession,
  importId: string,
  row: RowToSend,
  wanted: AccountCard,
  services: ChangeServices,
): Promise<'added' | 'renamed' | 'already' | 'kept' | 'left'> {
  const { position } = row;
  const user = await findPerson(session, wanted, services);
  // Deleted since it was planned: nobody asked to add them again.
  if (row.kind === 'rename' && !user.contact) return 'left';
  // The account's own name is right where the file gives none.
  const name = fullName(wanted) === '' ? user : wanted;
  // Added since, under a name of the person's own.
  if (user.contact && row.kind !== 'rename' && !sameName(user, name)) return 'kept';
  if (user.contact && sameName(user, name)) {
    if (!row.inFlight || row.changeId === undefined) return 'already';
    const done = { id: row.changeId, state: 'done', after: user } as const;
    await settleChanges(services.database, [done], services.clock.now());
    return doneOutcome(row);
  }
  const { firstName, lastName } = name;
  const onRecorded = (changeId: string): Promise<void> =>
    markInFlight(services.database, importId, [{ position, changeId }]);
  const addition = { firstName, lastName, showPhone: false, operationId: importId, onRecorded };
  await addUser(session, user, addition, services);
  return user.contact ? 'renamed' : 'added';
}

/** By the id, or by the username where nobody with this id was met yet. `TelegramError` user_unknown. */
async function findPerson(
  session: AccountSession,
  { telegramId, username }: AccountCard,
  services: Pick<Services, 'database'>,
): Promise<User> {
  const met =
    telegramId === undefined ? undefined : await findAddressable(session, telegramId, services);
  const user = met ?? (username === undefined ? undefined : await byUsername(session, username));
  // The username may have gone to somebody else since.
  if (!user || (telegramId !== undefined && user.id !== telegramId)) {
    throw new TelegramError({ kind: 'user_unknown' });
  }
  return user;
}

async function byUsername(
  { book, cache }: AccountSession,
  username: string,
): Promise<User | undefined> {
  const wanted = username.toLowerCase();
  const { contacts } = await cache.read();
  for (const contact of contacts.values()) {
    if (contact.usernames.some((one) => one.toLowerCase() === wanted)) return contact;
  }
  const user = await book.findByUsername(username);
  if (user) await cache.apply([user]);
  return user;
}
