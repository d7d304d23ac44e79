import { and, desc, eq, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { accounts } from './schema/accounts.ts';
import { liveButtons } from './schema/live-buttons.ts';
import { people } from './schema/people.ts';
import type { Sealed } from './seal.ts';
import { arrayOf, timestamp } from './sql-values.ts';

/** A message of a person. */
export interface LivePlace {
  readonly personId: bigint;
  readonly messageId: number;
}

/**
 * Saves what the buttons of a message are for, in place of what they were for before. Without `accountId`, they
 * belong to the person's only account. Nothing is stored for a person who is gone.
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
  const { bytes, keyId } = sealed;
  const only = sql`(select ${accounts.id} from ${accounts} where ${accounts.personId} = ${personId} limit 1)`;
  await database.queryUnflushed((q) =>
    q.execute(sql`
      insert into ${liveButtons}
        (person_id, message_id, account_id, matters, keyboard, key_id, shown_at)
      select ${people.id}, ${messageId}::int, coalesce(${accountId}::uuid, ${only}),
        ${arrayOf(matters, 'text')}, ${bytes}::bytea, ${keyId}::text, ${timestamp(at)}
      from ${people} where ${people.id} = ${personId} for key share
      on conflict (person_id, message_id) do update set account_id = excluded.account_id,
        matters = excluded.matters, keyboard = excluded.keyboard, key_id = excluded.key_id,
        shown_at = excluded.shown_at`),
  );
}

export async function deleteLiveButtons(
  database: Database,
  { personId, messageId }: LivePlace,
): Promise<void> {
  await database.queryUnflushed((q) =>
    q
      .delete(liveButtons)
      .where(and(eq(liveButtons.personId, personId), eq(liveButtons.messageId, messageId))),
  );
}

/** The latest messages of a person with buttons for a matter, the latest first. */
export async function findLiveButtons(
  database: Database,
  personId: bigint,
  matter: string,
  limit: number,
): Promise<readonly { readonly messageId: number; readonly sealed: Sealed }[]> {
  const rows = await database.queryUnflushed((q) =>
    q
      .select({
        messageId: liveButtons.messageId,
        bytes: liveButtons.keyboard,
        keyId: liveButtons.keyId,
      })
      .from(liveButtons)
      .where(and(eq(liveButtons.personId, personId), sql`${matter} = any(${liveButtons.matters})`))
      .orderBy(desc(liveButtons.messageId))
      .limit(limit),
  );
  return rows.map(({ messageId, ...sealed }) => ({ messageId, sealed }));
}
