import { randomUUID } from 'node:crypto';
import type { Contact } from '../../contacts/contact.ts';
import { Failure } from '../../contacts/telegram-error.ts';
import { oneAtATime } from '../sessions/run-exclusively.ts';
import type { OpenBook } from '../sessions/open-session.ts';
import { sendChanges } from './record-changes.ts';
import type { Changed, Sent } from './record-changes.ts';
import type { Tools } from '../services/services.ts';

/** Only the whole list tells of them for certain: its hash does not say that they changed. */
export async function findCloseFriends(open: OpenBook): Promise<readonly Contact[]> {
  return [...(await readWhole(open)).values()].filter(({ closeFriend }) => closeFriend);
}

/** Telegram only takes the whole list of close friends, so it is made of what Telegram has now. */
export function setCloseFriend(
  open: OpenBook,
  id: bigint,
  on: boolean,
  tools: Tools,
): Promise<Changed<Contact>> {
  return oneAtATime(open, async () => {
    const contacts = await readWhole(open);
    const contact = contacts.get(id);
    if (!contact) throw new Failure({ kind: 'user_unknown' });
    if (contact.closeFriend === on) return { result: contact, operationId: undefined };
    const before = [...contacts.values()].flatMap((one) => (one.closeFriend ? one.id : []));
    const after = on ? [...before, id] : before.filter((friend) => friend !== id);
    const setting = {
      kind: 'close_friends',
      before: before.map(String),
      after: after.map(String),
    } as const;
    const operationId = randomUUID();
    const changes = [{ kind: setting.kind, setting, before: contact }];
    const send = async (): Promise<Sent<Contact>> => {
      await open.book.setCloseFriends(after);
      const now: Contact = { ...contact, closeFriend: on };
      return { result: now, settled: [{ state: 'done', after: now }], users: [now] };
    };
    return { result: await sendChanges(open, { operationId, changes, send }, tools), operationId };
  });
}

async function readWhole({ book, mirror }: OpenBook): Promise<ReadonlyMap<bigint, Contact>> {
  mirror.doubt('everything');
  await mirror.sync(book);
  return (await mirror.read()).contacts;
}
