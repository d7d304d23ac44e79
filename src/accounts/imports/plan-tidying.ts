import type { ImportRecord } from '../../contacts/import/import-record.ts';
import { readPhone } from '../../contacts/phone.ts';
import { mapInSteps } from '../../contacts/steps.ts';
import type { TidiedContact } from '../../contacts/tidy/find-tidied.ts';
import type { TidyRule } from '../../contacts/tidy/tidy-name.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import type { Account } from '../../store/accounts.ts';
import { findTidyNames } from '../lookup/tidy-names.ts';
import type { ImportPlanResult } from '../services/import-run.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import { planRecords } from './plan-records.ts';
import type { PlanServices } from './store-plan.ts';

/** Plans an import that gives contacts the names that these rules make; sends nothing. Throws `TelegramError`. */
export async function planTidying(
  account: Account,
  rules: ReadonlySet<TidyRule>,
  pool: SessionPool,
  services: PlanServices,
): Promise<ImportPlanResult> {
  const tidied = await findTidyNames(account, rules, pool, services);
  const records = await runInSlices(mapInSteps(tidied, toRecord));
  return planRecords(account, { records, purpose: 'tidy' }, pool, services);
}

/**
 * Gives a contact another name. One call renames many by their numbers; contacts who hide theirs are renamed
 * one by one.
 */
export function toRecord({ contact, name }: TidiedContact, index: number): ImportRecord {
  const { id, phone, usernames } = contact;
  const phones = phone !== undefined && isReadable(phone) ? [phone] : [];
  return { index, ...name, nameForm: 'parts', phones, telegramId: id, username: usernames[0] };
}

/** Telegram has numbers of its own, which the plan would list as unusable. */
function isReadable(phone: string): boolean {
  const read = readPhone(phone, undefined);
  return read.kind === 'phone' && read.e164 === phone;
}
