import { and, desc, eq, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { preparedSql, type SqlPlace } from './prepared.ts';
import { accounts } from './schema/accounts.ts';
import { liveButtons } from './schema/live-buttons.ts';
import { people } from './schema/people.ts';
import type { Sealed } from './seal.ts';
import { arrayText } from './sql-values.ts';

/** A message of a person. */
export interface LivePlace {
  readonly personId: bigint;
  readonly messageId: number;
}

const upsertButtons = preparedSql(
  (
    place: SqlPlace<{
      personId: string;
      messageId: number;
      accountId: string | null;
      matters: string;
      keyboard: Buffer;
      keyId: string;
      at: string;
    }>,
  ) => {
    const only = sql`(select (array_agg(${accounts.id}))[1] from ${accounts}
      where ${accounts.personId} = ${place('personId')} having count(*) = 1)`;
    return sql`
      insert into ${liveButtons}
        (person_id, message_id, account_id, matters, keyboard, key_id, shown_at)
      select ${people.id}, ${place('messageId')}::int, coalesce(${place('accountId')}::uuid, ${only}),
        ${place('matters')}::text[], ${place('keyboard')}::bytea, ${place('keyId')}::text,
        ${place('at')}::timestamptz
      from ${people} where ${people.id} = ${place('personId')} for key share
      on conflict (person_id, message_id) do update set account_id = excluded.account_id,
        matters = excluded.matters, keyboard = excluded.keyboard, key_id = excluded.key_id,
        shown_at = excluded.shown_at`;
  },
);

/**
 * Saves what the buttons of a message are for, in place of what they were for before. Without `accountId`, they
 * belong to the person's only account, if there is one. Nothing is stored for a person who is gone.
 */
export async function saveLiveButtons(
  database: Database,
  { personId, messageId }: LivePlace,
  saved: {
    readonly accountId: string | undefined;
    readonly matters: readonly string[];
    readonly sealed: Sealed;
    readonly at: Date;
  },
): Promise<void> {
  const { accountId = null, matters, sealed, at } = saved;
  const statement = upsertButtons({
    personId: String(personId),
    messageId,
    accountId,
    matters: arrayText(matters),
    keyboard: sealed.bytes,
    keyId: sealed.keyId,
    at: at.toISOString(),
  });
  await database.queryUnflushed((q) => q.execute(statement));
}

export async function deleteLiveButtons(database: Database, place: LivePlace): Promise<void> {
  await database.queryUnflushed((q) => q.delete(liveButtons).where(isAt(place)));
}

/** The latest messages of a person with buttons for a matter, the latest first. */
export async function findLiveMessages(
  database: Database,
  personId: bigint,
  matter: string,
  limit: number,
): Promise<readonly number[]> {
  const rows = await database.queryUnflushed((q) =>
    q
      .select({ messageId: liveButtons.messageId })
      .from(liveButtons)
      .where(and(eq(liveButtons.personId, personId), isFor(matter)))
      .orderBy(desc(liveButtons.messageId))
      .limit(limit),
  );
  return rows.map(({ messageId }) => messageId);
}

/** The keyboard of a message; undefined if it has no buttons for the matter now. */
export async function readLiveButtons(
  database: Database,
  place: LivePlace,
  matter: string,
): Promise<Sealed | undefined> {
  const [row] = await database.queryUnflushed((q) =>
    q
      .select({ bytes: liveButtons.keyboard, keyId: liveButtons.keyId })
      .from(liveButtons)
      .where(and(isAt(place), isFor(matter))),
  );
  return row;
}

/** Replaces a keyboard that was read, or deletes it when nothing is left to end. False if it has changed since. */
export async function replaceLiveButtons(
  database: Database,
  place: LivePlace,
  read: Sealed,
  { matters, sealed }: { readonly matters: readonly string[]; readonly sealed: Sealed },
): Promise<boolean> {
  // Two seals of one keyboard differ, so equal bytes are the same row.
  const isSame = and(isAt(place), eq(liveButtons.keyboard, read.bytes));
  const { bytes, keyId } = sealed;
  const replaced = await database.queryUnflushed((q) =>
    matters.length === 0
      ? q.delete(liveButtons).where(isSame).returning({ messageId: liveButtons.messageId })
      : q
          .update(liveButtons)
          .set({ matters: [...matters], keyboard: bytes, keyId })
          .where(isSame)
          .returning({ messageId: liveButtons.messageId }),
  );
  return replaced.length > 0;
}

function isAt({ personId, messageId }: LivePlace) {
  return and(eq(liveButtons.personId, personId), eq(liveButtons.messageId, messageId));
}

function isFor(matter: string) {
  return sql`${matter} = any(${liveButtons.matters})`;
}
