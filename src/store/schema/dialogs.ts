import { index, pgTable, text } from '../drizzle/drizzle.ts';
import { bytes, id, time } from './columns.ts';
import { people } from './people.ts';

/** Questions a person has not answered yet: the state of their conversation, sealed. */
export const dialogs = pgTable(
  'dialogs',
  {
    personId: id('person_id')
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    state: bytes('state').notNull(),
    keyId: text('key_id').notNull(),
    changedAt: time('changed_at').notNull(),
  },
  (table) => [
    index('dialogs_changed').on(table.changedAt),
    index('dialogs_key').on(table.keyId, table.personId),
  ],
);
