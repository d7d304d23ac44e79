import type { AccountBackup } from '../../contacts/account-backup.ts';
import { fullName } from '../../contacts/contact.ts';
import { isFindable, restoreRecords } from '../../contacts/import/restore-records.ts';
import { visitInSteps } from '../../contacts/steps.ts';
import type { SavedNumber } from '../../contacts/saved-number.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import type { Account } from '../../store/accounts.ts';
import { findKnownIds } from '../../store/known-users.ts';
import { readSavedList } from '../../store/saved-numbers.ts';
import { findBlocked } from '../changes/kinds/block.ts';
import { freshList } from '../lookup/fresh-list.ts';
import type { ImportPlanResult } from '../services/import-run.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { planRecords } from './plan-records.ts';
import type { PlanServices } from './store-plan.ts';

/**
 * Plans an import of all in a backup that the account lacks, which may be more than a file of numbers may hold; sends
 * nothing. The account need not be the one that the backup is of. Throws `TelegramError`.
 */
export async function restoreBackup(
  account: Account,
  backup: AccountBackup,
  pool: SessionPool,
  services: PlanServices,
): Promise<ImportPlanResult> {
  const isSameAccount = backup.account.id === account.owner.id;
  const blocked = await pool.use(account.id, findBlocked);
  const { contacts } = await freshList(account.id, pool, services);
  const saved = await readSavedList(services.database, account.id);
  const hidden = backup.contacts.filter((user) => !isFindable(user));
  const unnamed = backup.blocked.filter(({ usernames }) => usernames.length === 0);
  const hiddenIds = [...hidden, ...unnamed].map(({ id }) => id);
  const savedPhones = new Set<string>();
  const add = ({ phone }: SavedNumber): void => void savedPhones.add(phone);
  await runInSlices(visitInSteps(saved?.numbers ?? [], add));
  const context = {
    isSameAccount,
    contacts,
    savedPhones,
    blockedIds: new Set(blocked.map(({ id }) => id)),
    knownIds: await findKnownIds(services.database, account.id, hiddenIds),
  };
  const records = await runInSlices(restoreRecords(backup, context));
  if (records.length === 0) return { kind: 'nothing_to_restore' };
  const owner = isSameAccount ? '' : fullName(backup.account);
  const restored = { source: 'backup', at: backup.madeAt, owner } as const;
  return planRecords(account, { records, restored, purpose: 'restore' }, pool, services);
}
