import { fullName, isContact, type Contact, type User } from '../../../contacts/contact.ts';
import { fitName, hasSameParts } from '../../../contacts/name.ts';
import { hasReason, TelegramError } from '../../../contacts/telegram-error.ts';
import { mustAddress } from '../../lookup/addressable.ts';
import { showsNumber } from '../../lookup/number-shown.ts';
import { newOperationId } from '../../services/operation-ids.ts';
import type { Services, ChangeServices } from '../../services/services.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import { withAccessHash } from '../addressing.ts';
import type { ApplyContext, ChangeHandler } from '../change-handler.ts';
import {
  sendChanges,
  type BeforeSending,
  type ChangeResult,
  type SendResult,
} from '../record-changes.ts';
import { setCloseFriends } from './close-friends.ts';

export interface AddPreview {
  readonly user: User;
  /** Telegram asks whether the user may see the account's number; undefined if it could not be asked. */
  readonly asksToShare: boolean | undefined;
  /** The user sees the number from then on, because contacts do. */
  readonly showsPhone: boolean;
}

/** How adding a user affects the account's number; Telegram never asks for a contact. */
export async function previewAdd(
  session: AccountSession,
  id: bigint,
  services: Pick<Services, 'database'>,
): Promise<AddPreview> {
  await session.cache.sync(session.addressBook);
  const user = await mustAddress(session, id, services);
  if (user.contact) return { user, asksToShare: false, showsPhone: false };
  const asksToShare = await asksAboutNumber(session, user);
  const showsPhone = asksToShare === false && (await showsNumber(session, user));
  return { user, asksToShare, showsPhone };
}

async function asksAboutNumber(
  { addressBook }: AccountSession,
  user: User,
): Promise<boolean | undefined> {
  try {
    return (await addressBook.getPeerBar(user)).needsPhoneException;
  } catch (error) {
    if (!(error instanceof TelegramError) || hasReason(error, 'signed_out')) throw error;
    return undefined;
  }
}

/** Adds a user or renames a contact; sends nothing when the contact already has that name. */
export async function addContact(
  session: AccountSession,
  id: bigint,
  wanted: Pick<Addition, 'firstName' | 'lastName' | 'showPhone'>,
  services: ChangeServices,
): Promise<ChangeResult<Contact>> {
  await session.cache.sync(session.addressBook);
  const before = await mustAddress(session, id, services);
  return addUser(session, before, { ...wanted, operationId: newOperationId() }, services);
}

interface Addition {
  readonly firstName: string;
  readonly lastName: string;
  /** The number that found the user; by default the one the user shows. */
  readonly phone?: string;
  /** Whether the user may see the account's number from then on. */
  readonly showPhone: boolean;
  readonly operationId: string;
  /** The change this reverts. */
  readonly undoes?: string | undefined;
  readonly beforeSending?: BeforeSending;
}

/** Adds or renames `before`, which must be current. Throws `TelegramError`. */
export async function addUser(
  session: AccountSession,
  before: User,
  { phone = before.phone, showPhone, operationId, undoes, beforeSending, ...wanted }: Addition,
  services: ChangeServices,
): Promise<ChangeResult<Contact>> {
  const { id } = before;
  const name = fitName(wanted.firstName, wanted.lastName, fullName(before) || String(id));
  if (isContact(before) && !showPhone && hasSameParts(before, name)) {
    return { result: before, operationId: undefined };
  }
  const kind = before.contact ? 'rename' : 'add';
  const change = { kind, ...name, showPhone, before, after: undefined } as const;
  const send = async (): Promise<SendResult<Contact>> => {
    const users = await session.addressBook.addContact(before, name, { phone, showPhone });
    const after = users.find((user) => user.id === id) ?? { ...before, ...name, contact: true };
    if (!isContact(after)) throw new TelegramError({ kind: 'telegram_broken' });
    return { result: after, settled: [{ state: 'done', after }], users: [after] };
  };
  const result = await sendChanges(
    session,
    {
      operationId,
      changes: [{ change, undoes }],
      ...(beforeSending && { beforeSending }),
      send,
    },
    services,
  );
  return { result, operationId };
}

/** Makes a user a contact again under the former name; undefined when the account cannot address the user. */
export function restoreContact(
  { session, operationId, services }: ApplyContext,
  user: User,
  undoes: string | undefined,
): Promise<Contact | undefined> {
  const { firstName, lastName } = user;
  const addition = { firstName, lastName, showPhone: false, operationId, undoes };
  const stranger = { ...user, contact: false, mutual: false, closeFriend: false };
  return withAccessHash(
    session,
    user,
    services,
    async (accessHash) =>
      (await addUser(session, { ...stranger, accessHash }, addition, services)).result,
  );
}

export const addHandler: ChangeHandler<'add'> = {
  batch: false,
  readState: (_, { stored }) => stored,
  async apply({ request: { user }, undoes }, context) {
    if (!(await restoreContact(context, user, undoes))) return 'impossible';
    if (user.closeFriend) await setCloseFriends([{ id: user.id, on: true }], context);
    return 'done';
  },
};

export const renameHandler: ChangeHandler<'rename'> = {
  batch: false,
  readState: (_, { stored }) => stored,
  async apply({ request: { user, name }, undoes }, { session, operationId, services }) {
    await addUser(session, user, { ...name, showPhone: false, operationId, undoes }, services);
    return 'done';
  },
};
