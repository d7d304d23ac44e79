import { randomUUID } from 'node:crypto';
import type { User } from '../../contacts/contact.ts';
import { mustAddress } from '../lookup/addressable.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { sendChanges, type Changed, type Sent } from './record-changes.ts';
import type { Services } from '../services/services.ts';

/** Blocks or unblocks somebody; a contact stays one. What is so already is not sent, nor taken back later. */
export async function setBlocked(
  session: AccountSession,
  id: bigint,
  blocked: boolean,
  services: Services,
): Promise<Changed<User>> {
  const { book } = session;
  const user = await mustAddress(session, id, services);
  if ((await book.facts(user))?.blocked === blocked)
    return { result: user, operationId: undefined };
  const operationId = randomUUID();
  const changes = [{ kind: blocked ? 'block' : 'unblock', before: user }] as const;
  const send = async (): Promise<Sent<User>> => {
    await (blocked ? book.block(user) : book.unblock(user));
    return { result: user, settled: [{ state: 'done', after: user }], users: [] };
  };
  return {
    result: await sendChanges(session, { operationId, changes, send }, services),
    operationId,
  };
}

/** Everybody blocked, latest first; each can be unblocked from then on. */
export async function findBlocked({ book, cache }: AccountSession): Promise<readonly User[]> {
  const users = await book.blocked();
  await cache.apply(users);
  return users;
}
