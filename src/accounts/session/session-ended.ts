import { findSession, markSignedOut } from '../../store/accounts.ts';
import type { Account } from '../../store/accounts.ts';
import type { Tools } from '../tools.ts';

/**
 * Notes that Telegram ended an account's session, and tells so once. Nothing is deleted. False when
 * the account has another session by now: it was paired again since.
 */
export async function sessionEnded(account: Account, tools: Tools): Promise<boolean> {
  const { database, events } = tools;
  const ended = await markSignedOut(database, account);
  if (ended) void events.emit({ kind: 'signed_out', account: ended });
  return !(await findSession(database, account.id));
}
