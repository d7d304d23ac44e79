import type { Owner } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import { findPaired, savePaired, type Account } from '../../store/accounts.ts';
import { isOwnAccountsOnly } from '../../store/bot-settings.ts';
import type { Queries } from '../../store/database.ts';
import { finishAttempt } from '../../store/open-pairings.ts';
import { saveStep } from '../../store/pairing-attempts.ts';
import { lockPerson } from '../../store/people.ts';
import { addReport } from '../../store/reports.ts';
import { deletePairingTokens } from '../../store/tokens.ts';
import { insertUnused, takeIntoUse } from '../../store/unused-sessions.ts';
import type { Services } from '../services/services.ts';
import { sealSession } from '../sessions/sealed-session.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { UnusedSessions } from '../sessions/unused-sessions.ts';
import { sealStep, stepOf } from './page-step.ts';
import type { SignedIn } from './pairing-state.ts';

/** For whom an account is stored, and by which attempt. */
export interface Pairing {
  readonly personId: bigint;
  /** The attempt of the person that is open; undefined for a pairing without a chat. */
  readonly attemptId: string | undefined;
}

/**
 * Stores the session of a pairing, in place of an earlier session of the account, which is signed out, and
 * opens it. That it is paired is a report in the same transaction, so that the person reads it in any case.
 *
 * @returns undefined, with nothing stored, if the attempt was cancelled or replaced
 * @throws TelegramError `not_own_account` where owners allow only own accounts
 */
export async function storePairing(
  signedIn: SignedIn,
  pairing: Pairing,
  pool: SessionPool,
  unused: UnusedSessions,
  services: Pick<Services, 'database' | 'keys' | 'wakeUp' | 'clock' | 'log'>,
): Promise<Account | undefined> {
  const { database, wakeUp, log } = services;
  const known = await findPaired(database, pairing.personId, signedIn.owner.id);
  if (known) await pool.close(known.id);
  const account = await database.transaction((q) => save(q, signedIn, pairing, unused, services));
  if (!account) return undefined;
  unused.wakeUp.request();
  wakeUp.request();
  pool
    .tryOpen(account.id)
    .catch((error: unknown) =>
      log.warn({ err: error, account: account.id }, 'Opening an account after its pairing failed'),
    );
  return account;
}

/**
 * Whether the account is that of the chat.
 *
 * @throws TelegramError `not_own_account` where owners allow no other
 */
export async function isOwnAccount(
  queries: Queries,
  personId: bigint,
  owner: Owner,
): Promise<boolean> {
  if (owner.id === personId) return true;
  if (await isOwnAccountsOnly(queries)) throw new TelegramError({ kind: 'not_own_account' });
  return false;
}

async function save(
  queries: Queries,
  { id, owner, session }: SignedIn,
  { personId, attemptId }: Pairing,
  unused: UnusedSessions,
  { keys, clock, log }: Pick<Services, 'keys' | 'clock' | 'log'>,
): Promise<Account | undefined> {
  await lockPerson(queries, personId);
  // Owners may have decided so while the person was asked.
  await isOwnAccount(queries, personId, owner);
  if (attemptId && !(await finishAttempt(queries, { personId, attemptId }))) return undefined;
  if (!(await takeIntoUse(queries, id))) return undefined;
  const { account, before } = await savePaired(
    queries,
    { personId, owner, at: clock.now() },
    (accountId) => sealSession(keys, session, { id: accountId, personId, telegramId: owner.id }),
  );
  if (attemptId) {
    // Its page says so, also if this process dies now.
    const paired = stepOf({ kind: 'paired', account });
    await saveStep(queries, attemptId, sealStep(keys, paired, { id: attemptId, personId }));
  }
  await deletePairingTokens(queries, personId, { keepOpenPage: true });
  if (before?.account.signedIn) {
    const replaced = unused.fromAccount(before);
    if (replaced) await insertUnused(queries, replaced);
    else
      log.warn({ account: account.id }, 'The replaced session does not open, and stays signed in');
  }
  const kind = before ? 'paired_again' : 'paired';
  await addReport(queries, { kind, workId: account.id, accountId: account.id }, clock.now());
  return account;
}
