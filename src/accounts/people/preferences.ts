import {
  findImportAskAbove,
  findKeepDays,
  findPlainTables,
  saveImportAskAbove,
  saveKeepDays,
  savePlainTables,
} from '../../store/people.ts';
import type { Services } from '../services/services.ts';

/** How many new numbers an import may have unasked, until the owner says otherwise. */
const askAboveAtFirst = 500;

/** What a person has chosen about the bot itself. */
export interface Preferences {
  /** Whether tables are sent as text, for apps that draw none. */
  plainTables(personId: bigint): Promise<boolean>;
  setPlainTables(personId: bigint, plain: boolean): Promise<void>;
  /** Imports with more new numbers than this are asked about once more: the owner's word, for all. */
  importAskAbove(): Promise<number>;
  /** For an owner to say. */
  setImportAskAbove(ownerId: bigint, count: number): Promise<void>;
  /** How many days history and snapshots are kept. */
  keepDays(personId: bigint): Promise<number>;
  setKeepDays(personId: bigint, days: number): Promise<void>;
}

export function openPreferences({ database }: Services): Preferences {
  return {
    plainTables: (personId) => findPlainTables(database, personId),
    setPlainTables: (personId, plain) => savePlainTables(database, personId, plain),
    keepDays: (personId) => findKeepDays(database, personId),
    setKeepDays: (personId, days) => saveKeepDays(database, personId, days),
    importAskAbove: async () => (await findImportAskAbove(database)) ?? askAboveAtFirst,
    setImportAskAbove: (ownerId, count) => saveImportAskAbove(database, ownerId, count),
  };
}
