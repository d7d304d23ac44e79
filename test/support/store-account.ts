import { savePaired, type Account } from '../../src/store/accounts.ts';
import type { Database } from '../../src/store/database.ts';
import { addPeople } from '../../src/store/people.ts';

/** Stores the person 1 and an account of theirs with this Telegram id, without a session that opens. */
export async function storeAccount(
  database: Database,
  telegramId: bigint,
  at: Date,
): Promise<Account> {
  await database.query((q) => addPeople(q, [1n], 'owner', at));
  const owner = { id: telegramId, firstName: 'A', lastName: '', usernames: [], phone: '+49151' };
  const sealed = { keyId: 'k', bytes: Buffer.from('sealed') };
  const paired = { personId: 1n, owner, at };
  return (await database.query((q) => savePaired(q, paired, () => sealed))).account;
}
