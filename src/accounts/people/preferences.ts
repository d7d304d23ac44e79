import {
  findImportAskAbove,
  findKeepDays,
  findPlainTables,
  saveImportAskAbove,
  saveKeepDays,
  savePlainTables,
} from '../../store/people.ts';
import type { Services } from '../services/services.ts';

/** Imports of more new numbers than this need a confirmation by default. */
const defaultAskAbove = 500;

/** A person's settings of the bot. */
export interface Preferences {
  /** Whether tables are sent as plain text, for apps that show none. */
  plainTables(personId: bigint): Promise<boolean>;
  setPlainTables(personId: bigint, plain: boolean): Promise<void>;
  /** Imports with more new numbers than this need a confirmation. One value for all people. */
  importAskAbove(): Promise<number>;
  /** The caller checks that the person is an owner. */
  setImportAskAbove(ownerId: bigint, count: number): Promise<void>;
  /** Days for which history and snapshots are kept. */
  keepDays(personId: bigint): Promise<number>;
  setKeepDays(personId: bigint, days: number): Promise<void>;
}

export function openPreferences({ database }: Pick<Services, 'database'>): Preferences {
  return {
    plainTables: (personId) => findPlainTables(database, personId),
    setPlainTables: (personId, plain) => savePlainTables(database, personId, plain),
    keepDays: (personId) => findKeepDays(database, personId),
    setKeepDays: (personId, days) => saveKeepDays(database, personId, days),
    importAskAbove: async () => (await findImportAskAbove(database)) ?? defaultAskAbove,
    setImportAskAbove: (ownerId, count) => saveImportAskAbove(database, ownerId, count),
  };
}
