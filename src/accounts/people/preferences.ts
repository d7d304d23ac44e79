import { isOwnAccountsOnly, saveOwnAccountsOnly } from '../../store/bot-settings.ts';
import {
  findImportAskAbove,
  findPreferences,
  saveImportAskAbove,
  savePreferences,
} from '../../store/people.ts';
import type { Services } from '../services/services.ts';

/** Imports of more new numbers than this need a confirmation by default. */
const defaultAskAbove = 500;

/** A person's settings of the bot. */
export function openPreferences({ database }: Pick<Services, 'database'>) {
  return {
    /** How they read messages that answer no update. */
    reader: async (personId: bigint) => {
      const { plainTables, language, appLanguage } = await findPreferences(database, personId);
      return { plainTables, language: language ?? appLanguage ?? undefined };
    },
    /** The language they chose, an IETF tag; undefined: that of their app. */
    language: async (personId: bigint) =>
      (await findPreferences(database, personId)).language ?? undefined,
    setLanguage: (personId: bigint, language: string | undefined) =>
      savePreferences(database, personId, { language: language ?? null }),
    /** Whether tables are sent as plain text, for apps that show none. */
    plainTables: async (personId: bigint) =>
      (await findPreferences(database, personId)).plainTables,
    setPlainTables: (personId: bigint, { on: plainTables }: { readonly on: boolean }) =>
      savePreferences(database, personId, { plainTables }),
    /** They are asked once whether their app draws tables. */
    setAskedTables: (personId: bigint) =>
      savePreferences(database, personId, { askedTables: true }),
    /** Days for which history and snapshots are kept. */
    keepDays: async (personId: bigint) => (await findPreferences(database, personId)).keepDays,
    setKeepDays: (personId: bigint, keepDays: number) =>
      savePreferences(database, personId, { keepDays }),
    /** Whether the empty chats of people who just joined Telegram are closed. */
    closesNewcomers: async (personId: bigint) =>
      (await findPreferences(database, personId)).closesNewcomers,
    setClosesNewcomers: (personId: bigint, { on: closesNewcomers }: { readonly on: boolean }) =>
      savePreferences(database, personId, { closesNewcomers }),
    /** Imports with more new numbers than this need a confirmation. One value for all people. */
    importAskAbove: async () => (await findImportAskAbove(database)) ?? defaultAskAbove,
    /** The caller checks that the person is an owner. */
    setImportAskAbove: (ownerId: bigint, count: number) =>
      saveImportAskAbove(database, ownerId, count),
    /** Whether people may only pair the account from which they write. One value for all people. */
    ownAccountsOnly: () => database.query(isOwnAccountsOnly),
    /** The caller checks that the person is an owner. */
    setOwnAccountsOnly: (options: { readonly on: boolean }) =>
      saveOwnAccountsOnly(database, options),
  };
}
