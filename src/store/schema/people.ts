import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { sql, boolean, date, integer, pgTable, smallint, text } from '../drizzle/drizzle.ts';
import { id, time } from './columns.ts';

/** People who may use the bot. */
export const people = pgTable('people', {
  /** Telegram user id. */
  id: id('id').primaryKey(),
  role: text('role', { enum: ['owner', 'member'] }).notNull(),
  createdAt: time('created_at').notNull(),
  /** As Telegram named them last. */
  name: text('name'),
  /** Without the @. */
  username: text('username'),
  /** The owner whose invitation they opened. */
  invitedBy: id('invited_by').references((): AnyPgColumn => people.id, { onDelete: 'set null' }),
  /** The last day, in UTC, on which they used the bot. */
  lastSeenOn: date('last_seen_on'),
  /** The language of their Telegram app, an IETF tag. */
  appLanguage: text('app_language'),
  /** The language they chose for the bot, an IETF tag; null: that of the app. */
  language: text('language'),
  /** Tables are sent as text, for apps that draw none. */
  plainTables: boolean('plain_tables').notNull().default(false),
  /** They were asked whether their app draws tables. */
  askedTables: boolean('asked_tables').notNull().default(false),
  /** Set by the owner, for all people: imports of more new numbers than this ask for confirmation. */
  importAskAbove: integer('import_ask_above'),
  /** Days that history and snapshots are kept; null: the default. */
  keepDays: integer('keep_days'),
  /** Kinds of notifications that the person switched off, or has not switched on. */
  notificationsOff: text('notifications_off')
    .array()
    .notNull()
    .default(sql`'{lost_mutual}'`),
  /** Empty chats of people who just joined Telegram are closed. */
  closesNewcomers: boolean('closes_newcomers').notNull().default(false),
  /** The local hour of the daily digest of notifications; null: each is delivered as it comes. */
  digestHour: smallint('digest_hour'),
  /** The name of their time zone in the IANA database; null: not known, and local hours are in UTC. */
  timeZone: text('time_zone'),
});
