import { count, isNull, min } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { imports } from './schema/imports.ts';
import { undos } from './schema/undos.ts';
import { updates } from './schema/updates.ts';

/** The updates of all processes that wait or are handled. */
export interface QueueState {
  readonly depth: number;
  /** When the oldest arrived. */
  readonly since: Date | undefined;
}

export async function readQueueState(database: Database): Promise<QueueState> {
  const [row] = await database.query((q) =>
    q
      .select({ depth: count(), since: min(updates.storedAt) })
      .from(updates)
      .where(isNull(updates.doneAt)),
  );
  return { depth: row?.depth ?? 0, since: row?.since ?? undefined };
}

/** How many imports and undos there are in each state. */
export async function countWork(
  database: Database,
): Promise<
  readonly { readonly kind: 'import' | 'undo'; readonly state: string; readonly count: number }[]
> {
  const [ofImports, ofUndos] = await Promise.all([
    database.query((q) =>
      q.select({ state: imports.state, count: count() }).from(imports).groupBy(imports.state),
    ),
    database.query((q) =>
      q.select({ state: undos.state, count: count() }).from(undos).groupBy(undos.state),
    ),
  ]);
  return [
    ...ofImports.map((row) => ({ kind: 'import' as const, ...row })),
    ...ofUndos.map((row) => ({ kind: 'undo' as const, ...row })),
  ];
}
