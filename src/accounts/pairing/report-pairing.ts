import { findSession } from '../../store/accounts.ts';
import type { Services } from '../services/services.ts';

/**
 * Reports that an account is paired. False if that failed. `again`: the person had paired it before.
 */
export async function reportPairing(
  accountId: string,
  { again }: { readonly again: boolean },
  { database, events }: Pick<Services, 'database' | 'events'>,
): Promise<boolean> {
  const stored = await findSession(database, accountId);
  // Without a session it was unpaired meanwhile.
  return !stored || events.emit({ kind: 'paired', account: stored.account, again });
}
