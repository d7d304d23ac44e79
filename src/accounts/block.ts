import type { User } from '../contacts/contact.ts';
import { Failure } from '../contacts/failure.ts';
import { writeChanges } from '../store/changes.ts';
import { findAddressable, mustAddress } from './addressable.ts';
import type { OpenBook } from './open-book.ts';
import { sendChanges } from './record-changes.ts';
import type { Tools } from './tools.ts';

/** Blocks or unblocks somebody; a contact stays one. */
export async function setBlocked(
  open: OpenBook,
  id: bigint,
  blocked: boolean,
  tools: Tools,
): Promise<User> {
  const { account, book } = open;
  const user = await mustAddress(open, id, tools);
  const [changeId = ''] = await writeChanges(tools.database, [
    {
      accountId: account.id,
      personId: account.personId,
      kind: blocked ? 'block' : 'unblock',
      before: user,
      madeAt: tools.clock.now(),
    },
  ]);
  return sendChanges(open, [changeId], tools, async () => {
    await (blocked ? book.block(user) : book.unblock(user));
    return { result: user, settled: [{ id: changeId, state: 'done', after: user }], users: [] };
  });
}

/** Everybody blocked, latest first; each can be unblocked from then on. */
export async function findBlocked({ book, mirror }: OpenBook): Promise<readonly User[]> {
  const users = await book.blocked();
  await mirror.apply(users);
  return users;
}

/**
 * Fresh facts on somebody; undefined when they cannot be addressed. `blocked` is undefined when
 * Telegram does not tell now: the card is worth showing without it.
 */
export async function lookUp(
  open: OpenBook,
  id: bigint,
  tools: Tools,
): Promise<{ readonly user: User; readonly blocked: boolean | undefined } | undefined> {
  const known = await findAddressable(open, id, tools);
  if (!known) return undefined;
  const [user] = await open.book.users([known]).catch(unlessUnknown);
  if (!user) return undefined;
  await open.mirror.apply([user]);
  const blocked = await findBlocked(open).then(
    (users) => users.some((one) => one.id === id),
    (error: unknown) => {
      if (error instanceof Failure && error.reason.kind !== 'signed_out') return undefined;
      throw error;
    },
  );
  return { user, blocked };
}

function unlessUnknown(error: unknown): readonly User[] {
  if (error instanceof Failure && error.reason.kind === 'user_unknown') return [];
  throw error;
}
