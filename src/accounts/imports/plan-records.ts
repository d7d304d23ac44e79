import { countryOf } from '../../contacts/phone.ts';
import type { Account } from '../../store/accounts.ts';
import type { ImportPlanResult } from '../services/import-run.ts';
import { newOperationId } from '../services/operation-ids.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { ImportSource } from './imports.ts';
import { storeNewPlan, type PlanServices } from './store-plan.ts';

/** Plans the import of records. Throws `TelegramError`. */
export function planRecords(
  account: Account,
  source: Extract<ImportSource, { records: unknown }>,
  pool: SessionPool,
  services: PlanServices,
): Promise<ImportPlanResult> {
  const facts = { id: newOperationId(), country: countryOf(account.owner.phone) };
  return storeNewPlan(account, { name: '', ...source, ...facts }, pool, services);
}
