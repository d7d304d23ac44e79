import { randomUUID } from 'node:crypto';
import { fullName, type Contact, type User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { fitName, sameParts } from '../../contacts/name.ts';
import { mustAddress } from '../lookup/addressable.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { showsNumber } from '../lookup/number-shown.ts';
import { sendChanges, type Changed, type Sent } from './record-changes.ts';
import type { Services } from '../services/services.ts';

export interface AddingAsks {
  readonly user: User;
  /** Telegram wants to know whether they may see my number. */
  readonly phone: boolean;
  /** They see it from then on, because my contacts do. */
  readonly showsPhone: boolean;
}

/** What adding a stranger does about my number; of a contact Telegram never asks. */
export async function addingAsks(
  session: AccountSession,
  id: bigint,
  services: Services,
): Promise<AddingAsks> {
  await session.cache.sync(session.book);
  const user = await mustAddress(session, id, services);
  if (user.contact) return { user, phone: false, showsPhone: false };
  const phone = (await session.book.peerBar(user)).needsPhoneException;
  return { user, phone, showsPhone: !phone && (await showsNumber(session, user)) };
}

/** Adds somebody, or renames a contact; what is the same already is not sent. */
export async function addContact(
  session: AccountSession,
  id: bigint,
  wanted: { readonly firstName: string; readonly lastName: string },
  showPhone: boolean,
  services: Services,
): Promise<Changed<Contact>> {
  await session.cache.sync(session.book);
  const before = await mustAddress(session, id, services);
  return addUser(session, before, { ...wanted, showPhone, operationId: randomUUID() }, services);
}

interface Addition {
  readonly firstName: string;
  readonly lastName: string;
  /** By which they were found; otherwise the number that they show. */
  readonly phone?: string;
  /** Whether they may see my number from then on. */
  readonly showPhone: boolean;
  readonly operationId: string;
  /** The change this takes back. */
  readonly undoes?: string | undefined;
  /** Gets the id of the change before it is sent. */
  readonly noted?: (changeId: string) => Promise<void>;
}

/** The same, of somebody as they are now. */
export async function addUser(
  session: AccountSession,
  before: User,
  { phone = before.phone, showPhone, operationId, undoes, noted, ...wanted }: Addition,
  services: Services,
): Promise<Changed<Contact>> {
  const { id } = before;
  const name = fitName(wanted.firstName, wanted.lastName, fullName(before) || String(id));
  if (isContact(before) && !showPhone && sameParts(before, name)) {
    return { result: before, operationId: undefined };
  }
  const kind = before.contact ? 'rename' : 'add';
  const change = { kind, addition: { ...name, showPhone }, before, undoes } as const;
  const send = async (): Promise<Sent<Contact>> => {
    const users = await session.book.addContact(before, name, { phone, showPhone });
    const after = users.find((user) => user.id === id) ?? { ...before, ...name, contact: true };
    if (!isContact(after)) throw new TelegramError({ kind: 'telegram_broken' });
    return { result: after, settled: [{ state: 'done', after }], users: [after] };
  };
  const result = await sendChanges(
    session,
    { operationId, changes: [change], noted: async ([first = '']) => noted?.(first), send },
    services,
  );
  return { result, operationId };
}

function isContact(user: User): user is Contact {
  return user.contact;
}
