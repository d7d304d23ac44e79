import { and, eq, gt, isNull, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { annotations } from './schema/annotations.ts';
import { people } from './schema/people.ts';
import type { Sealed } from './seal.ts';
import type { AnnotationOwner } from './seal-purposes.ts';
import { keepDaysAtFirst } from './people.ts';
import { listOf, timestamp } from './sql-values.ts';

/** A note or labels of a user, sealed. */
export interface StoredVersion extends AnnotationOwner {
  readonly sealed: Sealed;
}

/** Which version of a user's note or labels is to be the present one; undefined: none. */
export interface VersionChoice extends Pick<AnnotationOwner, 'userId' | 'kind'> {
  readonly to: string | undefined;
}

/** A few milliseconds of work for the driver of the database. */
const pageSize = 1_000;

/** The present notes and labels of an account, in pages. */
export async function* readPresentVersions(
  database: Database,
  accountId: string,
): AsyncGenerator<readonly StoredVersion[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const isNext = and(isNull(annotations.replacedAt), gt(annotations.id, after));
    const page = await select(database, accountId, isNext, pageSize);
    yield page;
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.id;
  }
}

/** How many notes and sets of labels an account has. */
export async function countPresentVersions(database: Database, accountId: string): Promise<number> {
  const isPresent = and(eq(annotations.accountId, accountId), isNull(annotations.replacedAt));
  return database.query((q) => q.$count(annotations, isPresent));
}

/** Those of these versions that are stored, present or former. */
export function readVersions(
  database: Database,
  accountId: string,
  ids: readonly string[],
): Promise<readonly StoredVersion[]> {
  return select(database, accountId, sql`${annotations.id} in ${listOf(ids, 'uuid')}`, ids.length);
}

/** Stores versions that are not the present ones yet. */
export async function insertVersions(
  database: Pick<Database, 'query'>,
  versions: readonly StoredVersion[],
  at: Date,
): Promise<void> {
  if (versions.length === 0) return;
  const incoming = JSON.stringify(
    versions.map(({ id, accountId, userId, kind, sealed }) => ({
      id,
      account_id: accountId,
      user_id: String(userId),
      kind,
      sealed: sealed.bytes.toString('base64'),
      key_id: sealed.keyId,
    })),
  );
  await database.query((q) =>
    q.execute(sql`
      insert into ${annotations} (id, account_id, user_id, kind, sealed, key_id, replaced_at)
      select id, account_id, user_id, kind, decode(sealed, 'base64'), key_id, ${timestamp(at)}
      from json_to_recordset(${incoming}::json) as incoming (id uuid, account_id uuid, user_id bigint,
        kind text, sealed text, key_id text)`),
  );
}

/** Makes these versions the present ones, all or none. */
export async function chooseVersions(
  database: Database,
  accountId: string,
  choices: readonly VersionChoice[],
  at: Date,
): Promise<void> {
  const incoming = JSON.stringify(
    choices.map(({ userId, kind }) => ({ user_id: String(userId), kind })),
  );
  const chosen = choices.flatMap(({ to }) => to ?? []);
  await database.transaction(async (q) => {
    await q.execute(sql`
      update ${annotations} set replaced_at = ${timestamp(at)}
      from json_to_recordset(${incoming}::json) as incoming (user_id bigint, kind text)
      where ${annotations.accountId} = ${accountId} and ${annotations.replacedAt} is null
        and ${annotations.userId} = incoming.user_id and ${annotations.kind} = incoming.kind`);
    await q.execute(sql`
      update ${annotations} set replaced_at = null
      where ${annotations.accountId} = ${accountId} and ${annotations.id} in ${listOf(chosen, 'uuid')}`);
  });
}

/** Deletes former versions together with the changes that could bring them back. */
export async function deleteOldVersions(database: Database, now: Date): Promise<void> {
  const days = sql`make_interval(days => coalesce(${people.keepDays}, ${keepDaysAtFirst}))`;
  await database.query((q) =>
    q.execute(sql`
      delete from ${annotations} using ${accounts}, ${people}
      where ${accounts.id} = ${annotations.accountId} and ${people.id} = ${accounts.personId}
        and ${annotations.replacedAt} < ${timestamp(now)} - ${days}`),
  );
}

async function select(
  database: Database,
  accountId: string,
  where: ReturnType<typeof and>,
  limit: number,
): Promise<readonly StoredVersion[]> {
  const rows = await database.query((q) =>
    q
      .select({ one: annotations, personId: accounts.personId })
      .from(annotations)
      .innerJoin(accounts, eq(accounts.id, annotations.accountId))
      .where(and(eq(annotations.accountId, accountId), where))
      .orderBy(annotations.id)
      .limit(limit),
  );
  return rows.map(({ one: { id, userId, kind, sealed, keyId }, personId }) => ({
    id,
    userId,
    kind,
    personId,
    accountId,
    sealed: { bytes: sealed, keyId },
  }));
}
