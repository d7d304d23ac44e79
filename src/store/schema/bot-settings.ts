import { boolean, pgTable } from '../drizzle/drizzle.ts';

/** Settings that owners make for all people. One row at most. */
export const botSettings = pgTable('bot_settings', {
  /** Always true. */
  id: boolean('id').primaryKey().default(true),
  /** People may only pair the account from which they write to the bot. */
  ownAccountsOnly: boolean('own_accounts_only').notNull().default(false),
});
