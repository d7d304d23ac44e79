import { and, asc, eq, gt, sql } from './drizzle/drizzle.ts';
import { accountColumns, toAccount, type Account } from './accounts.ts';
import type { Database } from './database.ts';
import { toPerson, type StoredPerson } from './people.ts';
import { prepared, type Place } from './prepared.ts';
import { accounts } from './schema/accounts.ts';
import { dialogs } from './schema/dialogs.ts';
import { openPairings } from './schema/open-pairings.ts';
import { people } from './schema/people.ts';
import { arrayText } from './sql-values.ts';

/** A secret that a person may type into the chat by mistake. With a password, a code may come too. */
type ExpectedSecret = (typeof openPairings.$inferSelect)['expects'];

/** A person, with what handling an update of theirs always needs. */
export interface Visitor extends StoredPerson {
  /** The secret that they may type because they are pairing an account. */
  readonly expects: ExpectedSecret | undefined;
  /** Whether they chose plain text instead of tables. */
  readonly plainTables: boolean;
  /** Whether they were asked if their app draws tables. */
  readonly askedTables: boolean;
  /** The language of their Telegram app, an IETF tag. */
  readonly appLanguage: string | undefined;
  /** The language they chose for the bot, an IETF tag; undefined: that of their app. */
  readonly language: string | undefined;
  /** Whether a question waits for their answer. */
  readonly hasDialog: boolean;
  /** The account paired longest ago comes first. */
  readonly accounts: readonly Account[];
}

const selectVisitors = prepared((q, place: Place<{ ids: string; now: Date }>) =>
  q
    .select({
      person: people,
      expects: openPairings.expects,
      asked: dialogs.personId,
      account: accountColumns,
    })
    .from(people)
    .leftJoin(
      openPairings,
      and(
        eq(openPairings.personId, people.id),
        gt(openPairings.endsAt, place('now', openPairings.endsAt)),
      ),
    )
    .leftJoin(dialogs, eq(dialogs.personId, people.id))
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(sql`${people.id} in (select unnest(${place('ids')}::bigint[]))`)
    .orderBy(asc(accounts.pairedAt), asc(accounts.id)),
);

/** Those of the people who have access, in one query. */
export async function findVisitors(
  database: Database,
  ids: readonly bigint[],
  now: Date,
): Promise<ReadonlyMap<bigint, Visitor>> {
  const rows = await database.queryFirst((q) => selectVisitors(q, { ids: arrayText(ids), now }));
  const visitors = new Map<bigint, Visitor>();
  for (const { person, expects, asked, account } of rows) {
    const before = visitors.get(person.id)?.accounts ?? [];
    visitors.set(person.id, {
      ...toPerson(person),
      expects: expects ?? undefined,
      plainTables: person.plainTables,
      askedTables: person.askedTables,
      appLanguage: person.appLanguage ?? undefined,
      language: person.language ?? undefined,
      hasDialog: asked !== null,
      accounts: account ? [...before, toAccount(account)] : before,
    });
  }
  return visitors;
}
