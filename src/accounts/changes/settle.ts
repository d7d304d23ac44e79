import { settleChanges, type SettledChange } from '../../store/changes.ts';
import type { Queries } from '../../store/database.ts';
import type { ChangeServices } from '../services/services.ts';

type SettleServices = Pick<ChangeServices, 'database' | 'clock' | 'log'>;

/** Stores outcomes of changes of an account. Logs how many of the changes are gone, as after the account was deleted. */
export async function settle(
  account: { readonly id: string },
  settled: readonly SettledChange[],
  services: SettleServices,
): Promise<void> {
  const { database, clock } = services;
  const gone = await database.queryUnflushed((q) => settleChanges(q, settled, clock.now()));
  warnOfGone(gone, account, settled, services);
}

/** The same together with what `also` stores, and on the disk when it resolves: either both are stored, or neither is. */
export async function settleWith(
  account: { readonly id: string },
  settled: readonly SettledChange[],
  services: SettleServices,
  also: (q: Queries) => Promise<void>,
): Promise<void> {
  const { database, clock } = services;
  const gone = await database.transaction(async (q) => {
    const left = await settleChanges(q, settled, clock.now());
    await also(q);
    return left;
  });
  warnOfGone(gone, account, settled, services);
}

function warnOfGone(
  gone: number,
  account: { readonly id: string },
  settled: readonly SettledChange[],
  { log }: SettleServices,
): void {
  if (gone === 0) return;
  const fields = { account: account.id, changes: settled.length, gone };
  log.warn(fields, 'Outcomes were not stored: their changes are gone');
}
