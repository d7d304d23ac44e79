import type { Account, Roster } from '../../accounts/roster.ts';
import type { Addressee } from './reply.ts';

/** The person to whom messages about an account go. Messages name the account if they have several. */
export async function findAddressee(
  { accounts }: Pick<Roster, 'accounts'>,
  account: Account,
): Promise<Addressee> {
  const { personId } = account;
  const all = await accounts.list(personId);
  return all.length > 1 ? { personId, account } : { personId };
}
