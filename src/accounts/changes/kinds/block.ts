import type { BlockRequest } from '../../../contacts/changes/block.ts';
import type { ChangeOf } from '../../../contacts/changes/kinds.ts';
import type { User } from '../../../contacts/contact.ts';
import { mustAddress } from '../../lookup/addressable.ts';
import { newOperationId } from '../../services/operation-ids.ts';
import type { ChangeServices } from '../../services/services.ts';
import type { AccountSession } from '../../sessions/open-session.ts';
import { withAccessHash } from '../addressing.ts';
import type {
  ApplyContext,
  ApplyOutcome,
  ChangeHandler,
  StateContext,
  RequestToApply,
} from '../change-handler.ts';
import {
  sendChanges,
  type ChangeResult,
  type BeforeSending,
  type SendResult,
} from '../record-changes.ts';

/** Blocks or unblocks a user; a contact stays one. Sends nothing when the user already is in that state. */
export async function changeBlocked(
  session: AccountSession,
  id: bigint,
  kind: BlockRequest['kind'],
  services: ChangeServices,
): Promise<ChangeResult<User>> {
  const user = await mustAddress(session, id, services);
  if ((await session.addressBook.getUserFacts(user))?.blocked === (kind === 'block'))
    return { result: user, operationId: undefined };
  const operationId = newOperationId();
  const request = { kind, user } as const;
  await send({ request, undoes: undefined }, { session, operationId, services });
  return { result: user, operationId };
}

/** Blocks a user who is not blocked, as a part of the operation `partOf`; for a caller that runs exclusively. */
export async function blockNow(
  session: AccountSession,
  user: User,
  {
    partOf: operationId,
    beforeSending,
  }: { readonly partOf: string; readonly beforeSending: BeforeSending },
  services: ChangeServices,
): Promise<void> {
  const request = { kind: 'block', user } as const;
  const context = { session, operationId, services };
  await send({ request, undoes: undefined }, context, beforeSending);
}

/** Blocked users, the latest first. Caches them, so that each can be addressed and unblocked. */
export async function findBlocked({
  addressBook,
  cache,
}: AccountSession): Promise<readonly User[]> {
  const users = await addressBook.getBlockedUsers();
  await cache.apply(users);
  return users;
}

export const blockHandler: ChangeHandler<'block'> = { batch: false, readState, apply };
export const unblockHandler: ChangeHandler<'unblock'> = { batch: false, readState, apply };

async function readState(
  { before }: ChangeOf<'block' | 'unblock'>,
  { stored, session }: StateContext,
) {
  const facts = await session.addressBook.getUserFacts(stored.contacts.get(before.id) ?? before);
  return { blocked: facts?.blocked };
}

async function apply(
  { request, undoes }: RequestToApply<BlockRequest>,
  context: ApplyContext,
): Promise<ApplyOutcome> {
  const { user } = request;
  const sent = await withAccessHash(context.session, user, context.services, (accessHash) =>
    send({ request: { ...request, user: { ...user, accessHash } }, undoes }, context),
  );
  return sent ? 'done' : 'impossible';
}

function send(
  { request, undoes }: RequestToApply<BlockRequest>,
  { session, operationId, services }: ApplyContext,
  beforeSending?: BeforeSending,
): Promise<true> {
  const { kind, user } = request;
  const call = async (): Promise<SendResult<true>> => {
    await session.addressBook[kind](user);
    return { result: true, settled: [{ state: 'done', after: user }], users: [] };
  };
  const users = { before: user, after: undefined };
  const change = kind === 'block' ? { kind, ...users } : { kind, ...users };
  const toSend = { operationId, changes: [{ change, undoes }], send: call };
  return sendChanges(session, { ...toSend, ...(beforeSending && { beforeSending }) }, services);
}
