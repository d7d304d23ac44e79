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
    /** Whether tables are sent as plain text, for apps that show none. */
    plainTables: async (personId: bigint) =>
      (await findPreferences(database, personId)).plainTables,
    setPlainTables: (personId: bigint, { on: plainTables }: { readonly on: boolean }) =>
      savePreferences(database, personId, { plainTables }),
    /** Days for which history and snapshots are kept. */
    keepDays: async (personId: bigint) => (await findPreferences(database, personId)).keepDays,
    setKeepDays: (personId: bigint, keepDays: number) =>
      savePreferences(database, personId, { keepDays }),
    /** Imports with more new numbers than this need a confirmation. One value for all people. */
    importAskAbove: async () => (await findImportAskAbove(database)) ?? defaultAskAbove,
    /** The caller checks that the person is an owner. */
    setImportAskAbove: (ownerId: bigint, count: number) =>
      saveImportAskAbove(database, ownerId, count),
    /** Whether people may only pair the account from which they write. One value for all people. */
    ownAccountsOnly: () => isOwnAccountsOnly(database),
    /** The caller checks that the person is an owner. */
    setOwnAccountsOnly: (options: { readonly on: boolean }) =>
      saveOwnAccountsOnly(database, options),
  };
}
