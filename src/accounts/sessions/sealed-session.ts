import { TelegramError } from '../../contacts/telegram-error.ts';
import { listSessions, replaceSession, type Account } from '../../store/accounts.ts';
import { isCurrentKey, seal, SealError, unseal, type Keys, type Sealed } from '../../store/seal.ts';
import type { Services } from '../services/services.ts';

/** An account with its session as it is stored. */
export interface StoredSession {
  readonly account: Account;
  readonly sealed: Sealed;
}

/** Seals a session for one person, one account and its owner at Telegram: it opens for no other. */
export function sealSession(
  keys: Keys,
  session: string,
  account: { readonly id: string; readonly personId: bigint; readonly telegramId: bigint },
): Sealed {
  return seal(keys, session, purposeOf(account));
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
    const { session, isStale } = open(stored, keys);
    if (isStale)
      await replaceSession(database, account.id, sealed, sealFor(account, session, keys));
    return session;
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    throw new TelegramError({ kind: 'signed_out' }, { cause: error });
  }
}

/** Seals a stored session with the first key. Throws `SealError`. Returns false if it was already. */
export async function resealSession(
  stored: StoredSession,
  { database, keys }: Pick<Services, 'database' | 'keys'>,
): Promise<boolean> {
  const { session, isStale } = open(stored, keys);
  if (!isStale) return false;
  const { account, sealed } = stored;
  await replaceSession(database, account.id, sealed, sealFor(account, session, keys));
  return true;
}

/**
 * Logs in one line which keys are missing, or are other keys by their name, and how many signed-in accounts
 * need each. Their people are asked to pair again.
 */
export async function logMissingKeys({
  database,
  keys,
  log,
}: Pick<Services, 'database' | 'keys' | 'log'>): Promise<void> {
  const accountsByKey: Record<string, number> = {};
  for (const stored of await listSessions(database)) {
    const { keyId } = stored.sealed;
    if (stored.account.signedIn && !isOpenable(stored, keys)) {
      accountsByKey[keyId] = (accountsByKey[keyId] ?? 0) + 1;
    }
  }
  if (Object.keys(accountsByKey).length > 0) {
    log.error({ accountsByKey }, 'Keys of stored sessions are missing');
  }
}

function isOpenable(stored: StoredSession, keys: Keys): boolean {
  try {
    open(stored, keys);
    return true;
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    return false;
  }
}

function open(
  { account, sealed }: StoredSession,
  keys: Keys,
): { readonly session: string; readonly isStale: boolean } {
  try {
    const session = unseal(keys, sealed, purposeOf(toSubject(account)));
    return { session, isStale: !isCurrentKey(keys, sealed) };
  } catch (error) {
    // Until version 0.2 the seal did not name the person.
    const first = `session ${account.id} ${account.owner.id}`;
    try {
      return { session: unseal(keys, sealed, first), isStale: true };
    } catch {
      throw error;
    }
  }
}

function sealFor(account: Account, session: string, keys: Keys): Sealed {
  return sealSession(keys, session, toSubject(account));
}

function toSubject({ id, personId, owner }: Account) {
  return { id, personId, telegramId: owner.id };
}

function purposeOf({
  id,
  personId,
  telegramId,
}: {
  readonly id: string;
  readonly personId: bigint;
  readonly telegramId: bigint;
}): string {
  return `session of person ${personId}, account ${id}, Telegram ${telegramId}`;
}
