import { randomUUID } from 'node:crypto';
import { fullName } from '../../contacts/contact.ts';
import type { Contact, User } from '../../contacts/contact.ts';
import { Failure } from '../../contacts/telegram-error.ts';
import { fitName, sameParts } from '../../contacts/name.ts';
import { mustAddress } from '../lookup/addressable.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import { showsNumber } from '../lookup/number-shown.ts';
import { sendChanges } from './record-changes.ts';
import type { Changed, Sent } from './record-changes.ts';
import type { Tools } from '../services/services.ts';

export interface AddingAsks {
  readonly user: User;
  /** Telegram wants to know whether they may see my number. */
  readonly phone: boolean;
  /** They see it from then on, because my contacts do. */
  readonly showsPhone: boolean;
}

/** What adding a stranger does about my number; of a contact Telegram never asks. */
export async function addingAsks(open: OpenBook, id: bigint, tools: Tools): Promise<AddingAsks> {
  await open.mirror.sync(open.book);
  const user = await mustAddress(open, id, tools);
  if (user.contact) return { user, phone: false, showsPhone: false };
  const phone = (await open.book.peerBar(user)).needsPhoneException;
  return { user, phone, showsPhone: !phone && (await showsNumber(open, user)) };
}

/** Adds somebody, or renames a contact; what is the same already is not sent. */
export async function addContact(
  open: OpenBook,
  id: bigint,
  wanted: { readonly firstName: string; readonly lastName: string },
  showPhone: boolean,
  tools: Tools,
): Promise<Changed<Contact>> {
  await open.mirror.sync(open.book);
  const before = await mustAddress(open, id, tools);
  return addUser(open, before, { ...wanted, showPhone, operationId: randomUUID() }, tools);
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
  open: OpenBook,
  before: User,
  { phone = before.phone, showPhone, operationId, undoes, noted, ...wanted }: Addition,
  tools: Tools,
): Promise<Changed<Contact>> {
  const { id } = before;
  const name = fitName(wanted.firstName, wanted.lastName, fullName(before) || String(id));
  if (isContact(before) && !showPhone && sameParts(before, name)) {
    return { result: before, operationId: undefined };
  }
  const kind = before.contact ? 'rename' : 'add';
  const change = { kind, addition: { ...name, showPhone }, before, undoes } as const;
  const send = async (): Promise<Sent<Contact>> => {
    const users = await open.book.addContact(before, name, { phone, showPhone });
    const after = users.find((user) => user.id === id) ?? { ...before, ...name, contact: true };
    if (!isContact(after)) throw new Failure({ kind: 'telegram_broken' });
    return { result: after, settled: [{ state: 'done', after }], users: [after] };
  };
  const result = await sendChanges(
    open,
    { operationId, changes: [change], noted: async ([first = '']) => noted?.(first), send },
    tools,
  );
  return { result, operationId };
}

function isContact(user: User): user is Contact {
  return user.contact;
}
