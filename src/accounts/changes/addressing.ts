import type { User } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { findAddressable } from '../lookup/addressable.ts';
import type { Services } from '../services/services.ts';
import type { AccountSession } from '../sessions/open-session.ts';

/**
 * Calls `work` with an access hash of the user. Stored hashes may be invalid by now, so it also looks the
 * user up by username and number. Undefined: this account can no longer address the user.
 */
export async function withAccessHash<T>(
  session: AccountSession,
  user: User,
  services: Pick<Services, 'database'>,
  work: (accessHash: bigint) => Promise<T>,
): Promise<T | undefined> {
  for await (const accessHash of accessHashesOf(session, user, services)) {
    try {
      return await work(accessHash);
    } catch (error) {
      if (!(error instanceof TelegramError) || error.reason.kind !== 'user_unknown') throw error;
    }
  }
  return undefined;
}

/** Candidates, the cheapest first. Lookups may repeat an access hash. */
async function* accessHashesOf(
  session: AccountSession,
  user: User,
  services: Pick<Services, 'database'>,
): AsyncGenerator<bigint> {
  const { addressBook, cache } = session;
  const tried = new Set([0n]);
  const known = await findAddressable(session, user.id, services);
  for (const hash of [known?.accessHash ?? 0n, user.accessHash]) {
    if (tried.has(hash)) continue;
    tried.add(hash);
    yield hash;
  }
  const { phone } = user;
  const lookups = [
    ...user.usernames.map((name) => () => addressBook.findByUsername(name)),
    ...(phone === undefined ? [] : [() => addressBook.findByPhone(phone)]),
  ];
  for (const lookUp of lookups) {
    const found = await lookUp();
    if (!found) continue;
    await cache.apply([found]);
    // The username or the number may belong to another user by now.
    if (found.id === user.id) yield found.accessHash;
  }
}
