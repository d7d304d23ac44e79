import { asc, eq, gt } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { processes } from './schema/processes.ts';

export type StoredProcess = typeof processes.$inferSelect;

export async function saveProcess(database: Database, process: StoredProcess): Promise<void> {
  const { seenAt, openSessions, errors } = process;
  await database.queryUnflushed((q) =>
    q
      .insert(processes)
      .values(process)
      .onConflictDoUpdate({ target: processes.id, set: { seenAt, openSessions, errors } }),
  );
}

export async function deleteProcess(database: Database, id: string): Promise<void> {
  await database.queryUnflushed((q) => q.delete(processes).where(eq(processes.id, id)));
}

/** Those that wrote their row after `since`, the oldest first. */
export async function listProcesses(
  database: Database,
  since: Date,
): Promise<readonly StoredProcess[]> {
  return database.query((q) =>
    q.select().from(processes).where(gt(processes.seenAt, since)).orderBy(asc(processes.startedAt)),
  );
}
