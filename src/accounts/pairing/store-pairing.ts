import { findPaired, findSession, savePaired, type Account } from '../../store/accounts.ts';
import { deletePairingTokens } from '../../store/tokens.ts';
import type { Services } from '../services/services.ts';
import { openSession } from '../sessions/open-session.ts';
import { sealSession, type StoredSession } from '../sessions/sealed-session.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { SignedIn } from './pairing-state.ts';

/**
 * Seals and stores the session of a pairing, in place of an earlier session of the account, and opens it.
 *
 * @param pairing.attemptId undefined for a pairing without a chat
 * @returns undefined, with nothing stored, if the attempt was cancelled or replaced
 */
export async function storePairing(
  { owner, session }: SignedIn,
  pairing: { readonly personId: bigint; readonly attemptId: string | undefined },
  pool: SessionPool,
  services: Pick<Services, 'database' | 'telegram' | 'keys' | 'events' | 'clock' | 'log'>,
): Promise<Account | undefined> {
  const { personId } = pairing;
  const { database, keys, events, clock, log } = services;
  const known = await findPaired(database, personId, owner.id);
  const before = known && (await findSession(database, known.id));
  if (known) await pool.close(known.id);
  const saved = await savePaired(database, { ...pairing, owner, at: clock.now() }, (id) =>
    sealSession(keys, session, { id, personId, telegramId: owner.id }),
  );
  if (!saved) return undefined;
  const { account, again } = saved;
  await deletePairingTokens(database, personId, { keepOpenPage: true });
  void events.emit({ kind: 'paired', account, again });
  const warn = (error: unknown, message: string): void =>
    log.warn({ err: error, account: account.id }, message);
  pool
    .tryOpen(account.id)
    .catch((error: unknown) => warn(error, 'Opening an account after its pairing failed'));
  if (before) {
    signOut(before, services).catch((error: unknown) =>
      warn(error, 'Signing out the replaced session failed'),
    );
  }
  return account;
}

/** Without it, the replaced session would stay in the account's list of devices for months. */
async function signOut(
  before: StoredSession,
  services: Pick<Services, 'database' | 'telegram' | 'keys' | 'log'>,
): Promise<void> {
  await using book = await openSession(before, services);
  await book.signOut();
}
