import { fullName, type User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { AccountCard } from '../../contacts/import/import-row.ts';
import { hasSameParts, isSameName } from '../../contacts/name.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import {
  markInFlight,
  settleRows,
  unmarkInFlight,
  type RowToSend,
  type SettledRow,
} from '../../store/sent-rows.ts';
import type { BeforeSending } from '../changes/record-changes.ts';
import { settle } from '../changes/settle.ts';
import { addUser } from '../changes/kinds/add-contact.ts';
import { blockNow } from '../changes/kinds/block.ts';
import { findAddressable } from '../lookup/addressable.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { isItemRefusal } from '../changes/send-in-halves.ts';
import { doneOutcome } from './send-rows.ts';
import type { Services, ChangeServices } from '../services/services.ts';

/** Adds or blocks the user of a row without a number, and stores the outcome. */
export async function addRow(
  session: AccountSession,
  importId: string,
  row: RowToSend,
  services: ChangeServices,
): Promise<void> {
  const { position } = row;
  const settleRow = (settled: Omit<SettledRow, 'position'>): Promise<void> =>
    settleRows(services.database, importId, [{ position, ...settled }]);
  if (row.send.by !== 'account') return;
  const send = row.kind === 'block' ? block : add;
  try {
    await settleRow({ outcome: await send(session, importId, row, row.send.account, services) });
  } catch (error) {
    if (!isItemRefusal(error)) throw error;
    await unmarkInFlight(services.database, importId);
    await settleRow({ outcome: 'failed', problem: error.reason.kind });
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
  const user = await findUser(session, wanted, services);
  // The contact was deleted after the plan was made.
  if (row.kind === 'rename' && !user.contact) return 'left';
  // Without a name in the file, the contact gets the name of the account.
  const name = fullName(wanted) === '' ? user : wanted;
  const isNamed = row.kind === 'rename' ? hasSameParts : isSameName;
  if (user.contact && isNamed(user, name)) {
    if (!row.inFlight || row.changeId === undefined) return 'already';
    const done = { id: row.changeId, state: 'done', after: user } as const;
    await settle(session.account, [done], services);
    return doneOutcome(row);
  }
  // The person has added the user under another name since.
  if (user.contact && row.kind !== 'rename') return 'kept';
  const { firstName, lastName } = name;
  const beforeSending: BeforeSending = ([changeId = ''], database) =>
    markInFlight(database, importId, [{ position, changeId }]);
  const addition = { firstName, lastName, showPhone: false, operationId: importId, beforeSending };
  await addUser(session, user, addition, services);
  return user.contact ? 'renamed' : 'added';
}

async function block(
  session: AccountSession,
  importId: string,
  row: RowToSend,
  wanted: AccountCard,
  services: ChangeServices,
): Promise<'blocked' | 'already'> {
  const { position, inFlight, changeId } = row;
  const user = await findUser(session, wanted, services);
  const facts = await session.addressBook.getUserFacts(user);
  if (facts?.blocked) {
    if (!inFlight || changeId === undefined) return 'already';
    const done = { id: changeId, state: 'done', after: user } as const;
    await settle(session.account, [done], services);
    return 'blocked';
  }
  const beforeSending: BeforeSending = ([id = ''], inTransaction) =>
    markInFlight(inTransaction, importId, [{ position, changeId: id }]);
  await blockNow(session, user, { partOf: importId, beforeSending }, services);
  return 'blocked';
}

/** Finds the user by id, or by username if the account never saw the id. Throws user_unknown. */
async function findUser(
  session: AccountSession,
  { telegramId, username }: AccountCard,
  services: Pick<Services, 'database'>,
): Promise<User> {
  const known =
    telegramId === undefined ? undefined : await findAddressable(session, telegramId, services);
  const user =
    known ?? (username === undefined ? undefined : await findByUsername(session, username));
  // The username may belong to another user by now.
  if (!user || (telegramId !== undefined && user.id !== telegramId)) {
    throw new TelegramError({ kind: 'user_unknown' });
  }
  return user;
}

async function findByUsername(
  { addressBook, cache }: AccountSession,
  username: string,
): Promise<User | undefined> {
  const { contacts } = await cache.read();
  const contact = await runInSlices(contacts.findByUsername(username));
  if (contact) return contact;
  const user = await addressBook.findByUsername(username);
  if (user) await cache.apply([user]);
  return user;
}
