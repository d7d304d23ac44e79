import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { views } from './schema/views.ts';
import type { StoredView } from './stored/stored-view.ts';

/** Saves the state behind a message's buttons; an equal view keeps its id. */
export async function saveView(
  database: Database,
  saved: {
    readonly personId: bigint;
    readonly accountId: string;
    readonly view: StoredView;
    readonly at: Date;
  },
): Promise<string> {
  const { personId, accountId, view, at } = saved;
  const id = randomBytes(9).toString('base64url');
  const [row] = await database.query((q) =>
    q
      .insert(views)
      .values({ id, personId, accountId, view, usedAt: at })
      .onConflictDoUpdate({
        target: [views.personId, views.accountId, views.digest],
        set: { usedAt: at },
      })
      .returning({ id: views.id }),
  );
  return row?.id ?? id;
}

export async function useView(
  database: Database,
  personId: bigint,
  id: string,
  at: Date,
): Promise<{ readonly accountId: string; readonly view: StoredView } | undefined> {
  const [row] = await database.query((q) =>
    q
      .update(views)
      .set({ usedAt: at })
      .where(and(eq(views.id, id), eq(views.personId, personId)))
      .returning({ accountId: views.accountId, view: views.view }),
  );
  return row;
}
