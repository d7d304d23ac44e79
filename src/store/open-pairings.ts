import { and, eq, gt } from 'drizzle-orm';
import type { Database } from './database.ts';
import { toPerson, type StoredPerson } from './people.ts';
import { openPairings } from './schema/open-pairings.ts';
import { people } from './schema/people.ts';

/** A secret that a person may type into the chat by mistake. With a password, a code may come too. */
type ExpectedSecret = (typeof openPairings.$inferSelect)['expects'];

/** A person, and the secret that they may type because they are pairing an account. */
export interface Visitor extends StoredPerson {
  readonly expects: ExpectedSecret | undefined;
}

export async function findVisitor(
  database: Database,
  personId: bigint,
  now: Date,
): Promise<Visitor | undefined> {
  const isOpen = and(eq(openPairings.personId, people.id), gt(openPairings.endsAt, now));
  const [row] = await database.query((q) =>
    q
      .select({ person: people, expects: openPairings.expects })
      .from(people)
      .leftJoin(openPairings, isOpen)
      .where(eq(people.id, personId)),
  );
  return row && { ...toPerson(row.person), expects: row.expects ?? undefined };
}

/** An attempt begins, in place of an earlier one. Does nothing for a person who was deleted. */
export async function openPairing(
  database: Database,
  opened: {
    readonly personId: bigint;
    readonly attemptId: string;
    readonly at: Date;
    readonly endsAt: Date;
  },
): Promise<void> {
  const { personId, attemptId, at, endsAt } = opened;
  const facts = { attemptId, expects: 'code', startedAt: at, endsAt } as const;
  await save(database, personId, facts, facts);
}

/** A link to the pairing page was given; the pairing is open as long as the link, whatever attempt ends before. */
export async function extendPairing(
  database: Database,
  { personId, at, endsAt }: { readonly personId: bigint; readonly at: Date; readonly endsAt: Date },
): Promise<void> {
  const facts = { attemptId: null, expects: 'password', endsAt } as const;
  await save(database, personId, { ...facts, startedAt: at }, facts);
}

/** Telegram asks for the password. */
export async function expectPassword(database: Database, attemptId: string): Promise<void> {
  await database.query((q) =>
    q
      .update(openPairings)
      .set({ expects: 'password' })
      .where(eq(openPairings.attemptId, attemptId)),
  );
}

/** An attempt ended; the row of a later one stays. */
export async function closeAttempt(database: Database, attemptId: string): Promise<void> {
  await database.query((q) => q.delete(openPairings).where(eq(openPairings.attemptId, attemptId)));
}

/** A person is not pairing any more. False if they were not. */
export async function closePairing(
  database: Database,
  personId: bigint,
  now: Date,
): Promise<boolean> {
  const gone = await database.query((q) =>
    q.delete(openPairings).where(eq(openPairings.personId, personId)).returning(),
  );
  return gone.some(({ endsAt }) => endsAt > now);
}

async function save(
  database: Database,
  personId: bigint,
  inserted: Omit<typeof openPairings.$inferInsert, 'personId'>,
  set: Partial<typeof openPairings.$inferInsert>,
): Promise<void> {
  await database.transaction(async (q) => {
    const found = await q
      .select({ id: people.id })
      .from(people)
      .where(eq(people.id, personId))
      .for('key share');
    if (found.length === 0) return;
    await q
      .insert(openPairings)
      .values({ personId, ...inserted })
      .onConflictDoUpdate({ target: openPairings.personId, set });
  });
}
