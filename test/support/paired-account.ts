import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Person } from '../../sandbox/world/person.ts';
import { sealSession } from '../../src/accounts/sessions/sealed-session.ts';
import { savePaired, type Account } from '../../src/store/accounts.ts';
import { addPeople } from '../../src/store/people.ts';
import { addReport } from '../../src/store/reports.ts';
import type { Keys } from '../../src/store/seal.ts';
import { writeTo } from './database.ts';
import { signIn } from './sign-in.ts';

/**
 * Stores an owner and their account as a program leaves them that ends right after the pairing: the next start opens
 * the session, reads the list and writes that the account is paired. A pairing over the chat costs as much as the start
 * itself, for its key exchange and its picture. Until the work in the background begins, the session is closed and that
 * the account is paired was not reported.
 */
export async function storePairedAccount(
  sandbox: Sandbox,
  stored: { readonly databaseUrl: string; readonly keys: Keys; readonly at: Date },
  person: Person,
): Promise<Account> {
  const { id, firstName, lastName, phone = '' } = person;
  const usernames = person.username === undefined ? [] : [person.username];
  const owner = { id, firstName, lastName, usernames, phone };
  const session = await signIn(sandbox, person, stored.at);
  sandbox.botApi.chat(id).allowBotToWrite();
  return writeTo(stored.databaseUrl).transaction(async (q) => {
    await addPeople(q, [id], 'owner', stored.at);
    const { account } = await savePaired(q, { personId: id, owner, at: stored.at }, (accountId) =>
      sealSession(stored.keys, session, { id: accountId, personId: id, telegramId: id }),
    );
    const report = { kind: 'paired', workId: account.id, accountId: account.id } as const;
    await addReport(q, report, stored.at);
    return account;
  });
}
