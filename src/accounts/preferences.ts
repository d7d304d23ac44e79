import { findPlainTables, savePlainTables } from '../store/people.ts';
import type { Tools } from './tools.ts';

/** What a person has chosen about the bot itself. */
export interface Preferences {
  /** Whether tables are sent as text, for apps that draw none. */
  plainTables(personId: bigint): Promise<boolean>;
  setPlainTables(personId: bigint, plain: boolean): Promise<void>;
}

export function openPreferences({ database }: Tools): Preferences {
  return {
    plainTables: (personId) => findPlainTables(database, personId),
    setPlainTables: (personId, plain) => savePlainTables(database, personId, plain),
  };
}
