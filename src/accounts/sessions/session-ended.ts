import { findSession, markSignedOut } from '../../store/accounts.ts';
import type { Account } from '../../store/accounts.ts';
import { addNews } from '../../store/notifications.ts';
import type { Tools } from '../services/services.ts';
import { noticeTo } from '../notifications/add-notifications.ts';

/**
 * Notes that Telegram ended an account's session, and tells so. Nothing is deleted. False when the
 * account has another session by now: it was paired again since.
 */
export async function sessionEnded(account: Account, tools: Tools): Promise<boolean> {
  const { database, events, clock, alarm } = tools;
  const ended = await database.transaction(async (q) => {
    const signedOut = await markSignedOut(q, account);
    if (signedOut) await addNews(q, [noticeTo(signedOut, { kind: 'signed_out' }, clock.now())]);
    return signedOut;
  });
  if (ended) {
    void events.emit({ kind: 'signed_out', account: ended });
    alarm.ring();
  }
  return !(await findSession(database, account.id));
}
