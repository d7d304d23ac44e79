import type { SQL } from 'drizzle-orm';
import { and, eq, gt, isNull, notExists, sql } from './drizzle/drizzle.ts';
import type { Database, Queries } from './database.ts';
import type { Listener } from './listener.ts';
import { lockPerson, toPerson, type StoredPerson } from './people.ts';
import { dialogs } from './schema/dialogs.ts';
import { openPairings } from './schema/open-pairings.ts';
import { people } from './schema/people.ts';
import { tokens } from './schema/tokens.ts';

/** A secret that a person may type into the chat by mistake. With a password, a code may come too. */
type ExpectedSecret = (typeof openPairings.$inferSelect)['expects'];

/** A person, with what handling an update of theirs always needs. */
export interface Visitor extends StoredPerson {
  /** The secret that they may type because they are pairing an account. */
  readonly expects: ExpectedSecret | undefined;
  /** Whether they chose plain text instead of tables. */
  readonly plainTables: boolean;
  /** Whether a question waits for their answer. */
  readonly hasDialog: boolean;
}

export async function findVisitor(
  database: Database,
  personId: bigint,
  now: Date,
): Promise<Visitor | undefined> {
  const isOpen = and(eq(openPairings.personId, people.id), isLater(now));
  const [row] = await database.query((q) =>
    q
      .select({ person: people, expects: openPairings.expects, asked: dialogs.personId })
      .from(people)
      .leftJoin(openPairings, isOpen)
      .leftJoin(dialogs, eq(dialogs.personId, people.id))
      .where(eq(people.id, personId)),
  );
  return (
    row && {
      ...toPerson(row.person),
      expects: row.expects ?? undefined,
      plainTables: row.person.plainTables,
      hasDialog: row.asked !== null,
    }
  );
}

/** A message about an attempt, to the process that holds it. */
export interface PairingSignal {
  /** `ended`: the person cancelled it or began another. `confirmed`: they want the account it signed in. */
  readonly kind: 'ended' | 'confirmed';
  readonly attemptId: string;
}

const channel = 'roster_pairing';

export function openPairingListener(
  database: Pick<Database, 'openListener'>,
  receive: (signal: PairingSignal) => void,
): Listener {
  return database.openListener(channel, (message) => {
    const [kind, attemptId = ''] = message.split(' ');
    if (kind === 'ended' || kind === 'confirmed') receive({ kind, attemptId });
  });
}

/** An attempt begins, in place of an earlier one, which ends. Does nothing for a person who was deleted. */
export async function openPairing(
  database: Database,
  opened: {
    readonly personId: bigint;
    readonly attemptId: string;
    readonly at: Date;
    readonly endsAt: Date;
  },
): Promise<void> {
  const { personId, at, ...rest } = opened;
  await database.transaction(async (q) => {
    if (!(await lockPerson(q, personId))) return;
    await close(q, personId);
    await q.insert(openPairings).values({ personId, ...rest, expects: 'code', startedAt: at });
  });
}

/** A link to the pairing page was given; the pairing is open as long as the link. */
export async function extendPairing(
  database: Database,
  { personId, at, endsAt }: { readonly personId: bigint; readonly at: Date; readonly endsAt: Date },
): Promise<void> {
  const facts = { expects: 'password', endsAt } as const;
  await database.transaction(async (q) => {
    if (!(await lockPerson(q, personId))) return;
    await q
      .insert(openPairings)
      .values({ personId, ...facts, startedAt: at })
      .onConflictDoUpdate({ target: openPairings.personId, set: facts });
  });
}

/** Telegram asks for the password. */
export async function expectPassword(database: Database, attemptId: string): Promise<void> {
  await database.query((q) =>
    q.update(openPairings).set({ expects: 'password' }).where(isOf(attemptId)),
  );
}

/**
 * Asks the process that holds an attempt to pair the account it signed in. False if the person has no such
 * attempt.
 */
export async function sendConfirmation(
  database: Database,
  {
    personId,
    attemptId,
    now,
  }: { readonly personId: bigint; readonly attemptId: string; readonly now: Date },
): Promise<boolean> {
  const isOpen = and(isOf(attemptId), eq(openPairings.personId, personId), isLater(now));
  return database.transaction(async (q) => {
    if ((await q.$count(openPairings, isOpen)) === 0) return false;
    await send(q, { kind: 'confirmed', attemptId });
    return true;
  });
}

/**
 * An attempt stores its account and is over. False if it was cancelled or replaced, in whatever process;
 * then the account must not be stored.
 */
export async function finishAttempt(
  queries: Queries,
  { personId, attemptId }: { readonly personId: bigint; readonly attemptId: string },
): Promise<boolean> {
  const isTheirs = and(isOf(attemptId), eq(openPairings.personId, personId));
  return (await queries.delete(openPairings).where(isTheirs).returning()).length > 0;
}

/** An attempt ended without an account. The pairing stays open as long as a link that was not opened. */
export async function closeAttempt(
  database: Database,
  attemptId: string,
  now: Date,
): Promise<void> {
  await database.transaction(async (q) => {
    const link = q
      .select()
      .from(tokens)
      .where(
        and(
          eq(tokens.kind, 'pair'),
          eq(tokens.personId, openPairings.personId),
          isNull(tokens.usedAt),
          gt(tokens.expiresAt, now),
        ),
      );
    await q.delete(openPairings).where(and(isOf(attemptId), notExists(link)));
    await dropAttempt(q, attemptId);
  });
}

/** An attempt ended because the program stops. The person may still type a secret. */
export async function leaveAttempt(database: Database, attemptId: string): Promise<void> {
  await database.query((q) => dropAttempt(q, attemptId));
}

/** A person is not pairing any more. False if they were not. */
export async function closePairing(
  database: Database,
  personId: bigint,
  now: Date,
): Promise<boolean> {
  const closed = await database.transaction((q) => close(q, personId));
  return closed !== undefined && closed.endsAt > now;
}

/** Deletes the row of a person, and ends its attempt in the process that holds it. */
async function close(queries: Queries, personId: bigint) {
  const [row] = await queries
    .delete(openPairings)
    .where(eq(openPairings.personId, personId))
    .returning();
  if (row?.attemptId) await send(queries, { kind: 'ended', attemptId: row.attemptId });
  return row;
}

async function dropAttempt(queries: Queries, attemptId: string): Promise<void> {
  await queries.update(openPairings).set({ attemptId: null }).where(isOf(attemptId));
}

/** Processes receive it when the transaction commits. */
async function send(queries: Queries, { kind, attemptId }: PairingSignal): Promise<void> {
  await queries.execute(sql`select pg_notify(${channel}, ${`${kind} ${attemptId}`})`);
}

/** `attemptId` may be any text, as buttons hold it. */
function isOf(attemptId: string): SQL {
  return sql`${openPairings.attemptId}::text = ${attemptId}`;
}

function isLater(now: Date): SQL {
  return gt(openPairings.endsAt, now);
}
