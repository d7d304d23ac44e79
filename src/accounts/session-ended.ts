import { markSignedOut } from '../store/accounts.ts';
import type { Account } from '../store/accounts.ts';
import type { Tools } from './tools.ts';

/** Notes that Telegram ended an account's session, and tells so once. Nothing is deleted. */
export async function sessionEnded(account: Account, { database, events }: Tools): Promise<void> {
  const ended = await markSignedOut(database, account);
  if (ended) events.emit({ kind: 'signed_out', account: ended });
}
