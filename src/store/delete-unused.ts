import { lt, sql } from './drizzle/drizzle.ts';
import type { Database } from './database.ts';
import { callBudgets } from './schema/call-budgets.ts';
import { dialogs } from './schema/dialogs.ts';
import { knownUsers } from './schema/known-users.ts';
import { liveButtons } from './schema/live-buttons.ts';
import { notifications } from './schema/notifications.ts';
import { openPairings } from './schema/open-pairings.ts';
import { pairingAttempts } from './schema/pairing-attempts.ts';
import { processes } from './schema/processes.ts';
import { tokens } from './schema/tokens.ts';
import { views } from './schema/views.ts';

/** Tables whose rows are deleted by one time alone; rows without that time stay. */
const times = {
  callBudgets: callBudgets.changedAt,
  dialogs: dialogs.changedAt,
  knownUsers: knownUsers.seenAt,
  liveButtons: liveButtons.shownAt,
  /** Delivered ones, once the same cannot come again. */
  notifications: notifications.deliveredAt,
  openPairings: openPairings.endsAt,
  /** With what was typed on their pages. */
  pairingAttempts: pairingAttempts.expiresAt,
  /** Of processes that died. */
  processes: processes.seenAt,
  tokens: tokens.expiresAt,
  views: views.usedAt,
} as const;

export type UnusedTable = keyof typeof times;

/** Deletes rows whose time is longer ago than this, in one statement: mostly there is nothing to delete. */
export async function deleteUnused(
  database: Database,
  now: Date,
  keptMs: Readonly<Record<UnusedTable, number>>,
): Promise<void> {
  const deletions = Object.entries(times).map(([table, time]) => {
    const isUnused = lt(time, new Date(now.getTime() - keptMs[table as UnusedTable]));
    return sql`${sql.identifier(table)} as (delete from ${time.table} where ${isUnused})`;
  });
  await database.query((q) => q.execute(sql`with ${sql.join(deletions, sql`, `)} select`));
}
