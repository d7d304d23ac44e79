import { TelegramError } from '../../contacts/telegram-error.ts';
import { replaceSession, type Account } from '../../store/accounts.ts';
import { seal, SealError, unseal, type Keys, type Sealed } from '../../store/seal.ts';
import { purposes, type SessionOwner } from '../../store/seal-purposes.ts';
import type { Services } from '../services/services.ts';

/** An account with its session as it is stored. */
export interface StoredSession {
  readonly account: Account;
  readonly sealed: Sealed;
}

/** Seals a session for one person, one account and its owner at Telegram: it opens for no other. */
export function sealSession(keys: Keys, session: string, owner: SessionOwner): Sealed {
  return seal(keys, session, purposes.session(owner));
}

/**
 * Unseals a session, and seals it again if that was done with another key than the first.
 *
 * @throws TelegramError `signed_out` if no key opens it: the session is kept, in case the key comes back
 */
export async function unsealSession(
  { account, sealed }: StoredSession,
  { database, keys }: Pick<Services, 'database' | 'keys'>,
): Promise<string> {
  const { id, personId } = account;
  const owner = { id, personId, telegramId: account.owner.id };
  try {
    const session = unseal(keys, sealed, purposes.session(owner));
    if (sealed.keyId !== keys[0].id) {
      await replaceSession(database, id, sealed, sealSession(keys, session, owner));
    }
    return session;
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    throw new TelegramError({ kind: 'signed_out' }, { cause: error });
  }
}
