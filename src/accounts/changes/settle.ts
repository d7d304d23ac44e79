import { settleChanges, type SettledChange } from '../../store/changes.ts';
import type { ChangeServices } from '../services/services.ts';

/** Stores outcomes of changes of an account. Logs how many of the changes are gone, as after the account was deleted. */
export async function settle(
  account: { readonly id: string },
  settled: readonly SettledChange[],
  { database, clock, log }: Pick<ChangeServices, 'database' | 'clock' | 'log'>,
): Promise<void> {
  const gone = await settleChanges(database, settled, clock.now());
  if (gone === 0) return;
  const fields = { account: account.id, changes: settled.length, gone };
  log.warn(fields, 'Outcomes were not stored: their changes are gone');
}
