import type { Contact } from '../../contacts/contact.ts';
import { filterInSteps } from '../../contacts/steps.ts';
import type { FailureReason } from '../../contacts/telegram-error.ts';
import {
  findTidied,
  proposeTidying,
  type TidiedContact,
  type TidyProposal,
} from '../../contacts/tidy/find-tidied.ts';
import type { TidyRule } from '../../contacts/tidy/tidy-name.ts';
import { runInSlices } from '../../runtime/in-slices.ts';
import type { Account } from '../../store/accounts.ts';
import type { SessionPool } from '../sessions/session-pool.ts';
import type { ContactServices } from '../services/services.ts';
import { freshList } from './fresh-list.ts';

/** A proposal, with the time of the last sync and why the contacts could not be read now. */
export interface AccountTidyProposal extends TidyProposal {
  readonly asOf: Date;
  readonly stale: FailureReason | undefined;
}

/** Changes no name. Throws `TelegramError`. */
export async function proposeTidyNames(
  account: Account,
  chosen: ReadonlySet<TidyRule>,
  pool: SessionPool,
  services: ContactServices,
): Promise<AccountTidyProposal> {
  const { contacts, asOf, stale } = await listByName(account, pool, services);
  return { ...(await runInSlices(proposeTidying(contacts, chosen))), asOf, stale };
}

/** The contacts whose names these rules change, by name. Throws `TelegramError`. */
export async function findTidyNames(
  account: Account,
  rules: ReadonlySet<TidyRule>,
  pool: SessionPool,
  services: ContactServices,
): Promise<readonly TidiedContact[]> {
  const { contacts } = await listByName(account, pool, services);
  return runInSlices(findTidied(contacts, rules));
}

/** All contacts but the account itself, whose name is its own. */
async function listByName(
  account: Account,
  pool: SessionPool,
  services: ContactServices,
): Promise<{
  readonly contacts: readonly Contact[];
  readonly asOf: Date;
  readonly stale: FailureReason | undefined;
}> {
  const { contacts, listFacts, stale } = await freshList(account.id, pool, services);
  const all = { words: '', sort: 'name', filter: 'all', page: 0, pageSize: contacts.size } as const;
  const { rows } = await runInSlices(contacts.query(all, services.clock.now()));
  const others = await runInSlices(filterInSteps(rows, ({ id }) => id !== account.owner.id));
  return { contacts: others, asOf: listFacts.syncedAt, stale };
}
