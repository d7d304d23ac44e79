import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { StoredAddition } from './stored-addition.ts';
import type { StoredSetting } from './stored-setting.ts';
import type { StoredCard, StoredUser } from './stored-user.ts';
import type { StoredView } from './stored-view.ts';

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });
const id = (name: string) => bigint(name, { mode: 'bigint' });
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Who may use the bot. */
export const people = pgTable('people', {
  /** Telegram user id. */
  id: id('id').primaryKey(),
  role: text('role', { enum: ['owner', 'member'] }).notNull(),
  createdAt: time('created_at').notNull(),
  /** Tables are sent as text, for apps that draw none. */
  plainTables: boolean('plain_tables').notNull().default(false),
});

/** One-time tokens of links, as SHA-256: the token itself is only in the link. */
export const tokens = pgTable('tokens', {
  hash: bytes('hash').primaryKey(),
  kind: text('kind', { enum: ['claim', 'invite', 'pair'] }).notNull(),
  /** Who made an invitation, or who a pairing page is for. */
  personId: id('person_id'),
  expiresAt: time('expires_at'),
  usedAt: time('used_at'),
});

/** Paired Telegram accounts. */
export const accounts = pgTable(
  'accounts',
  {
    id: uuid('id').primaryKey(),
    personId: id('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    telegramId: id('telegram_id').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    usernames: text('usernames').array().notNull(),
    phone: text('phone').notNull(),
    /** Sealed with the key `keyId`. */
    session: bytes('session').notNull(),
    keyId: text('key_id').notNull(),
    signedIn: boolean('signed_in').notNull(),
    pairedAt: time('paired_at').notNull(),
    current: boolean('current').notNull(),
  },
  (table) => [
    unique('accounts_person_telegram').on(table.personId, table.telegramId),
    uniqueIndex('accounts_current')
      .on(table.personId)
      .where(sql`${table.current}`),
  ],
);

const accountId = () =>
  uuid('account_id')
    .notNull()
    .references(() => accounts.id, { onDelete: 'cascade' });

/** When an account's contact list was last known to hold those in `contacts`. */
export const books = pgTable('books', {
  accountId: accountId().primaryKey(),
  savedCount: integer('saved_count').notNull(),
  /** When the whole list was read: Telegram's "not modified" is about who is in it, not about them. */
  readAt: time('read_at').notNull(),
  syncedAt: time('synced_at').notNull(),
});

/** Exports of contacts that were asked for: one an account, until its list is stored. */
export const takeouts = pgTable(
  'takeouts',
  {
    accountId: accountId().primaryKey(),
    /** The export under way at Telegram, to be finished whatever happens; none while waiting. */
    takeoutId: id('takeout_id'),
    /** When Telegram lets it begin without its owner's Allow. */
    allowedAt: time('allowed_at'),
    askedAt: time('asked_at').notNull(),
    /** When Telegram is asked next. Whoever is about to ask moves it on first. */
    nextTryAt: time('next_try_at').notNull(),
    tries: integer('tries').notNull(),
  },
  (table) => [index('takeouts_next').on(table.nextTryAt)],
);

/** When an account's list of saved numbers was read, also when it was empty. */
export const savedLists = pgTable('saved_lists', {
  accountId: accountId().primaryKey(),
  readAt: time('read_at').notNull(),
});

/** Telegram's list of every number an account ever imported, as last read. */
export const savedNumbers = pgTable(
  'saved_numbers',
  {
    accountId: accountId(),
    phone: text('phone').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    savedAt: time('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.phone] })],
);

/** Cards that Telegram asked to send again later. */
export const parkedCards = pgTable(
  'parked_cards',
  {
    accountId: accountId(),
    phone: text('phone').notNull(),
    card: jsonb('card').$type<StoredCard>().notNull(),
    /** When it is sent next. Whoever is about to send it moves this on first. */
    until: time('until').notNull(),
    tries: integer('tries').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.phone] }),
    index('parked_cards_until').on(table.until),
  ],
);

/** The contact lists, as last read. */
export const contacts = pgTable(
  'contacts',
  {
    accountId: accountId(),
    id: id('id').notNull(),
    accessHash: id('access_hash').notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    usernames: text('usernames').array().notNull(),
    phone: text('phone'),
    lastSeen: text('last_seen', {
      enum: ['online', 'offline', 'recently', 'last_week', 'last_month', 'hidden'],
    }).notNull(),
    lastSeenAt: time('last_seen_at'),
    lastSeenByMe: boolean('last_seen_by_me').notNull(),
    kind: text('kind', { enum: ['person', 'bot', 'deleted'] }).notNull(),
    premium: boolean('premium').notNull(),
    closeFriend: boolean('close_friend').notNull(),
    mutual: boolean('mutual').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.id] })],
);

/** Who is no contact, but was met: their access hashes are how this account can address them. */
export const knownUsers = pgTable(
  'known_users',
  {
    accountId: accountId(),
    id: id('id').notNull(),
    user: jsonb('user').$type<StoredUser>().notNull(),
    seenAt: time('seen_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.id] }),
    index('known_users_latest').on(table.accountId, table.seenAt),
    index('known_users_seen').on(table.seenAt),
  ],
);

/** What the bar above the chat with somebody was last known to say about sharing one's number. */
export const shareOffers = pgTable(
  'share_offers',
  {
    accountId: accountId(),
    userId: id('user_id').notNull(),
    /** As seen when the offer came up; none while there is no offer. */
    user: jsonb('user').$type<StoredUser>(),
    offered: boolean('offered').notNull(),
    /** When the person was told of the offer that stands now. */
    toldAt: time('told_at'),
    /** When Telegram was asked; undefined when it told by itself. */
    checkedAt: time('checked_at'),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.userId] })],
);

/** What was done to one contact, number or list; written before it is sent. */
export const changes = pgTable(
  'changes',
  {
    id: uuid('id').primaryKey(),
    accountId: accountId(),
    personId: id('person_id').notNull(),
    kind: text('kind', {
      enum: [
        'import',
        'remove',
        'restore',
        'share',
        'add',
        'rename',
        'remove_phone',
        'reset_saved',
        'block',
        'unblock',
        'close_friends',
        'privacy',
        'sign_up_notices',
      ],
    }).notNull(),
    /** `unknown`: sent, and no answer came. */
    state: text('state', { enum: ['written', 'done', 'failed', 'unknown'] }).notNull(),
    /** What was sent, for kinds that send a card. */
    card: jsonb('card').$type<StoredCard>(),
    /** What was sent to add or rename somebody. */
    addition: jsonb('addition').$type<StoredAddition>(),
    /** The number that was removed. */
    phone: text('phone'),
    /** How many numbers the saved list held when it was cleared. */
    savedCount: integer('saved_count'),
    before: jsonb('before').$type<StoredUser>(),
    after: jsonb('after').$type<StoredUser>(),
    /** What was replaced, and by what, for kinds that replace a whole setting. */
    setting: jsonb('setting').$type<StoredSetting>(),
    /** The change that this one takes back. */
    undoes: uuid('undoes'),
    madeAt: time('made_at').notNull(),
    settledAt: time('settled_at'),
  },
  (table) => [
    index('changes_account_made').on(table.accountId, table.madeAt),
    index('changes_open')
      .on(table.madeAt)
      .where(sql`${table.state} = 'written'`),
    uniqueIndex('changes_undoes')
      .on(table.undoes)
      .where(sql`${table.state} in ('written', 'done')`),
  ],
);

/** State behind the buttons of messages. */
export const views = pgTable(
  'views',
  {
    id: text('id').primaryKey(),
    personId: id('person_id').notNull(),
    accountId: accountId(),
    view: jsonb('view').$type<StoredView>().notNull(),
    /** What makes two views the same; a view itself can be too large for an index. */
    digest: text('digest')
      .notNull()
      .generatedAlwaysAs(sql`md5(view::text)`),
    usedAt: time('used_at').notNull(),
  },
  (table) => [
    unique('views_same').on(table.personId, table.accountId, table.digest),
    index('views_used').on(table.usedAt),
  ],
);

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
  (table) => [index('dialogs_changed').on(table.changedAt)],
);
