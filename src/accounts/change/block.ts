import type { User } from '../../contacts/contact.ts';
import { writeChanges } from '../../store/changes.ts';
import { mustAddress } from '../book/addressable.ts';
import type { OpenBook } from '../session/open-book.ts';
import { sendChanges } from './record-changes.ts';
import type { Tools } from '../tools.ts';

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
