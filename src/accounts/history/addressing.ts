import type { Contact, User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { findAddressable } from '../lookup/addressable.ts';
import { addUser } from '../changes/add-contact.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';

/**
 * Does something to somebody whose access hash may be valid no more: they are also looked for by
 * username and by number. Undefined: this account cannot address them any more.
 */
export async function addressing<T>(
  session: AccountSession,
  user: User,
  services: Services,
  work: (accessHash: bigint) => Promise<T>,
): Promise<T | undefined> {
  for await (const accessHash of hashesOf(session, user, services)) {
    try {
      return await work(accessHash);
    } catch (error) {
      if (!isUnknownUser(error)) throw error;
    }
  }
  return undefined;
}

/** Makes somebody a contact again under the name they had; undefined when they cannot be addressed. */
export function addAgain(
  session: AccountSession,
  user: User,
  operationId: string,
  undoes: string | undefined,
  services: Services,
): Promise<Contact | undefined> {
  const { firstName, lastName } = user;
  const addition = { firstName, lastName, showPhone: false, operationId, undoes };
  const stranger = { ...user, contact: false, mutual: false, closeFriend: false };
  return addressing(
    session,
    user,
    services,
    async (accessHash) =>
      (await addUser(session, { ...stranger, accessHash }, addition, services)).result,
  );
}

/** What may address them, the cheapest first; each once. */
async function* hashesOf(
  session: AccountSession,
  user: User,
  services: Services,
): AsyncGenerator<bigint> {
  const { book, cache } = session;
  const tried = new Set([0n]);
  const met = await findAddressable(session, user.id, services);
  for (const hash of [met?.accessHash ?? 0n, user.accessHash]) {
    if (tried.has(hash)) continue;
    tried.add(hash);
    yield hash;
  }
  const { phone } = user;
  const places = [
    ...user.usernames.map((name) => () => book.findByUsername(name)),
    ...(phone === undefined ? [] : [() => book.findByPhone(phone)]),
  ];
  for (const ask of places) {
    const found = await ask();
    if (!found) continue;
    await cache.apply([found]);
    // The username or the number may be somebody else's by now.
    if (found.id === user.id) yield found.accessHash;
  }
}

function isUnknownUser(error: unknown): boolean {
  return error instanceof TelegramError && error.reason.kind === 'user_unknown';
}
