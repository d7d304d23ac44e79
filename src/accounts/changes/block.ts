import { randomUUID } from 'node:crypto';
import type { User } from '../../contacts/contact.ts';
import { mustAddress } from '../lookup/addressable.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import { sendChanges } from './record-changes.ts';
import type { Changed, Sent } from './record-changes.ts';
import type { Tools } from '../services/services.ts';

/** Blocks or unblocks somebody; a contact stays one. What is so already is not sent, nor taken back later. */
export async function setBlocked(
  open: OpenBook,
  id: bigint,
  blocked: boolean,
  tools: Tools,
): Promise<Changed<User>> {
  const { book } = open;
  const user = await mustAddress(open, id, tools);
  if ((await book.facts(user))?.blocked === blocked)
    return { result: user, operationId: undefined };
  const operationId = randomUUID();
  const changes = [{ kind: blocked ? 'block' : 'unblock', before: user }] as const;
  const send = async (): Promise<Sent<User>> => {
    await (blocked ? book.block(user) : book.unblock(user));
    return { result: user, settled: [{ state: 'done', after: user }], users: [] };
  };
  return { result: await sendChanges(open, { operationId, changes, send }, tools), operationId };
}

/** Everybody blocked, latest first; each can be unblocked from then on. */
export async function findBlocked({ book, mirror }: OpenBook): Promise<readonly User[]> {
  const users = await book.blocked();
  await mirror.apply(users);
  return users;
}
