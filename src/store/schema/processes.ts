import { integer, jsonb, pgTable, uuid } from '../drizzle/drizzle.ts';
import type { RecentError } from '../stored/recent-error.ts';
import { time } from './columns.ts';

/** The running processes, for owners. Each writes its own row now and then, and deletes it when it stops. */
export const processes = pgTable('processes', {
  id: uuid('id').primaryKey(),
  startedAt: time('started_at').notNull(),
  seenAt: time('seen_at').notNull(),
  openSessions: integer('open_sessions').notNull(),
  errors: jsonb('errors').$type<readonly RecentError[]>().notNull(),
});
