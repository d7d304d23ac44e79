import { TelegramError } from '../../contacts/telegram-error.ts';
import { replaceSession, type Account, type StoredSession } from '../../store/accounts.ts';
import { seal, SealError, unseal, type Keys, type Sealed } from '../../store/seal.ts';
import { purposes, type SessionOwner } from '../../store/seal-purposes.ts';
import type { Services } from '../services/services.ts';

/** Seals a session for one person, one account and its owner at Telegram: it opens for no other. */
export function sealSession(keys: Keys, session: string, owner: SessionOwner): Sealed {
  return seal(keys, session, purposes.session(owner));
}

/** Throws `SealError`. */
export function openSealed(keys: Keys, { account, sealed }: StoredSession): string {
  return unseal(keys, sealed, purposes.session(ownerOf(account)));
}

/**
 * Unseals a session, and seals it again if that was done with another key than the first.
 *
 * @throws TelegramError `signed_out` if no key opens it: the session is kept, in case the key comes back
 */
export async function unsealSession(
  stored: StoredSession,
  { database, keys }: Pick<Services, 'database' | 'keys'>,
): Promise<string> {
  const { account, sealed } = stored;
  try {
    const session = openSealed(keys, stored);
    if (sealed.keyId !== keys[0].id) {
      const resealed = sealSession(keys, session, ownerOf(account));
      await replaceSession(database, account.id, sealed, resealed);
    }
    return session;
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    throw new TelegramError({ kind: 'signed_out' }, { cause: error });
  }
}

function ownerOf({ id, personId, owner }: Account): SessionOwner {
  return { id, personId, telegramId: owner.id };
}
