import { randomUUID } from 'node:crypto';
import type { Contact } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { runExclusively } from '../sessions/run-exclusively.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import { sendChanges, type Changed, type Sent } from './record-changes.ts';
import type { Services } from '../services/services.ts';

/** Only the whole list tells of them for certain: its hash does not say that they changed. */
export async function findCloseFriends(session: AccountSession): Promise<readonly Contact[]> {
  return [...(await readWhole(session)).values()].filter(({ closeFriend }) => closeFriend);
}

/** Telegram only takes the whole list of close friends, so it is made of what Telegram has now. */
export function setCloseFriend(
  session: AccountSession,
  id: bigint,
  on: boolean,
  services: Services,
): Promise<Changed<Contact>> {
  return runExclusively(session, async () => {
    const contacts = await readWhole(session);
    const contact = contacts.get(id);
    if (!contact) throw new TelegramError({ kind: 'user_unknown' });
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
      await session.book.setCloseFriends(after);
      const now: Contact = { ...contact, closeFriend: on };
      return { result: now, settled: [{ state: 'done', after: now }], users: [now] };
    };
    return {
      result: await sendChanges(session, { operationId, changes, send }, services),
      operationId,
    };
  });
}

async function readWhole({ book, cache }: AccountSession): Promise<ReadonlyMap<bigint, Contact>> {
  cache.invalidate('everything');
  await cache.sync(book);
  return (await cache.read()).contacts;
}
