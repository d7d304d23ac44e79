import type { SessionEnd } from '../../contacts/telegram-error.ts';
import { findSession, markSignedOut, type Account } from '../../store/accounts.ts';
import { insertNotifications } from '../../store/notifications.ts';
import { buildNotice } from '../notifications/add-notifications.ts';
import type { Services } from '../services/services.ts';

/**
 * Records that Telegram ended an account's session, and notifies its person unless they unpair it. Keeps
 * all data. Returns false when the account has been paired again since and has another session.
 */
export async function recordSessionEnd(
  account: Account,
  why: SessionEnd | undefined,
  services: Pick<Services, 'database' | 'events' | 'wakeUp' | 'clock'>,
): Promise<boolean> {
  const { database, events, clock, wakeUp } = services;
  const ended = await database.transaction(async (q) => {
    const signedOut = await markSignedOut(q, account);
    const notice = { kind: 'signed_out', ...(why && { was: why }) } as const;
    // Not while the person unpairs the account: another process would deliver it.
    if (signedOut && !events.isMuted(account.id))
      await insertNotifications(q, [buildNotice(signedOut, notice, clock.now())]);
    return signedOut;
  });
  if (ended) {
    void events.emit({ kind: 'signed_out', account: ended });
    wakeUp.request();
  }
  return !(await findSession(database, account.id));
}
