import { pgTable, text } from '../drizzle/drizzle.ts';
import { bytes, id, time } from './columns.ts';

/** One-time tokens of links, as SHA-256: the token itself is only in the link. */
export const tokens = pgTable('tokens', {
  hash: bytes('hash').primaryKey(),
  kind: text('kind', { enum: ['claim', 'invite', 'pair'] }).notNull(),
  /** The owner who made an invitation, or the person a pairing page is for. */
  personId: id('person_id'),
  expiresAt: time('expires_at'),
  usedAt: time('used_at'),
});
